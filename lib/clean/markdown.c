/*
 * markdown: the walk over the tree and what each element means for the line.
 */
#include "clean/markdown.h"

#include "clean/marks.h"
#include "clean/node.h"
#include "clean/table.h"
#include "clean/tidy.h"
#include "core/buf.h"

/* What must stand between the text written and the text to come. */
enum gap {
	NONE = 0,
	SPACE,
	LINE,
	BLANK, /* an empty line */
};

/* Lists nested deeper are written as those at that depth. */
#define LISTS_MAX 8

struct list {
	bool ordered;
	unsigned number;
};

struct writer {
	const struct df_markdown *how;
	struct df_buf *out;
	enum gap gap;
	struct list lists[LISTS_MAX];
	int list_depth;
	bool item;                 /* a list item has begun, but not its text */
	int quotes;                /* block quotes around */
	struct df_marks marks;     /* emphasis, code and links around */
	int heading;               /* the level of one that has begun so */
	const struct df_node *pre; /* inside this code block */
	const struct df_node *table; /* inside this table of data */
	size_t cells;                /* of its row so far */
	size_t filled;               /* of them, those with text */
	size_t rows;
	bool cell_begins; /* no blank yet */
	size_t row_start; /* where the row began in out, with its gap */
	bool code_begins; /* nothing but blanks yet */
	size_t fence;     /* where the code block's text begins */
};

static void
need(struct writer *w, enum gap gap)
{
	if (w->table)
		gap = gap > SPACE ? SPACE : gap;
	if (gap > w->gap)
		w->gap = gap;
}

static struct list *
list(struct writer *w)
{
	int i = w->list_depth < LISTS_MAX ? w->list_depth : LISTS_MAX;

	return &w->lists[i > 0 ? i - 1 : 0];
}

static void
line_end(struct writer *w)
{
	df_buf_addc(w->out, '\n');
	for (int i = 0; i < w->quotes; i++)
		df_buf_add_cstr(w->out, "> ");
}

static void
begin_item(struct writer *w)
{
	struct list *l = list(w);

	for (int i = 1; i < w->list_depth && i < LISTS_MAX; i++)
		df_buf_add_cstr(w->out, w->lists[i - 1].ordered ? "   " : "  ");
	if (w->list_depth > 0 && l->ordered && !w->how->plain) {
		df_buf_add_uint(w->out, l->number++);
		df_buf_add_cstr(w->out, ". ");
	} else {
		df_buf_add_cstr(w->out, "- ");
	}
	w->item = false;
}

/* Put what stands before text: the gap, a heading's or a list item's mark. */
static void
begin_text(struct writer *w)
{
	static const char hashes[] = "######";

	if (w->gap == BLANK && w->out->len > 0) {
		df_buf_addc(w->out, '\n');
	}
	if (w->gap >= LINE && w->out->len > 0)
		line_end(w);
	else if (w->gap == SPACE && w->out->len > 0)
		df_buf_addc(w->out, ' ');
	else if (w->out->len == 0)
		for (int i = 0; i < w->quotes; i++)
			df_buf_add_cstr(w->out, "> ");
	w->gap = NONE;
	if (w->item)
		begin_item(w);
	if (w->heading > 0) {
		if (!w->how->plain) {
			df_buf_add(w->out, hashes, (size_t)w->heading);
			df_buf_addc(w->out, ' ');
		}
		w->heading = 0;
	}
}

static void
begin_cell_text(struct writer *w)
{
	w->cell_begins = false;
	w->gap = NONE;
	w->filled++;
}

/* Whether a character would be the first behind a gap. */
static bool
begins(const struct writer *w)
{
	return w->gap != NONE || w->item || w->heading > 0 || w->out->len == 0;
}

/* U+200C and U+200D part or join what stands at both sides. */
static bool
is_joiner(const char *s, size_t n)
{
	return n == 3 &&
	    (memcmp(s, "\xE2\x80\x8C", 3) == 0 ||
		memcmp(s, "\xE2\x80\x8D", 3) == 0);
}

static void
put_text(struct writer *w, struct df_str s)
{
	size_t n;

	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how = df_tidy_char(s.s + i, s.len - i, &n);

		if (how == DF_TIDY_SPACE || how == DF_TIDY_LINE)
			need(w, SPACE);
		if (how != DF_TIDY_KEEP || (begins(w) && is_joiner(s.s + i, n)))
			continue;
		if (w->cell_begins)
			begin_cell_text(w);
		if (begins(w))
			begin_text(w);
		if (w->marks.closed > 0)
			df_marks_open(&w->marks, w->out);
		if (w->table && s.s[i] == '|')
			df_buf_addc(w->out, '\\');
		df_buf_add(w->out, s.s + i, n);
	}
}

/* As it is, but for characters that no text needs and empty lines at the
 * beginning. */
static void
put_code(struct writer *w, struct df_str s)
{
	size_t n;

	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how = df_tidy_char(s.s + i, s.len - i, &n);

		if (how == DF_TIDY_DROP || s.s[i] == '\r')
			continue;
		if (how == DF_TIDY_KEEP)
			w->code_begins = false;
		if (how == DF_TIDY_LINE && w->code_begins)
			df_buf_truncate(w->out, w->fence);
		else if (how == DF_TIDY_SPACE)
			df_buf_addc(w->out, s.s[i] == '\t' ? '\t' : ' ');
		else
			df_buf_add(w->out, s.s + i, n);
	}
}

static void
begin_code(struct writer *w, const struct df_node *n)
{
	need(w, BLANK);
	w->heading = 0;
	begin_text(w);
	if (!w->how->plain) {
		df_buf_add_cstr(w->out, "```");
		df_buf_add_str(w->out, df_language_of(n));
		df_buf_addc(w->out, '\n');
	}
	w->fence = w->out->len;
	w->code_begins = true;
	w->pre = n;
}

static void
end_code(struct writer *w)
{
	size_t len = w->out->len;

	while (len > w->fence && strchr(" \t\n", w->out->s[len - 1]))
		len--;
	df_buf_truncate(w->out, len);
	if (!w->how->plain)
		df_buf_add_cstr(w->out, "\n```");
	w->pre = NULL;
	need(w, BLANK);
}

static void
begin_row(struct writer *w)
{
	w->row_start = w->out->len;
	w->gap = w->rows == 0 ? BLANK : LINE;
	begin_text(w);
	df_buf_addc(w->out, '|');
	w->cells = w->filled = 0;
}

static void
end_row(struct writer *w)
{
	w->gap = NONE;
	w->cell_begins = false;
	if (w->filled == 0) {
		df_buf_truncate(w->out, w->row_start);
		return;
	}
	if (w->rows++ > 0)
		return;
	line_end(w);
	df_buf_addc(w->out, '|');
	for (size_t i = 0; i < w->cells; i++)
		df_buf_add_cstr(w->out, " --- |");
}

/* Inside a table of data only its rows and cells count. */
static void
enter_in_table(struct writer *w, const struct df_node *n)
{
	if (n->tag == DF_TAG_TR) {
		begin_row(w);
	} else if (n->tag == DF_TAG_TD || n->tag == DF_TAG_TH) {
		df_buf_addc(w->out, ' ');
		w->gap = NONE;
		w->cell_begins = true;
		w->cells++;
	} else if (df_tag_flags(n->tag) & DF_TAG_BLOCK || n->tag == DF_TAG_BR) {
		need(w, SPACE);
	}
}

static void
leave_in_table(struct writer *w, const struct df_node *n)
{
	if (n == w->table) {
		w->table = NULL;
		w->gap = BLANK;
	} else if (n->tag == DF_TAG_TR) {
		end_row(w);
	} else if (n->tag == DF_TAG_TD || n->tag == DF_TAG_TH) {
		df_buf_add_cstr(w->out, w->cell_begins ? "|" : " |");
		w->cell_begins = false;
		w->gap = NONE;
	} else if (df_tag_flags(n->tag) & DF_TAG_BLOCK) {
		need(w, SPACE);
	}
}

static void
begin_table(struct writer *w, const struct df_node *n)
{
	if (w->how->plain || !df_table_is_data(n))
		return;
	w->item = false;
	w->table = n;
	w->rows = 0;
}

static void
put_tex(struct writer *w, struct df_str tex)
{
	put_text(w, DF_STR("$"));
	put_text(w, df_str_trim(tex));
	put_text(w, DF_STR("$"));
}

/* The TeX that a formula in MathML carries along. */
static bool
put_math(struct writer *w, const struct df_node *n)
{
	const struct df_node *t;
	bool any = false;

	n = df_node_find(n, DF_TAG_ANNOTATION);
	if (!n || !df_str_is(df_node_attr(n, "encoding"), "application/x-tex"))
		return false;
	put_text(w, DF_STR("$"));
	for (t = n->first; t; t = df_node_next(t, n)) {
		struct df_str s = t->text;

		if (!any)
			s = df_str_trim(s);
		any |= s.len > 0;
		if (s.len > 0)
			put_text(w, s);
	}
	need(w, NONE);
	w->gap = NONE;
	put_text(w, DF_STR("$"));
	return true;
}

/* The formulas of Wikipedia: pictures with the TeX beside them. */
static void
put_formula(struct writer *w, const struct df_node *n)
{
	static const struct df_str style = {"{\\displaystyle ", 15};
	struct df_str tex = df_node_attr(n, "alt");

	if (tex.len == 0 ||
	    !df_str_starts(
		df_node_attr(n, "class"), DF_STR("mwe-math-fallback")))
		return;
	if (df_str_starts(tex, style) && df_str_ends(tex, DF_STR("}")))
		tex = df_str_slice(tex, style.len, tex.len - 1);
	put_tex(w, tex);
}

/* Headings have marks enough. */
static bool
inside_heading(const struct df_node *n)
{
	return n->block && df_tag_heading(n->block->tag) > 0;
}

/* Lines of code stand for themselves: no marks before them. */
static bool
is_quote(const struct writer *w, const struct df_node *n)
{
	return n->tag == DF_TAG_BLOCKQUOTE && !w->how->plain &&
	    w->list_depth == 0 && !df_node_find(n, DF_TAG_PRE) &&
	    !df_node_inside(n, DF_TAG_BLOCKQUOTE);
}

static void
enter(struct writer *w, const struct df_node *n)
{
	if (n->tag == DF_TAG_IMG) {
		put_formula(w, n);
		return;
	}
	if (df_tag_flags(n->tag) & DF_TAG_BLOCK && n->tag != DF_TAG_TD &&
	    n->tag != DF_TAG_TH)
		df_marks_end(&w->marks, w->out);
	if (!(df_tag_flags(n->tag) & DF_TAG_BLOCK) && w->heading == 0 &&
	    !inside_heading(n))
		df_marks_begin(&w->marks, n, w->how);
	if (w->table) {
		enter_in_table(w, n);
		return;
	}
	switch (n->tag) {
	case DF_TAG_BR:
		need(w, w->gap >= LINE ? BLANK : LINE);
		return;
	case DF_TAG_UL:
	case DF_TAG_OL:
		need(w, w->list_depth > 0 ? LINE : BLANK);
		w->list_depth++;
		*list(w) = (struct list){n->tag == DF_TAG_OL, 1};
		return;
	case DF_TAG_BLOCKQUOTE:
		need(w, BLANK);
		w->quotes = w->quotes || is_quote(w, n) ? 1 : 0;
		return;
	case DF_TAG_LI:
		need(w, LINE);
		w->item = true;
		return;
	case DF_TAG_TR:
	case DF_TAG_DT:
	case DF_TAG_DD:
		need(w, LINE);
		return;
	case DF_TAG_PRE:
		begin_code(w, n);
		return;
	default:
		break;
	}
	if (df_tag_flags(n->tag) & DF_TAG_BLOCK)
		need(w, w->list_depth > 0 ? LINE : BLANK);
	if (df_tag_heading(n->tag))
		w->heading = df_tag_heading(n->tag);
	if (n->tag == DF_TAG_TABLE)
		begin_table(w, n);
}

static void
leave(struct writer *w, const struct df_node *n)
{
	if (w->pre) {
		if (n == w->pre)
			end_code(w);
		return;
	}
	df_marks_leave(&w->marks, n, w->out);
	if (w->table) {
		leave_in_table(w, n);
		return;
	}
	if (n->tag == DF_TAG_BLOCKQUOTE && is_quote(w, n))
		w->quotes = 0;
	if (n->tag == DF_TAG_UL || n->tag == DF_TAG_OL)
		w->list_depth--;
	if (n->tag == DF_TAG_LI)
		w->item = false;
	if (df_tag_heading(n->tag))
		w->heading = 0;
	if (n->tag == DF_TAG_LI || n->tag == DF_TAG_TR || n->tag == DF_TAG_DT ||
	    n->tag == DF_TAG_DD)
		need(w, LINE);
	else if (df_tag_flags(n->tag) & DF_TAG_BLOCK)
		need(w, w->list_depth > 0 ? LINE : BLANK);
}

static void
visit(struct writer *w, const struct df_node *n)
{
	if (w->pre) {
		if (n->tag == DF_TAG_TEXT)
			put_code(w, n->text);
		else if (n->tag == DF_TAG_BR)
			put_code(w, DF_STR("\n"));
	} else if (n->tag == DF_TAG_TEXT) {
		put_text(w, n->text);
	} else {
		enter(w, n);
	}
}

/* Blocks without text leave no trace, but cells of a table keep their place. */
static bool
is_written(const struct writer *w, const struct df_node *n)
{
	if (n->dropped ||
	    (n->tag == DF_TAG_TABLE && w->how->no_tables && !w->table &&
		df_table_is_data(n)))
		return false;
	if (n->tag == DF_TAG_TD || n->tag == DF_TAG_TH)
		return w->table || n->chars > 0;
	return n->chars > 0 || !(df_tag_flags(n->tag) & DF_TAG_BLOCK);
}

void
df_markdown_write(const struct df_node *top, const struct df_markdown *how,
    struct df_buf *out)
{
	struct writer w = {.out = out, .how = how};
	const struct df_node *n = top->first;

	while (n && n != top) {
		bool open = is_written(&w, n);

		if (open && n->tag == DF_TAG_MATH && !w.pre && put_math(&w, n))
			open = false;
		if (open)
			visit(&w, n);
		if (open && n->first) {
			n = n->first;
			continue;
		}
		if (open)
			leave(&w, n);
		while (n != top && !n->next) {
			n = n->parent;
			if (n != top)
				leave(&w, n);
		}
		n = n == top ? NULL : n->next;
	}
	if (w.pre)
		end_code(&w);
}
