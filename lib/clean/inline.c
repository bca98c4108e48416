/*
 * inline: a table would be longer.
 */
#include "clean/inline.h"

#include "clean/markdown.h"
#include "clean/node.h"
#include "clean/picture.h"
#include "clean/writer.h"
#include "core/buf.h"
#include "core/parts.h"

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digits(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
	return s.len > 0;
}

/* The only text below n, without blanks around it. */
static struct df_str
only_text(const struct df_node *n)
{
	while (n->first && !n->first->next)
		n = n->first;
	return n->tag == DF_TAG_TEXT ? df_str_trim(n->text)
				     : (struct df_str){0};
}

/* Whether the last four characters are a year, and no figure is before them. */
static bool
ends_with_year(struct df_str s)
{
	struct df_str year;

	if (s.len <= 4)
		return false;
	year = df_str_slice(s, s.len - 4, s.len);
	return is_digits(year) &&
	    (df_str_starts(year, DF_STR("19")) ||
		df_str_starts(year, DF_STR("20"))) &&
	    !is_digits(df_str_slice(s, s.len - 5, s.len - 4));
}

/* More letters than units and variables have, and signs than emphasis: no more
 * are looked at, for a page may have a raised letter behind every few of one
 * long word. */
#define LETTERS_ENOUGH 3
#define SIGNS_ENOUGH 6

/* How many letters the text ends with, emphasis left out, or enough. */
static size_t
letters_at_end(struct df_str s)
{
	size_t n = s.len, letters = 0;

	while (n > 0 && s.len - n < SIGNS_ENOUGH &&
	    (s.s[n - 1] == '*' || s.s[n - 1] == '_'))
		n--;
	while (letters < n && letters < LETTERS_ENOUGH &&
	    is_letter(s.s[n - letters - 1]))
		letters++;
	return letters;
}

/* Whether a small raised number is a power: behind a digit, 2 or 3 behind a
 * unit, or with a minus behind a letter. Others are marks of notes. */
static bool
is_power(const struct df_writer *w, struct df_str s)
{
	struct df_str out = df_buf_str(w->out);
	size_t letters = letters_at_end(out), n = out.len;

	if (w->gap != DF_GAP_NONE || n == 0)
		return false;
	if (is_digits(df_str_slice(out, n - 1, n)))
		return !ends_with_year(out);
	if (out.s[n - 1] == ')')
		return !df_str_is(s, "1");
	if (letters > 0 && !is_digits(s))
		return true;
	return letters > 0 && letters <= 2 && s.len == 1 &&
	    (s.s[0] == '2' || s.s[0] == '3');
}

/* Whether a raised letter is an exponent, such as in A^T and 2^n: behind one or
 * two letters or a digit, and no ending of an ordinal number (1er, 2o, No) or
 * mark of a note. */
static bool
is_exponent(const struct df_writer *w, struct df_str s)
{
	struct df_str out = df_buf_str(w->out);
	size_t n = out.len, letters = letters_at_end(out);

	if (s.len != 1 || !is_letter(s.s[0]) ||
	    !strchr("HTNijkmnpqtxy", s.s[0]) || w->gap != DF_GAP_NONE)
		return false;
	return letters <= 2 && n > 0 &&
	    (letters > 0 || is_digits(df_str_slice(out, n - 1, n)) ||
		out.s[n - 1] == ')');
}

/* Whether the link around n or in it leads to another place in the page. */
static bool
leads_to_note(const struct df_writer *w, const struct df_node *n)
{
	const struct df_node *a = df_node_find(n, DF_TAG_A);
	struct df_str href;

	if (!a && n->parent && n->parent->tag == DF_TAG_A)
		a = n->parent;
	if (!a)
		return false;
	href = df_node_attr(a, "href");
	return href.len > 0 && memchr(href.s, '#', href.len) &&
	    df_marks_address(href, w->how, false).len == 0;
}

/* Whether numbers are the mark of a note without being a link: right behind a
 * word or a mark, and no letter follows, as in the names of isotopes. */
static bool
is_note(const struct df_writer *w, const struct df_node *n)
{
	struct df_str out = df_buf_str(w->out);
	struct df_str next = n->next ? n->next->text : (struct df_str){0};

	return w->gap == DF_GAP_NONE && out.len > 0 && w->marks.closed == 0 &&
	    !w->marks.code && !w->marks.link &&
	    !strchr("([{/\n ", out.s[out.len - 1]) &&
	    (next.len == 0 || !is_letter(next.s[0]));
}

/* Powers as the characters that Unicode has for them, marks of notes in
 * brackets; everything else as any text. */
static bool
put_raised(struct df_writer *w, const struct df_node *n)
{
	static const char *const raised[] = {"\xe2\x81\xb0", "\xc2\xb9",
	    "\xc2\xb2", "\xc2\xb3", "\xe2\x81\xb4", "\xe2\x81\xb5",
	    "\xe2\x81\xb6", "\xe2\x81\xb7", "\xe2\x81\xb8", "\xe2\x81\xb9"};
	struct df_str s = only_text(n), digits = s;
	bool minus = df_str_starts(s, DF_STR("-")), linked;

	if (df_str_starts(s, DF_STR("\xe2\x88\x92"))) {
		minus = true;
		digits = df_str_slice(s, 3, s.len);
	} else if (minus) {
		digits = df_str_slice(s, 1, s.len);
	}
	if (is_exponent(w, s))
		df_writer_text(w, DF_STR("^"));
	if (!is_digits(digits) || digits.len > 3)
		return false;
	linked = df_node_find(n, DF_TAG_A) != NULL;
	if (leads_to_note(w, n) ||
	    (!minus && !linked && !is_power(w, s) && is_note(w, n))) {
		df_writer_text(w, DF_STR("["));
		df_writer_text(w, s);
		df_writer_text(w, DF_STR("]"));
		return true;
	}
	if (linked || !is_power(w, s))
		return false;
	if (minus)
		df_writer_text(w, DF_STR("\xe2\x81\xbb"));
	for (size_t i = 0; i < digits.len; i++)
		df_writer_text(w, df_str(raised[digits.s[i] - '0']));
	return true;
}

/* ![text](address) of a picture, if it has an address that is no data itself,
 * but only the text of what is drawn in place of a character. */
static void
put_image(struct df_writer *w, const struct df_node *n)
{
	struct df_str address;

	if (!w->how->images || w->how->plain || w->marks.code)
		return;
	if (df_picture_is_sign(n)) {
		df_writer_text(w, df_str_trim(df_node_attr(n, "alt")));
		return;
	}
	address = df_picture_address(n, w->how);
	if (address.len > 0)
		df_writer_image(w, df_node_attr(n, "alt"), address);
}

/* Whether a check box begins the item that says what is to be done, and is no
 * control of a form or script, as filters of shops are. */
static bool
is_task(const struct df_writer *w, const struct df_node *n)
{
	static const char *const names[] = {"task"};
	const struct df_container *c = &w->v[w->n > 0 ? w->n - 1 : 0];

	if (c->kind != DF_IN_ITEM || !c->pending || w->in_cell || w->heading ||
	    !df_str_case_is(df_node_attr(n, "type"), "checkbox"))
		return false;
	return (df_node_attr(n, "name").len == 0 &&
		   df_node_attr(n, "id").len == 0) ||
	    df_parts_hold(df_node_attr(n, "class"), names, 1);
}

/* As GitHub writes it; a reader of plain text wants to know, too. */
static void
put_task(struct df_writer *w, const struct df_node *n)
{
	if (!is_task(w, n))
		return;
	df_writer_sign(
	    w, df_attr_of(n, "checked") ? DF_STR("[x]") : DF_STR("[ ]"));
}

bool
df_inline_write(struct df_writer *w, const struct df_node *n)
{
	switch (n->tag) {
	case DF_TAG_IMG:
		put_image(w, n);
		return false;
	case DF_TAG_INPUT:
		put_task(w, n);
		return true;
	case DF_TAG_SUP:
		return put_raised(w, n);
	case DF_TAG_RP:
		return true;
	case DF_TAG_RT:
		df_writer_text(w, DF_STR("("));
		return false;
	case DF_TAG_Q:
		df_writer_text(w, DF_STR("\xe2\x80\x9c"));
		return false;
	default:
		return false;
	}
}

void
df_inline_leave(struct df_writer *w, const struct df_node *n)
{
	if (n->tag != DF_TAG_RT && n->tag != DF_TAG_Q)
		return;
	w->gap = w->gap > DF_GAP_SPACE ? w->gap : DF_GAP_NONE;
	df_writer_text(
	    w, n->tag == DF_TAG_RT ? DF_STR(")") : DF_STR("\xe2\x80\x9d"));
}
