/*
 * sentence_ends: where sentences really end.
 *
 * UAX #29 goes by characters alone.  Here each candidate it would find is
 * looked at again: which word stands before the full stop, what follows, and
 * how the lines are broken.  Every look back is bounded, every look ahead ends
 * at the next mark, so the time stays linear.
 */
#include "text/sentence_ends.h"

#include "text/abbrev.h"
#include "text/chars.h"
#include "text/sentence_marks.h"
#include "text/sentences.h"

/* [12], [citation needed]: the longest note that is passed over. */
#define NOTE_MAX 24
/* A shorter line was not broken for lack of room. */
#define WRAPPED_MIN 40
/* Longest number of a list item or ordinal. */
#define DIGITS_MAX 3
/* The longest "  - * (" before a list item's number. */
#define BULLET_MAX 32

#define HIRAGANA_FIRST 0x3041
#define HIRAGANA_LAST 0x309F

static const char ordinal_langs[][4] = {
    "de",
    "da",
    "no",
    "nb",
    "nn",
    "fi",
    "cs",
    "sk",
    "sl",
    "hr",
    "bs",
    "sr",
    "hu",
    "et",
    "lv",
    "is",
    "fo",
    "tr",
    "lb",
    "pl",
    "ka",
};

bool
df_sentence_ordinals(struct df_str lang)
{
	size_t len = 0;

	while (len < lang.len && lang.s[len] != '-' && lang.s[len] != '_')
		len++;
	for (size_t i = 0; i < sizeof(ordinal_langs) / sizeof(*ordinal_langs);
	     i++)
		if (df_str_is(df_str_slice(lang, 0, len), ordinal_langs[i]))
			return true;
	return false;
}

static int32_t
char_at(const char *p, const char *end)
{
	int32_t c;

	df_char_decode(p, end, &c);
	return c;
}

/* The character that ends before p > begin, looking back 4 bytes at most. */
static const char *
previous(const char *begin, const char *p)
{
	const char *q = p - 1;

	while (q > begin && p - q < 4 && ((unsigned char)*q & 0xC0) == 0x80)
		q--;
	return q;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The word that starts at p: letters and marks. */
static struct df_str
word_at(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && q - p < DF_ABBREV_MAX * 2) {
		int32_t c;
		size_t len = df_char_decode(q, end, &c);
		unsigned category = df_char(c)->category;

		if (category < DF_LU || category > DF_ME)
			break;
		q += len;
	}
	return (struct df_str){p, (size_t)(q - p)};
}

/* What stands before a full stop. */
struct token {
	char s[DF_ABBREV_MAX];
	size_t len;	   /* without the blanks of "z. B"; 0: not a word */
	size_t letters;	   /* in its last part */
	bool dotted;	   /* several parts */
	const char *start; /* where it begins in the text */
};

/* Go back over letters, marks, hyphens and digits; *letters counts all. */
static const char *
part_start(const char *begin, const char *p, size_t *letters)
{
	*letters = 0;
	while (p > begin && *letters < DF_ABBREV_MAX) {
		const char *q = previous(begin, p);
		const struct df_char *c = df_char(char_at(q, p));

		if (c->category < DF_LU || c->category > DF_ME ||
		    (c->flags & DF_CHAR_UNSPACED))
			break;
		p = q;
		++*letters;
	}
	return p;
}

/* Behind the full stop that ends a part before p, over one blank; NULL when
 * there is none. */
static const char *
part_before(const char *begin, const char *p, bool blank)
{
	if (blank && p > begin) {
		const char *q = previous(begin, p);

		if (char_at(q, p) == '\n' ||
		    df_char(char_at(q, p))->sentence == SB_SP)
			p = q;
	}
	return p > begin && p[-1] == '.' ? p - 1 : NULL;
}

static bool
token_prepend(struct token *t, const char *from, const char *to)
{
	size_t len = (size_t)(to - from);
	size_t dot = t->len > 0;

	if (len + dot + t->len > sizeof(t->s))
		return false;
	memmove(t->s + len + dot, t->s, t->len);
	memcpy(t->s, from, len);
	if (dot)
		t->s[len] = '.';
	t->len += len + dot;
	return true;
}

/* Read the token that ends before dot: a word, or parts with full stops
 * between them, which a blank may follow where both are single letters. */
static void
token_read(struct token *t, const char *begin, const char *dot)
{
	const char *p = dot;

	*t = (struct token){.start = dot};
	for (;;) {
		size_t letters;
		const char *from = part_start(begin, p, &letters);

		if (letters == 0 || !token_prepend(t, from, p))
			break;
		t->dotted = t->letters > 0;
		if (!t->dotted)
			t->letters = letters;
		t->start = from;
		p = part_before(begin, from, letters == 1);
		if (!p)
			break;
	}
}

/* Whether p is where the sentence begins, but for marks of a list item. */
static bool
begins_sentence(const char *start, const char *p)
{
	if (p - start > BULLET_MAX)
		return false;
	while (start < p && *start != 0 && strchr(" \t\r\n-*(#>", *start))
		start++;
	return start == p;
}

/* 1. Open the box; II. The war; am 3. Oktober. */
static bool
number_goes_on(const struct df_sentences *it, const struct df_mark *m,
    const char *start, struct df_str follower)
{
	const char *p = m->mark;

	while (p > start && is_digit(p[-1]) && m->mark - p <= DIGITS_MAX)
		p--;
	if (p == m->mark || m->mark - p > DIGITS_MAX)
		return false;
	if (begins_sentence(start, p))
		return true;
	if (p > start && p[-1] != ' ' && p[-1] != '(' && p[-1] != '/' &&
	    (unsigned char)p[-1] < 0x80)
		return false;
	if (df_abbrev_follows_ordinal(follower))
		return true;
	return it->ordinals && m->mark - p <= 2 &&
	       !df_abbrev_is_starter(follower);
}

static bool
is_roman(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!strchr("IVXLC", s.s[i]) || !s.s[i])
			return false;
	return s.len > 0;
}

/* Whether the full stop belongs to the word before it. */
static bool
is_abbreviation(
    const struct df_sentences *it, const struct df_mark *m, const char *start)
{
	struct df_str follower = word_at(m->next, it->end);
	int32_t next = char_at(m->next, it->end);
	struct token t;
	struct df_str word;

	if (number_goes_on(it, m, start, follower))
		return true;
	token_read(&t, start, m->mark);
	if (t.len == 0)
		return false;
	word = (struct df_str){t.s, t.len};
	if (begins_sentence(start, t.start) &&
	    (t.letters == 1 || is_roman(word)) && !t.dotted)
		return true;
	switch (df_abbrev_find(word)) {
	case DF_ABBREV_ALWAYS:
		return true;
	case DF_ABBREV_NUMBER:
		return df_char(next)->sentence == SB_NUMERIC;
	case DF_ABBREV_MAYBE:
		return !df_abbrev_is_starter(follower);
	default:
		break;
	}
	/* Initials and what is made like them: J. R. R., U.S., c.-à-d. */
	return t.letters == 1 && !df_abbrev_is_starter(follower);
}

/* Behind [12] or the like at p, or p. */
static const char *
skip_note(const char *p, const char *end)
{
	if (p == end || *p != '[')
		return p;
	for (const char *q = p + 1; q < end && q - p < NOTE_MAX; q++) {
		if (*q == ']')
			return q + 1;
		if (*q == '[' || *q == '\n')
			break;
	}
	return p;
}

/* Whether c, right after a mark, closes something: quotes, brackets, the
 * asterisks of Markdown. Marks that may also open count as closing. */
static bool
closes(int32_t c)
{
	const struct df_char *props = df_char(c);

	return (props->sentence == SB_CLOSE && props->category != DF_PS) ||
	       c == '*' || c == '_';
}

static void
read_mark(struct df_mark *m, const char *end)
{
	const char *p = m->mark;
	unsigned class = df_mark_class(p, end);

	do {
		m->mark = p;
		m->aterm = class != SB_STERM;
		p = df_mark_skip(p, end);
		class = p < end ? df_mark_class(p, end) : SB_OTHER;
	} while (class == SB_ATERM || class == SB_STERM);
	m->after = p;
	while (p < end) {
		const char *q = skip_note(p, end);

		if (q == p && closes(char_at(p, end)))
			q = df_mark_skip(p, end);
		if (q == p)
			break;
		p = q;
	}
	m->close = p;
	while (p < end && df_mark_class(p, end) == SB_SP)
		p = df_mark_skip(p, end);
	m->next = p;
}

/* Behind the blanks and line ends at p; *lines counts the latter, a paragraph
 * separator as two. */
static const char *
skip_blanks(const char *p, const char *end, unsigned *lines)
{
	*lines = 0;
	while (p < end) {
		int32_t c;
		size_t len = df_char_decode(p, end, &c);
		unsigned class = df_char(c)->sentence;

		if (class == SB_CR && end - p > 1 && p[1] == '\n')
			len = 2;
		else if (class != SB_SP && !df_mark_is_separator(class))
			break;
		if (class != SB_SP && *lines < 2)
			*lines += c == 0x2029 ? 2 : 1;
		p += len;
	}
	return p;
}

/* Whether the line that ends at p was broken only because it was full: it is
 * long, and the next, at next, goes on in small letters. */
static bool
is_wrapped(const struct df_sentences *it, const char *p, const char *next)
{
	if (next == it->end || p - it->begin < WRAPPED_MIN ||
	    df_mark_class(next, it->end) != SB_LOWER)
		return false;
	if (it->end - next > 1 && (next[1] == ')' || next[1] == '.'))
		return false;
	for (const char *q = p - WRAPPED_MIN; q < p; q++)
		if (*q == '\n')
			return false;
	return true;
}

/* Marks that mean their end of sentence also without a blank behind them. */
static bool
needs_blank(int32_t c)
{
	return c < 0x80 || (c >= 0x2000 && c < 0x2070);
}

/* Whether a mark with nothing but quotes between it and the next character
 * ends the sentence. */
static bool
ends_unspaced(const struct df_sentences *it, const struct df_mark *m)
{
	int32_t mark = char_at(m->mark, it->end);
	int32_t next = char_at(m->next, it->end);

	if (m->close > m->after && next >= HIRAGANA_FIRST &&
	    next <= HIRAGANA_LAST)
		return false;
	if (!needs_blank(mark))
		return true;
	return !m->aterm && (df_char(next)->flags & DF_CHAR_CJK);
}

/* Whether a full stop before a blank ends the sentence. */
static bool
stop_ends(
    const struct df_sentences *it, const struct df_mark *m, const char *start)
{
	struct token t;

	if (df_mark_class(m->next, it->end) == SB_NUMERIC &&
	    m->close == m->after) {
		token_read(&t, start, m->mark);
		if (t.len > 0 && t.letters < 4)
			return false;
	} else if (df_mark_lower_ahead(m->next, it->end)) {
		return false;
	}
	return m->close > m->after || !is_abbreviation(it, m, start);
}

/* Whether the sentence ends before m->next < it->end, on the same line. */
static bool
ends(const struct df_sentences *it, const struct df_mark *m, const char *start)
{
	unsigned next = df_mark_class(m->next, it->end);

	if (next == SB_ATERM || next == SB_STERM || next == SB_SCONTINUE)
		return false;
	if (m->next == m->close)
		return ends_unspaced(it, m);
	if (m->aterm)
		return stop_ends(it, m, start);
	return m->close == m->after || next != SB_LOWER;
}

const char *
df_sentence_end(const struct df_sentences *it, const char *start)
{
	struct df_mark m = {0};
	unsigned lines;
	const char *p = skip_blanks(start, it->end, &lines);

	for (;;) {
		m.mark = df_mark_find(p, it->end, true, &m.before);
		if (m.mark == it->end)
			return it->end;
		if (df_mark_is_separator(df_mark_class(m.mark, it->end))) {
			p = skip_blanks(m.mark, it->end, &lines);
			if (lines > 1 || !is_wrapped(it, m.mark, p))
				return p;
			continue;
		}
		read_mark(&m, it->end);
		p = skip_blanks(m.next, it->end, &lines);
		if (p == it->end || lines > 1)
			return p;
		m.next = p;
		if (lines == 1 ? !m.aterm || !is_abbreviation(it, &m, start)
			       : ends(it, &m, start))
			return p;
	}
}
