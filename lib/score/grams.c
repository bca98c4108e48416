/*
 * grams: cutting a text into words, and their hashes.
 */
#include "score/grams.h"

#include <stdbool.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/hash.h"
#include "core/utf8.h"

enum kind {
	SPACE = 0,
	LETTER,   /* joins its neighbours into a word */
	UNSPACED, /* a letter that is a word by itself */
	PUNCT,
};

struct range {
	int32_t first, last;
	enum kind kind;
};

/* What is not in here is a letter. Sorted. From the Unicode character
 * database: white space, punctuation and symbol blocks, and the scripts whose
 * line breaking class is ID or SA. */
static const struct range ranges[] = {
    {0x80, 0xa0, SPACE},
    {0xa1, 0xa9, PUNCT},
    {0xab, 0xb1, PUNCT},
    {0xb4, 0xb4, PUNCT},
    {0xb6, 0xb8, PUNCT},
    {0xbb, 0xbb, PUNCT},
    {0xbf, 0xbf, PUNCT},
    {0xd7, 0xd7, PUNCT},
    {0xf7, 0xf7, PUNCT},
    {0x589, 0x58a, PUNCT},
    {0x5be, 0x5be, PUNCT},
    {0x60c, 0x60d, PUNCT},
    {0x61b, 0x61f, PUNCT},
    {0x66a, 0x66d, PUNCT},
    {0x6d4, 0x6d4, PUNCT},
    {0x964, 0x965, PUNCT},
    {0xe01, 0xeff, UNSPACED},
    {0x1000, 0x109f, UNSPACED},
    {0x1680, 0x1680, SPACE},
    {0x1780, 0x17d3, UNSPACED},
    {0x2000, 0x200b, SPACE},
    {0x2010, 0x2027, PUNCT},
    {0x2028, 0x202f, SPACE},
    {0x2030, 0x205e, PUNCT},
    {0x205f, 0x206f, SPACE},
    {0x20a0, 0x20cf, PUNCT},
    {0x2190, 0x2bff, PUNCT},
    {0x3000, 0x3000, SPACE},
    {0x3001, 0x3004, PUNCT},
    {0x3008, 0x3020, PUNCT},
    {0x3030, 0x3030, PUNCT},
    {0x3041, 0x30fa, UNSPACED},
    {0x30fb, 0x30fb, PUNCT},
    {0x30fc, 0x318f, UNSPACED},
    {0x3400, 0x4dbf, UNSPACED},
    {0x4e00, 0x9fff, UNSPACED},
    {0xe000, 0xf8ff, PUNCT},
    {0xf900, 0xfaff, UNSPACED},
    {0xfe10, 0xfe1f, PUNCT},
    {0xfe30, 0xfe6f, PUNCT},
    {0xfeff, 0xfeff, SPACE},
    {0xff01, 0xff0f, PUNCT},
    {0xff1a, 0xff20, PUNCT},
    {0xff3b, 0xff40, PUNCT},
    {0xff5b, 0xff65, PUNCT},
    {0xff66, 0xff9f, UNSPACED},
    {0xfff9, 0xffff, PUNCT},
    {0x1f000, 0x1faff, PUNCT},
    {0x20000, 0x3ffff, UNSPACED},
};

static enum kind
wide_kind(int32_t c)
{
	const size_t n = DF_COUNT(ranges);
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (c > ranges[mid].last)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && c >= ranges[lo].first ? ranges[lo].kind : LETTER;
}

static bool
is_alnum(unsigned char c)
{
	return df_ascii_alnum(c) || c == '_';
}

static enum kind
ascii_kind(unsigned char c)
{
	if (c <= ' ' || c == 0x7f)
		return SPACE;
	return is_alnum(c) ? LETTER : PUNCT;
}

/* The kind of the character at p and its length in bytes. */
static enum kind
kind_at(const char *p, const char *end, size_t *len)
{
	int32_t c;

	if ((unsigned char)*p < 0x80) {
		*len = 1;
		return ascii_kind((unsigned char)*p);
	}
	*len = df_utf8_decode(p, (size_t)(end - p), &c);
	return c < 0 ? PUNCT : wide_kind(c);
}

/* Whether the mark at p, inside a word that it follows, belongs to it: a dot
 * unless a new sentence seems to begin, a comma between digits. */
static bool
joins(const char *p, const char *end)
{
	if (p + 1 >= end)
		return false;
	if (*p == '.')
		return is_alnum((unsigned char)p[1]) &&
		    !(df_ascii_lower(p[-1]) && df_ascii_upper(p[1]));
	return *p == ',' && df_ascii_digit(p[-1]) && df_ascii_digit(p[1]);
}

static const char *
url_end(const char *p, const char *end)
{
	while (p < end && (unsigned char)*p > ' ')
		p++;
	while (p[-1] == '.' || p[-1] == ',' || p[-1] == ')')
		p--;
	return p;
}

/* Whether the word from start to p begins a URL. */
static bool
is_scheme(const char *start, const char *p, const char *end)
{
	struct df_str word = {start, (size_t)(p - start)};

	return end - p > 3 && memcmp(p, "://", 3) == 0 && word.len <= 5 &&
	    (df_str_is(word, "http") || df_str_is(word, "https"));
}

/* The end of the word of letters that begins at p. */
static const char *
letters_end(const char *p, const char *end)
{
	const char *start = p;
	size_t len;

	while (p < end) {
		if (is_alnum((unsigned char)*p))
			p++;
		else if ((unsigned char)*p >= 0x80) {
			if (kind_at(p, end, &len) != LETTER)
				break;
			p += len;
		} else if (p > start && joins(p, end))
			p++;
		else
			break;
	}
	return is_scheme(start, p, end) ? url_end(p, end) : p;
}

/* The end of the word of punctuation that begins at p: 's and the like take
 * the letters along, a run of dots, dashes or stars is one word. */
static const char *
punct_end(const char *p, const char *end, size_t len, bool *letters)
{
	const char *q = p + len;

	if (*p == '\'' && q < end && is_alnum((unsigned char)*q)) {
		*letters = true;
		return letters_end(q, end);
	}
	if (*p == '.' || *p == '-' || *p == '*' || *p == '=' || *p == '_')
		while (q < end && *q == *p)
			q++;
	return q;
}

static void
add_word(struct df_grams *g, struct df_str word, uint64_t seed, bool letters)
{
	uint32_t chars = (uint32_t)df_utf8_count(word);

	g->prefix[g->n + 1] =
	    g->prefix[g->n] * DF_GRAMS_BASE + df_hash64(word, seed);
	g->chars[g->n + 1] = g->chars[g->n] + chars;
	g->n++;
	if (letters) {
		g->words++;
		g->word_chars += chars;
	}
}

/* A text of len bytes has at most len words, mostly a fifth: the arrays grow
 * as needed, which the arena does in place for the last one only, so both are
 * asked for again in turn by doubling. */
static int
make_room(struct df_grams *g, size_t *room, struct df_arena *arena)
{
	size_t old = *room + 1, want = *room * 2 + 1;
	uint64_t *prefix;
	uint32_t *chars;

	prefix = df_arena_grow(
	    arena, g->prefix, old * sizeof(*prefix), want * sizeof(*prefix));
	if (!prefix)
		return -1;
	g->prefix = prefix;
	chars = df_arena_grow(
	    arena, g->chars, old * sizeof(*chars), want * sizeof(*chars));
	if (!chars)
		return -1;
	g->chars = chars;
	*room = want - 1;
	return 0;
}

static int
begin(struct df_grams *g, size_t room, struct df_arena *arena)
{
	*g = (struct df_grams){0};
	g->prefix = df_arena_alloc(arena, (room + 1) * sizeof(*g->prefix));
	g->chars = df_arena_alloc(arena, (room + 1) * sizeof(*g->chars));
	if (!g->prefix || !g->chars)
		return -1;
	g->prefix[0] = 0;
	g->chars[0] = 0;
	return 0;
}

int
df_grams_split(struct df_grams *g, struct df_str text, struct df_arena *arena)
{
	const char *start = text.len > 0 ? text.s : "";
	const char *p = start, *end = start + text.len, *stop;
	size_t room = text.len / 4 + 16, len;
	uint64_t seed = df_hash64(text, 0);
	enum kind kind;
	bool letters;

	if (begin(g, room, arena) < 0)
		return -1;
	while (p < end) {
		kind = kind_at(p, end, &len);
		if (kind == SPACE) {
			p += len;
			continue;
		}
		letters = kind != PUNCT;
		if (kind == LETTER)
			stop = letters_end(p, end);
		else if (kind == UNSPACED)
			stop = p + len;
		else
			stop = punct_end(p, end, len, &letters);
		if (g->n == room && make_room(g, &room, arena) < 0)
			return -1;
		g->unspaced += kind == UNSPACED;
		add_word(
		    g, (struct df_str){p, (size_t)(stop - p)}, seed, letters);
		p = stop;
	}
	g->text_chars = df_utf8_count(text);
	return 0;
}
