/*
 * words: word boundaries, rules WB3 to WB16 of UAX #29.
 *
 * Most text is ASCII words and single blanks: those are cut with one table
 * look-up a byte.  At the first character where the rules could say something
 * else, the general walk takes over in mid-segment; it needs only the class of
 * the last character that was not Extend, Format or ZWJ.
 */
#include "text/words.h"

#include "core/count.h"
#include "text/char_breaks.h"
#include "text/chars.h"

/* What the fast walk knows of a byte. */
enum kind {
	OTH, /* always alone, between ASCII characters */
	NEW, /* a line's end: alone whatever follows, but for CR LF */
	SPC, /* the blank: joins its like */
	LET,
	DIG,
	UND, /* the underscore: joins words, is none itself */
	ML,  /* between two letters */
	MN,  /* between two digits */
	MB,  /* between either */
	UTF, /* not ASCII: not for the fast walk */
};

/* clang-format off */
static const unsigned char kinds[256] = {
	OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, NEW, NEW, NEW, NEW,
	OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH, OTH,
	OTH, OTH, OTH, OTH, SPC, OTH, OTH, OTH, OTH, OTH, OTH, MB, OTH, OTH,
	OTH, OTH, MN, OTH, MB, OTH, DIG, DIG, DIG, DIG, DIG, DIG, DIG, DIG,
	DIG, DIG, ML, MN, OTH, OTH, OTH, OTH, OTH, LET, LET, LET, LET, LET,
	LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET,
	LET, LET, LET, LET, LET, LET, LET, OTH, OTH, OTH, OTH, UND, OTH, LET,
	LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET,
	LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, LET, OTH, OTH, OTH,
	OTH, OTH, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF, UTF,
	UTF, UTF, UTF, UTF,
};
/* clang-format on */

#define BIT(class) (1U << (class))
#define AHLETTER (BIT(WB_ALETTER) | BIT(WB_HEBREW))
#define NEWLINES (BIT(WB_CR) | BIT(WB_LF) | BIT(WB_NEWLINE))
#define IGNORED (BIT(WB_EXTEND) | BIT(WB_FORMAT) | BIT(WB_ZWJ))
#define IN(class, set) ((BIT(class) & (set)) != 0)

/* WB5, WB8 to WB10, WB13 to WB13b: which classes follow one without a break
 * wherever the two meet. WB7a is the quote after a Hebrew letter. */
static const unsigned follows[WB_CLASSES] = {
    [WB_ALETTER] = AHLETTER | BIT(WB_NUMERIC) | BIT(WB_EXTENDNUMLET),
    [WB_HEBREW] = AHLETTER | BIT(WB_NUMERIC) | BIT(WB_EXTENDNUMLET) |
	BIT(WB_SINGLE_QUOTE),
    [WB_NUMERIC] = AHLETTER | BIT(WB_NUMERIC) | BIT(WB_EXTENDNUMLET),
    [WB_KATAKANA] = BIT(WB_KATAKANA) | BIT(WB_EXTENDNUMLET),
    [WB_EXTENDNUMLET] =
	AHLETTER | BIT(WB_NUMERIC) | BIT(WB_KATAKANA) | BIT(WB_EXTENDNUMLET),
};

/* WB6, WB7, WB7b, WB7c, WB11, WB12: what may stand between two of a kind. */
static const struct {
	unsigned around;
	unsigned middle;
} bridges[] = {
    {AHLETTER, BIT(WB_MIDLETTER) | BIT(WB_MIDNUMLET) | BIT(WB_SINGLE_QUOTE)},
    {BIT(WB_NUMERIC),
	BIT(WB_MIDNUM) | BIT(WB_MIDNUMLET) | BIT(WB_SINGLE_QUOTE)},
    {BIT(WB_HEBREW), BIT(WB_DOUBLE_QUOTE)},
};

struct walk {
	const char *p;
	const char *end;
	unsigned prev; /* class of the last character */
	unsigned base; /* class of the last one that counts (WB4) */
	bool odd_ri;
	bool wordlike;
};

void
df_words_init(struct df_words *it, struct df_str text)
{
	it->p = text.s;
	it->end = df_char_end(text);
	it->wordlike = false;
}

static void
take(struct walk *w, const struct df_char *c, size_t len)
{
	w->prev = c->word;
	if (!IN(c->word, IGNORED)) {
		w->odd_ri = c->word == WB_RI && !w->odd_ri;
		w->base = c->word;
	}
	w->wordlike |= df_char_is_alnum(c);
	w->p += len;
}

/* At a character of class middle behind w->base: whether it joins that to the
 * next one that counts. Looks no further than that one. */
static bool
bridges_to_next(const struct walk *w, size_t len, unsigned middle)
{
	const char *p = w->p + len;
	unsigned around = 0;
	unsigned class;
	int32_t c;

	for (size_t i = 0; i < DF_COUNT(bridges); i++)
		if (IN(w->base, bridges[i].around) &&
		    IN(middle, bridges[i].middle))
			around = bridges[i].around;
	if (around == 0)
		return false;
	do {
		if (p == w->end)
			return false;
		p += df_char_decode(p, w->end, &c);
		class = df_char(c)->word;
	} while (IN(class, IGNORED));
	return IN(class, around);
}

/* Whether c goes on with the segment that ends before it. */
static bool
joins(const struct walk *w, const struct df_char *c)
{
	unsigned class = c->word;

	if (w->prev == WB_CR && class == WB_LF)
		return true;
	if (IN(w->prev, NEWLINES) || IN(class, NEWLINES))
		return false;
	if (w->prev == WB_ZWJ && (c->flags & DF_CHAR_PICTO))
		return true;
	if (w->prev == WB_WSEGSPACE && class == WB_WSEGSPACE)
		return true;
	if (IN(class, IGNORED) || IN(class, follows[w->base]))
		return true;
	return w->base == WB_RI && class == WB_RI && w->odd_ri;
}

/* Go on to the segment's end. A bridge leaves the base alone: the next
 * character that counts is known to join that. */
static void
walk_on(struct walk *w)
{
	while (w->p < w->end) {
		int32_t c;
		size_t len = df_char_decode(w->p, w->end, &c);
		const struct df_char *next = df_char(c);

		if (bridges_to_next(w, len, next->word)) {
			w->prev = next->word;
			w->p += len;
		} else if (joins(w, next)) {
			take(w, next, len);
		} else {
			return;
		}
	}
}

/* The general walk from p, behind the ASCII character before it, which is
 * the last of the segment so far. */
static void
walk_on_from(struct df_words *it, const char *p)
{
	const struct df_char *last = df_char(p[-1]);
	struct walk w = {.p = p, .end = it->end, .wordlike = it->wordlike};

	w.prev = w.base = last->word;
	walk_on(&w);
	it->p = w.p;
	it->wordlike = w.wordlike;
}

static void
walk(struct df_words *it)
{
	struct walk w = {.p = it->p, .end = it->end, .base = WB_OTHER};
	int32_t c;
	size_t len = df_char_decode(w.p, w.end, &c);

	take(&w, df_char(c), len);
	walk_on(&w);
	it->p = w.p;
	it->wordlike = w.wordlike;
}

static enum kind
kind_at(const char *p, const char *end)
{
	return p == end ? NEW : kinds[(unsigned char)*p];
}

/* Whether the mark at p, of the given kind, joins its ASCII neighbours. */
static bool
mark_joins(enum kind mark, enum kind before, enum kind after)
{
	return (before == LET && after == LET && mark != MN) ||
	    (before == DIG && after == DIG && mark != ML);
}

/* A segment that begins with an ASCII letter, digit or underscore. */
static void
walk_word(struct df_words *it)
{
	const char *p = it->p + 1;
	const char *end = it->end;
	enum kind kind;
	enum kind after;

	it->wordlike = kinds[(unsigned char)*it->p] != UND;
	for (;;) {
		kind = kind_at(p, end);
		if (kind == LET || kind == DIG) {
			it->wordlike = true;
			p++;
			continue;
		}
		if (kind == UND) {
			p++;
			continue;
		}
		if (kind != ML && kind != MN && kind != MB)
			break;
		after = kind_at(p + 1, end);
		if (after == UTF) {
			kind = UTF;
			break;
		}
		if (!mark_joins(kind, kinds[(unsigned char)p[-1]], after))
			break;
		p += 2;
	}
	if (kind == UTF)
		walk_on_from(it, p);
	else
		it->p = p;
}

bool
df_words_next(struct df_words *it, struct df_str *segment)
{
	const char *start = it->p;
	const char *p;
	enum kind kind;

	if (start == it->end)
		return false;
	it->wordlike = false;
	kind = kinds[(unsigned char)*start];
	if (kind == LET || kind == DIG || kind == UND) {
		walk_word(it);
	} else if (kind == UTF || *start == '\r') {
		walk(it);
	} else {
		p = start + 1;
		while (kind == SPC && kind_at(p, it->end) == SPC)
			p++;
		if (kind != NEW && kind_at(p, it->end) == UTF)
			walk_on_from(it, p);
		else
			it->p = p;
	}
	*segment = (struct df_str){start, (size_t)(it->p - start)};
	return true;
}

bool
df_words_next_word(struct df_words *it, struct df_str *word)
{
	while (df_words_next(it, word))
		if (it->wordlike)
			return true;
	return false;
}

size_t
df_words_count(struct df_str text)
{
	struct df_words it;
	struct df_str word;
	size_t n = 0;

	df_words_init(&it, text);
	while (df_words_next_word(&it, &word))
		n++;
	return n;
}

bool
df_words_has_alnum(struct df_str s)
{
	const char *end = df_char_end(s);
	const char *p = s.s;
	int32_t c;

	while (p < end) {
		p += df_char_decode(p, end, &c);
		if (df_char_is_alnum(df_char(c)))
			return true;
	}
	return false;
}
