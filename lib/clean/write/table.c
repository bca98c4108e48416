/*
 * table: counts rows, columns and the longest cell, then writes them.
 */
#include "clean/write/table.h"

#include <stdint.h>
#include <string.h>

#include "clean/tree/node.h"
#include "clean/write/header.h"
#include "clean/write/markdown.h"
#include "clean/write/sign.h"
#include "clean/write/writer.h"
#include "clean/write/writer_text.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/parts.h"

/* A cell with more text stands in a layout table, unless there is a th. */
#define CELL_CHARS 500
/* With a th, so much text is a text of its own, too. */
#define HEADED_CHARS 4000
/* Cells of wider ones are counted as so many, to find the number of columns. */
#define WIDE 32
/* HTML's limit: what is larger is taken for 1. */
#define SPAN_MAX 1000

static size_t
span(const struct df_node *n, const char *name)
{
	struct df_str s = df_str_trim(df_node_attr(n, name));
	size_t v = 0;

	for (size_t i = 0; i < s.len && i < 5; i++) {
		if (!df_ascii_digit(s.s[i]))
			break;
		v = 10 * v + (size_t)(s.s[i] - '0');
	}
	return v == 0 || v > SPAN_MAX ? 1 : v;
}

/* What a look through a table tells. */
struct shape {
	size_t rows, columns, headings;
	size_t texts, abreast; /* cells of a row with text, and the most */
	uint64_t most;         /* text of a cell */
	bool headed, nested, code;
};

/* Columns that this cell takes: where it begins and what cells of the rows
 * above still take are counted. */
static void
place(struct df_table *t, const struct df_node *n, size_t columns)
{
	size_t rows = span(n, "rowspan") - 1;

	while (columns-- > 0) {
		if (t->column < DF_COLUMNS_MAX)
			t->spans[t->column] = rows;
		t->column++;
	}
}

/* Step over the columns that cells of the rows above take; returns them. */
static size_t
taken(struct df_table *t)
{
	size_t n = 0;

	while (t->column < DF_COLUMNS_MAX && t->spans[t->column] > 0) {
		t->spans[t->column++]--;
		n++;
	}
	return n;
}

static void
end_columns(struct df_table *t)
{
	while (t->column < DF_COLUMNS_MAX) {
		if (t->spans[t->column] > 0)
			t->spans[t->column]--;
		t->column++;
	}
	t->column = 0;
}

/* The columns of a row up to this cell. One that is alone may span more than
 * there are. */
static void
count_columns(struct df_table *t, struct shape *s, const struct df_node *n)
{
	size_t columns = span(n, "colspan"), at = t->column + 1;

	place(t, n, columns > WIDE ? WIDE : columns);
	if (t->filled++ > 0)
		at = t->column;
	s->columns = at > s->columns ? at : s->columns;
}

static struct shape
shape_of(const struct df_node *table)
{
	const struct df_node *n = table->first;
	struct df_table t = {0};
	struct shape s = {0};

	while (n) {
		if (n->dropped || n->tag == DF_TAG_TABLE) {
			s.nested |= !n->dropped;
			n = df_node_skip(n, table);
			continue;
		}
		s.code |= n->tag == DF_TAG_PRE;
		s.headings += df_tag_heading(n->tag) > 0;
		if (n->tag == DF_TAG_TR) {
			s.rows += n->chars > 0;
			end_columns(&t);
			t.filled = 0;
			s.texts = 0;
		} else if (df_node_is_cell(n)) {
			taken(&t);
			count_columns(&t, &s, n);
			s.most = n->chars > s.most ? n->chars : s.most;
			s.texts += n->chars > 0;
			s.abreast = s.texts > s.abreast ? s.texts : s.abreast;
			s.headed |= n->tag == DF_TAG_TH;
		}
		n = df_node_next(n, table);
	}
	return s;
}

static bool
lays_out(const struct df_node *table)
{
	struct df_str role = df_node_attr(table, "role");

	return df_str_case_is(role, "presentation") ||
	    df_str_case_is(role, "none");
}

bool
df_table_is_data(const struct df_node *table)
{
	struct shape s;

	s = shape_of(table);
	if (lays_out(table) && !s.headed)
		return false;
	if (s.columns < 2 || (s.rows < 2 && !s.headed))
		return false;
	if (s.headed)
		return s.most <= HEADED_CHARS;
	/* Where no row has two texts, cells are there for the margin alone. */
	return !s.nested && !s.code && s.abreast > 1 && s.most <= CELL_CHARS &&
	    s.headings <= s.rows;
}

/* Whether the id is that of a post, with its number. */
static bool
numbers_post(struct df_str id)
{
	static const char *const names[] = {"post", "post_message", "td_post",
	    "postmenu", "post_body", "pid", "msg"};
	size_t n = id.len;

	while (n > 0 && df_ascii_digit(id.s[n - 1]))
		n--;
	if (n == id.len)
		return false;
	id.len = n > 0 && strchr("_-", id.s[n - 1]) ? n - 1 : n;
	return df_parts_is(id, names, DF_COUNT(names));
}

static bool
names_post(struct df_str name)
{
	static const char *const names[] = {"bigusername", "postbody",
	    "post_body", "postdetails", "postmessage", "post_message",
	    "posttext"};

	return df_parts_is(name, names, DF_COUNT(names));
}

bool
df_table_is_grid(const struct df_node *table)
{
	const struct df_node *n = table;

	if (!df_table_is_data(table))
		return false;
	for (; n; n = df_node_next(n, table))
		if (n->attrs &&
		    (numbers_post(df_node_attr(n, "id")) ||
			names_post(df_node_attr(n, "class"))))
			return false;
	return true;
}

void
df_table_begin(struct df_table *t, const struct df_node *table)
{
	*t = (struct df_table){.node = table};
	t->columns = shape_of(table).columns;
}

/* Cells without text; in plain text, the tabs behind them. */
static void
put_empty(struct df_writer *w, size_t n)
{
	while (n-- > 0)
		df_buf_add_cstr(w->out, w->how->plain ? "\t" : " |");
}

static void
put_rule(const struct df_table *t, struct df_writer *w)
{
	df_buf_add_cstr(w->out, "\n|");
	for (size_t i = 0; i < t->columns; i++)
		df_buf_add_cstr(w->out, " --- |");
}

static void
begin_row(struct df_table *t, struct df_writer *w, const struct df_node *n)
{
	df_writer_end_block(w);
	end_columns(t);
	t->row_at = w->out->len;
	t->filled = 0;
	if (t->rows > 0)
		df_buf_addc(w->out, '\n');
	else
		df_writer_margin(w);
	w->in_cell = true;
	if (w->how->plain)
		return;
	if (t->rows == 0)
		t->headed = df_header_is(n, t->node);
	if (t->rows == 0 && !t->headed) {
		df_buf_addc(w->out, '|');
		put_empty(w, t->columns);
		put_rule(t, w);
		df_buf_addc(w->out, '\n');
	}
	df_buf_addc(w->out, '|');
}

/* The tab behind the last cell parts it from nothing. */
static void
cut_tab(struct df_buf *out)
{
	if (df_str_ends(df_buf_str(out), DF_STR("\t")))
		df_buf_truncate(out, out->len - 1);
}

static void
end_row(struct df_table *t, struct df_writer *w)
{
	df_writer_end_block(w);
	w->gap = DF_GAP_NONE;
	if (t->filled == 0) {
		df_buf_truncate(w->out, t->row_at);
		return;
	}
	if (t->column < t->columns && t->columns <= DF_COLUMNS_MAX)
		put_empty(w, t->columns - t->column);
	if (w->how->plain)
		cut_tab(w->out);
	else if (t->rows == 0 && t->headed)
		put_rule(t, w);
	t->rows++;
}

static void
begin_cell(struct df_table *t, struct df_writer *w, const struct df_node *n)
{
	w->bold = n->tag == DF_TAG_TH || (t->rows == 0 && t->headed) ||
	    df_header_is_bold(n);
	put_empty(w, taken(t));
	if (!w->how->plain)
		df_buf_addc(w->out, ' ');
	w->gap = DF_GAP_NONE;
	w->cell_at = w->out->len;
}

static void
end_cell(struct df_table *t, struct df_writer *w, const struct df_node *n)
{
	size_t columns = span(n, "colspan"), left;
	bool empty;

	if (w->out->len == w->cell_at)
		df_writer_text(w, df_sign_of(n, w->how->lang));
	empty = w->out->len == w->cell_at;
	df_writer_end_block(w);
	left = t->columns > t->column ? t->columns - t->column : 1;
	columns = columns > left ? left : columns;
	columns = columns > DF_COLUMNS_MAX ? DF_COLUMNS_MAX : columns;
	place(t, n, columns);
	w->bold = false;
	t->filled += !empty;
	if (w->how->plain)
		df_buf_addc(w->out, '\t');
	else
		df_buf_add_cstr(w->out, empty ? "|" : " |");
	put_empty(w, columns - 1);
	w->gap = DF_GAP_NONE;
	w->cell_at = w->out->len;
}

/* Whether the element is part of this table and not of one inside a cell. */
static bool
is_own(const struct df_table *t, const struct df_node *n)
{
	for (n = n->parent; n && n != t->node; n = n->parent)
		if (n->tag == DF_TAG_TABLE)
			return false;
	return true;
}

void
df_table_enter(struct df_table *t, struct df_writer *w, const struct df_node *n)
{
	if (n->tag == DF_TAG_TR && is_own(t, n))
		begin_row(t, w, n);
	else if (df_node_is_cell(n) && is_own(t, n))
		begin_cell(t, w, n);
	else if (df_tag_flags(n->tag) & DF_TAG_BLOCK || n->tag == DF_TAG_BR)
		df_writer_need(w, DF_GAP_LINE);
}

void
df_table_leave(struct df_table *t, struct df_writer *w, const struct df_node *n)
{
	if (n == t->node) {
		df_writer_end_block(w);
		t->node = NULL;
		w->in_cell = false;
		w->gap = DF_GAP_BLANK;
	} else if (n->tag == DF_TAG_TR && is_own(t, n)) {
		end_row(t, w);
	} else if (df_node_is_cell(n) && is_own(t, n)) {
		end_cell(t, w, n);
	} else if (df_tag_flags(n->tag) & DF_TAG_BLOCK) {
		df_writer_need(w, DF_GAP_LINE);
	}
}
