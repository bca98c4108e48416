/*
 * frontmatter: line by line, then value by value.
 */
#include "clean/meta/frontmatter.h"

#include <stddef.h>

#include "clean/meta/date.h"
#include "clean/meta/keywords.h"
#include "clean/meta/meta.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/utf8.h"

/* More is no front matter. */
#define YAML_MAX (64U << 10)
/* Names of authors or tags that are read. */
#define VALUES_MAX 64

/* The next line of s, without blanks at its end. */
static struct df_str
take_line(struct df_str *s)
{
	const char *lf = s->len > 0 ? memchr(s->s, '\n', s->len) : NULL;
	size_t end = lf ? (size_t)(lf - s->s) : s->len;
	struct df_str line = df_str_slice(*s, 0, end);

	*s = df_str_slice(*s, lf ? end + 1 : end, s->len);
	while (line.len > 0 && memchr(" \t\r", line.s[line.len - 1], 3))
		line.len--;
	return line;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The length of the key that a line begins with, up to its colon; 0: none. */
static size_t
key_len(struct df_str line)
{
	size_t n = 0;

	while (n < line.len && df_ascii_letter(line.s[n]))
		n++;
	while (n > 0 && n < line.len &&
	    (df_ascii_alnum(line.s[n]) || memchr("_-.", line.s[n], 3)))
		n++;
	return n > 0 && n < line.len && line.s[n] == ':' &&
		(n + 1 == line.len || is_blank(line.s[n + 1]))
	    ? n
	    : 0;
}

/* Whether a line goes on with the value of a key before. */
static bool
is_more(struct df_str line)
{
	return is_blank(line.s[0]) || df_str_is(line, "-") ||
	    df_str_starts(line, DF_STR("- ")) || line.s[0] == ']';
}

enum what {
	TITLE,
	AUTHOR,
	DATE,
	MODIFIED,
	DESCRIPTION,
	TAGS,
	LANGUAGE,
	CANONICAL,
	NOTHING,
};

static enum what
what_is(struct df_str key)
{
	static const struct {
		const char *key;
		enum what what;
	} keys[] = {{"title", TITLE}, {"author", AUTHOR}, {"authors", AUTHOR},
	    {"date", DATE}, {"published", DATE}, {"pubdate", DATE},
	    {"publishdate", DATE}, {"created", DATE}, {"lastmod", MODIFIED},
	    {"last_modified_at", MODIFIED}, {"modified", MODIFIED},
	    {"updated", MODIFIED}, {"description", DESCRIPTION},
	    {"summary", DESCRIPTION}, {"excerpt", DESCRIPTION},
	    {"abstract", DESCRIPTION}, {"tags", TAGS}, {"keywords", TAGS},
	    {"lang", LANGUAGE}, {"language", LANGUAGE}, {"locale", LANGUAGE},
	    {"canonical_url", CANONICAL}, {"canonical", CANONICAL}};

	for (size_t i = 0; i < DF_COUNT(keys); i++)
		if (df_str_case_is(key, keys[i].key))
			return keys[i].what;
	return NOTHING;
}

bool
df_frontmatter_find(
    struct df_str text, struct df_str *yaml, struct df_str *rest)
{
	struct df_str s = text, line;
	size_t keys = 0, n;
	bool known = false;

	if (df_str_starts(s, DF_STR("\xef\xbb\xbf")))
		s = df_str_slice(s, 3, s.len);
	if (!df_str_is(take_line(&s), "---"))
		return false;
	*yaml = s;
	while (s.len > 0 && (size_t)(s.s - yaml->s) < YAML_MAX) {
		const char *from = s.s;

		line = take_line(&s);
		if (df_str_is(line, "---") || df_str_is(line, "...")) {
			yaml->len = (size_t)(from - yaml->s);
			if (known)
				*rest = s;
			return known;
		}
		if (line.len == 0 || line.s[0] == '#')
			continue;
		n = key_len(line);
		known |= what_is(df_str_slice(line, 0, n)) != NOTHING;
		if (n > 0)
			keys++;
		else if (keys == 0 || !is_more(line))
			return false;
	}
	return false;
}

/* The values of one key, in the arena. */
struct values {
	struct df_arena *arena;
	struct df_str v[VALUES_MAX];
	size_t n;
	bool failed;
};

/* The character that the hexadecimal digits of an escape name, which s begins
 * with: \x41, \u0041. -1: none. */
static int32_t
coded(struct df_str s, size_t digits)
{
	static const char hex[] = "0123456789abcdef";
	int32_t c = 0;

	if (digits >= s.len)
		return -1;
	for (size_t i = 1; i <= digits; i++) {
		const char *at = memchr(hex,
		    s.s[i] >= 'A' && s.s[i] <= 'F' ? s.s[i] | 32 : s.s[i], 16);

		if (!at || c > 0x10ffff)
			return -1;
		c = c * 16 + (int32_t)(at - hex);
	}
	return c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ? -1 : c;
}

/* Write what an escape in double quotes stands for, which s begins with behind
 * the backslash: blanks for characters that control. The bytes taken. */
static size_t
unescape(struct df_str s, char *p, size_t *n)
{
	static const char lengths[] = {'x', 2, 'u', 4, 'U', 8};
	int32_t c;

	for (size_t i = 0; i < sizeof(lengths); i += 2) {
		size_t digits = (size_t)lengths[i + 1];

		if (s.s[0] != lengths[i] || (c = coded(s, digits)) < 0)
			continue;
		*n += df_utf8_encode(c < ' ' ? ' ' : c, p + *n);
		return digits + 1;
	}
	p[(*n)++] = memchr("abtnvfre0N_LP", s.s[0], 13) ? ' ' : s.s[0];
	return 1;
}

/* The text in quotation marks at the beginning of s, which goes to p. Its
 * length. */
static size_t
unquote(struct df_str s, char *p)
{
	const char quote = s.s[0];
	size_t n = 0;

	for (size_t i = 1; i < s.len; i++) {
		bool more = i + 1 < s.len;

		if (more && quote == '"' && s.s[i] == '\\') {
			i += unescape(df_str_slice(s, i + 1, s.len), p, &n);
			continue;
		}
		if (s.s[i] == quote) {
			if (!more || quote == '"' || s.s[i + 1] != quote)
				break;
			i++;
		}
		p[n++] = s.s[i];
	}
	return n;
}

/* A value without its quotation marks, or without the comment behind it. */
static int
scalar(struct df_str s, struct df_arena *a, struct df_str *out)
{
	char *p;

	*out = df_str_trim(s);
	if (out->len > 1 && memchr("\"'", out->s[0], 2)) {
		p = df_arena_alloc(a, out->len);
		if (!p)
			return -1;
		*out = (struct df_str){p, unquote(*out, p)};
		return 0;
	}
	for (size_t i = 1; i < out->len; i++)
		if (out->s[i] == '#' && is_blank(out->s[i - 1]))
			*out = df_str_trim(df_str_slice(*out, 0, i));
	/* Keys and values in braces are none. */
	if (out->len > 0 && out->s[0] == '{')
		out->len = 0;
	return 0;
}

static void
add(struct values *v, struct df_str s)
{
	if (scalar(s, v->arena, &s) < 0) {
		v->failed = true;
		return;
	}
	if (s.len == 0 || v->n == VALUES_MAX || df_str_is(s, "null") ||
	    df_str_is(s, "~"))
		return;
	if (df_tidy_line(s, v->arena, &v->v[v->n]) < 0)
		v->failed = true;
	else
		v->n++;
}

/* [a, "b, c"] */
static void
add_flow(struct values *v, struct df_str s)
{
	size_t from = 1;
	bool begun = false; /* a value */
	char quote = 0;

	for (size_t i = 1; i < s.len; i++) {
		/* \" or '' */
		if (quote && i + 1 < s.len &&
		    (quote == '"' ? s.s[i] == '\\'
				  : s.s[i] == '\'' && s.s[i + 1] == '\'')) {
			i++;
			continue;
		}
		if (quote && s.s[i] == quote)
			quote = 0;
		else if (!begun && memchr("\"'", s.s[i], 2))
			quote = s.s[i];
		begun |= !memchr(" \t\r\n", s.s[i], 4);
		if (quote || (s.s[i] != ',' && s.s[i] != ']'))
			continue;
		add(v, df_str_slice(s, from, i));
		from = i + 1;
		begun = false;
		if (s.s[i] == ']')
			return;
	}
}

/* A line of a list, or of what is known of an author. */
static void
add_line(struct values *v, struct df_str line)
{
	bool item;
	size_t n;

	line = df_str_trim(line);
	item = df_str_starts(line, DF_STR("- "));
	if (item)
		line = df_str_trim(df_str_slice(line, 2, line.len));
	n = key_len(line);
	if (n > 0 && !df_str_is(df_str_slice(line, 0, n), "name"))
		return;
	if (n > 0)
		line = df_str_slice(line, n + 1, line.len);
	if (item || n > 0)
		add(v, line);
}

/* The value that begins with s behind a key, and goes on in the lines of
 * *rest. */
static void
read_value(struct values *v, struct df_str s, struct df_str *rest)
{
	struct df_str first = df_str_trim(s), ahead = *rest, line;
	const char *end = first.s + first.len;
	char begin;

	v->n = 0;
	while (ahead.len > 0) {
		line = take_line(&ahead);
		if (line.len > 0 && line.s[0] != '#' && !is_more(line))
			break;
		if (first.len == 0)
			add_line(v, line);
		end = line.s + line.len;
		*rest = ahead;
	}
	if (first.len == 0)
		return;
	/* A text of several lines is one, and so is a list in brackets. */
	begin = first.s[0];
	first.len = (size_t)(end - first.s);
	if (begin == '|' || begin == '>')
		take_line(&first);
	if (begin == '[')
		add_flow(v, first);
	else
		add(v, first);
}

/* All values in one, with something between. */
static struct df_str
joined(struct values *v, struct df_str between)
{
	size_t len = 0;
	char *s;

	for (size_t i = 0; i < v->n; i++)
		len += v->v[i].len + between.len;
	s = df_arena_alloc(v->arena, len + 1);
	v->failed |= !s;
	len = 0;
	for (size_t i = 0; s && i < v->n; i++) {
		if (i > 0) {
			memcpy(s + len, between.s, between.len);
			len += between.len;
		}
		memcpy(s + len, v->v[i].s, v->v[i].len);
		len += v->v[i].len;
	}
	return (struct df_str){s, s ? len : 0};
}

static void
set(struct df_str *field, struct df_str value)
{
	if (field->len == 0)
		*field = value;
}

static void
set_date(struct df_str *field, struct values *v)
{
	struct df_date day;

	if (field->len > 0 || !df_date_find(v->v[0], DF_DATE_MONTH_FIRST, &day))
		return;
	field->s = df_arena_strdup(v->arena, df_str(day.s));
	field->len = field->s ? strlen(day.s) : 0;
	v->failed |= !field->s;
}

static int
set_fields(struct df_meta *m, enum what what, struct values *v)
{
	switch (v->n > 0 ? what : NOTHING) {
	case TITLE:
		set(&m->title, v->v[0]);
		break;
	case AUTHOR:
		set(&m->author, joined(v, DF_STR(", ")));
		break;
	case DATE:
		set_date(&m->date, v);
		break;
	case MODIFIED:
		set_date(&m->modified, v);
		break;
	case DESCRIPTION:
		set(&m->description, v->v[0]);
		break;
	case TAGS:
		if (m->tags.len == 0)
			return df_keywords_read(NULL,
			    joined(v, v->n > 1 ? DF_STR("\n") : DF_STR("")),
			    v->arena, &m->tags);
		break;
	case LANGUAGE:
		set(&m->lang, v->v[0]);
		break;
	case CANONICAL:
		if (df_str_case_starts(v->v[0], "http://") ||
		    df_str_case_starts(v->v[0], "https://"))
			set(&m->canonical_url, v->v[0]);
		break;
	case NOTHING:
		break;
	}
	return v->failed ? -1 : 0;
}

int
df_frontmatter_read(struct df_str yaml, struct df_arena *a, struct df_meta *m)
{
	struct values *v = df_arena_calloc(a, 1, sizeof(*v));

	if (!v)
		return -1;
	v->arena = a;
	while (yaml.len > 0) {
		struct df_str line = take_line(&yaml);
		size_t n = key_len(line);

		if (n == 0)
			continue;
		read_value(v, df_str_slice(line, n + 1, line.len), &yaml);
		if (set_fields(m, what_is(df_str_slice(line, 0, n)), v) < 0)
			return -1;
	}
	return 0;
}
