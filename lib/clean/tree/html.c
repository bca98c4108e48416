/*
 * html: the rules by which tokens become a tree.
 *
 * They are those of libxml2's parser of HTML, which knows of each element
 * which others its tags close: see element.h. html, head and body are opened
 * where their tags are missing. libxml2 itself took a quarter of the time for
 * all, and longer than linear.
 */
#include "clean/tree/html.h"

#include <stdbool.h>
#include <string.h>

#include "clean/tree/amp.h"
#include "clean/tree/builder.h"
#include "clean/tree/deadline.h"
#include "clean/tree/element.h"
#include "clean/tree/node.h"
#include "clean/tree/strip.h"
#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/heap.h"
#include "core/limits.h"
#include "core/parts.h"

/* Freed memory that is kept for the next page. */
#define KEEP_MEMORY ((size_t)16 * 1024 * 1024)
/* An end tag of an element without rules looks at no more of them. */
#define LOOK_BACK 256
/* Names whose meaning is kept at hand; a power of two. */
#define NAMES 64
/* Tokens between two looks at the clock. */
#define TICKS 64

/* What a name means. */
struct meaning {
	struct df_str name;
	const struct df_element *element;
	enum df_tag tag;
};

/* An element that is open. Those of one number are a list, as are those of one
 * rank; elements are told by where they are in the stack, from 1 on. */
struct open {
	const struct df_element *element;
	struct df_str name;
	size_t same_number, same_rank; /* the next one, 0 for none */
};

struct parser {
	struct df_strip strip;
	struct df_builder builder;
	struct df_arena *arena;
	struct open *open;
	size_t n, room;
	size_t foreign;        /* the outermost svg or math that is open */
	const char *next_root; /* the next tag of one, where that is known */
	bool next_ends;        /* it is an end tag */
	size_t ignored; /* start tags whose end tags do not count either */
	bool had_head, had_body;
	struct df_str prefix; /* of the names of XHTML, with its colon */
	size_t by_number[DF_ELEMENTS_MAX], by_rank[DF_ELEMENT_RANKS];
	struct meaning names[NAMES];
};

static bool
is_same(struct df_str a, struct df_str b)
{
	size_t i = 0;

	if (a.len != b.len)
		return false;
	while (i < a.len && (a.s[i] | 32) == (b.s[i] | 32))
		i++;
	return i == a.len;
}

static const struct meaning *
meaning_of(struct parser *p, struct df_str name)
{
	struct meaning *m = &p->names[df_attr_key(name.s, name.len) *
	    2654435761u / (UINT32_MAX / NAMES + 1)];

	if (!m->element || !df_str_eq(m->name, name))
		*m = (struct meaning){
		    name, df_element_find(name), df_amp_tag(name)};
	return m;
}

static bool
is_foreign(struct df_str name)
{
	return df_str_case_is(name, "svg") || df_str_case_is(name, "math");
}

static void
open_element(struct parser *p, const struct meaning *m, struct df_attr *attrs)
{
	size_t *number, *rank;

	if (p->n == p->room) {
		size_t room = p->room ? 2 * p->room : 64;
		struct open *open = df_arena_grow(p->arena, p->open,
		    p->room * sizeof(*open), room * sizeof(*open));

		if (!open) {
			p->builder.outcome = DF_BUILDER_NO_MEMORY;
			return;
		}
		p->open = open;
		p->room = room;
	}
	number = &p->by_number[df_element_number(m->element)];
	rank = &p->by_rank[m->element->rank];
	p->open[p->n++] = (struct open){m->element, m->name, *number, *rank};
	*number = *rank = p->n;
	if (p->foreign == 0 && is_foreign(m->name))
		p->foreign = p->n;
	p->had_head = p->had_head || m->tag == DF_TAG_HEAD;
	p->had_body = p->had_body || m->tag == DF_TAG_BODY;
	df_builder_start(&p->builder, m->tag, attrs);
}

static void
close_element(struct parser *p)
{
	const struct open *o = &p->open[--p->n];

	p->by_number[df_element_number(o->element)] = o->same_number;
	p->by_rank[o->element->rank] = o->same_rank;
	if (p->n < p->foreign)
		p->foreign = 0;
	df_builder_end(&p->builder);
}

static bool
is_open(const struct parser *p, const struct meaning *m)
{
	return p->by_number[df_element_number(m->element)] > 0;
}

/* Open html, head or body where the tag of an element needs them. */
static void
open_implied(struct parser *p, const struct meaning *m)
{
	if (m->tag == DF_TAG_HTML)
		return;
	if (p->n == 0)
		open_element(p, meaning_of(p, DF_STR("html")), NULL);
	if (m->tag == DF_TAG_HEAD || m->tag == DF_TAG_BODY)
		return;
	if (p->n <= 1 && m->element->flags & DF_ELEMENT_IN_HEAD) {
		if (!p->had_head && !p->had_body)
			open_element(p, meaning_of(p, DF_STR("head")), NULL);
	} else if (!(m->element->flags & DF_ELEMENT_FRAMES) && !p->had_body &&
	    !is_open(p, meaning_of(p, DF_STR("head")))) {
		open_element(p, meaning_of(p, DF_STR("body")), NULL);
	}
}

static void
close_before(struct parser *p, const struct meaning *m)
{
	while (
	    p->n > 0 && p->open[p->n - 1].element->group & m->element->closes)
		close_element(p);
}

/* Whether an item of a list may not be closed from inside of this element: it
 * has a list or text of its own. */
static bool
shuts_in(struct parser *p, struct df_str name)
{
	enum df_tag tag = meaning_of(p, name)->tag;

	return (df_tag_flags(tag) & (DF_TAG_BLOCK | DF_TAG_SKIP) ||
		   tag == DF_TAG_BUTTON) &&
	    tag != DF_TAG_DIV && tag != DF_TAG_P && tag != DF_TAG_ADDRESS;
}

/* An item ends the one before it, and what was left open there, as the standard
 * says. */
static void
close_item(struct parser *p, const struct meaning *m)
{
	bool term = m->tag == DF_TAG_DT || m->tag == DF_TAG_DD;
	size_t at = 0, least = p->n > LOOK_BACK ? p->n - LOOK_BACK : 0;

	if (m->tag != DF_TAG_LI && !term)
		return;
	for (size_t i = p->n; i > least && at == 0; i--) {
		enum df_tag tag = meaning_of(p, p->open[i - 1].name)->tag;

		if (term ? tag == DF_TAG_DT || tag == DF_TAG_DD
			 : tag == DF_TAG_LI)
			at = i;
		else if (shuts_in(p, p->open[i - 1].name))
			return;
	}
	while (at > 0 && p->n >= at)
		close_element(p);
}

/* Whether HTML may stand inside of this element of svg or math. */
static bool
holds_html(struct df_str name)
{
	static const char *const names[] = {"foreignObject", "desc", "title",
	    "mi", "mo", "mn", "ms", "mtext", "annotation-xml"};

	return df_parts_is(name, names, DF_COUNT(names));
}

/* Whether the next tag of svg or math, from here on, is an end tag. */
static bool
ends_later(struct parser *p)
{
	const char *s = p->strip.at, *end = p->strip.end;

	if (s <= p->next_root)
		return p->next_ends;
	p->next_ends = false;
	while ((s = memchr(s, '<', (size_t)(end - s))) != NULL) {
		struct df_str tag = {s + 1, (size_t)(end - s) - 1};
		bool closes = tag.len > 0 && *tag.s == '/';

		tag = df_str_slice(tag, closes, tag.len);
		if (df_str_case_starts(tag, "svg") ||
		    df_str_case_starts(tag, "math")) {
			p->next_ends = closes;
			break;
		}
		s++;
	}
	p->next_root = s ? s : end;
	return p->next_ends;
}

/* Where svg or math has no end, an element of HTML ends it. In the standard it
 * does so anyway, but what stands in an icon is for nobody to read. */
static void
close_foreign(struct parser *p, const struct meaning *m)
{
	size_t root = 0, left = LOOK_BACK;

	if (p->foreign == 0 || !(m->element->flags & DF_ELEMENT_HTML) ||
	    ends_later(p))
		return;
	for (size_t at = p->n; at >= p->foreign && left > 0; at--, left--) {
		if (holds_html(p->open[at - 1].name))
			break;
		if (is_foreign(p->open[at - 1].name))
			root = at;
	}
	while (root > 0 && p->n >= root)
		close_element(p);
}

/* Cells stand in rows, also where a page has forgotten them. */
static void
open_row(struct parser *p, const struct meaning *m)
{
	if ((m->tag == DF_TAG_TD || m->tag == DF_TAG_TH) && p->n > 0 &&
	    p->open[p->n - 1].element->flags & DF_ELEMENT_ROWS)
		open_element(p, meaning_of(p, DF_STR("tr")), NULL);
}

/* html, head and body are opened once. */
static bool
is_misplaced(const struct parser *p, const struct meaning *m)
{
	return (m->tag == DF_TAG_HTML && p->n > 0) ||
	    (m->tag == DF_TAG_HEAD && p->n != 1) ||
	    (m->tag == DF_TAG_BODY && is_open(p, m));
}

/* An <h:html> that a page begins with names the prefix of its elements. */
static struct df_str
local_name(struct parser *p, struct df_str name)
{
	if (p->n == 0 && df_str_ends(name, DF_STR(":html")))
		p->prefix = df_str_slice(name, 0, name.len - strlen("html"));
	return p->prefix.len > 0 && df_str_starts(name, p->prefix)
	    ? df_str_slice(name, p->prefix.len, name.len)
	    : name;
}

static void
start(struct parser *p, const struct df_strip_token *t)
{
	const struct meaning m = *meaning_of(p, local_name(p, t->text));

	close_foreign(p, &m);
	close_before(p, &m);
	close_item(p, &m);
	open_implied(p, &m);
	open_row(p, &m);
	if (is_misplaced(p, &m)) {
		p->ignored++;
		return;
	}
	open_element(p, &m, t->attrs);
	/* Without memory it is not open. */
	if (p->builder.outcome == DF_BUILDER_FINE &&
	    (t->empty || m.element->flags & DF_ELEMENT_EMPTY))
		close_element(p);
}

/* The element that an end tag closes, or 0. */
static size_t
find_open(const struct parser *p, const struct meaning *m)
{
	unsigned number = df_element_number(m->element);
	unsigned rank = m->element->rank;
	size_t at = p->by_number[number];

	/* What was left open in a list, item or section ends with that. */
	if (rank == 0 && df_tag_flags(m->tag) & DF_TAG_BLOCK)
		rank = DF_ELEMENT_RANK_DIV;

	for (unsigned i = 0; at > 0 && number == 0; i++) {
		if (i == LOOK_BACK)
			return 0;
		if (is_same(p->open[at - 1].name, m->name))
			break;
		at = p->open[at - 1].same_number;
	}
	while (++rank < DF_ELEMENT_RANKS)
		if (p->by_rank[rank] > at)
			return 0;
	return at;
}

static void
end(struct parser *p, const struct df_strip_token *t)
{
	const struct meaning *m = meaning_of(p, local_name(p, t->text));
	size_t at;

	if (p->ignored > 0 &&
	    (m->tag == DF_TAG_HTML || m->tag == DF_TAG_HEAD ||
		m->tag == DF_TAG_BODY)) {
		p->ignored--;
		return;
	}
	at = find_open(p, m);
	while (at > 0 && p->n >= at)
		close_element(p);
}

/* Whether there is a body, or something in it, to hold text. */
static bool
holds_text(const struct parser *p)
{
	const struct df_element *e =
	    p->n > 0 ? p->open[p->n - 1].element : NULL;

	return e && !(e->flags & DF_ELEMENT_OUTER);
}

static void
text(struct parser *p, struct df_str s)
{
	if (!holds_text(p)) {
		/* As an element that stands in a body. */
		const struct meaning m = *meaning_of(p, DF_STR("br"));

		if (df_str_trim(s).len == 0)
			return;
		close_before(p, &m);
		open_implied(p, &m);
	}
	df_builder_text(&p->builder, s);
}

static void
read_token(struct parser *p, const struct df_strip_token *t)
{
	switch (t->kind) {
	case DF_STRIP_START:
		start(p, t);
		break;
	case DF_STRIP_END:
		end(p, t);
		break;
	case DF_STRIP_TEXT:
		text(p, t->text);
		break;
	case DF_STRIP_RAW:
		df_builder_raw(&p->builder, t->text);
		break;
	case DF_STRIP_DRAWN:
		df_builder_drawn(&p->builder, t->text);
		break;
	}
}

static int
parse(struct parser *p, const struct df_deadline *deadline, struct df_err *err)
{
	struct df_strip_token t;
	unsigned ticks = 0;

	while (p->builder.outcome == DF_BUILDER_FINE &&
	    df_strip_next(&p->strip, &t)) {
		read_token(p, &t);
		if (ticks++ % TICKS == 0 &&
		    df_deadline_check(deadline, err) < 0)
			return -1;
	}
	while (p->n > 0)
		close_element(p);
	df_builder_finish(&p->builder);
	return 0;
}

/* html without the NULs, which stand for nothing. */
static int
drop_nuls(struct df_str *html, struct df_arena *a)
{
	size_t n = 0;
	char *s;

	if (html->len == 0 || !memchr(html->s, 0, html->len))
		return 0;
	s = df_arena_alloc(a, html->len);
	if (!s)
		return -1;
	for (size_t i = 0; i < html->len; i++)
		if (html->s[i])
			s[n++] = html->s[i];
	*html = (struct df_str){s, n};
	return 0;
}

void
df_html_global_init(void)
{
	/* CLD2 takes a quarter of a megabyte for each text. */
	df_heap_keep(KEEP_MEMORY);
}

static int
explain(const struct parser *p, struct df_err *err)
{
	if (p->strip.failed)
		return df_err_memory(err);
	switch (p->builder.outcome) {
	case DF_BUILDER_NO_MEMORY:
		return df_err_memory(err);
	case DF_BUILDER_TOO_MANY_NODES:
		return df_err_input(err, "too_many_nodes",
		    "page has more than --max-nodes, %lld nodes",
		    (long long)p->builder.max_nodes);
	case DF_BUILDER_FINE:
		break;
	}
	return 0;
}

int
df_html_parse(struct df_str html, const struct df_html_limits *limits,
    struct df_arena *a, struct df_tree *tree, struct df_err *err)
{
	struct parser p = {.arena = a};
	struct df_deadline deadline;

	df_deadline_set(&deadline, limits->timeout);
	if (drop_nuls(&html, a) < 0)
		return df_err_memory(err);
	df_strip_init(&p.strip, html, a);
	df_builder_init(&p.builder, tree, limits->max_nodes, a);
	if (parse(&p, &deadline, err) < 0)
		return -1;
	return explain(&p, err);
}
