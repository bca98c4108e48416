/*
 * lists: what must stand before an item, and what it belongs to.
 */
#include "clean/lists.h"

#include "clean/markdown.h"
#include "clean/node.h"
#include "clean/writer.h"

/* Elements of a list item that are looked at. */
#define ITEM_NODES 100

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

static unsigned
number(const struct df_node *n, const char *name, unsigned otherwise)
{
	struct df_str s = df_str_trim(df_node_attr(n, name));
	unsigned v = 0;

	if (s.len == 0 || s.len > 9)
		return otherwise;
	for (size_t i = 0; i < s.len; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return otherwise;
		v = 10 * v + (unsigned)(s.s[i] - '0');
	}
	return v;
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

	for (unsigned v = list->number - 1; list->ordered && v > 0; v /= 10)
		len++;
	return len;
}

/* A list that stands in a list, not in an item of it, belongs to the item
 * before. */
static void
reopen_item(struct df_writer *w, const struct df_node *n)
{
	const struct df_container *list = w->n > 0 ? &w->v[w->n - 1] : NULL;
	struct df_container c = {.node = n, .kind = DF_IN_ITEM};

	if (!list || list->kind != DF_IN_LIST || list->node != n->parent ||
	    !list->started || list->flat)
		return;
	c.indent = w->how->plain ? 0 : last_mark_len(list);
	df_writer_push(w, &c);
}

void
df_lists_begin(struct df_writer *w, const struct df_node *n)
{
	struct df_container c = {.node = n,
	    .kind = DF_IN_LIST,
	    .ordered = n->tag == DF_TAG_OL,
	    .number = number(n, "start", 1)};
	const struct df_container *hollow;
	bool inside;

	reopen_item(w, n);
	inside = df_writer_list(w) && w->v[w->n - 1].kind == DF_IN_ITEM;
	hollow = hollow_list(w, &c);
	if (inside && (!c.ordered || c.number == 1))
		need_line(w);
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
		list->number = number(n, "value", list->number);
	}
	df_writer_push(w, &c);
}

/* A definition in one would be indented so far that it were code. */
static bool
is_defined(const struct df_writer *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->v[i].kind == DF_IN_DEFINITION)
			return true;
	return false;
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
	    is_defined(w)) {
		df_writer_need(
		    w, follows || w->how->plain ? DF_GAP_LINE : DF_GAP_BLANK);
		return;
	}
	df_writer_need(w, DF_GAP_LINE);
	df_writer_push(w, &c);
}
