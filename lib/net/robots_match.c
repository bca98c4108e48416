/*
 * robots_match: one path pattern of robots.txt against the path of a URL.
 */
#include "core/buf.h"
#include "core/ascii.h"
#include "net/robots_match.h"

static size_t
find_any(struct df_str s, size_t from, const char *set)
{
	size_t n = strlen(set);

	while (from < s.len && !memchr(set, s.s[from], n))
		from++;
	return from;
}

/* Behind "scheme://host" or "//host", where the path may begin. */
static size_t
skip_host(struct df_str url)
{
	size_t start = df_str_starts(url, DF_STR("//")) ? 2 : 0;
	size_t end = find_any(url, start, "/?;");

	if (end > start && end + 1 < url.len && url.s[end - 1] == ':' &&
	    url.s[end] == '/' && url.s[end + 1] == '/')
		return find_any(url, end + 2, "/?;");
	return end;
}

struct df_robots_path
df_robots_path(struct df_str url)
{
	struct df_robots_path path = {.slash = true};
	size_t start;

	url.len = find_any(url, 0, "#");
	start = skip_host(url);
	path.rest = df_str_slice(url, start, url.len);
	path.slash = path.rest.len == 0 || path.rest.s[0] != '/';
	path.len = path.rest.len + path.slash;
	return path;
}

static bool
is_hex(char c)
{
	return df_ascii_digit(c) || (c >= 'a' && c <= 'f') ||
	    (c >= 'A' && c <= 'F');
}

static char
upper(char c)
{
	return df_ascii_lower(c) ? (char)(c - 'a' + 'A') : c;
}

void
df_robots_pattern_add(struct df_buf *out, struct df_str s)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c >= 0x80) {
			df_buf_addc(out, '%');
			df_buf_addc(out, hex[c >> 4]);
			df_buf_addc(out, hex[c & 15]);
		} else if (c == '%' && s.len - i > 2 && is_hex(s.s[i + 1]) &&
		    is_hex(s.s[i + 2])) {
			df_buf_addc(out, '%');
			df_buf_addc(out, upper(s.s[++i]));
			df_buf_addc(out, upper(s.s[++i]));
		} else {
			df_buf_addc(out, (char)c);
		}
	}
}

static char
at(const struct df_robots_path *path, size_t i)
{
	const char *s = path->rest.s;

	if (path->slash && i-- == 0)
		return '/';
	if ((i >= 1 && s[i - 1] == '%') || (i >= 2 && s[i - 2] == '%'))
		return is_hex(s[i]) ? upper(s[i]) : s[i];
	return s[i];
}

/* Trying again behind the last star alone is enough: what matched up to that
 * star at the earliest place leaves the most for what follows. */
bool
df_robots_match(
    struct df_str pattern, const struct df_robots_path *path, size_t *budget)
{
	bool anchored = pattern.len > 0 && pattern.s[pattern.len - 1] == '$';
	size_t len = pattern.len - anchored;
	size_t star = len; /* where the last star is; len when none */
	size_t p = 0;
	size_t i = 0;
	size_t tried = 0; /* where that star ends */

	for (; *budget > 0; --*budget) {
		if (p == len && (!anchored || i == path->len))
			return true;
		if (p < len && pattern.s[p] == '*') {
			star = p++;
			tried = i;
		} else if (p < len && i < path->len &&
		    pattern.s[p] == at(path, i)) {
			p++;
			i++;
		} else if (star < len && tried < path->len) {
			p = star + 1;
			i = ++tried;
		} else {
			return false;
		}
	}
	return false;
}
