/*
 * strip: one token at a time, handed out or left out.
 */
#include "clean/tree/strip.h"

#include <stddef.h>

#include "clean/tree/node.h"
#include "clean/tree/rawtext.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/limits.h"
#include "core/parts.h"
#include "text/entities.h"

/* Names that agree in so many bytes are the same. */
#define NAME_MAX 100

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

/* Elements of drawings. Another one inside of svg may have been meant for
 * outside, so that it is kept, and all that follows. */
static const char *const drawn[] = {"path", "g", "use", "rect", "circle",
    "defs", "symbol", "polygon", "line", "polyline", "ellipse", "stop",
    "linearGradient", "radialGradient", "clipPath", "mask", "title", "desc",
    "style", "text", "tspan", "filter", "pattern", "image", "animate"};

/* Types of scripts that are read; that of TeX goes on with "; mode=". */
static const char *const types[] = {"application/ld+json", "math/tex"};

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
	for (size_t i = SCRIPT; i < DF_COUNT(elements); i++)
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

/* A token of text, unless it is empty or part of a drawing. */
static bool
hand_out(struct df_strip *s, enum df_strip_kind kind, const char *to,
    struct df_strip_token *t)
{
	*t = (struct df_strip_token){
	    .kind = kind, .text = {s->at, (size_t)(to - s->at)}};
	s->at = to;
	return t->text.len > 0 && s->svg == 0;
}

/* The content of an element in which there is no markup. */
static bool
step_content(struct df_strip *s, struct df_strip_token *t)
{
	enum element e = (enum element)s->element;
	const char *end = NULL;

	s->state = DF_STRIP_DATA;
	if (e == SCRIPT)
		end = df_rawtext_script_end(rest_from(s, s->at));
	else if (!(s->endless & 1u << e))
		end = df_rawtext_end(rest_from(s, s->at), elements[e].name);
	if (!end && elements[e].runs_out)
		end = s->end;
	if (!end) { /* then it is read as markup */
		s->endless |= 1u << e;
		return false;
	}
	if (e == TITLE)
		return hand_out(s, DF_STRIP_TEXT, end, t);
	if (s->keeps_content)
		return hand_out(s, DF_STRIP_RAW, end, t);
	s->at = end;
	return false;
}

static void
skip_comment(struct df_strip *s)
{
	/* "<!-->" and "<!--->" are complete. */
	for (const char *p = s->at + 2; (p = find(s, p, '-')) != NULL; p++) {
		if (is_at(s, p, DF_STR("-->"))) {
			go_behind(s, p + 2);
			return;
		}
		if (p >= s->at + 4 && is_at(s, p, DF_STR("--!>"))) {
			go_behind(s, p + 3);
			return;
		}
	}
	s->at = s->end;
}

/* <!... and <?...: what the standard takes for a comment ends at the next >,
 * as a doctype does. */
static void
skip_declaration(struct df_strip *s)
{
	if (is_at(s, s->at, DF_STR("<!--")))
		skip_comment(s);
	else
		go_behind(s, find(s, s->at, '>'));
}

/* Behind the name of a tag that begins at p. */
static const char *
skip_name(const struct df_strip *s, const char *p)
{
	while (p < s->end && !df_rawtext_name_ends(*p))
		p++;
	return p;
}

/* The name from p to end; a tag that was not closed, as in </b</p>, is another
 * one for the standard, but meant as this. */
static struct df_str
name_of(const char *p, const char *end)
{
	size_t n = 0;

	while (p + n < end && p[n] != '<' && n < NAME_MAX)
		n++;
	return (struct df_str){p, n};
}

/* Whether a tag inside of svg is left out. */
static bool
is_drawn(struct df_strip *s, struct df_str name)
{
	if (df_parts_is(name, drawn, DF_COUNT(drawn)))
		return true;
	if (!df_str_case_is(name, "svg"))
		s->svg = 0;
	return false;
}

static bool
step_end_tag(struct df_strip *s, struct df_strip_token *t)
{
	const char *p = s->at + 2, *end = skip_name(s, p);

	*t = (struct df_strip_token){
	    .kind = DF_STRIP_END, .text = name_of(p, end)};
	go_behind(s, find(s, end, '>'));
	if (s->svg == 0)
		return true;
	if (is_drawn(s, t->text))
		return false;
	s->svg -= s->svg > 0;
	return true;
}

/* The tag has ended with > or />. */
static void
end_tag(struct df_strip *s, bool empty)
{
	enum element e = (enum element)s->element;

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

/* Whether a script of that type is read. */
static bool
is_read(struct df_str type)
{
	type = df_str_trim(type);
	return df_parts_start(type, types, DF_COUNT(types));
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

static void
add_attr(struct df_strip *s, int number, struct df_str value)
{
	struct df_attr *a = df_arena_alloc(s->arena, sizeof(*a));
	struct df_str name = df_attrs_name(number);

	if (!a || df_entities_decode(value, true, s->arena, &value) < 0) {
		s->failed = true;
		return;
	}
	*a = (struct df_attr){.next = s->attrs,
	    .name = name.s,
	    .value = value,
	    .key = df_attr_key(name.s, name.len)};
	s->attrs = a;
}

static void
see_attr(struct df_strip *s, struct df_str name, struct df_str value)
{
	int i = find_attr(s, name);

	value = value.len > 0 ? unquote(value)
			      : (struct df_str){name.s + name.len, 0};
	if (i < 0 || value.len > DF_HTML_ATTR_MAX)
		return;
	add_attr(s, i, value);
	if (s->element != SCRIPT || !s->attrs)
		return;
	if (df_str_case_is(name, "type"))
		s->keeps_content |= is_read(s->attrs->value);
	else if (df_str_case_is(name, "id"))
		s->keeps_content |= df_str_is(value, DF_STATE_ID);
}

/* The attributes from p on; behind the tag, or NULL when it does not end. */
static const char *
step_attrs(struct df_strip *s, const char *p, bool *empty)
{
	struct df_str name, value;

	for (;;) {
		const char *from = p;

		while (p < s->end && (df_rawtext_space(*p) || *p == '/'))
			p++;
		if (p == s->end)
			return NULL;
		if (*p == '>') {
			*empty = p > from && p[-1] == '/';
			return p + 1;
		}
		name.s = p++; /* may begin with = */
		while (p < s->end && !df_rawtext_name_ends(*p) && *p != '=')
			p++;
		name.len = (size_t)(p - name.s);
		p = skip_value(s, p, &value);
		see_attr(s, name, value);
	}
}

/* The text of a title inside of svg, whose tag has ended. */
static bool
hand_out_title(struct df_strip *s, struct df_strip_token *t)
{
	const char *end = memchr(s->at, '<', (size_t)(s->end - s->at));

	if (!end)
		return false;
	*t = (struct df_strip_token){.kind = DF_STRIP_DRAWN,
	    .text = df_str_trim((struct df_str){s->at, (size_t)(end - s->at)})};
	s->at = end;
	return t->text.len > 0;
}

static bool
step_start_tag(struct df_strip *s, struct df_strip_token *t)
{
	const char *p = s->at + 1, *end = skip_name(s, p);

	s->name = name_of(p, end);
	s->element = find_element(s->name);
	s->keeps_tag = s->svg == 0 || !is_drawn(s, s->name);
	s->keeps_content = false;
	s->attrs = NULL;
	memset(s->seen, 0, sizeof(s->seen));
	*t = (struct df_strip_token){.kind = DF_STRIP_START, .text = s->name};
	s->at = step_attrs(s, end, &t->empty);
	if (!s->at) {
		s->at = s->end;
		return false;
	}
	end_tag(s, t->empty);
	if (s->element == TITLE && s->svg > 0 && !t->empty)
		return hand_out_title(s, t);
	t->attrs = s->attrs;
	return s->keeps_tag;
}

static bool
step_data(struct df_strip *s, struct df_strip_token *t)
{
	const char *p = s->at;
	char c = s->end - p > 1 ? p[1] : ' ';

	if (*p == '<') {
		if (df_ascii_letter(c))
			return step_start_tag(s, t);
		if (c == '!' || c == '?') {
			skip_declaration(s);
			return false;
		}
		if (c == '/' && s->end - p > 2 && df_ascii_letter(p[2]))
			return step_end_tag(s, t);
		if (c == '/' && s->end - p > 2) { /* as a comment */
			go_behind(s, find(s, p, '>'));
			return false;
		}
		p++;
	}
	p = find(s, p, '<');
	return hand_out(s, DF_STRIP_TEXT, p ? p : s->end, t);
}

void
df_strip_init(struct df_strip *s, struct df_str html, struct df_arena *arena)
{
	*s = (struct df_strip){.arena = arena,
	    .at = html.s,
	    .end = html.len > 0 ? html.s + html.len : html.s};
}

bool
df_strip_next(struct df_strip *s, struct df_strip_token *t)
{
	while (s->at < s->end)
		if (s->state == DF_STRIP_CONTENT ? step_content(s, t)
						 : step_data(s, t))
			return true;
	return false;
}
