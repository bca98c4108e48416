/*
 * proxy: five variables.
 */
#include "net/proxy.h"

#include <stddef.h>
#include <stdlib.h>

bool
df_proxy_in_use(void)
{
	static const char *const names[] = {"http_proxy", "https_proxy",
	    "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *s = getenv(names[i]);

		if (s && *s)
			return true;
	}
	return false;
}
