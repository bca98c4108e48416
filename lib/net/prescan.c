/*
 * prescan: a scanner for tags and attributes, no more.
 */
#include "net/prescan.h"

#include <stdbool.h>

#include "core/ascii.h"
#include "core/limits.h"
#include "net/encoding.h"

/* Where the scan stands; p never passes end. */
struct scan {
	const char *p, *end;
};

struct attr {
	struct df_str name, value;
};

static bool
at(const struct scan *s, const char *what)
{
	struct df_str rest = {s->p, (size_t)(s->end - s->p)};

	return df_str_case_starts(rest, what);
}

/* Step behind the next `what`; to the end when there is none. */
static void
skip_past(struct scan *s, const char *what)
{
	size_t n = strlen(what);

	while (s->p < s->end && !at(s, what))
		s->p++;
	s->p = s->p < s->end ? s->p + n : s->end;
}

static struct df_str
take_value(struct scan *s)
{
	const char *start;
	struct df_str v;

	if (s->p < s->end && (*s->p == '"' || *s->p == '\'')) {
		char quote = *s->p++;

		start = s->p;
		while (s->p < s->end && *s->p != quote)
			s->p++;
		v = (struct df_str){start, (size_t)(s->p - start)};
		if (s->p < s->end)
			s->p++;
		return v;
	}
	start = s->p;
	while (s->p < s->end && !df_ascii_space(*s->p) && *s->p != '>')
		s->p++;
	return (struct df_str){start, (size_t)(s->p - start)};
}

static void
skip_space(struct scan *s)
{
	while (s->p < s->end && (df_ascii_space(*s->p) || *s->p == '/'))
		s->p++;
}

/* The next attribute of a tag; false at its end. */
static bool
next_attr(struct scan *s, struct attr *a)
{
	const char *start;

	skip_space(s);
	if (s->p == s->end || *s->p == '>')
		return false;
	start = s->p++;
	while (s->p < s->end && !df_ascii_space(*s->p) && !strchr("=>/", *s->p))
		s->p++;
	a->name = (struct df_str){start, (size_t)(s->p - start)};
	a->value = (struct df_str){s->p, 0};
	skip_space(s);
	if (s->p < s->end && *s->p == '=') {
		s->p++;
		skip_space(s);
		a->value = take_value(s);
	}
	return true;
}

/* The label behind "charset=" in a Content-Type value. */
static struct df_str
charset_in(struct df_str content)
{
	struct scan s = {content.s, content.s + content.len};
	struct df_str v;

	do {
		skip_past(&s, "charset");
		skip_space(&s);
	} while (s.p < s.end && *s.p != '=');
	if (s.p < s.end)
		s.p++;
	skip_space(&s);
	v = take_value(&s);
	return df_str_until(v, ';');
}

/* A page that could be read so far is not UTF-16, whatever it says. */
static const struct df_encoding *
declared(struct df_str label)
{
	const struct df_encoding *e = df_encoding_find(label);

	if (e && strncmp(e->name, "UTF-", 4) == 0)
		return df_encoding_find(DF_STR("utf-8"));
	return e;
}

static const struct df_encoding *
read_meta(struct scan *s)
{
	struct df_str charset = {0}, content = {0};
	bool pragma = false;
	struct attr a;

	while (next_attr(s, &a)) {
		if (df_str_case_is(a.name, "charset") && !charset.s)
			charset = a.value;
		else if (df_str_case_is(a.name, "content") && !content.s)
			content = a.value;
		else if (df_str_case_is(a.name, "http-equiv"))
			pragma = df_str_case_is(a.value, "content-type");
	}
	if (charset.s)
		return declared(charset);
	if (pragma && content.s)
		return declared(charset_in(content));
	return NULL;
}

static const struct df_encoding *
read_xml_declaration(struct scan s)
{
	struct attr a;

	if (!at(&s, "<?xml"))
		return NULL;
	s.p += 5;
	while (next_attr(&s, &a) && a.name.s[0] != '?')
		if (df_str_case_is(a.name, "encoding"))
			return declared(a.value);
	return NULL;
}

static void
skip_tag(struct scan *s)
{
	struct attr a;

	while (s->p < s->end && !df_ascii_space(*s->p) && *s->p != '>')
		s->p++;
	while (next_attr(s, &a))
		;
}

const struct df_encoding *
df_prescan(struct df_str bytes)
{
	struct scan s = {bytes.s,
	    bytes.s +
		(bytes.len < DF_CHARSET_PRESCAN ? bytes.len
						: DF_CHARSET_PRESCAN)};
	const struct df_encoding *e;

	if (bytes.len == 0)
		return NULL;
	e = read_xml_declaration(s);
	while (!e && (s.p = memchr(s.p, '<', (size_t)(s.end - s.p)))) {
		if (at(&s, "<!--")) {
			s.p += 2;
			skip_past(&s, "-->");
		} else if (at(&s, "<meta") && s.end - s.p > 5 &&
		    (df_ascii_space(s.p[5]) || s.p[5] == '/')) {
			s.p += 5;
			e = read_meta(&s);
		} else if (s.end - s.p > 1 &&
		    (df_ascii_letter(s.p[1]) || s.p[1] == '/')) {
			skip_tag(&s);
		} else if (s.end - s.p > 1 && strchr("!?", s.p[1])) {
			skip_past(&s, ">");
		} else {
			s.p++;
		}
	}
	return e;
}
