/*
 * escape: rules for single characters, and the list of risks.
 */
#include "clean/write/escape.h"

#include <string.h>

#include "core/ascii.h"
#include "core/buf.h"
#include "core/utf8.h"
#include "text/chars.h"

/* No byte of a text. */
#define NO_RISK '\1'
/* A number that begins a list item has no more digits. */
#define DIGITS_MAX 9

static bool
is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
	    (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* As CommonMark 0.31 has it: symbols count as punctuation. */
static enum df_side
side_of(int32_t c)
{
	const struct df_char *info;

	if (c <= ' ')
		return DF_SIDE_SPACE;
	if (c < 0x80)
		return is_punctuation((char)c) ? DF_SIDE_PUNCTUATION
					       : DF_SIDE_WORD;
	info = df_char(c);
	if (info->category == DF_ZS)
		return DF_SIDE_SPACE;
	return info->category >= DF_PC && info->category <= DF_SO
	    ? DF_SIDE_PUNCTUATION
	    : DF_SIDE_WORD;
}

enum df_side
df_side_before(struct df_str written)
{
	size_t i = written.len;
	int32_t c;

	if (i == 0)
		return DF_SIDE_SPACE;
	do
		i--;
	while (i > 0 && written.len - i < 4 &&
	    ((unsigned char)written.s[i] & 0xc0) == 0x80);
	df_utf8_decode(written.s + i, written.len - i, &c);
	return side_of(c);
}

enum df_side
df_side_behind(struct df_str rest)
{
	int32_t c;

	if (rest.len == 0)
		return DF_SIDE_SPACE;
	df_utf8_decode(rest.s, rest.len, &c);
	return side_of(c);
}

static size_t
run(struct df_str s, char c)
{
	size_t n = 0;

	while (n < s.len && s.s[n] == c)
		n++;
	return n;
}

static bool
is_blank_at(struct df_str s, size_t i)
{
	return i >= s.len || (unsigned char)s.s[i] <= ' ';
}

/* Whether up to its end the line holds nothing but c and blanks. */
static bool
is_only(struct df_str s, char c)
{
	for (size_t i = 0; i < s.len && s.s[i] != '\n'; i++)
		if (s.s[i] != c && s.s[i] != ' ')
			return false;
	return true;
}

static size_t
put_escaped(struct df_buf *out, struct df_str s, size_t n)
{
	df_buf_addc(out, '\\');
	df_buf_add(out, s.s, n);
	return n;
}

/* "12. " and "12) " begin a list item. */
static size_t
escape_number(struct df_buf *out, struct df_str s)
{
	size_t n = 0;

	while (n < s.len && df_ascii_digit(s.s[n]))
		n++;
	if (n == 0 || n > DIGITS_MAX || n >= s.len ||
	    (s.s[n] != '.' && s.s[n] != ')') || !is_blank_at(s, n + 1))
		return 0;
	df_buf_add(out, s.s, n);
	return n + put_escaped(out, df_str_slice(s, n, s.len), 1);
}

/* The line below the names of columns: "---|---", ":-- | --:". */
static bool
is_delimiter(struct df_str s)
{
	bool bar = false, dash = false;
	size_t i = 0;

	for (; i < s.len && s.s[i] != '\n'; i++) {
		bar |= s.s[i] == '|' || s.s[i] == ':';
		dash |= s.s[i] == '-';
		if (!strchr("|:- ", s.s[i]) || s.s[i] == 0)
			return false;
	}
	return bar && dash;
}

/* "[1]: https://..." is the address of a link, or a note, and not seen. */
static bool
is_definition(struct df_str s)
{
	size_t n = df_str_until(s, ']').len;

	return n > 1 && n + 1 < s.len && s.s[n + 1] == ':';
}

size_t
df_escape_line(struct df_buf *out, struct df_str s, bool first)
{
	size_t n;

	if (s.len == 0)
		return 0;
	n = run(s, s.s[0]);
	switch (s.s[0]) {
	case '#':
		return n <= 6 && is_blank_at(s, n) ? put_escaped(out, s, 1) : 0;
	case '>':
		return put_escaped(out, s, 1);
	case '-':
		return is_blank_at(s, 1) || (n > 1 && is_only(s, '-')) ||
			(!first && is_delimiter(s))
		    ? put_escaped(out, s, 1)
		    : 0;
	case '+':
		return is_blank_at(s, 1) ? put_escaped(out, s, 1) : 0;
	case '*':
	case '_':
		return (s.s[0] == '*' && is_blank_at(s, 1)) ||
			is_only(s, s.s[0])
		    ? put_escaped(out, s, 1)
		    : 0;
	case ':':
		return is_blank_at(s, 1) || (!first && is_delimiter(s))
		    ? put_escaped(out, s, 1)
		    : 0;
	case '|':
		return !first && is_delimiter(s) ? put_escaped(out, s, 1) : 0;
	case '[':
		return first && is_definition(s) ? put_escaped(out, s, 1) : 0;
	case '=':
		return !first && is_only(s, '=') ? put_escaped(out, s, 1) : 0;
	case '`':
	case '~':
		return n >= 3 ? put_escaped(out, s, 1) : 0;
	default:
		return escape_number(out, s);
	}
}

bool
df_escape_is(char c)
{
	return strchr("*_`~$[]<&\\|", c) != NULL && c != 0;
}

/* "&amp;" and "&#38;" would be one character. */
static bool
is_entity(struct df_str s)
{
	size_t i = 1;

	while (i < s.len && i < 32 && (df_ascii_alnum(s.s[i]) || s.s[i] == '#'))
		i++;
	return i > 1 && i < s.len && s.s[i] == ';';
}

static bool
needs_escape(struct df_str s, bool link, bool cell)
{
	char next = s.len > 1 ? s.s[1] : 0;

	switch (s.s[0]) {
	case '<':
		return df_ascii_letter(next) || next == '/' || next == '!' ||
		    next == '?';
	case '&':
		return is_entity(s);
	case '\\':
		return next == 0 || is_punctuation(next);
	case '[':
		return link;
	case ']':
		return link || next == '(';
	case '|':
		return cell;
	default:
		return false;
	}
}

/* A run that may open or close emphasis, code or strikethrough, by the rules
 * of CommonMark 0.31, 6.1 and 6.2. */
static struct df_risk
risk_of(struct df_buf *out, struct df_str s)
{
	struct df_risk r = {out->len, run(s, s.s[0]), s.s[0], false, false};
	enum df_side before = df_side_before(df_buf_str(out));
	enum df_side behind = df_side_behind(df_str_slice(s, r.len, s.len));

	if (r.c == '$' && r.len == 1 && s.len > 1) {
		/* Pandoc's rule. */
		r.opens = behind != DF_SIDE_SPACE;
		r.closes = before != DF_SIDE_SPACE && !df_ascii_digit(s.s[1]);
		return r;
	}
	/* Who knows what comes behind the end of the piece? */
	if (r.c == '`' || (r.c == '$' && r.len > 1) || r.len == s.len) {
		r.opens = r.closes = true;
		return r;
	}
	if (r.c == '~' && r.len > 2)
		return r;
	r.opens = behind == DF_SIDE_WORD ||
	    (behind == DF_SIDE_PUNCTUATION && before != DF_SIDE_WORD);
	r.closes = before == DF_SIDE_WORD ||
	    (before == DF_SIDE_PUNCTUATION && behind != DF_SIDE_WORD);
	if (r.c == '_' && r.opens && r.closes) {
		r.opens = before == DF_SIDE_PUNCTUATION;
		r.closes = behind == DF_SIDE_PUNCTUATION;
	}
	return r;
}

size_t
df_escape_char(struct df_escape *e, struct df_buf *out, struct df_str s,
    bool link, bool cell)
{
	struct df_risk r;

	if (!strchr("*_`~$", s.s[0])) {
		if (needs_escape(s, link, cell))
			return put_escaped(out, s, 1);
		df_buf_addc(out, s.s[0]);
		return 1;
	}
	r = risk_of(out, s);
	if (!r.opens && !r.closes) {
		df_buf_add(out, s.s, r.len);
	} else if (e->n < DF_RISKS_MAX) {
		e->v[e->n++] = r;
		df_buf_add(out, s.s, r.len);
	} else {
		for (size_t i = 0; i < r.len; i++)
			put_escaped(out, s, 1);
	}
	return r.len;
}

/* Whether some run of c can be closed by a later one. */
static bool
has_pair(const struct df_escape *e, char c)
{
	bool open = false;

	for (size_t i = 0; i < e->n; i++) {
		if (e->v[i].c != c)
			continue;
		if (open && e->v[i].closes)
			return true;
		open |= e->v[i].opens;
	}
	return e->n == DF_RISKS_MAX;
}

/* Put a backslash before each character of the runs of the characters in
 * which, from the last to the first. */
static void
insert(struct df_escape *e, struct df_buf *out, const char *which)
{
	size_t more = 0, end = out->len;

	for (size_t i = 0; i < e->n; i++)
		more += strchr(which, e->v[i].c) ? e->v[i].len : 0;
	if (more == 0 || df_buf_reserve(out, more) < 0)
		return;
	out->len += more;
	out->s[out->len] = 0;
	for (size_t i = e->n; i-- > 0 && more > 0;) {
		const struct df_risk *r = &e->v[i];
		size_t behind = r->at + r->len;

		if (!strchr(which, r->c))
			continue;
		memmove(out->s + behind + more, out->s + behind, end - behind);
		more -= r->len;
		for (size_t k = 0; k < r->len; k++) {
			out->s[r->at + more + 2 * k] = '\\';
			out->s[r->at + more + 2 * k + 1] = r->c;
		}
		end = r->at;
	}
}

/* Leave out the dollar signs that no other closes. Whether any are left. */
static bool
find_dollars(struct df_escape *e)
{
	bool closed = false, any = false;

	for (size_t i = e->n; i-- > 0;) {
		struct df_risk *r = &e->v[i];

		if (r->c != '$')
			continue;
		if (r->opens && (closed || r->at < e->formula))
			any = true;
		else
			r->c = NO_RISK;
		closed |= r->closes;
	}
	return any;
}

void
df_escape_end(
    struct df_escape *e, struct df_buf *out, struct df_escape_marks marks)
{
	char which[6];
	size_t n = 0;

	if (e->n == 0)
		return;
	if (find_dollars(e))
		which[n++] = '$';
	if (marks.starred || has_pair(e, '*'))
		which[n++] = '*';
	if (has_pair(e, '_'))
		which[n++] = '_';
	if (marks.ticked || has_pair(e, '`'))
		which[n++] = '`';
	if (marks.waved || has_pair(e, '~'))
		which[n++] = '~';
	which[n] = 0;
	if (n > 0 && !out->failed)
		insert(e, out, which);
	e->n = e->formula = 0;
}

void
df_escape_moved(struct df_escape *e, size_t at, size_t n)
{
	for (size_t i = 0; i < e->n; i++)
		if (e->v[i].at >= at)
			e->v[i].at -= n;
}
