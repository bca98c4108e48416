/*
 * raised: by what stands before it, and what it is made of.
 */
#include "clean/write/raised.h"

#include "clean/tree/node.h"
#include "clean/write/href.h"
#include "clean/write/math.h"
#include "clean/write/writer.h"
#include "clean/write/writer_text.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/count.h"
#include "core/parts.h"

/* A raised text that is a power or mark is no longer, blanks and all. */
#define RAISED_MAX 32
/* The figures of a number in it. */
#define FIGURES_MAX 3

static bool
is_digits(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!df_ascii_digit(s.s[i]))
			return false;
	return s.len > 0;
}

/* Whether a raised text with such an element in it is more than a few
 * characters. */
static bool
is_complex(const struct df_node *n)
{
	return df_tag_flags(n->tag) & DF_TAG_BLOCK || n->tag == DF_TAG_SUB ||
	    n->tag == DF_TAG_IMG || n->tag == DF_TAG_BR || df_math_is(n);
}

/* The text of a sup, without blanks around it; empty when it has more. */
static struct df_str
short_text(const struct df_node *sup, char text[RAISED_MAX])
{
	const struct df_node *n = sup->first;
	size_t len = 0;

	while (n) {
		if (n->dropped) {
			n = df_node_skip(n, sup);
			continue;
		}
		if (n->text.len > RAISED_MAX - len || n->tag == DF_TAG_SUP ||
		    is_complex(n))
			return (struct df_str){0};
		if (n->tag == DF_TAG_TEXT && n->text.len > 0)
			memcpy(text + len, n->text.s, n->text.len);
		len += n->tag == DF_TAG_TEXT ? n->text.len : 0;
		n = df_node_next(n, sup);
	}
	return df_str_trim((struct df_str){text, len});
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
	    df_ascii_letter(s.s[n - letters - 1]))
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

	if (s.len != 1 || !df_ascii_letter(s.s[0]) ||
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
	    df_href_of(href, w->how, false).len == 0;
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
	    (next.len == 0 || !df_ascii_letter(next.s[0]));
}

/* How long the sign is that the text begins with: +, - or one of Unicode's. */
static size_t
sign_len(struct df_str s)
{
	if (df_str_starts(s, DF_STR("\xe2\x88\x92")) ||
	    df_str_starts(s, DF_STR("\xe2\x80\x93")))
		return 3;
	return s.len > 0 && (s.s[0] == '-' || s.s[0] == '+');
}

/* Whether these are several numbers: of notes, or with a sign between. */
static bool
is_list(struct df_str s)
{
	size_t figures = 0, numbers = 0, i = 0;

	while (i < s.len) {
		struct df_str rest = df_str_slice(s, i, s.len);

		if (is_digits(df_str_slice(rest, 0, 1))) {
			numbers += figures++ == 0;
			i++;
		} else if (figures > 0 && rest.s[0] == ',') {
			figures = 0;
			i += rest.len > 1 && rest.s[1] == ' ' ? 2 : 1;
		} else if (figures > 0 && rest.s[0] != '+' &&
		    sign_len(rest) > 0) {
			figures = 0;
			i += sign_len(rest);
		} else {
			return false;
		}
		if (figures > FIGURES_MAX)
			return false;
	}
	return numbers > 1 && figures > 0;
}

/* Whether this is a charge: a figure and a sign behind a letter, a bracket or
 * the number of atoms. */
static bool
is_charge(const struct df_writer *w, struct df_str s)
{
	struct df_str out = df_buf_str(w->out);
	size_t figures = 0;

	if (w->gap != DF_GAP_NONE || s.len < 2 || out.len == 0 ||
	    !is_digits(df_str_slice(s, 0, 1)) ||
	    sign_len(df_str_slice(s, 1, s.len)) != s.len - 1)
		return false;
	if (strchr(")]", out.s[out.len - 1]))
		return true;
	while (figures < FIGURES_MAX && out.len > 0 &&
	    is_digits(df_str_slice(out, out.len - 1, out.len))) {
		out.len--;
		figures++;
	}
	return letters_at_end(out) > 0;
}

/* What a raised text is made of. */
struct term {
	bool letter, digit, sign;
	size_t letters; /* most that stand beside each other */
};

/* Look through a term; false when there is anything else in it, or no letter or
 * figure at its end. */
static bool
read_term(struct df_str s, struct term *t)
{
	size_t letters = 0, n;
	bool ended = false;

	*t = (struct term){0};
	for (size_t i = 0; i < s.len; i += n) {
		struct df_str rest = df_str_slice(s, i, s.len);
		bool letter = df_ascii_letter(rest.s[0]) ||
		    (rest.len > 1 && memchr("\xce\xcf", rest.s[0], 2));
		bool digit = is_digits(df_str_slice(rest, 0, 1));
		size_t sign = sign_len(rest);

		n = sign > 0 ? sign : letter && rest.s[0] & 0x80 ? 2 : 1;
		letters = letter ? letters + 1 : 0;
		t->letters = letters > t->letters ? letters : t->letters;
		if (sign == 0 && !letter && !digit &&
		    (i == 0 || !memchr("/*,. ", rest.s[0], 5)))
			return false;
		t->sign |= sign > 0 || memchr("/*", rest.s[0], 2);
		t->letter |= letter;
		t->digit |= digit;
		ended = letter || digit;
	}
	return ended;
}

/* Whether a raised text is a power of several characters, such as in 2^(n+1):
 * behind one or two letters or a digit, and no ordinal number or mark of a
 * note. */
static bool
is_term(const struct df_writer *w, struct df_str s)
{
	struct df_str out = df_buf_str(w->out);
	size_t n = out.len, letters = letters_at_end(out);
	bool behind_digit = n > 0 && is_digits(df_str_slice(out, n - 1, n));
	bool list = is_list(s);
	struct term t;

	if (w->gap != DF_GAP_NONE || n == 0 || !read_term(s, &t) ||
	    letters > 2 || ends_with_year(out) ||
	    !(letters > 0 || behind_digit || out.s[n - 1] == ')'))
		return false;
	if (list)
		return behind_digit && !memchr(s.s, ' ', s.len);
	if (memchr(s.s, ',', s.len) || t.letters > (sign_len(s) > 0 ? 2U : 1U))
		return false;
	return t.sign || (t.letter && t.digit && letters < 2);
}

/* As the characters that Unicode has for them. */
static void
put_small(struct df_writer *w, struct df_str s)
{
	static const char *const raised[] = {"\xe2\x81\xb0", "\xc2\xb9",
	    "\xc2\xb2", "\xc2\xb3", "\xe2\x81\xb4", "\xe2\x81\xb5",
	    "\xe2\x81\xb6", "\xe2\x81\xb7", "\xe2\x81\xb8", "\xe2\x81\xb9"};
	size_t n;

	for (size_t i = 0; i < s.len; i += n ? n : 1) {
		n = sign_len(df_str_slice(s, i, s.len));
		if (df_ascii_digit(s.s[i]))
			df_writer_text(w, df_str(raised[s.s[i] - '0']));
		else if (s.s[i] == '+')
			df_writer_text(w, DF_STR("\xe2\x81\xba"));
		else
			df_writer_text(w, DF_STR("\xe2\x81\xbb"));
	}
}

static void
put_between(
    struct df_writer *w, const char *before, struct df_str s, const char *after)
{
	df_writer_text(w, df_str(before));
	df_writer_text(w, s);
	df_writer_text(w, df_str(after));
}

bool
df_raised_write(struct df_writer *w, const struct df_node *n)
{
	char text[RAISED_MAX];
	struct df_str s = short_text(n, text);
	size_t minus = df_str_starts(s, DF_STR("+")) ? 0 : sign_len(s);
	struct df_str digits = df_str_slice(s, minus, s.len);
	bool linked = df_node_find(n, DF_TAG_A) != NULL;
	bool number = is_digits(digits) && digits.len <= FIGURES_MAX, power;

	if (is_exponent(w, s))
		df_writer_text(w, DF_STR("^"));
	power = number ? is_power(w, s) : is_term(w, s);
	if ((number || is_list(s)) &&
	    (leads_to_note(w, n) ||
		(minus == 0 && !linked && !power && is_note(w, n)))) {
		put_between(w, "[", s, "]");
		return true;
	}
	if (linked || !(power || is_charge(w, s)))
		return false;
	if (number || !power)
		put_small(w, s);
	else
		put_between(w, "^(", s, ")");
	return true;
}

bool
df_raised_lower(struct df_writer *w, const struct df_node *n)
{
	char text[RAISED_MAX], figure[] = "\xe2\x82\x80";
	struct df_str out = df_buf_str(w->out), s = short_text(n, text);

	if (w->gap != DF_GAP_NONE || out.len == 0 || !is_digits(s) ||
	    !is_digits(df_str_slice(out, out.len - 1, out.len)))
		return false;
	for (size_t i = 0; i < s.len; i++) {
		figure[2] = (char)('\x80' + (s.s[i] - '0'));
		df_writer_text(w, df_str(figure));
	}
	return true;
}

bool
df_raised_mark(struct df_writer *w, const struct df_node *n)
{
	static const char *const names[] = {"footnote", "noteref"};
	struct df_str class = df_node_attr(n, "class"), s;
	struct df_str href = df_node_attr(n, "href");
	char text[RAISED_MAX];

	if (class.len == 0 || !memchr(class.s, 'n', class.len) ||
	    !df_parts_hold(class, names, DF_COUNT(names)) || w->marks.code ||
	    w->marks.link)
		return false;
	s = short_text(n, text);
	if (!is_digits(s) || s.len > FIGURES_MAX || href.len == 0 ||
	    !memchr(href.s, '#', href.len) ||
	    df_href_of(href, w->how, false).len > 0)
		return false;
	put_between(w, "[", s, "]");
	return true;
}
