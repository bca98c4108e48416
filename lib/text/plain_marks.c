/*
 * plain_marks: one pass, with stacks of what is open.
 */
#include "text/plain_marks.h"

#include <string.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "text/plain.h"

/* A link's address and title are not longer, nor is a formula. */
#define ADDRESS_MAX 4000
#define FORMULA_MAX 2000
/* Parentheses inside of an address. */
#define DEPTH_MAX 8

static bool
is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
	    (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
drop(struct df_plain_scan *x, size_t from, size_t to)
{
	if (x->drop)
		memset(x->drop + from, 1, to - from);
	x->any = true;
}

static size_t
run(const struct df_plain_scan *x, size_t i)
{
	size_t n = i;

	while (n < x->end && x->s.s[n] == x->s.s[i])
		n++;
	return n - i;
}

/* The classes that CommonMark looks at: U+00A0, U+3000 and typographic
 * punctuation need only be told where it matters, which is at marks. */
enum side {
	SPACE,
	PUNCTUATION,
	WORD,
};

static enum side
side(const struct df_plain_scan *x, size_t i, bool before)
{
	const unsigned char *p = (const unsigned char *)x->s.s;

	if (before ? i == x->at : i >= x->end)
		return SPACE;
	i -= before;
	if (is_blank(x->s.s[i]))
		return SPACE;
	if (p[i] < 0x80)
		return is_punctuation(x->s.s[i]) ? PUNCTUATION : WORD;
	while (before && i > x->at && (p[i] & 0xc0) == 0x80)
		i--;
	if (i + 2 < x->end &&
	    ((p[i] == 0xe2 && p[i + 1] == 0x80) ||
		(p[i] == 0xe3 && p[i + 1] == 0x80) ||
		(p[i] == 0xef && p[i + 1] >= 0xbc && p[i + 1] <= 0xbd)))
		return PUNCTUATION;
	return WORD;
}

/* Whether the run of n at i may open, and close. */
static void
flank(const struct df_plain_scan *x, size_t i, size_t n, bool *opens,
    bool *closes)
{
	enum side before = side(x, i, true), behind = side(x, i + n, false);
	bool left = behind == WORD || (behind == PUNCTUATION && before != WORD);
	bool right =
	    before == WORD || (before == PUNCTUATION && behind != WORD);

	*opens = left;
	*closes = right;
	if (x->s.s[i] == '_') {
		*opens = left && (!right || before == PUNCTUATION);
		*closes = right && (!left || behind == PUNCTUATION);
	} else if (i > x->at && i + n < x->end &&
	    df_ascii_digit(x->s.s[i - 1]) && df_ascii_digit(x->s.s[i + n])) {
		*opens = *closes = false;
	}
}

/* The last opener that fits, or n. */
static size_t
opener_of(const struct df_plain_scan *x, char c, size_t len)
{
	for (size_t i = x->n; i-- > 0;)
		if (x->open[i].c == c && (c != '~' || x->open[i].len == len))
			return i;
	return x->n;
}

/* Emphasis and strikethrough. */
static size_t
stars(struct df_plain_scan *x, size_t i)
{
	size_t n = run(x, i), at = i, left = n, k;
	char c = x->s.s[i];
	bool opens, closes;

	flank(x, i, n, &opens, &closes);
	if (c == '~' && n > 2)
		return n;
	while (closes && left > 0 && (k = opener_of(x, c, left)) < x->n) {
		struct df_plain_opener *o = &x->open[k];
		size_t use = o->len > 1 && left > 1 ? 2 : 1;

		o->len -= use;
		drop(x, o->at + o->len, o->at + o->len + use);
		drop(x, at, at + use);
		at += use;
		left -= use;
		x->n = o->len > 0 ? k + 1 : k;
	}
	if (opens && left > 0 && x->n < DF_PLAIN_OPEN_MAX)
		x->open[x->n++] = (struct df_plain_opener){at, left, c};
	return n;
}

/* Code: its marks and the blank that parts them from a backquote inside. */
static size_t
code(struct df_plain_scan *x, size_t i)
{
	size_t n = run(x, i), from = i + n, to = from, m = 0;

	if (n > DF_PLAIN_TICKS_MAX || x->no_ticks[n])
		return n;
	for (; to < x->end; to += m) {
		const char *p = memchr(x->s.s + to, '`', x->end - to);

		to = p ? (size_t)(p - x->s.s) : x->end;
		m = to < x->end ? run(x, to) : 0;
		if (m == n || m == 0)
			break;
	}
	if (m != n) {
		x->no_ticks[n] = true;
		return n;
	}
	drop(x, i, from);
	drop(x, to, to + n);
	if (to - from > 2 && x->s.s[from] == ' ' && x->s.s[to - 1] == ' ') {
		drop(x, from, from + 1);
		drop(x, to - 1, to);
	}
	return to + n - i;
}

/* A formula, which stays: by pandoc's rule $ stands right at it, and no digit
 * behind. */
static size_t
formula(struct df_plain_scan *x, size_t i)
{
	size_t n = run(x, i), k = i + n;

	if (n > 2 || k >= x->end || is_blank(x->s.s[k]))
		return n;
	if (k < x->no_dollar)
		k = x->no_dollar;
	for (; k < x->end && k - i < FORMULA_MAX; k++) {
		if (x->s.s[k] == '\\')
			k++;
		else if (x->s.s[k] == '$' && run(x, k) >= n &&
		    !is_blank(x->s.s[k - 1]) &&
		    (k + n >= x->end || !df_ascii_digit(x->s.s[k + n])))
			return k + n - i;
	}
	x->no_dollar = k;
	return n;
}

/* The end of what stands in parentheses behind a link's text at i: an address
 * and perhaps a title; 0 when that is none. */
static size_t
address_end(const struct df_plain_scan *x, size_t i)
{
	size_t end = x->end - i > ADDRESS_MAX ? i + ADDRESS_MAX : x->end;
	int depth = 0;
	char quote = 0;

	for (size_t k = i + 1; k < end; k++) {
		char c = x->s.s[k];

		if (quote) {
			quote = c == quote ? 0 : quote;
		} else if (is_blank(c)) {
			while (k + 1 < end && is_blank(x->s.s[k + 1]))
				k++;
			if (k + 1 >= end || !strchr("\"')", x->s.s[k + 1]))
				return 0;
			quote = x->s.s[k + 1] == ')' ? 0 : x->s.s[++k];
		} else if (c == '\\') {
			k++;
		} else if (c == '(') {
			if (++depth > DEPTH_MAX)
				return 0;
		} else if (c == ')' && depth-- == 0) {
			return k + 1;
		}
	}
	return 0;
}

/* Remember a link; those inside of it are no longer of interest. */
static void
add_link(struct df_plain_scan *x, size_t start, size_t end)
{
	size_t cap = x->links_cap;

	if (!x->arena || x->failed)
		return;
	while (x->nlinks > 0 && x->links[x->nlinks - 1].start >= start)
		x->nlinks--;
	if (x->nlinks == cap) {
		x->links_cap = cap ? 2 * cap : 16;
		x->links = df_arena_grow(x->arena, x->links,
		    cap * sizeof(*x->links), x->links_cap * sizeof(*x->links));
		x->failed = !x->links;
	}
	if (!x->failed)
		x->links[x->nlinks++] = (struct df_plain_link){start, end};
}

static size_t
close_bracket(struct df_plain_scan *x, size_t i)
{
	size_t open, end;
	bool image;

	if (x->nbrackets == 0)
		return 1;
	open = x->brackets[--x->nbrackets];
	if (i + 1 >= x->end || x->s.s[i + 1] != '(')
		return 1;
	end = address_end(x, i + 1);
	if (end == 0)
		return 1;
	image = open > x->at && x->s.s[open - 1] == '!' &&
	    !(open > x->at + 1 && x->s.s[open - 2] == '\\');
	add_link(x, open - image, end);
	if (image) {
		drop(x, open - 1, end);
	} else {
		drop(x, open, open + 1);
		drop(x, i, end);
	}
	return end - i;
}

/* <https://example.org/> */
static size_t
address(struct df_plain_scan *x, size_t i)
{
	struct df_str rest = df_str_slice(x->s, i + 1, x->end);
	size_t n = 0;

	if (!df_str_starts(rest, DF_STR("http://")) &&
	    !df_str_starts(rest, DF_STR("https://")) &&
	    !df_str_starts(rest, DF_STR("mailto:")))
		return 1;
	while (n < rest.len && n < ADDRESS_MAX && rest.s[n] != '>' &&
	    !is_blank(rest.s[n]))
		n++;
	if (n == rest.len || rest.s[n] != '>')
		return 1;
	drop(x, i, i + 1);
	drop(x, i + 1 + n, i + 2 + n);
	return n + 2;
}

/* Whether an escape keeps its line from beginning a block. */
static bool
guards_line(const struct df_plain_scan *x, size_t i)
{
	size_t k = i;

	while (k > x->at &&
	    (x->s.s[k - 1] == ' ' || df_ascii_digit(x->s.s[k - 1])))
		k--;
	if (k > x->at && x->s.s[k - 1] != '\n')
		return false;
	if (k < i && df_ascii_digit(x->s.s[i - 1]))
		return strchr(".)", x->s.s[i + 1]) != NULL;
	return strchr("#>-+=", x->s.s[i + 1]) ||
	    (x->s.s[i + 1] == '*' && i + 2 < x->end && x->s.s[i + 2] == ' ') ||
	    (strchr("`~", x->s.s[i + 1]) && run(x, i + 1) >= 3);
}

static size_t
escape(struct df_plain_scan *x, size_t i, bool row)
{
	if (i + 1 < x->end && x->s.s[i + 1] == '\n') {
		drop(x, i, i + 1);
		return 1;
	}
	if (i + 1 >= x->end || !is_punctuation(x->s.s[i + 1]))
		return 1;
	if (!guards_line(x, i) && !(row && x->s.s[i + 1] == '|'))
		drop(x, i, i + 1);
	return 2;
}

/* The blanks of a line break. */
static void
blanks(struct df_plain_scan *x, size_t i)
{
	size_t k = i;

	while (k > x->at && x->s.s[k - 1] == ' ')
		k--;
	if (i - k >= 2)
		drop(x, k, i);
}

/* The first byte of s[i, end) that may be a mark. Most are letters, numbers,
 * commas and full stops. */
static size_t
skip_text(const struct df_plain_scan *x, size_t i, size_t end)
{
	static const bool marks[256] = {['\\'] = true,
	    ['`'] = true,
	    ['$'] = true,
	    ['*'] = true,
	    ['_'] = true,
	    ['~'] = true,
	    ['['] = true,
	    [']'] = true,
	    ['<'] = true,
	    ['\n'] = true};

	while (i < end && !marks[(unsigned char)x->s.s[i]])
		i++;
	return i;
}

void
df_plain_segment(struct df_plain_scan *x, size_t at, size_t end, bool row)
{
	x->at = at;
	x->end = end;
	x->n = x->nbrackets = x->no_dollar = 0;
	memset(x->no_ticks, 0, sizeof(x->no_ticks));
	for (size_t i = at; (i = skip_text(x, i, end)) < end;) {
		switch (x->s.s[i]) {
		case '\\':
			i += escape(x, i, row);
			break;
		case '`':
			i += code(x, i);
			break;
		case '$':
			i += formula(x, i);
			break;
		case '*':
		case '_':
		case '~':
			i += stars(x, i);
			break;
		case '[':
			if (x->nbrackets < DF_PLAIN_OPEN_MAX)
				x->brackets[x->nbrackets++] = i;
			i++;
			break;
		case ']':
			i += close_bracket(x, i);
			break;
		case '<':
			i += address(x, i);
			break;
		default: /* a line's end */
			blanks(x, i);
			i++;
		}
	}
}
