/*
 * strip: one token at a time, kept or left out.
 */
#include "clean/strip.h"

#include <stddef.h>

#include "clean/node.h"
#include "clean/rawtext.h"
#include "core/arena.h"
#include "core/limits.h"

#define EMPTY_COMMENT DF_STR("<!---->")

/* Elements whose content is no markup, and svg. */
enum element {
	OTHER = 0,
	SCRIPT,
	STYLE,
	IFRAME,
	TEXTAREA,
	TITLE,
	SVG,
};

static const struct {
	struct df_str name;
	bool runs_out; /* without an end, all the rest is its content */
} elements[] = {
    [SCRIPT] = {{"script", 6}, true},
    [STYLE] = {{"style", 5}, true},
    [IFRAME] = {{"iframe", 6}, false},
    [TEXTAREA] = {{"textarea", 8}, false},
    [TITLE] = {{"title", 5}, false},
    [SVG] = {{"svg", 3}, false},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Elements of drawings. Another one inside of svg may have been meant for
 * outside, so that the parser must see it, and all that follows. */
static const char *const drawn[] = {"path", "g", "use", "rect", "circle",
    "defs", "symbol", "polygon", "line", "polyline", "ellipse", "stop",
    "linearGradient", "radialGradient", "clipPath", "mask", "title", "desc",
    "style", "text", "tspan", "filter", "pattern", "image", "animate"};

/* Types of scripts that are read; that of TeX goes on with "; mode=". */
static const char *const types[] = {"application/ld+json", "math/tex"};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static struct df_str
rest_from(const struct df_strip *s, const char *p)
{
	return (struct df_str){p, (size_t)(s->end - p)};
}

/* The first c from p on, or NULL. */
static const char *
find(const struct df_strip *s, const char *p, char c)
{
	return p < s->end ? memchr(p, c, (size_t)(s->end - p)) : NULL;
}

/* Go on behind p, or at the end where p is NULL. */
static void
go_behind(struct df_strip *s, const char *p)
{
	s->at = p ? p + 1 : s->end;
}

static enum element
find_element(struct df_str name)
{
	for (size_t i = SCRIPT; i < COUNT(elements); i++)
		if (name.len == elements[i].name.len &&
		    df_str_case_starts(name, elements[i].name.s))
			return (enum element)i;
	return OTHER;
}

static bool
is_at(const struct df_strip *s, const char *p, struct df_str what)
{
	return df_str_starts(rest_from(s, p), what);
}

/* The content of an element in which there is no markup. */
static bool
step_content(struct df_strip *s)
{
	enum element e = (enum element)s->element;
	bool keep = s->keeps_content;
	const char *end = NULL;

	s->state = DF_STRIP_DATA;
	if (e == SCRIPT)
		end = df_rawtext_script_end(rest_from(s, s->at));
	else if (!(s->endless & 1u << e))
		end = df_rawtext_end(rest_from(s, s->at), elements[e].name);
	if (!end && elements[e].runs_out)
		end = s->end;
	if (!end) { /* then the parser knows best */
		s->endless |= 1u << e;
		return true;
	}
	if (e == TITLE) {
		s->state = DF_STRIP_TITLE;
		s->title_end = end;
		return true;
	}
	s->at = end;
	return keep;
}

/* The text of a title, up to the next < or its end. */
static bool
step_title(struct df_strip *s)
{
	const char *p = memchr(s->at, '<', (size_t)(s->title_end - s->at));

	if (s->at == s->title_end) {
		s->state = DF_STRIP_DATA;
		return true;
	}
	if (p == s->at) {
		s->at++;
		s->insert = DF_STR("&lt;");
		return false;
	}
	s->at = p ? p : s->title_end;
	return true;
}

static bool
step_comment(struct df_strip *s)
{
	/* "<!-->" and "<!--->" are complete. */
	for (const char *p = s->at + 2; (p = find(s, p, '-')) != NULL; p++) {
		if (is_at(s, p, DF_STR("-->"))) {
			go_behind(s, p + 2);
			s->insert = EMPTY_COMMENT;
			return false;
		}
		if (p >= s->at + 4 && is_at(s, p, DF_STR("--!>"))) {
			go_behind(s, p + 3);
			s->insert = EMPTY_COMMENT;
			return false;
		}
	}
	s->at = s->end;
	return false;
}

/* What the standard takes for a comment: up to the next >. */
static bool
step_bogus_comment(struct df_strip *s)
{
	go_behind(s, find(s, s->at, '>'));
	s->insert = EMPTY_COMMENT;
	return false;
}

/* <!... and <?... */
static bool
step_declaration(struct df_strip *s)
{
	struct df_str rest = rest_from(s, s->at);

	if (df_str_starts(rest, DF_STR("<!--")))
		return step_comment(s);
	if (df_str_case_starts(rest, "<!doctype")) {
		go_behind(s, find(s, s->at, '>'));
		return true;
	}
	return step_bogus_comment(s);
}

/* Behind a name that begins at p. */
static const char *
skip_name(const struct df_strip *s, const char *p)
{
	while (p < s->end && !df_rawtext_name_ends(*p))
		p++;
	return p;
}

/* Whether a tag inside of svg is left out. */
static bool
is_drawn(struct df_strip *s, struct df_str name)
{
	for (size_t i = 0; i < COUNT(drawn); i++)
		if (df_str_case_is(name, drawn[i]))
			return true;
	if (!df_str_case_is(name, "svg"))
		s->svg = 0;
	return false;
}

static bool
step_end_tag(struct df_strip *s)
{
	const char *p = s->at + 2;
	struct df_str name;

	go_behind(s, find(s, p, '>'));
	if (s->svg == 0)
		return true;
	name = (struct df_str){p, (size_t)(skip_name(s, p) - p)};
	if (is_drawn(s, name))
		return false;
	s->svg -= s->svg > 0;
	return true;
}

static bool
step_start_tag(struct df_strip *s)
{
	const char *p = s->at + 1;

	s->at = skip_name(s, p);
	s->name = (struct df_str){p, (size_t)(s->at - p)};
	s->state = DF_STRIP_TAG;
	s->element = find_element(s->name);
	s->keeps_tag = s->svg == 0 || !is_drawn(s, s->name);
	s->keeps_content = false;
	s->attrs = NULL;
	memset(s->seen, 0, sizeof(s->seen));
	return s->keeps_tag;
}

static bool
step_data(struct df_strip *s)
{
	const char *p = s->at;
	char c = s->end - p > 1 ? p[1] : ' ';

	if (*p == '<') {
		if (is_letter(c))
			return step_start_tag(s);
		if (c == '!' || c == '?')
			return step_declaration(s);
		if (c == '/' && s->end - p > 2)
			return is_letter(p[2]) ? step_end_tag(s)
					       : step_bogus_comment(s);
		p++;
	}
	p = find(s, p, '<');
	s->at = p ? p : s->end;
	return s->svg == 0;
}

/* The tag has ended with > or />. */
static void
end_tag(struct df_strip *s, bool empty)
{
	enum element e = (enum element)s->element;

	s->state = DF_STRIP_DATA;
	if (empty || e == OTHER)
		return;
	if (e == SVG)
		s->svg++;
	else if (e != TITLE || s->svg == 0)
		s->state = DF_STRIP_CONTENT;
}

/* The value of an attribute whose name ends at p; *value has the quotes. */
static const char *
skip_value(const struct df_strip *s, const char *p, struct df_str *value)
{
	const char *q = p, *from;

	*value = (struct df_str){0};
	while (q < s->end && df_rawtext_space(*q))
		q++;
	if (q == s->end || *q != '=')
		return p;
	for (q++; q < s->end && df_rawtext_space(*q);)
		q++;
	from = q;
	if (q < s->end && (*q == '"' || *q == '\'')) {
		q = find(s, q + 1, *q);
		q = q ? q + 1 : s->end;
	} else {
		while (q < s->end && !df_rawtext_space(*q) && *q != '>')
			q++;
	}
	*value = (struct df_str){from, (size_t)(q - from)};
	return q;
}

/* Whether a script of that type is read; one that needs decoding may be. */
static bool
is_read(struct df_str type)
{
	type = df_str_trim(type);
	for (size_t i = 0; i < COUNT(types); i++)
		if (df_str_case_starts(type, types[i]))
			return true;
	return type.len > 0 && memchr(type.s, '&', type.len);
}

static struct df_str
unquote(struct df_str s)
{
	if (s.len > 1 && (s.s[0] == '"' || s.s[0] == '\''))
		return df_str_slice(s, 1, s.len - 1);
	return s;
}

/* The number of an attribute that is read and was not in this tag before, or
 * -1. */
static int
find_attr(struct df_strip *s, struct df_str name)
{
	int i = df_attrs_find(name);
	uint64_t bit;

	if (i < 0 || !s->keeps_tag || !df_attrs_fits(i, s->name))
		return -1;
	bit = 1ULL << (i & 63);
	if (s->seen[i / 64] & bit)
		return -1;
	s->seen[i / 64] |= bit;
	return i;
}

/* Put it aside. */
static void
add_attr(struct df_strip *s, int number, struct df_str value)
{
	struct df_attr *a = df_arena_alloc(s->arena, sizeof(*a));

	if (!a) {
		s->failed = true;
		return;
	}
	*a = (struct df_attr){.next = s->attrs,
	    .name = df_attrs_name(number),
	    .value = value,
	    .key = df_attr_key(df_attrs_name(number), df_attrs_len(number))};
	s->attrs = a;
}

/* An attribute; whether the parser must see it. */
static bool
see_attr(struct df_strip *s, struct df_str name, struct df_str value)
{
	int i = find_attr(s, name);

	value = value.len > 0 ? unquote(value)
			      : (struct df_str){name.s + name.len, 0};
	if (i < 0 || value.len > DF_HTML_ATTR_MAX)
		return false;
	if (s->element == SCRIPT && df_str_case_is(name, "type"))
		s->keeps_content = is_read(value);
	if (value.len > 0 && memchr(value.s, '&', value.len))
		return true;
	add_attr(s, i, value);
	return false;
}

/* Let a number stand for the attributes that were put aside. */
static void
mark_tag(struct df_strip *s)
{
	struct df_strip_tag *t = df_arena_alloc(s->arena, sizeof(*t));
	char *p = s->mark + sizeof(s->mark);
	unsigned n = s->number;

	if (!t) {
		s->failed = true;
		return;
	}
	*t = (struct df_strip_tag){NULL, s->attrs, n};
	if (s->first)
		s->last->next = t;
	else
		s->first = t;
	s->last = t;
	s->number++;
	*--p = ' ';
	for (; n > 9; n /= 10)
		*--p = (char)('0' + n % 10);
	*--p = (char)('0' + n);
	p -= 3;
	memcpy(p, " _=", 3);
	s->insert = (struct df_str){p, (size_t)(s->mark + sizeof(s->mark) - p)};
}

/* An attribute with what stands before it, or the end of the tag. */
static bool
step_tag(struct df_strip *s)
{
	const char *from = s->at, *p = from;
	struct df_str name, value;

	while (p < s->end && (df_rawtext_space(*p) || *p == '/'))
		p++;
	if (p == s->end) {
		s->at = p;
		return false;
	}
	if (*p == '>' && s->attrs) {
		mark_tag(s);
		s->attrs = NULL;
		return false;
	}
	if (*p == '>') {
		s->at = p + 1;
		end_tag(s, p > from && p[-1] == '/');
		return s->keeps_tag;
	}
	name.s = p++; /* may begin with = */
	while (p < s->end && !df_rawtext_name_ends(*p) && *p != '=')
		p++;
	name.len = (size_t)(p - name.s);
	s->at = skip_value(s, p, &value);
	if (see_attr(s, name, value))
		return true;
	if (s->keeps_tag && s->at < s->end && !df_rawtext_space(*s->at) &&
	    *s->at != '>')
		s->insert = DF_STR(" ");
	return false;
}

/* Go one token forward; whether it is kept. */
static bool
step(struct df_strip *s)
{
	switch (s->state) {
	case DF_STRIP_TAG:
		return step_tag(s);
	case DF_STRIP_CONTENT:
		return step_content(s);
	case DF_STRIP_TITLE:
		return step_title(s);
	case DF_STRIP_DATA:
		break;
	}
	return step_data(s);
}

void
df_strip_init(struct df_strip *s, struct df_str html, struct df_arena *arena)
{
	*s = (struct df_strip){.arena = arena,
	    .at = html.s,
	    .end = html.len > 0 ? html.s + html.len : html.s};
}

bool
df_strip_next(struct df_strip *s, struct df_str *piece)
{
	for (;;) {
		const char *from = s->at, *to = from;

		if (s->insert.len > 0) {
			*piece = s->insert;
			s->insert = (struct df_str){0};
			return true;
		}
		if (from == s->end)
			return false;
		while (s->at < s->end && step(s))
			to = s->at;
		if (to > from) {
			*piece = (struct df_str){from, (size_t)(to - from)};
			return true;
		}
	}
}

struct df_attr *
df_strip_take(struct df_strip *s, const char *number)
{
	struct df_strip_tag *t;
	unsigned n = 0;

	for (; *number >= '0' && *number <= '9'; number++)
		n = n * 10 + (unsigned)(*number - '0');
	for (t = s->first; t && t->number != n;)
		t = t->next;
	if (!t)
		return NULL;
	s->first = t->next;
	return t->attrs;
}
