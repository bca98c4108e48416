/*
 * writer_text: byte by byte, but for what needs no look.
 */
#include "clean/write/writer_text.h"

#include <stdint.h>

#include "clean/tree/linefold.h"
#include "clean/tree/tidy.h"
#include "clean/write/bullet.h"
#include "clean/write/href.h"
#include "clean/write/markdown.h"
#include "clean/write/tex.h"
#include "clean/write/writer.h"
#include "core/ascii.h"
#include "core/buf.h"

/* Of the number of an item. */
#define DIGITS_MAX 9

/* U+200C and U+200D part or join what stands at both sides. */
static bool
is_joiner(const char *s, size_t n)
{
	return n == 3 &&
	    (memcmp(s, "\xE2\x80\x8C", 3) == 0 ||
		memcmp(s, "\xE2\x80\x8D", 3) == 0);
}

/* The bits from one character to another of a table of 64. */
#define BIT(c) (1ULL << ((c)&63))
#define BITS(from, to) ((BIT(to) << 1) - BIT(from))

/* Bytes that stand for themselves wherever they are, but at the beginning of a
 * line: letters, digits and most punctuation of ASCII, and characters of two
 * bytes from U+00C0 on. */
static bool
is_ordinary(char c)
{
	static const uint64_t ordinary[4] = {
	    BITS('!', '?') & ~(BIT('$') | BIT('&') | BIT('*') | BIT('<')),
	    BITS('@', 'Z') | BITS('a', 'z'),
	};
	unsigned char u = (unsigned char)c;

	return ordinary[u / 64] >> u % 64 & 1;
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
		if (!df_ascii_digit(w->out->s[i]))
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
	if (df_writer_begins(w))
		done = df_writer_begin(w, s);
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

		if (!df_writer_begins(w) && w->marks.closed == 0 &&
		    !w->marks.last.sign && !(i == 0 && ends_number(w, s)) &&
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
		if (how != DF_TIDY_KEEP ||
		    (df_writer_begins(w) && is_joiner(rest.s, n)))
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
		if (df_writer_begins(w))
			df_writer_begin(w, (struct df_str){0});
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
	df_writer_begin(w, (struct df_str){0});
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
	df_href_put(src, w->out);
	df_buf_addc(w->out, ')');
}
