/*
 * reference: RFC 3986, and what pages make of it.
 */
#include "clean/meta/reference.h"

#include "core/arena.h"
#include "net/url.h"

int
df_reference_resolve(struct df_str *s, struct df_str base, struct df_arena *a)
{
	static const char fallback[] = "http://invalid.invalid/";
	bool has_base = df_url_is_http(base);
	struct df_url u;
	int r;

	if (s->len == 0)
		return 0;
	if (df_url_parse(has_base ? base : df_str(fallback), &u, NULL) < 0 ||
	    (!has_base && !df_url_is_http(*s))) {
		*s = (struct df_str){0};
		return 0;
	}
	r = df_url_resolve(&u, *s, a, s);
	if (r == 0)
		*s = (struct df_str){0};
	return r < 0 ? -1 : 0;
}

bool
df_reference_is(struct df_str s)
{
	bool part = false;

	if (df_url_is_http(s))
		return true;
	for (size_t i = 0; i < s.len; i++) {
		if ((unsigned char)s.s[i] <= ' ' ||
		    strchr("%{}[]<>\"$:", s.s[i]))
			return false;
		part |= s.s[i] == '/' || s.s[i] == '.';
	}
	return part;
}

/* What stands before the first slash. */
static struct df_str
first_part(struct df_str s)
{
	const char *slash = memchr(s.s, '/', s.len);

	return df_str_slice(s, 0, slash ? (size_t)(slash - s.s) : s.len);
}

static struct df_str
without_www(struct df_str host)
{
	return df_str_case_starts(host, "www.")
	    ? df_str_slice(host, 4, host.len)
	    : host;
}

bool
df_reference_same_host(struct df_str s, struct df_str host)
{
	s = without_www(s);
	host = without_www(host);
	if (s.len != host.len)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if ((s.s[i] | 32) != (host.s[i] | 32))
			return false;
	return true;
}

int
df_reference_own(struct df_str *s, struct df_str url, struct df_arena *a)
{
	struct df_str first, given = *s;
	struct df_url u;
	char *full;

	if (df_url_is_http(given) || given.len == 0 || given.s[0] == '/')
		return df_reference_resolve(s, url, a);
	*s = (struct df_str){0};
	if (!df_url_is_http(url) || df_url_parse(url, &u, NULL) < 0)
		return 0;
	first = first_part(given);
	if (!df_reference_same_host(first, u.host)) {
		/* That of another host, or a folder with a dot. */
		if (first.len < given.len && memchr(first.s, '.', first.len) &&
		    first.s[0] != '.')
			return 0;
		*s = given;
		return df_reference_resolve(s, url, a);
	}
	full = df_arena_alloc(a, given.len + 2);
	if (!full)
		return -1;
	memcpy(full, "//", 2);
	memcpy(full + 2, given.s, given.len);
	*s = (struct df_str){full, given.len + 2};
	return df_reference_resolve(s, url, a);
}
