/*
 * full_stop: what stands before a full stop, and whether it belongs to that.
 *
 * Every look back and ahead is bounded, so that a text of nothing but full
 * stops still takes linear time.
 */
#include "text/full_stop.h"

#include "core/ascii.h"
#include "core/count.h"
#include "text/abbrev.h"
#include "text/chars.h"
#include "text/sentence_marks.h"

#define APOSTROPHE 0x2019
/* Longest number of a list item or ordinal. */
#define DIGITS_MAX 3
/* The longest "  - * (" before a list item's number. */
#define BULLET_MAX 32
/* An unknown word of so few letters before a number is an abbreviation. */
#define SHORT_MAX 3

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
df_full_stop_ordinals(struct df_str lang)
{
	size_t len = 0;

	while (len < lang.len && lang.s[len] != '-' && lang.s[len] != '_')
		len++;
	for (size_t i = 0; i < DF_COUNT(ordinal_langs); i++)
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
	size_t len;        /* without the blanks of "z. B"; 0: not a word */
	size_t letters;    /* in its last part */
	size_t last;       /* where that begins in s */
	bool dotted;       /* several parts */
	const char *start; /* where it begins in the text */
};

static bool
is_word_char(const struct df_char *c)
{
	return c->category >= DF_LU && c->category <= DF_ME &&
	    !(c->flags & DF_CHAR_UNSPACED);
}

/* Whether the character from q to p is the apostrophe of "won't". */
static bool
is_apostrophe(const char *begin, const char *q, const char *p)
{
	int32_t c = char_at(q, p);

	return (c == '\'' || c == APOSTROPHE) && q > begin &&
	    is_word_char(df_char(char_at(previous(begin, q), q)));
}

/* Whether the character from q to p is the hyphen of "J.-C". */
static bool
is_hyphen(const char *begin, const char *q, const char *p)
{
	return char_at(q, p) == '-' && q > begin &&
	    (q[-1] == '.' ||
		is_word_char(df_char(char_at(previous(begin, q), q))));
}

/* Go back over letters, marks, apostrophes and hyphens; *letters counts all
 * but the hyphens. */
static const char *
part_start(const char *begin, const char *p, size_t *letters)
{
	*letters = 0;
	while (p > begin && *letters < DF_ABBREV_MAX) {
		const char *q = previous(begin, p);

		if (is_word_char(df_char(char_at(q, p))) ||
		    is_apostrophe(begin, q, p))
			++*letters;
		else if (*letters == 0 || !is_hyphen(begin, q, p))
			break;
		p = q;
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
	t->last += dot ? len + 1 : 0;
	return true;
}

/* Read the token that ends before dot: a word, or parts with full stops
 * between them, which a blank may follow where the next part is short. */
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
		if (letters == 1 && from > begin && df_ascii_digit(from[-1]))
			t->len = 0; /* the 1990s */
		if (t->len == 0)
			break;
		t->dotted = t->letters > 0;
		if (!t->dotted)
			t->letters = letters;
		t->start = from;
		p = part_before(begin, from, letters <= SHORT_MAX);
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
number_goes_on(
    const char *start, const char *dot, struct df_str follower, bool ordinals)
{
	const char *p = dot;

	while (p > start && df_ascii_digit(p[-1]) && dot - p <= DIGITS_MAX)
		p--;
	if (p == dot || dot - p > DIGITS_MAX)
		return false;
	if (begins_sentence(start, p))
		return true;
	if (p > start && p[-1] != ' ' && p[-1] != '(' && p[-1] != '/' &&
	    (unsigned char)p[-1] < 0x80)
		return false;
	if (df_abbrev_follows_ordinal(follower))
		return true;
	return ordinals && dot - p <= 2 && !df_abbrev_is_starter(follower);
}

static bool
is_roman(const struct token *t)
{
	for (size_t i = 0; i < t->len; i++)
		if (t->s[i] == 0 || !strchr("IVXLC", t->s[i]))
			return false;
	return true;
}

/* Whether the token is a list item's letter or Roman number. */
static bool
is_item(const struct token *t, const char *start)
{
	return !t->dotted && (t->letters == 1 || is_roman(t)) &&
	    begins_sentence(start, t->start);
}

/* Whether a list item's number stands at p: "2. ". */
static bool
is_item_number(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && q - p < DIGITS_MAX && df_ascii_digit(*q))
		q++;
	return q > p && end - q > 1 && q[0] == '.' && q[1] == ' ';
}

static bool
is_vowel(int32_t c)
{
	static const int32_t russian[] = {0x430, 0x435, 0x451, 0x438, 0x43E,
	    0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x456, 0x457, 0x454};

	for (size_t i = 0; i < DF_COUNT(russian); i++)
		if (c == russian[i] || c == russian[i] - 0x20)
			return true;
	return c == 0 || (c < 0x80 && strchr("aeiouyAEIOUY", c)) ||
	    (c >= 0x80 && c < 0x400) || c > 0x52F;
}

/* Whether a word that is in no list, before a number, looks like an
 * abbreviation: a street (Hauptstr.), or a few letters without a vowel.
 * Only of Latin and Cyrillic vowels are known; letters of other scripts, and
 * accented ones, count as vowels. */
static bool
looks_short(const struct token *t)
{
	struct df_str word = {t->s, t->len};

	if (df_str_ends(word, DF_STR("str")))
		return true;
	if (t->letters > SHORT_MAX)
		return false;
	for (size_t i = t->last; i < t->len;) {
		int32_t c;

		i += df_char_decode(t->s + i, t->s + t->len, &c);
		if (is_vowel(c))
			return false;
	}
	return true;
}

/* What the lists know of the token, or of its last part. */
static enum df_abbrev
token_find(const struct token *t)
{
	struct df_str word = {t->s, t->len};
	enum df_abbrev found = df_abbrev_find(word);

	if (found == DF_ABBREV_NONE && t->dotted)
		found = df_abbrev_find(df_str_slice(word, t->last, word.len));
	return found;
}

bool
df_full_stop_is_part(const char *start, const char *dot, const char *next,
    const char *end, bool ordinals)
{
	struct df_str follower = word_at(next, end);
	bool number = df_mark_class(next, end) == SB_NUMERIC;
	struct token t;

	if (number_goes_on(start, dot, follower, ordinals))
		return true;
	token_read(&t, start, dot);
	if (t.len == 0)
		return false;
	if (is_item(&t, start))
		return true;
	switch (token_find(&t)) {
	case DF_ABBREV_ALWAYS:
		return true;
	case DF_ABBREV_NUMBER:
		return number;
	case DF_ABBREV_MAYBE:
		return !df_abbrev_is_starter(follower);
	default:
		break;
	}
	if (number && t.letters > 1)
		return looks_short(&t) && !is_item_number(next, end);
	/* Initials and what is made like them: J. R. R., U.S. */
	return t.letters == 1 && !df_abbrev_is_starter(follower);
}
