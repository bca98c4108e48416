/*
 * robots_line: robots.txt cut into lines of a key and a value.
 */
#include "net/robots.h"
#include "core/count.h"
#include "net/robots_line.h"

/* The spellings that sites use and Google's parser takes for what was meant. */
static const struct {
	const char *name;
	enum df_robots_key key;
} keys[] = {
    {"user-agent", DF_ROBOTS_KEY_AGENT},
    {"useragent", DF_ROBOTS_KEY_AGENT},
    {"user agent", DF_ROBOTS_KEY_AGENT},
    {"allow", DF_ROBOTS_KEY_ALLOW},
    {"disallow", DF_ROBOTS_KEY_DISALLOW},
    {"dissallow", DF_ROBOTS_KEY_DISALLOW},
    {"dissalow", DF_ROBOTS_KEY_DISALLOW},
    {"disalow", DF_ROBOTS_KEY_DISALLOW},
    {"diasllow", DF_ROBOTS_KEY_DISALLOW},
    {"disallaw", DF_ROBOTS_KEY_DISALLOW},
    {"crawl-delay", DF_ROBOTS_KEY_DELAY},
    {"crawldelay", DF_ROBOTS_KEY_DELAY},
    {"sitemap", DF_ROBOTS_KEY_SITEMAP},
    {"site-map", DF_ROBOTS_KEY_SITEMAP},
};

void
df_robots_lines_init(struct df_robots_lines *l, struct df_str bytes)
{
	if (bytes.len > DF_ROBOTS_MAX) {
		bytes.len = DF_ROBOTS_MAX;
		while (bytes.len > 0 && bytes.s[bytes.len - 1] != '\n' &&
		    bytes.s[bytes.len - 1] != '\r')
			bytes.len--;
	}
	if (df_str_starts(bytes, DF_STR("\xEF\xBB\xBF")))
		bytes = df_str_slice(bytes, 3, bytes.len);
	l->rest = bytes;
	l->line = 0;
}

/* Take one line off the front; LF, CR and CRLF end it. */
static struct df_str
take_line(struct df_str *rest)
{
	struct df_str line = *rest;
	size_t end = 0;

	while (end < rest->len && rest->s[end] != '\n' && rest->s[end] != '\r')
		end++;
	line.len = end;
	if (end + 1 < rest->len && rest->s[end] == '\r' &&
	    rest->s[end + 1] == '\n')
		end++;
	if (end < rest->len)
		end++;
	*rest = df_str_slice(*rest, end, rest->len);
	if (line.len > DF_ROBOTS_LINE_MAX)
		line.len = DF_ROBOTS_LINE_MAX;
	return line;
}

/* Where the first of the bytes in set is, or s.len. */
static size_t
find_any(struct df_str s, struct df_str set)
{
	size_t i = 0;

	while (i < s.len && !memchr(set.s, s.s[i], set.len))
		i++;
	return i;
}

/* "key: value", or "key value" when there are just these two words. */
static bool
split(struct df_str line, struct df_str *key, struct df_str *value)
{
	const struct df_str blanks = DF_STR(" \t");
	size_t at = find_any(line, DF_STR(":"));
	bool colon = at < line.len;

	if (!colon)
		at = find_any(line, blanks);
	if (at == line.len)
		return false;
	*key = df_str_trim(df_str_slice(line, 0, at));
	*value = df_str_trim(df_str_slice(line, at + 1, line.len));
	if (!colon && find_any(*value, blanks) < value->len)
		return false;
	return key->len > 0;
}

static enum df_robots_key
key_of(struct df_str s)
{
	for (size_t i = 0; i < DF_COUNT(keys); i++)
		if (df_str_case_is(s, keys[i].name))
			return keys[i].key;
	return DF_ROBOTS_KEY_OTHER;
}

bool
df_robots_lines_next(struct df_robots_lines *l, struct df_robots_line *out)
{
	while (l->rest.len > 0) {
		struct df_str line = take_line(&l->rest);
		struct df_str key;

		l->line++;
		line.len = find_any(line, DF_STR("#"));
		if (!split(df_str_trim(line), &key, &out->value))
			continue;
		out->key = key_of(key);
		out->line = l->line;
		return true;
	}
	return false;
}
