/*
 * directives: words between commas, in headers and meta elements.
 */
#include "fetch/directives.h"

#include <strings.h>

#include "core/count.h"

/* Elements in a head stand before this many bytes of a page. */
#define LOOK_MAX ((size_t)512 * 1024)

const char *const df_directive_names[DF_DIRECTIVES] = {
    "noindex", "nofollow", "noarchive", "nosnippet", "noai", "noimageai"};

static bool
same(struct df_str a, struct df_str b)
{
	return a.len == b.len &&
	    (a.len == 0 || strncasecmp(a.s, b.s, a.len) == 0);
}

static unsigned
directive(struct df_str word)
{
	if (same(word, DF_STR("none")))
		return DF_NOINDEX | DF_NOFOLLOW;
	for (unsigned i = 0; i < DF_DIRECTIVES; i++)
		if (same(word, df_str(df_directive_names[i])))
			return 1U << i;
	return 0;
}

/* "unavailable_after: date" has a colon, too, but names no robot. */
static bool
names_robot(struct df_str before)
{
	static const char *const others[] = {"unavailable_after", "max-snippet",
	    "max-image-preview", "max-video-preview"};

	for (size_t i = 0; i < DF_COUNT(others); i++)
		if (same(before, df_str(others[i])))
			return false;
	return true;
}

static unsigned
of_line(struct df_str value, struct df_str agent)
{
	struct df_str word;
	bool ours = true;
	unsigned all = 0;

	while (df_str_cut(&value, ',', &word)) {
		struct df_str before = df_str_until(word, ':');
		struct df_str robot = df_str_trim(before);

		if (before.len < word.len && names_robot(robot)) {
			ours =
			    same(robot, agent) || same(robot, DF_STR("robots"));
			word = df_str_slice(word, before.len + 1, word.len);
		}
		if (ours)
			all |= directive(df_str_trim(word));
	}
	return all;
}

unsigned
df_directives_of_tag(struct df_str value, struct df_str agent)
{
	struct df_str line;
	unsigned all = 0;

	while (df_str_cut(&value, '\n', &line))
		all |= of_line(line, agent);
	return all;
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Take the next attribute off a tag's inside; false at its end. */
static bool
take_attribute(struct df_str *in, struct df_str *name, struct df_str *value)
{
	size_t i = 0, from;

	while (i < in->len && (is_space(in->s[i]) || in->s[i] == '/'))
		i++;
	from = i;
	while (i < in->len && !is_space(in->s[i]) && in->s[i] != '=' &&
	    in->s[i] != '/')
		i++;
	*name = df_str_slice(*in, from, i);
	*value = (struct df_str){0};
	while (i < in->len && is_space(in->s[i]))
		i++;
	if (i < in->len && in->s[i] == '=') {
		char quote = ' ';

		do
			i++;
		while (i < in->len && is_space(in->s[i]));
		if (i < in->len && (in->s[i] == '"' || in->s[i] == '\''))
			quote = in->s[i++];
		from = i;
		while (i < in->len &&
		    (quote == ' ' ? !is_space(in->s[i]) : in->s[i] != quote))
			i++;
		*value = df_str_slice(*in, from, i);
		i += quote != ' ' && i < in->len;
	}
	*in = df_str_slice(*in, i, in->len);
	return name->len > 0 || in->len > 0;
}

static unsigned
of_meta(struct df_str inside, struct df_str agent)
{
	struct df_str name, value, whom = {0}, content = {0};

	while (take_attribute(&inside, &name, &value)) {
		if (same(name, DF_STR("name")))
			whom = df_str_trim(value);
		else if (same(name, DF_STR("content")))
			content = value;
	}
	if (!same(whom, DF_STR("robots")) && !same(whom, agent))
		return 0;
	return of_line(content, agent);
}

/* The bytes from `from` on up to what, or all. */
static size_t
find(struct df_str s, size_t from, const char *what)
{
	size_t len = strlen(what);

	for (; from + len <= s.len; from++)
		if (strncasecmp(s.s + from, what, len) == 0)
			return from;
	return s.len;
}

/* The end of the tag whose inside begins at i: > in quotes does not count. */
static size_t
tag_end(struct df_str s, size_t i)
{
	char quote = 0;

	for (; i < s.len && (quote || s.s[i] != '>'); i++) {
		if (quote && s.s[i] == quote)
			quote = 0;
		else if (!quote && (s.s[i] == '"' || s.s[i] == '\''))
			quote = s.s[i];
	}
	return i;
}

unsigned
df_directives_of_page(struct df_str html, struct df_str agent)
{
	unsigned all = 0;
	size_t i = 0, end;

	if (html.len > LOOK_MAX)
		html.len = LOOK_MAX;
	while (i < html.len) {
		const char *p = memchr(html.s + i, '<', html.len - i);
		struct df_str rest;

		if (!p)
			break;
		i = (size_t)(p - html.s);
		rest = df_str_slice(html, i, html.len);
		if (rest.len >= 4 && memcmp(rest.s, "<!--", 4) == 0) {
			i = find(html, i + 4, "-->");
		} else if (rest.len >= 7 &&
		    strncasecmp(rest.s, "<script", 7) == 0) {
			i = find(html, i + 7, "</script");
		} else if (rest.len >= 6 &&
		    strncasecmp(rest.s, "<meta", 5) == 0 &&
		    (is_space(rest.s[5]) || rest.s[5] == '/')) {
			end = tag_end(html, i + 5);
			all |= of_meta(df_str_slice(html, i + 5, end), agent);
			i = end;
		} else {
			i++;
		}
	}
	return all;
}
