/*
 * overlong: words first, then the characters of a word that is too long.
 */
#include "chunk/overlong.h"

#include <stdbool.h>

#include "chunk/stretch.h"
#include "core/arena.h"
#include "text/bpe.h"
#include "text/pretoken.h"
#include "text/words.h"

/* The least part of a chunk that a group of words is, by what follows it. */
#define GRAIN_CLAUSE 128
#define GRAIN_WORDS 64
#define GRAIN_CHARACTERS 32
/* And where counting is slow, inside of very long pieces. */
#define GRAIN_FAR 8

/* A word that may have more than a->room tokens. */
static int
add_characters(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	for (;; cut = DF_CUT_CHARACTER) {
		struct df_str rest = df_atoms_trim(a, start, end);
		size_t stop;

		if (rest.len == 0)
			return 0;
		start = (size_t)(rest.s - a->map->text.s);
		stop = df_stretch_end(a->map->bpe, a->map->work, a->map->text,
		    start, start + rest.len, a->room);
		if (stop == 0 || df_atoms_add(a, start, stop, cut) < 0)
			return -1;
		start = stop;
	}
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
	static const char *const signs[] = {",", ";", ":", "\xE2\x80\x93",
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
	if (df_tokenmap_is_far(a->map, g->end))
		return a->room / GRAIN_FAR;
	switch (cut) {
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

/* A word here begins behind white space, or with a letter or number and no
 * white space before it, as all do in Chinese; signs belong to the word before
 * them. */
int
df_overlong_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct group g = {start, start, 0, start, cut};
	const struct df_pretoken *p = &a->map->bpe->pretoken;
	struct df_str segment, word;
	struct df_words it;
	bool blank = false, clause = false;
	size_t at, stop = start;

	df_words_init(&it, df_str_slice(a->map->text, start, end));
	for (; df_words_next(&it, &segment); blank = word.len == 0) {
		word = df_pretoken_trim(p, segment);
		if (word.len == 0)
			continue;
		at = (size_t)(word.s - a->map->text.s);
		if (stop > start && (blank || it.wordlike) &&
		    !df_atoms_in_link(a, at)) {
			if (add_word(a, &g, start, stop, cut) < 0)
				return -1;
			start = at;
			cut = clause ? DF_CUT_CLAUSE
			    : blank  ? DF_CUT_WORD
				     : DF_CUT_CHARACTER;
		}
		stop = at + word.len;
		clause = ends_clause(word);
	}
	if (stop > start && add_word(a, &g, start, stop, cut) < 0)
		return -1;
	return add_characters(a, g.start, g.end, g.cut);
}
