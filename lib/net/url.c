/*
 * url: taking URLs apart and putting them together.
 */
#include "net/url.h"

#include <stdint.h>
#include <strings.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/err.h"
#include "core/limits.h"

/* A string being put together in memory that is known to be large enough. */
struct out {
	char *s;
	size_t len;
};

static void
put(struct out *o, struct df_str s)
{
	if (s.len > 0)
		memcpy(o->s + o->len, s.s, s.len);
	o->len += s.len;
}

/* Put s, with every byte that must not stand in a URL as %XX. */
static void
put_encoded(struct out *o, struct df_str s, const char *also)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c > ' ' && c < 0x7f && !strchr(also, c)) {
			o->s[o->len++] = (char)c;
			continue;
		}
		o->s[o->len++] = '%';
		o->s[o->len++] = hex[c >> 4];
		o->s[o->len++] = hex[c & 15];
	}
}

static struct df_str
out_str(const struct out *o)
{
	return (struct df_str){o->s, o->len};
}

/* The offset of the first byte of s that is in set, or s.len. */
static size_t
find_any(struct df_str s, const char *set)
{
	size_t i = 0;

	while (i < s.len && (s.s[i] == 0 || !strchr(set, s.s[i])))
		i++;
	return i;
}

/* The length of the scheme before a colon, or 0. */
static size_t
scheme_len(struct df_str s)
{
	size_t i = 0;

	if (s.len == 0 || !df_ascii_letter(s.s[0]))
		return 0;
	while (i < s.len &&
	    (df_ascii_alnum(s.s[i]) || s.s[i] == '+' || s.s[i] == '-' ||
		s.s[i] == '.'))
		i++;
	return i < s.len && s.s[i] == ':' ? i : 0;
}

bool
df_url_is_http(struct df_str s)
{
	return (s.len >= 7 && strncasecmp(s.s, "http://", 7) == 0) ||
	    (s.len >= 8 && strncasecmp(s.s, "https://", 8) == 0);
}

bool
df_url_has_scheme(struct df_str s)
{
	size_t n = scheme_len(s);

	return n > 0 && s.len >= n + 3 && memcmp(s.s + n, "://", 3) == 0;
}

static bool
host_ok(struct df_str host)
{
	if (host.len == 0)
		return false;
	if (host.s[0] == '[')
		return host.len > 2 && host.s[host.len - 1] == ']' &&
		    strspn(host.s + 1, "0123456789abcdefABCDEF:.") ==
		    host.len - 2;
	for (size_t i = 0; i < host.len; i++) {
		char c = host.s[i];

		if (!df_ascii_letter(c) && !df_ascii_digit(c) && c != '-' &&
		    c != '.' && c != '_' && (unsigned char)c < 0x80)
			return false;
	}
	return host.s[0] != '.' && host.s[0] != '-';
}

static bool
port_ok(struct df_str port)
{
	unsigned n = 0;

	if (port.len > 5)
		return false;
	for (size_t i = 0; i < port.len; i++) {
		if (!df_ascii_digit(port.s[i]))
			return false;
		n = n * 10 + (unsigned)(port.s[i] - '0');
	}
	return n <= 65535;
}

/* Split [user@]host[:port]. */
static void
parse_authority(struct df_str s, struct df_url *u)
{
	size_t at = s.len, colon;

	while (at > 0 && s.s[at - 1] != '@')
		at--;
	if (at > 0)
		u->user = df_str_slice(s, 0, at - 1);
	s = df_str_slice(s, at, s.len);
	colon = s.len;
	while (colon > 0 && df_ascii_digit(s.s[colon - 1]))
		colon--;
	if (colon > 0 && s.s[colon - 1] == ':') {
		u->host = df_str_slice(s, 0, colon - 1);
		u->port = df_str_slice(s, colon, s.len);
	} else {
		u->host = s;
	}
}

int
df_url_parse(struct df_str s, struct df_url *u, struct df_err *err)
{
	size_t n = scheme_len(s), end;

	*u = (struct df_url){0};
	if (s.len > DF_URL_MAX)
		return df_err_input(
		    err, "bad_url", "url longer than %zu bytes", DF_URL_MAX);
	if (!df_url_is_http(s))
		return df_err_input(err, "bad_url", "no http or https url");
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.s[i] < 0x20 || s.s[i] == 0x7f)
			return df_err_input(err, "bad_url",
			    "url holds a control character at byte %zu", i);
	u->scheme = df_str_slice(s, 0, n);
	s = df_str_slice(s, n + 3, s.len);
	end = find_any(s, "/?#\\");
	parse_authority(df_str_slice(s, 0, end), u);
	s = df_str_slice(s, end, s.len);
	end = find_any(s, "?#");
	u->path = df_str_slice(s, 0, end);
	u->rest = df_str_slice(s, end, s.len);
	if (!host_ok(u->host))
		return df_err_input(
		    err, "bad_url", "url has no valid host name");
	if (!port_ok(u->port))
		return df_err_input(err, "bad_url", "url has no valid port");
	return 0;
}

/* Where credentials may stand in what may be no URL: from *start to *end. */
static void
find_credentials(struct df_str s, size_t *start, size_t *end)
{
	struct df_url u;
	size_t i = 0, colon;

	while (i + 3 <= s.len && memcmp(s.s + i, "://", 3) != 0)
		i++;
	*end = s.len;
	if (i + 3 <= s.len) {
		*start = i + 3;
		if (df_url_parse(s, &u, NULL) == 0)
			*end = *start +
			    find_any(df_str_slice(s, *start, s.len), "/?#\\");
		return;
	}
	*start = 0;
	if (df_str_starts(s, DF_STR("//"))) {
		*start = 2;
		return;
	}
	if (df_str_case_starts(s, "http:") || df_str_case_starts(s, "https:"))
		*start = find_any(s, ":") + 1;
	*end = *start +
	    find_any(df_str_slice(s, *start, s.len), "/?# \t\"{");
	colon = find_any(df_str_slice(s, *start, *end), ":@");
	if (*start + colon == *end || s.s[*start + colon] == '@')
		*end = *start;
}

struct df_str
df_url_redact(struct df_str s, struct df_arena *a)
{
	struct out o = {df_arena_alloc(a, s.len), 0};
	size_t start, end, at;

	if (!o.s)
		return (struct df_str){0};
	find_credentials(s, &start, &end);
	for (at = end; at > start && s.s[at - 1] != '@'; at--)
		;
	put(&o, df_str_slice(s, 0, start));
	put(&o, df_str_slice(s, at > start ? at : start, s.len));
	return out_str(&o);
}

/* scheme://host:port, with user@ when wanted. */
static void
put_origin(struct out *o, const struct df_url *u, bool user)
{
	put(o, u->scheme);
	put(o, DF_STR("://"));
	if (user && u->user.len > 0) {
		put_encoded(o, u->user, "@");
		put(o, DF_STR("@"));
	}
	put(o, u->host);
	if (u->port.len > 0) {
		put(o, DF_STR(":"));
		put(o, u->port);
	}
}

/* Memory for u with every byte encoded. */
static bool
out_for(struct out *o, const struct df_url *u, size_t more, struct df_arena *a)
{
	o->len = 0;
	o->s = df_arena_alloc(a,
	    16 + u->scheme.len + u->host.len + u->port.len +
		3 * (u->user.len + u->path.len + u->rest.len + more));
	return o->s != NULL;
}

/* What stands in no URL, RFC 3986 appendix A; brackets are let be, since
 * many servers expect them as they are. */
#define NEVER "\"<>\\^`{|}"

struct df_str
df_url_request(const struct df_url *u, struct df_arena *a)
{
	struct out o;
	size_t end = find_any(u->rest, "#");

	if (!out_for(&o, u, 1, a))
		return (struct df_str){0};
	put_origin(&o, u, true);
	if (u->path.len == 0 || u->path.s[0] != '/')
		put(&o, DF_STR("/"));
	put_encoded(&o, u->path, NEVER);
	put_encoded(&o, df_str_slice(u->rest, 0, end), NEVER);
	return out_str(&o);
}

struct df_str
df_url_origin(const struct df_url *u, struct df_arena *a)
{
	bool https = u->scheme.len == 5;
	struct out o;

	if (!out_for(&o, u, 0, a))
		return (struct df_str){0};
	put(&o, u->scheme);
	put(&o, DF_STR("://"));
	put(&o, u->host);
	for (size_t i = 0; i < o.len; i++)
		if (df_ascii_upper(o.s[i]))
			o.s[i] = (char)(o.s[i] - 'A' + 'a');
	if (u->port.len > 0 && !df_str_is(u->port, https ? "443" : "80")) {
		put(&o, DF_STR(":"));
		put(&o, u->port);
	}
	return out_str(&o);
}

struct df_str
df_url_of_path(struct df_str path, struct df_arena *a)
{
	struct out o = {df_arena_alloc(a, 5 + 3 * path.len), 0};

	if (!o.s)
		return (struct df_str){0};
	put(&o, DF_STR("file:"));
	put_encoded(&o, path, NEVER "%?#[]");
	return out_str(&o);
}

/* Put path without its . and .. segments (RFC 3986, section 5.2.4). */
static void
put_path(struct out *o, struct df_str path)
{
	size_t start = o->len, i = 0;

	while (i < path.len) {
		size_t end = i + 1;
		struct df_str seg;

		while (end < path.len && path.s[end] != '/')
			end++;
		seg = df_str_slice(path, i, end);
		if (df_str_is(seg, "/..")) {
			while (o->len > start && o->s[o->len - 1] != '/')
				o->len--;
			if (o->len > start)
				o->len--;
		} else if (!df_str_is(seg, "/.")) {
			put(o, seg);
		}
		if (end == path.len &&
		    (df_str_is(seg, "/..") || df_str_is(seg, "/.")))
			put(o, DF_STR("/"));
		i = end;
	}
}

/* Put base's path up to its last slash, then ref's. */
static bool
put_merged(struct out *o, const struct df_url *base, struct df_str path,
    struct df_arena *a)
{
	size_t dir = base->path.len;
	struct out joined = {
	    df_arena_alloc(a, base->path.len + path.len + 1), 0};

	if (!joined.s)
		return false;
	while (dir > 0 && base->path.s[dir - 1] != '/')
		dir--;
	put(&joined, df_str_slice(base->path, 0, dir));
	if (dir == 0)
		put(&joined, DF_STR("/"));
	put(&joined, path);
	put_path(o, out_str(&joined));
	return true;
}

/* An absolute ref, or one that begins with //, as it may be stored. */
static int
resolve_absolute(const struct df_url *base, struct df_str ref,
    struct df_arena *a, struct df_str *out)
{
	struct df_url u;
	struct out o = {NULL, 0};

	if (df_str_starts(ref, DF_STR("//"))) {
		o.s = df_arena_alloc(a, base->scheme.len + 1 + ref.len);
		if (!o.s)
			return -1;
		put(&o, base->scheme);
		put(&o, DF_STR(":"));
		put(&o, ref);
		ref = out_str(&o);
	}
	if (df_url_parse(ref, &u, NULL) < 0)
		return 0;
	*out = df_url_redact(ref, a);
	return out->s ? 1 : -1;
}

int
df_url_resolve(const struct df_url *base, struct df_str ref, struct df_arena *a,
    struct df_str *out)
{
	size_t end, query = find_any(base->rest, "#");
	struct df_str path;
	struct out o;

	if (scheme_len(ref) > 0 || df_str_starts(ref, DF_STR("//")))
		return resolve_absolute(base, ref, a, out);
	if (ref.len > DF_URL_MAX)
		return 0;
	if (!out_for(&o, base, ref.len + 1, a))
		return -1;
	end = find_any(ref, "?#");
	path = df_str_slice(ref, 0, end);
	put_origin(&o, base, false);
	if (path.len == 0) {
		put(&o, base->path);
		if (end == ref.len || ref.s[end] == '#')
			put(&o, df_str_slice(base->rest, 0, query));
	} else if (path.s[0] == '/') {
		put_path(&o, path);
	} else if (!put_merged(&o, base, path, a)) {
		return -1;
	}
	put(&o, df_str_slice(ref, end, ref.len));
	*out = out_str(&o);
	return 1;
}
