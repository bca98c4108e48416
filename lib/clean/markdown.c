/*
 * markdown: the walk over the tree and what each element means for the line.
 */
#include "clean/markdown.h"

#include "clean/backlink.h"
#include "clean/code.h"
#include "clean/inline.h"
#include "clean/math.h"
#include "clean/node.h"
#include "clean/seam.h"
#include "clean/table.h"
#include "clean/writer.h"
#include "core/arena.h"
#include "core/buf.h"

/* A heading with more text is a mistake of the page's. */
#define HEADING_CHARS 1000
/* Elements of a list item that are looked at. */
#define ITEM_NODES 100

struct page {
	struct df_writer w;
	struct df_code code;
	struct df_table table;
	struct df_seam seam;
	const struct df_node *terms; /* where the last one stood */
	bool after_term;             /* and nothing came behind it */
};

static bool
is_block(const struct df_node *n)
{
	return df_tag_flags(n->tag) & DF_TAG_BLOCK;
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

static void
begin_list(struct df_writer *w, const struct df_node *n)
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

static void
begin_item(struct df_writer *w, const struct df_node *n)
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

static void
begin_definition(struct page *p, const struct df_node *n)
{
	struct df_container c = {
	    .node = n, .kind = DF_IN_DEFINITION, .pending = true};
	bool has_term = p->terms == n->parent;
	bool follows = has_term && p->after_term;
	struct df_writer *w = &p->w;

	p->after_term = n->tag == DF_TAG_DT;
	if (n->tag == DF_TAG_DT)
		p->terms = n->parent;
	if (n->tag == DF_TAG_DT || !has_term || has_heading(n) ||
	    is_defined(w)) {
		df_writer_need(
		    w, follows || w->how->plain ? DF_GAP_LINE : DF_GAP_BLANK);
		return;
	}
	df_writer_need(w, DF_GAP_LINE);
	df_writer_push(w, &c);
}

/* Between blocks stands an empty line; in the items of plain text a line end
 * will do where there are no paragraphs. */
static enum df_gap
gap_of(const struct df_writer *w, const struct df_node *n)
{
	const struct df_container *c = w->n > 0 ? &w->v[w->n - 1] : NULL;

	if (c && c->pending)
		return DF_GAP_LINE;
	if (c && c->kind == DF_IN_ITEM && w->how->plain && n->tag != DF_TAG_P)
		return DF_GAP_LINE;
	return DF_GAP_BLANK;
}

static void
begin_heading(struct df_writer *w, const struct df_node *n)
{
	df_writer_need(w, DF_GAP_BLANK);
	if (n->chars > HEADING_CHARS)
		return;
	w->heading = n;
	w->level = df_tag_heading(n->tag);
}

/* "C #" would end the heading. */
static void
end_heading(struct df_writer *w)
{
	struct df_str s = df_buf_str(w->out);
	size_t n = s.len;

	w->heading = NULL;
	if (w->level == 0 && !w->how->plain) {
		while (n > 0 && s.s[n - 1] == '#')
			n--;
		if (n < s.len && n > 0 && s.s[n - 1] == ' ') {
			struct df_str hashes = {"######", s.len - n};

			df_buf_truncate(w->out, n);
			df_buf_addc(w->out, '\\');
			df_buf_add(
			    w->out, hashes.s, hashes.len > 6 ? 6 : hashes.len);
		}
	}
	w->level = 0;
	df_writer_need(w, DF_GAP_BLANK);
}

/* In plain text a row is a line and a tab stands between its cells. */
static void
begin_plain_cell(struct df_writer *w, const struct df_node *n)
{
	if (w->gap < DF_GAP_LINE) {
		df_writer_need(w, DF_GAP_SPACE);
		w->tab = true;
	}
	w->heading = n;
}

static void
begin_block(struct page *p, const struct df_node *n)
{
	struct df_writer *w = &p->w;

	if (w->heading) {
		df_writer_need(w, DF_GAP_SPACE);
		return;
	}
	switch (n->tag) {
	case DF_TAG_UL:
	case DF_TAG_OL:
		begin_list(w, n);
		return;
	case DF_TAG_LI:
		begin_item(w, n);
		return;
	case DF_TAG_DT:
	case DF_TAG_DD:
		begin_definition(p, n);
		return;
	case DF_TAG_BLOCKQUOTE:
		df_writer_need(w, gap_of(w, n));
		df_writer_push(
		    w, &(struct df_container){.node = n, .kind = DF_IN_QUOTE});
		return;
	case DF_TAG_TR:
		df_writer_need(w, DF_GAP_LINE);
		return;
	case DF_TAG_TABLE:
		df_writer_need(w, gap_of(w, n));
		if (!w->how->plain && df_table_is_grid(n))
			df_table_begin(&p->table, n);
		return;
	default:
		if (df_tag_heading(n->tag))
			begin_heading(w, n);
		else
			df_writer_need(w, gap_of(w, n));
	}
}

static void
end_block(struct df_writer *w, const struct df_node *n)
{
	if (w->heading == n && df_tag_heading(n->tag)) {
		end_heading(w);
		return;
	}
	df_writer_pop(w, n);
	df_writer_pop(w, n); /* the item that it was put into */
	if (n->tag == DF_TAG_LI || n->tag == DF_TAG_TR || n->tag == DF_TAG_DT ||
	    n->tag == DF_TAG_DD)
		df_writer_need(w, DF_GAP_LINE);
	else if (n->tag == DF_TAG_P && w->n > 0 && w->how->plain &&
	    w->v[w->n - 1].kind == DF_IN_ITEM)
		df_writer_need(w, DF_GAP_LINE);
	else
		df_writer_need(w, gap_of(w, n));
}

static void
put_break(struct df_writer *w)
{
	bool twice = w->gap >= DF_GAP_LINE;

	df_writer_need(w, twice ? DF_GAP_BLANK : DF_GAP_LINE);
	w->hard = !twice && w->gap == DF_GAP_LINE;
}

/* Whether what is inside is still to be written. */
static bool
enter(struct page *p, const struct df_node *n)
{
	struct df_writer *w = &p->w;
	bool one_line = w->in_cell || w->heading;

	if (df_math_is(n)) {
		df_math_write(w, n);
		return false;
	}
	if (df_code_is_numbers(n))
		return false;
	df_seam_enter(&p->seam, n);
	if (df_inline_write(w, n))
		return false;
	if (!one_line && df_code_is(n)) {
		df_code_begin(&p->code, w, n);
		return true;
	}
	df_marks_begin(&w->marks, n, w->how, w->heading || w->bold, one_line);
	if (p->table.node)
		df_table_enter(&p->table, w, n);
	else if (w->how->plain && !one_line &&
	    (n->tag == DF_TAG_TD || n->tag == DF_TAG_TH))
		begin_plain_cell(w, n);
	else if (n->tag == DF_TAG_BR)
		put_break(w);
	else if (is_block(n))
		begin_block(p, n);
	return true;
}

static void
leave(struct page *p, const struct df_node *n)
{
	struct df_writer *w = &p->w;

	if (p->code.node) {
		df_code_leave(&p->code, w, n);
		return;
	}
	df_seam_leave(&p->seam, n);
	df_inline_leave(w, n);
	df_marks_leave(&w->marks, n, &w->escape, w->out);
	if (w->heading == n && !df_tag_heading(n->tag))
		w->heading = NULL;
	else if (p->table.node)
		df_table_leave(&p->table, w, n);
	else if (is_block(n))
		end_block(w, n);
}

/* Blocks without text leave no trace, but cells of a table keep their place. */
static bool
is_written(const struct page *p, const struct df_node *n)
{
	const struct df_markdown *how = p->w.how;

	if (n->dropped ||
	    (n->tag == DF_TAG_TABLE && how->no_tables && !p->table.node &&
		df_table_is_grid(n)))
		return false;
	if (p->code.node || !is_block(n) || n->chars > 0 || n->shown)
		return true;
	return p->table.node && (n->tag == DF_TAG_TD || n->tag == DF_TAG_TH);
}

/* Pictures and formulas have no text that was weighed: what holds one that
 * will be written is told here. */
static void
find_shown(struct df_node *top, bool images)
{
	for (struct df_node *n = top; n; n = df_node_next(n, top)) {
		if (n->dropped ||
		    !(df_math_is(n) || (images && n->tag == DF_TAG_IMG)))
			continue;
		for (struct df_node *a = n; a && !a->shown; a = a->parent)
			a->shown = true;
	}
}

/* Parsers cut text to pieces, at character references for one: put them
 * together, as characters mean more beside each other. The last one. */
static const struct df_node *
join_text(struct page *p, const struct df_node *n, struct df_str *text)
{
	const struct df_node *last = n;
	size_t len = n->text.len, at = 0;
	char *s;

	for (; last->next && last->next->tag == DF_TAG_TEXT; last = last->next)
		len += last->next->text.len;
	*text = n->text;
	s = last == n ? NULL : df_arena_alloc(p->w.how->arena, len);
	if (!s) {
		p->w.out->failed |= last != n;
		return last;
	}
	for (;; n = n->next) {
		memcpy(s + at, n->text.s, n->text.len);
		at += n->text.len;
		if (n == last)
			break;
	}
	*text = (struct df_str){s, len};
	return last;
}

static const struct df_node *
put_text(struct page *p, const struct df_node *n)
{
	const struct df_node *last;
	struct df_str text;

	last = join_text(p, n, &text);
	if (df_seam_text(&p->seam, text) && !p->w.marks.code)
		df_writer_need(&p->w, DF_GAP_SPACE);
	df_writer_text(&p->w, text);
	return last;
}

/* Whether what is inside of *n, which may move on, is still to come. */
static bool
visit(struct page *p, const struct df_node **n)
{
	if ((*n)->tag != DF_TAG_TEXT && p->code.node)
		return df_code_enter(&p->code, &p->w, *n);
	if ((*n)->tag != DF_TAG_TEXT)
		return enter(p, *n);
	if (p->code.node)
		df_code_text(&p->code, &p->w, (*n)->text);
	else
		*n = put_text(p, *n);
	return false;
}

void
df_markdown_write(
    struct df_node *top, const struct df_markdown *how, struct df_buf *out)
{
	struct page p = {.w = {.how = how, .out = out}};
	const struct df_node *n = top;

	find_shown(top, how->images);
	df_backlink_drop(top);
	while (n) {
		bool open = is_written(&p, n) && visit(&p, &n);

		if (open && n->first) {
			n = n->first;
			continue;
		}
		if (open)
			leave(&p, n);
		while (n != top && !n->next) {
			n = n->parent;
			leave(&p, n);
		}
		n = n == top ? NULL : n->next;
	}
	df_writer_end_block(&p.w);
}
