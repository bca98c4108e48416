/*
 * Any bytes as a URL: a part of a URL that parses is one again, and nothing of
 * its credentials is shown.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/limits.h"
#include "net/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(struct df_str s, struct df_arena *a)
{
	struct df_url u, again;
	struct df_str shown, request, resolved;

	if (df_url_parse(s, &u, NULL) < 0)
		return;
	shown = df_url_redact(s, a);
	request = df_url_request(&u, a);
	if (!shown.s || !request.s)
		return;
	if (df_url_parse(shown, &again, NULL) < 0 || again.user.len > 0 ||
	    !df_str_eq(again.host, u.host) || !df_str_eq(again.path, u.path))
		abort();
	if (3 * request.len < DF_URL_MAX &&
	    (df_url_parse(request, &again, NULL) < 0 ||
		!df_str_eq(again.host, u.host)))
		abort();
	for (size_t i = 0; i < s.len; i += 1 + s.len / 16)
		(void)df_url_resolve(
		    &u, df_str_slice(s, i, s.len), a, &resolved);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size};
	struct df_arena a;

	df_arena_init(&a, 16 * DF_MIB);
	check(s, &a);
	(void)df_url_redact(s, &a);
	(void)df_url_of_path(s, &a);
	df_arena_release(&a);
	return 0;
}
