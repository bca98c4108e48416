/*
 * overlong: words first, then the characters of a word that is too long.
 */
#include "chunk/overlong.h"

#include <stdbool.h>

#include "chunk/stretch.h"
#include "core/arena.h"
#include "text/bpe.h"
#include "text/chars.h"
#include "text/pretoken.h"
#include "text/syllables.h"
#include "text/hard_wrap.h"
#include "text/words.h"

/* A word that is too long is cut so that a chunk has about as many of its
 * parts. */
#define STRETCHES 4

/* More signs than that in front of a word are one by themselves. */
#define SIGNS_MAX 8

/* The least part of a chunk that a group of words is, by what follows it. */
#define GRAIN_CLAUSE 128
#define GRAIN_WORDS 64
#define GRAIN_CHARACTERS 32
/* And where counting is slow, inside of very long pieces, or where there would
 * be too many groups, in very long texts. */
#define GRAIN_FAR 8

/* How many tokens the stretches of a word have that begins at start: all a
 * chunk may have only where counting is slow, so that elsewhere a heading finds
 * room beside the first, and what follows beside the last. */
static size_t
stretch_size(const struct df_atoms *a, size_t start)
{
	size_t least = df_bpe_character_tokens(a->map->bpe);
	size_t size =
	    df_tokenmap_is_far(a->map, start) ? a->room : a->room / STRETCHES;

	return size < least ? least : size;
}

/* A word that may have more than a->room tokens, or nothing. */
static int
add_characters(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_str rest = df_atoms_trim(a, start, end);
	int64_t n;

	if (rest.len == 0)
		return 0;
	start = (size_t)(rest.s - a->map->text.s);
	end = start + rest.len;
	n = df_tokenmap_count(a->map, start, end);
	if (n < 0)
		return -1;
	if ((size_t)n <= a->room)
		return df_atoms_add(a, start, end, cut);
	while (start < end) {
		size_t tokens;
		size_t stop = df_stretch_end(a->map->bpe, a->map->work,
		    a->map->text, start, end, stretch_size(a, start), &tokens);

		if (stop == 0 || df_atoms_add(a, start, stop, cut) < 0)
			return -1;
		rest = df_atoms_trim(a, stop, end);
		start = (size_t)(rest.s - a->map->text.s);
		end = start + rest.len;
		cut = DF_CUT_CHARACTER;
	}
	return 0;
}

/* A group of words while it grows; empty when end is start. */
struct group {
	size_t start, end;
	size_t tokens; /* of the group up to where they were last counted */
	size_t counted;
	enum df_cut cut; /* in front of it */
};

/* Signs that end a part of a sentence. */
static bool
ends_clause(struct df_str word)
{
	static const char *const signs[] = {",", ";", ":", "|", "\xE2\x80\x93",
	    "\xE2\x80\x94", "\xE3\x80\x81", "\xEF\xBC\x8C", "\xEF\xBC\x9B",
	    "\xEF\xBC\x9A", "\xD8\x8C", "\xD8\x9B", NULL};

	for (size_t i = 0; signs[i] != NULL; i++)
		if (df_str_ends(word, df_str(signs[i])))
			return true;
	return false;
}

/* Set tokens to those of the group with text up to end. */
static int
count_group(const struct df_atoms *a, struct group *g, size_t end)
{
	int64_t n = df_tokenmap_count(a->map, g->start, end);

	if (n < 0)
		return -1;
	g->tokens = (size_t)n;
	g->counted = end;
	return 0;
}

/* How many tokens a group has before it may end in front of such a cut. */
static size_t
grain(const struct df_atoms *a, const struct group *g, enum df_cut cut)
{
	if (df_tokenmap_is_coarse(a->map) || df_tokenmap_is_far(a->map, g->end))
		return a->room / GRAIN_FAR;
	switch (cut) {
	case DF_CUT_SENTENCE:
	case DF_CUT_CLAUSE:
		return a->room / GRAIN_CLAUSE;
	case DF_CUT_WORD:
		return a->room / GRAIN_WORDS;
	default:
		return a->room / GRAIN_CHARACTERS;
	}
}

/* Whether the group ends before a word that ends at `end`, behind cut: 1; 0;
 * -1. A byte is at most one token, so counting can wait until enough of them
 * have come. */
static int
is_full(const struct df_atoms *a, struct group *g, size_t end, enum df_cut cut)
{
	size_t least = grain(a, g, cut);

	if (g->tokens + (g->end - g->counted) > least) {
		if (g->counted < g->end && count_group(a, g, g->end) < 0)
			return -1;
		if (g->tokens > least)
			return 1;
	}
	if (g->tokens + (end - g->counted) <= a->room)
		return 0;
	if (count_group(a, g, end) < 0)
		return -1;
	return g->tokens > a->room;
}

static int
add_word(struct df_atoms *a, struct group *g, size_t start, size_t end,
    enum df_cut cut)
{
	int full = g->end > g->start ? is_full(a, g, end, cut) : 1;

	if (full < 0)
		return -1;
	if (full > 0) {
		if (add_characters(a, g->start, g->end, g->cut) < 0)
			return -1;
		*g = (struct group){start, end, 0, start, cut};
	}
	g->end = end;
	return 0;
}

/* Whether words of the script that text[0, at) ends in are not parted by
 * blanks, so that a blank is more than that. */
static bool
is_unspaced(struct df_str text, size_t at)
{
	size_t start = at;
	int32_t c;

	if (at == 0 || (unsigned char)text.s[at - 1] < 0x80)
		return false;
	do
		start--;
	while (start > 0 && at - start < 4 &&
	    ((unsigned char)text.s[start] & 0xC0) == 0x80);
	df_char_decode(text.s + start, text.s + at, &c);
	return df_char(c)->flags & DF_CHAR_UNSPACED;
}

/* A walk through the words of an overlong part: what stands in front of the
 * next one, which begins at `at`. */
struct walk {
	size_t start, stop; /* the word before it, with its signs */
	bool any;           /* that has a letter or number, or many signs */
	bool blank, clause;
	bool line; /* a line's end, which is more than lack of room */
};

/* A word here begins behind white space, with a link, or with a letter or
 * number and no white space before it, as all do in Chinese; signs belong to
 * the word before them, as the bar does that ends a table's cell, and to the
 * one behind at the start. */
static bool
begins_word(
    const struct df_atoms *a, const struct walk *w, bool wordlike, size_t at)
{
	if (!w->any || a->map->text.s[at] == '|' ||
	    df_links_hold(&a->links, at))
		return false;
	return w->blank || df_links_begin(&a->links, at) ||
	    (wordlike && !df_syllable_holds(a->map->text, at));
}

static enum df_cut
cut_before(const struct df_atoms *a, const struct walk *w, size_t at)
{
	if (w->line)
		return DF_CUT_SENTENCE;
	if (w->clause)
		return DF_CUT_CLAUSE;
	if (w->blank)
		return is_unspaced(a->map->text, w->stop) ? DF_CUT_CLAUSE
							  : DF_CUT_WORD;
	return df_links_begin(&a->links, at) ? DF_CUT_WORD : DF_CUT_CHARACTER;
}

int
df_overlong_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct group g = {start, start, 0, start, cut};
	struct walk w = {.start = start, .stop = start};
	struct df_str part = df_str_slice(a->map->text, start, end);
	bool wrapped = df_hard_wrap_is(part);
	struct df_str segment, word;
	struct df_words it;

	df_words_init(&it, part);
	for (; df_words_next(&it, &segment); w.blank = word.len == 0) {
		size_t at;

		word = df_pretoken_trim(&a->map->bpe->pretoken, segment);
		if (word.len == 0) {
			w.line |=
			    !wrapped && df_str_holds(segment, DF_STR("\n"));
			continue;
		}
		at = (size_t)(word.s - a->map->text.s);
		if (begins_word(a, &w, it.wordlike, at)) {
			if (add_word(a, &g, w.start, w.stop, cut) < 0)
				return -1;
			cut = cut_before(a, &w, at);
			w = (struct walk){.start = at};
		}
		w.stop = at + word.len;
		w.any = w.any || it.wordlike || w.stop - w.start > SIGNS_MAX;
		w.clause = ends_clause(word);
		w.line = false;
	}
	if (w.stop > w.start && add_word(a, &g, w.start, w.stop, cut) < 0)
		return -1;
	return add_characters(a, g.start, g.end, g.cut);
}
