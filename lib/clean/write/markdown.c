/*
 * markdown: the walk over the tree and what each element means for the line.
 */
#include "clean/write/markdown.h"

#include <string.h>

#include "clean/tree/node.h"
#include "clean/tree/seam.h"
#include "clean/write/backlink.h"
#include "clean/write/code.h"
#include "clean/write/inline.h"
#include "clean/write/lists.h"
#include "clean/write/math.h"
#include "clean/write/prose_write.h"
#include "clean/write/table.h"
#include "clean/write/verse.h"
#include "clean/write/writer.h"
#include "clean/write/writer_text.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/parts.h"

/* A heading with more text is a mistake of the page's. */
#define HEADING_CHARS 1000

struct page {
	struct df_writer w;
	struct df_code code;
	struct df_table table;
	struct df_seam seam;
	struct df_terms terms;
	const struct df_node *verse; /* inside this one line ends are seen */
};

static bool
is_block(const struct df_node *n)
{
	return df_tag_flags(n->tag) & DF_TAG_BLOCK;
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

/* In plain text a row of what lays the page out is a line, too, and a tab
 * stands between its cells. */
static void
begin_plain_cell(struct df_writer *w, const struct df_node *n)
{
	if (w->gap < DF_GAP_LINE) {
		df_writer_need(w, DF_GAP_SPACE);
		w->tab = true;
	}
	w->heading = n;
}

/* Whether a quote is none: vBulletin 4 and XenForo 1 write the text of each
 * post into one. */
static bool
is_post(const struct df_node *n)
{
	static const char *const words[] = {"postcontent", "messagetext"};

	return df_parts_hold(df_node_attr(n, "class"), words, 2);
}

/* A table of contents is a list, though it be made of terms: what a definition
 * holds there is a list of its own. */
static bool
begin_contents(struct df_writer *w, const struct df_node *n)
{
	const struct df_node *dl = n->tag == DF_TAG_DL ? n : n->parent;

	if (!dl || dl->tag != DF_TAG_DL || !df_lists_is_contents(dl))
		return false;
	if (n->tag == DF_TAG_DL)
		df_lists_begin(w, n);
	else if (n->tag == DF_TAG_DT || !df_node_find(n, DF_TAG_DL))
		df_lists_item(w, n);
	return true;
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
		df_lists_begin(w, n);
		return;
	case DF_TAG_LI:
		df_lists_item(w, n);
		return;
	case DF_TAG_DL:
	case DF_TAG_DT:
	case DF_TAG_DD:
		if (begin_contents(w, n))
			return;
		if (n->tag == DF_TAG_DL)
			df_writer_need(w, gap_of(w, n));
		else
			df_lists_term(w, n, &p->terms);
		return;
	case DF_TAG_BLOCKQUOTE:
		df_writer_need(w, gap_of(w, n));
		if (is_post(n))
			return;
		df_writer_push(
		    w, &(struct df_container){.node = n, .kind = DF_IN_QUOTE});
		return;
	case DF_TAG_TR:
		df_writer_need(w, DF_GAP_LINE);
		return;
	case DF_TAG_TABLE:
		df_writer_need(w, gap_of(w, n));
		if (df_table_is_grid(n))
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
	if (!one_line && !p->verse && df_verse_is(n))
		p->verse = n;
	if (!one_line && p->verse != n && n->rule == DF_RULE_PROSE) {
		df_prose_write(w, n);
		return false;
	}
	if (!one_line && p->verse != n && df_code_is(n)) {
		df_code_begin(&p->code, w, n);
		return true;
	}
	df_marks_begin(&w->marks, n, w->how, w->heading || w->bold, one_line);
	if (p->table.node)
		df_table_enter(&p->table, w, n);
	else if (w->how->plain && !one_line && df_node_is_cell(n))
		begin_plain_cell(w, n);
	else if (n->tag == DF_TAG_BR)
		df_writer_break(w);
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
	if (p->verse == n)
		p->verse = NULL;
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
	return p->table.node && df_node_is_cell(n);
}

/* A block that is not written, as it is empty or dropped, still parts the texts
 * before and behind it, unless it is not seen. */
static void
part_texts(struct page *p, const struct df_node *n)
{
	struct df_writer *w = &p->w;

	if (is_block(n) && n->rule != DF_RULE_HIDDEN && !p->code.node &&
	    w->gap < DF_GAP_LINE)
		df_writer_need(w, gap_of(w, n));
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

/* Each line by itself; an empty one ends the paragraph. */
static void
put_lines(struct df_writer *w, struct df_str s)
{
	const char *end;

	while (s.len > 0 && (end = memchr(s.s, '\n', s.len))) {
		size_t n = (size_t)(end - s.s);

		df_writer_text(w, df_str_slice(s, 0, n));
		df_writer_break(w);
		s = df_str_slice(s, n + 1, s.len);
	}
	df_writer_text(w, s);
}

static const struct df_node *
put_text(struct page *p, const struct df_node *n)
{
	const struct df_node *last;
	struct df_str text;

	last = join_text(p, n, &text);
	if (df_seam_text(&p->seam, text) && !p->w.marks.code)
		df_writer_need(&p->w, DF_GAP_SPACE);
	if (p->verse && !p->w.in_cell && !p->w.heading &&
	    df_str_trim(text).len > 0)
		put_lines(&p->w, text);
	else
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
		bool open = is_written(&p, n);

		if (!open)
			part_texts(&p, n);
		open = open && visit(&p, &n);
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
