/*
 * idn: one call of libidn2, and a look at what it gave.
 */
#include "net/idn.h"

#include <stdbool.h>

#include "core/arena.h"
#include "core/err.h"
#include "net/url.h"

#ifdef DF_HAVE_IDN2
#include <idn2.h>
#endif

static bool
is_ascii(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.s[i] >= 0x80)
			return false;
	return true;
}

#ifdef DF_HAVE_IDN2

/* Letters that look like a slash or a colon are mapped to one: what comes out
 * must still be a name, and no more. */
static bool
is_name(const char *s)
{
	return s[0] != 0 && s[0] != '.' && s[0] != '-' &&
	    s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-._")] == 0;
}

int
df_idn_apply(struct df_url *u, struct df_arena *a, struct df_err *err)
{
	char *name, *ascii = NULL;
	int status = -1;

	if (is_ascii(u->host))
		return 0;
	name = df_arena_strdup(a, u->host);
	if (!name)
		return df_err_memory(err);
	if (idn2_to_ascii_8z(name, &ascii,
		IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK ||
	    !is_name(ascii)) {
		df_err_input(err, "bad_url", "url has no valid host name");
	} else {
		name = df_arena_strdup(a, df_str(ascii));
		if (name) {
			u->host = df_str(name);
			status = 0;
		} else {
			df_err_memory(err);
		}
	}
	idn2_free(ascii);
	return status;
}

#else

int
df_idn_apply(struct df_url *u, struct df_arena *a, struct df_err *err)
{
	(void)a;
	if (is_ascii(u->host))
		return 0;
	return df_err_input(err, "bad_url",
	    "this was built without libidn2: give the host's xn-- form");
}

#endif
