/*
 * writer: gaps and prefixes.
 */
#include "clean/write/writer.h"

#include "clean/write/markdown.h"
#include "core/buf.h"

/* CommonMark's largest number of an item. */
#define NUMBER_MAX 999999999

void
df_writer_need(struct df_writer *w, enum df_gap gap)
{
	if ((w->in_cell || w->heading) && gap > DF_GAP_SPACE)
		gap = DF_GAP_SPACE;
	if (gap > w->gap)
		w->gap = gap;
	if (gap >= DF_GAP_LINE)
		w->hard = false;
}

void
df_writer_break(struct df_writer *w)
{
	bool twice = w->gap >= DF_GAP_LINE;

	df_writer_need(w, twice ? DF_GAP_BLANK : DF_GAP_LINE);
	w->hard = !twice && w->gap == DF_GAP_LINE;
}

static bool
has_pending(const struct df_writer *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->v[i].pending)
			return true;
	return false;
}

void
df_writer_push(struct df_writer *w, const struct df_container *c)
{
	struct df_container *new = &w->v[w->n];

	if (w->n == DF_CONTAINERS_MAX || w->in_cell)
		return;
	*new = *c;
	if (c->kind == DF_IN_LIST)
		new->other = w->list_end > 0 && w->list_end == w->out->len &&
		    !has_pending(w) && w->ordered == c->ordered && !w->other;
	w->n++;
}

void
df_writer_pop(struct df_writer *w, const struct df_node *node)
{
	struct df_container *c = &w->v[w->n > 0 ? w->n - 1 : 0];

	if (w->n == 0 || c->node != node)
		return;
	if (c->kind == DF_IN_LIST) {
		w->list_end = w->out->len;
		w->other = c->other;
		w->ordered = c->ordered;
	} else if (c->kind == DF_IN_QUOTE) {
		w->quote_end = w->out->len;
	}
	w->n--;
	if (w->same > w->n)
		w->same = w->n;
}

struct df_container *
df_writer_list(struct df_writer *w)
{
	for (size_t i = w->n; i-- > 0;)
		if (w->v[i].kind == DF_IN_LIST)
			return &w->v[i];
	return NULL;
}

unsigned
df_writer_number(const struct df_container *list)
{
	if (list->number < 0)
		return 0;
	return list->number > NUMBER_MAX ? NUMBER_MAX : (unsigned)list->number;
}

void
df_writer_end_block(struct df_writer *w)
{
	df_marks_break(&w->marks, &w->escape, w->out);
	df_escape_end(&w->escape, w->out,
	    (struct df_escape_marks){
		w->marks.starred, w->marks.ticked, w->marks.waved});
	w->marks.starred = w->marks.ticked = w->marks.waved = false;
}

static void
put_blanks(struct df_writer *w, unsigned n)
{
	while (n-- > 0)
		df_buf_addc(w->out, ' ');
}

/* An empty line; inside a quote that goes on it has its mark. */
static void
put_empty_line(struct df_writer *w)
{
	size_t end = w->same;

	while (end > 0 && (w->how->plain || w->v[end - 1].kind != DF_IN_QUOTE))
		end--;
	for (size_t i = 0; i < end; i++) {
		if (w->v[i].kind == DF_IN_QUOTE)
			df_buf_add_cstr(w->out, i + 1 < end ? "> " : ">");
		else
			put_blanks(w, w->v[i].indent);
	}
	df_buf_addc(w->out, '\n');
}

/* The mark of the item c of the list before it. */
static void
put_item_mark(struct df_writer *w, struct df_container *c)
{
	struct df_container *list = c;
	size_t from = w->out->len;

	while (list > w->v && list->kind != DF_IN_LIST)
		list--;
	if (list->kind == DF_IN_LIST && list->ordered) {
		df_buf_add_uint(w->out, df_writer_number(list));
		df_buf_add_cstr(w->out, list->other ? ") " : ". ");
	} else {
		df_buf_add_cstr(w->out,
		    list->kind == DF_IN_LIST && list->other ? "* " : "- ");
	}
	c->indent = (unsigned)(w->out->len - from);
}

/* Whether container i stands in a definition. What stands in two is not
 * indented for both, or it were code. */
static bool
is_defined(const struct df_writer *w, size_t i)
{
	while (i > 0 && w->v[i - 1].kind != DF_IN_DEFINITION)
		i--;
	return i > 0;
}

static void
put_prefix(struct df_writer *w)
{
	for (size_t i = 0; i < w->n; i++) {
		struct df_container *c = &w->v[i];

		if (w->how->plain) {
			c->indent = 0;
		} else if (c->kind == DF_IN_QUOTE) {
			df_buf_add_cstr(w->out, "> ");
		} else if (!c->pending) {
			put_blanks(w, c->indent);
		} else if (c->kind == DF_IN_ITEM) {
			put_item_mark(w, c);
		} else {
			df_buf_add_cstr(w->out, ": ");
			c->indent = is_defined(w, i) ? 0 : 2;
		}
		c->pending = false;
	}
	w->same = w->n;
}

/* The gap as it must be: behind a list or quote, text that is no item of one
 * needs an empty line, or it would be read as the end of what is before. */
static enum df_gap
gap_needed(const struct df_writer *w)
{
	if (w->gap != DF_GAP_LINE || w->how->plain)
		return w->gap;
	if ((w->list_end == w->out->len || w->quote_end == w->out->len) &&
	    !has_pending(w))
		return DF_GAP_BLANK;
	return DF_GAP_LINE;
}

static void
begin_line(struct df_writer *w)
{
	enum df_gap gap = gap_needed(w);
	bool first = w->out->len == 0;

	if (!first && !(gap == DF_GAP_LINE && w->hard))
		df_writer_end_block(w);
	if (!first && gap == DF_GAP_LINE && w->hard && !w->how->plain)
		df_buf_add_cstr(w->out, "  ");
	if (!first)
		df_buf_addc(w->out, '\n');
	if (!first && gap == DF_GAP_BLANK)
		put_empty_line(w);
	put_prefix(w);
	w->line_at = w->out->len;
}

size_t
df_writer_begin(struct df_writer *w, struct df_str rest)
{
	static const char hashes[] = "######";
	bool first = !w->hard;

	if (w->in_cell ||
	    (w->gap == DF_GAP_SPACE && w->out->len > 0 && !has_pending(w))) {
		if (w->gap && !(w->in_cell && w->out->len == w->cell_at))
			df_buf_addc(w->out, w->tab ? '\t' : ' ');
		w->tab = false;
		w->gap = DF_GAP_NONE;
		return 0;
	}
	begin_line(w);
	w->gap = DF_GAP_NONE;
	w->hard = false;
	if (w->level > 0) {
		if (!w->how->plain) {
			df_buf_add(w->out, hashes, (size_t)w->level);
			df_buf_addc(w->out, ' ');
		}
		w->level = 0;
		return 0;
	}
	return w->how->plain || w->marks.closed > 0
	    ? 0
	    : df_escape_line(w->out, rest, first);
}

void
df_writer_margin(struct df_writer *w)
{
	df_writer_end_block(w);
	if (w->out->len > 0)
		df_buf_add_cstr(w->out, "\n\n");
	w->gap = DF_GAP_NONE;
	w->hard = false;
	w->level = 0;
	w->same = 0;
	for (size_t i = 0; i < w->n; i++) {
		w->v[i].pending = false;
		w->v[i].indent = 0;
		w->v[i].flat = w->v[i].kind == DF_IN_LIST;
	}
}
