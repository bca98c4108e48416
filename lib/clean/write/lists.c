/*
 * lists: what must stand before an item, and what it belongs to.
 */
#include "clean/write/lists.h"

#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "clean/write/markdown.h"
#include "clean/write/writer.h"
#include "core/ascii.h"

/* Elements of a list item that are looked at. */
#define ITEM_NODES 100
/* Numbers with more digits are none. */
#define DIGITS_MAX 9

/* What names a table of contents is so many elements around its lists. */
#define CONTENTS_LEVELS 12

bool
df_lists_is_contents(const struct df_node *dl)
{
	const struct df_node *n = dl;

	for (int i = 0; n && i < CONTENTS_LEVELS; i++, n = n->parent)
		if (df_hint_contents(n))
			return n->linked * 2 > n->chars;
	return false;
}

/* Whether a heading stands inside: then the item is a section of its own. */
static bool
has_heading(const struct df_node *top)
{
	const struct df_node *n = top;

	for (int left = ITEM_NODES; left > 0; left--) {
		n = df_node_next(n, top);
		if (!n)
			return false;
		if (df_tag_heading(n->tag) && !n->dropped && n->chars > 0)
			return true;
	}
	return false;
}

/* An attribute that is an integer, as HTML's standard reads it. */
static bool
integer(const struct df_node *n, const char *name, long *value)
{
	struct df_str s = df_str_trim(df_node_attr(n, name));
	bool negative = df_str_starts(s, DF_STR("-"));
	size_t from = negative || df_str_starts(s, DF_STR("+")), i = from;
	long v = 0;

	for (; i < s.len && df_ascii_digit(s.s[i]); i++) {
		if (i - from == DIGITS_MAX)
			return false;
		v = 10 * v + (s.s[i] - '0');
	}
	if (i > from)
		*value = negative ? -v : v;
	return i > from;
}

/* Whether browsers count an element as an item. */
static bool
is_counted(const struct df_node *n)
{
	return n->tag == DF_TAG_LI && n->rule != DF_RULE_HIDDEN;
}

static long
count_items(const struct df_node *list)
{
	const struct df_node *n = df_node_next(list, list);
	long count = 0;

	while (n) {
		bool inner = n->tag == DF_TAG_OL || n->tag == DF_TAG_UL ||
		    n->tag == DF_TAG_MENU;

		count += is_counted(n);
		n = inner ? df_node_skip(n, list) : df_node_next(n, list);
	}
	return count;
}

/* The number of the first item, if that gives none itself, and the way to the
 * next. */
static void
set_numbers(struct df_container *list, const struct df_node *n)
{
	long start = 1;

	list->ordered = n->tag == DF_TAG_OL;
	list->step = 1;
	if (!list->ordered)
		return;
	if (df_attr_of(n, "reversed"))
		list->step = -1;
	if (!integer(n, "start", &start) && list->step < 0)
		start = count_items(n);
	list->number = start - list->step;
}

/* Count up or down to the item, also over those that are not written. */
static void
count_to(struct df_container *list, const struct df_node *item)
{
	const struct df_node *c = item;

	if (list->item && list->item->parent == item->parent)
		c = list->item->next;
	else if (!list->item && item->parent == list->node)
		c = item->parent->first;
	for (; c; c = c == item ? NULL : c->next)
		if (is_counted(c) && !integer(c, "value", &list->number))
			list->number += list->step;
	list->item = item;
}

/* The list of the innermost item when nothing was written of that, and the mark
 * of neither list counts: then two marks would stand for one item. NULL if
 * not. */
static const struct df_container *
hollow_list(struct df_writer *w, const struct df_container *new)
{
	const struct df_container *list = df_writer_list(w);

	return list && !list->ordered && !new->ordered &&
		w->v[w->n - 1].kind == DF_IN_ITEM && w->v[w->n - 1].pending
	    ? list
	    : NULL;
}

/* A list or item comes behind the text of an item: no empty line is needed. */
static void
need_line(struct df_writer *w)
{
	df_writer_need(w, DF_GAP_LINE);
	if (w->gap == DF_GAP_BLANK && w->same > 0)
		w->gap = DF_GAP_LINE;
}

/* How long the mark of the list's last item is: "- ", "1. ". */
static unsigned
last_mark_len(const struct df_container *list)
{
	unsigned len = 2;

	if (!list->ordered)
		return len;
	for (unsigned v = df_writer_number(list); v > 9; v /= 10)
		len++;
	return len + 1;
}

/* A list that stands in a list, not in an item of it, belongs to the item
 * before; so does one in the definition of a table of contents. */
static void
reopen_item(struct df_writer *w, const struct df_node *n)
{
	const struct df_container *list = w->n > 0 ? &w->v[w->n - 1] : NULL;
	struct df_container c = {.node = n, .kind = DF_IN_ITEM};
	const struct df_node *up = n->parent;

	if (up && up->tag == DF_TAG_DD)
		up = up->parent;
	if (!list || list->kind != DF_IN_LIST || list->node != up ||
	    !list->started || list->flat)
		return;
	c.indent = w->how->plain ? 0 : last_mark_len(list);
	df_writer_push(w, &c);
}

/* Whether the mark of what is around is still to be written: what comes stands
 * beside it. */
static bool
is_pending(const struct df_writer *w)
{
	return w->n > 0 && w->v[w->n - 1].pending;
}

void
df_lists_begin(struct df_writer *w, const struct df_node *n)
{
	struct df_container c = {.node = n, .kind = DF_IN_LIST};
	const struct df_container *hollow;
	bool inside;

	set_numbers(&c, n);
	reopen_item(w, n);
	inside = df_writer_list(w) && w->v[w->n - 1].kind == DF_IN_ITEM;
	hollow = hollow_list(w, &c);
	if (inside && (!c.ordered || c.number + c.step == 1))
		need_line(w);
	else if (is_pending(w))
		df_writer_need(w, DF_GAP_LINE);
	else
		df_writer_need(w, DF_GAP_BLANK);
	if (hollow) {
		w->v[w->n - 1].pending = false;
		w->v[w->n - 1].indent = 0;
	}
	df_writer_push(w, &c);
	if (hollow)
		w->v[w->n - 1].other = hollow->other;
}

void
df_lists_item(struct df_writer *w, const struct df_node *n)
{
	struct df_container c = {
	    .node = n, .kind = DF_IN_ITEM, .pending = true};
	struct df_container *list = df_writer_list(w);

	if (list && list->ordered)
		count_to(list, n);
	if (has_heading(n)) {
		df_writer_need(w, DF_GAP_BLANK);
		return;
	}
	if (list && list->flat)
		df_writer_need(w, DF_GAP_BLANK);
	else if (list && list->started)
		need_line(w);
	else
		df_writer_need(w, DF_GAP_LINE);
	if (list) {
		list->started = true;
		list->flat = false;
	}
	df_writer_push(w, &c);
}

/* Whether a definition in another begins with terms or items. What these mean,
 * or the next item, would stand where its mark does. */
static bool
is_hollow(const struct df_writer *w, const struct df_node *n)
{
	size_t i = w->n;

	while (i > 0 && w->v[i - 1].kind != DF_IN_DEFINITION)
		i--;
	for (n = n->first; n && (n->dropped || n->tag == DF_TAG_TEXT);)
		n = n->dropped || n->weight == 0 ? n->next : NULL;
	return i > 0 && n &&
	    (n->tag == DF_TAG_DL || n->tag == DF_TAG_UL || n->tag == DF_TAG_OL);
}

void
df_lists_term(struct df_writer *w, const struct df_node *n, struct df_terms *t)
{
	struct df_container c = {
	    .node = n, .kind = DF_IN_DEFINITION, .pending = true};
	bool has_term = t->list == n->parent;
	bool follows = has_term && t->last;

	t->last = n->tag == DF_TAG_DT;
	if (n->tag == DF_TAG_DT)
		t->list = n->parent;
	if (n->tag == DF_TAG_DT || !has_term || has_heading(n) ||
	    is_hollow(w, n)) {
		df_writer_need(w,
		    follows || w->how->plain || is_pending(w) ? DF_GAP_LINE
							      : DF_GAP_BLANK);
		return;
	}
	df_writer_need(w, DF_GAP_LINE);
	df_writer_push(w, &c);
}
