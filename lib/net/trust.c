/*
 * trust: three variables.
 */
#include "net/trust.h"

#include <stdlib.h>

static const char *
variable(const char *name)
{
	const char *s = getenv(name);

	return s && *s ? s : NULL;
}

const char *
df_trust_file(void)
{
	const char *bundle = variable("CURL_CA_BUNDLE");

	return bundle ? bundle : variable("SSL_CERT_FILE");
}

const char *
df_trust_folder(void)
{
	return variable("CURL_CA_BUNDLE") ? NULL : variable("SSL_CERT_DIR");
}
