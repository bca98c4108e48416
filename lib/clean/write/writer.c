/*
 * writer: gaps and prefixes, then text byte by byte.
 */
#include "clean/write/writer.h"

#include "clean/tree/linefold.h"
#include "clean/tree/tidy.h"
#include "clean/write/bullet.h"
#include "clean/write/markdown.h"
#include "clean/write/tex.h"
#include "core/buf.h"

/* CommonMark's largest number of an item. */
#define NUMBER_MAX 999999999
#define DIGITS_MAX 9

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
	df_escape_end(&w->escape, w->out, w->marks.starred, w->marks.ticked);
	w->marks.starred = w->marks.ticked = false;
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

/* Put what stands before the text that begins with rest, and escape how that
 * begins; returns how much of it that has written. */
static size_t
begin_text(struct df_writer *w, struct df_str rest)
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

/* Whether a character would be the first behind a gap. */
static bool
begins(const struct df_writer *w)
{
	return w->gap != DF_GAP_NONE || w->level > 0 || w->out->len == 0 ||
	    (w->n > 0 && w->v[w->n - 1].pending);
}

/* U+200C and U+200D part or join what stands at both sides. */
static bool
is_joiner(const char *s, size_t n)
{
	return n == 3 &&
	    (memcmp(s, "\xE2\x80\x8C", 3) == 0 ||
		memcmp(s, "\xE2\x80\x8D", 3) == 0);
}

/* Bytes that stand for themselves wherever they are, but at the beginning of a
 * line: letters, digits and most punctuation of ASCII, and characters of two
 * bytes from U+00C0 on. */
static bool
is_ordinary(char c)
{
	unsigned char u = (unsigned char)c;

	return (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9') ||
	    (u >= '@' && u <= 'Z') || (u >= '\'' && u <= '/' && u != '*') ||
	    (u >= ':' && u <= '?' && u != '<') ||
	    (u >= '!' && u <= '%' && u != '$');
}

/* How many bytes from here on can be copied as they are. */
static size_t
ordinary_run(struct df_str s)
{
	size_t i = 0;

	for (;;) {
		while (i < s.len && is_ordinary(s.s[i]))
			i++;
		if (i + 1 < s.len && s.s[i] == ' ' && i > 0 &&
		    is_ordinary(s.s[i + 1]))
			i++;
		else if (i + 1 < s.len && (unsigned char)s.s[i] >= 0xc3 &&
		    (unsigned char)s.s[i] <= 0xdf &&
		    ((unsigned char)s.s[i + 1] & 0xc0) == 0x80 &&
		    memcmp(s.s + i, "\xd8\x9c", 2) != 0)
			i += 2;
		else
			return i;
	}
}

/* A formula that stands in the text. */
static size_t
put_tex(struct df_writer *w, struct df_str s)
{
	struct df_str tex;
	bool display;
	size_t n = df_tex_find(s,
	    w->gap == DF_GAP_NONE ? df_buf_str(w->out) : (struct df_str){0},
	    &tex, &display);

	if (n > 0)
		df_writer_formula(w, tex, display);
	return n;
}

/* Whether a text goes on where nothing but a number stands on the line, so that
 * its full stop would make that the number of an item. */
static bool
ends_number(const struct df_writer *w, struct df_str s)
{
	size_t n = w->out->len - w->line_at;

	if (s.len == 0 || (s.s[0] != '.' && s.s[0] != ')') || w->how->plain ||
	    w->gap != DF_GAP_NONE || n == 0 || n > DIGITS_MAX || w->in_cell ||
	    w->heading || w->marks.code)
		return false;
	for (size_t i = w->line_at; i < w->out->len; i++)
		if (w->out->s[i] < '0' || w->out->s[i] > '9')
			return false;
	return s.len == 1 || s.s[1] == ' ' || s.s[1] == '\n';
}

/* The character at s, n bytes long, which is kept. Returns what of s was
 * written with it. */
static size_t
put_char(struct df_writer *w, struct df_str s, size_t n)
{
	size_t done = w->marks.code ? 0 : put_tex(w, s);

	if (done > 0)
		return done;
	if (begins(w))
		done = begin_text(w, s);
	if (w->marks.closed > 0 || w->marks.last.sign)
		df_marks_open(&w->marks, &w->escape, w->out, s);
	if (done > 0)
		return done;
	if (ends_number(w, s))
		df_buf_addc(w->out, '\\');
	if (!w->how->plain && df_escape_is(s.s[0]) &&
	    (!w->marks.code || (w->in_cell && s.s[0] == '|')))
		return df_escape_char(
		    &w->escape, w->out, s, w->brackets, w->in_cell);
	df_buf_add(w->out, s.s, n);
	return n;
}

/* Whether brackets in the text of a link would end it. */
static bool
is_unbalanced(struct df_str s)
{
	long depth = 0;

	for (size_t i = 0; i < s.len; i++) {
		depth += (s.s[i] == '[') - (s.s[i] == ']');
		if (depth < 0)
			return true;
	}
	return depth != 0;
}

/* The text of an item without the mark that the item will have anyway. */
static struct df_str
without_mark(const struct df_writer *w, struct df_str s)
{
	const struct df_container *c = &w->v[w->n > 0 ? w->n - 1 : 0];
	const struct df_container *list = c > w->v ? c - 1 : NULL;
	size_t n;

	if (!list || c->kind != DF_IN_ITEM || !c->pending || w->how->plain ||
	    list->kind != DF_IN_LIST || w->in_cell || w->marks.code)
		return s;
	n = list->ordered ? df_bullet_number_len(s, df_writer_number(list))
			  : df_bullet_len(s);
	return df_str_slice(s, n, s.len);
}

void
df_writer_text(struct df_writer *w, struct df_str s)
{
	size_t n, skipped;

	s = without_mark(w, s);
	w->brackets = w->marks.link && is_unbalanced(s);

	for (size_t i = 0; i < s.len; i += n) {
		struct df_str rest = df_str_slice(s, i, s.len);
		enum df_tidy how;

		if (!begins(w) && w->marks.closed == 0 && !w->marks.last.sign &&
		    !(i == 0 && ends_number(w, s)) &&
		    (n = ordinary_run(rest)) > 0) {
			df_buf_add(w->out, rest.s, n);
			continue;
		}
		how = df_tidy_char_as(rest.s, rest.len, w->how->fixes, &n);
		if ((how == DF_TIDY_SPACE || how == DF_TIDY_LINE) && i > 0 &&
		    s.s[i - 1] & 0x80 && (skipped = df_linefold(s, i)) > 0) {
			n = skipped;
			continue;
		}
		if (how == DF_TIDY_SPACE || how == DF_TIDY_LINE)
			df_writer_need(w, DF_GAP_SPACE);
		if (how != DF_TIDY_KEEP || (begins(w) && is_joiner(rest.s, n)))
			continue;
		n = put_char(w, rest, n);
	}
}

void
df_writer_verbatim(struct df_writer *w, struct df_str s)
{
	size_t n;

	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how =
		    df_tidy_char_as(s.s + i, s.len - i, w->how->fixes, &n);

		if (how == DF_TIDY_SPACE || how == DF_TIDY_LINE)
			df_writer_need(w, DF_GAP_SPACE);
		if (how != DF_TIDY_KEEP)
			continue;
		if (begins(w))
			begin_text(w, (struct df_str){0});
		if (w->marks.closed > 0 || w->marks.last.sign)
			df_marks_open(&w->marks, &w->escape, w->out,
			    df_str_slice(s, i, s.len));
		if (w->in_cell && !w->how->plain && s.s[i] == '|')
			df_buf_add_cstr(w->out, "\\vert ");
		else
			df_buf_add(w->out, s.s + i, n);
	}
}

void
df_writer_sign(struct df_writer *w, struct df_str s)
{
	begin_text(w, (struct df_str){0});
	df_buf_add_str(w->out, s);
	df_writer_need(w, DF_GAP_SPACE);
}

void
df_writer_formula(struct df_writer *w, struct df_str tex, bool display)
{
	const char *mark = w->how->plain ? "" : display ? "$$" : "$";

	tex = df_str_trim(tex);
	if (tex.len == 0)
		return;
	df_writer_verbatim(w, df_str(mark));
	w->escape.formula = w->out->len;
	df_writer_verbatim(w, tex);
	w->gap = DF_GAP_NONE;
	df_writer_verbatim(w, df_str(mark));
}

void
df_writer_image(struct df_writer *w, struct df_str alt, struct df_str src)
{
	df_writer_verbatim(w, DF_STR("!["));
	w->marks.link = true;
	df_writer_text(w, df_str_trim(alt));
	w->marks.link = false;
	w->gap = DF_GAP_NONE;
	df_buf_add_cstr(w->out, "](");
	df_marks_put_address(src, w->out);
	df_buf_addc(w->out, ')');
}
