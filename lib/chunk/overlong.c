/*
 * overlong: words first, then the characters of a word that is too long.
 */
#include "chunk/overlong.h"

#include <stdbool.h>

#include "core/arena.h"
#include "text/bpe.h"
#include "text/graphemes.h"
#include "text/pretoken.h"
#include "text/words.h"

/* A group of words is at least this part of a chunk, a clause that. */
#define GRAIN_WORDS 32
#define GRAIN_CLAUSE 128

static bool
inside_character(struct df_str text, size_t at)
{
	return at < text.len && ((unsigned char)text.s[at] & 0xC0) == 0x80;
}

/* The last place up to `most` where text from start may be cut between two
 * characters: between two grapheme clusters if there is such a place. It is
 * start when already the first character goes beyond. */
static size_t
last_border(struct df_str text, size_t start, size_t most)
{
	struct df_graphemes it;
	struct df_str cluster;
	size_t found = start, beyond = most < text.len ? most + 1 : most;

	while (inside_character(text, beyond))
		beyond++;
	df_graphemes_init(&it, df_str_slice(text, start, beyond));
	while (df_graphemes_next(&it, &cluster)) {
		size_t at = (size_t)(cluster.s - text.s);

		if (at > most)
			break;
		found = at;
	}
	if (found > start)
		return found;
	while (most > start && inside_character(text, most))
		most--;
	return most;
}

/* Where the first a->size tokens of text[start, end) end; end when there are
 * no more; 0 when memory ran out. */
static size_t
tokens_end(const struct df_atoms *a, size_t start, size_t end)
{
	const struct df_bpe *bpe = a->map->bpe;
	struct df_bpe_work *work = a->map->work;
	size_t window = 4 * a->size, at = start;

	for (;; window *= 2) {
		size_t stop = end - start < window ? end : start + window;

		if (df_bpe_encode(
			bpe, work, df_str_slice(a->map->text, start, stop)) < 0)
			return 0;
		if (work->n > a->size)
			break;
		if (stop == end)
			return end;
	}
	for (size_t i = 0; i < a->size; i++)
		at += bpe->length[work->ids[i]];
	return at;
}

/* The end of the longest stretch of text[start, end) that ends between two
 * characters and has at most a->size tokens; 0 when memory ran out. */
static size_t
stretch_end(const struct df_atoms *a, size_t start, size_t end)
{
	struct df_str text = a->map->text;
	size_t most = tokens_end(a, start, end), at, n;

	if (most == end || most == 0)
		return most;
	for (;;) {
		at = last_border(text, start, most);
		while (at == start) /* one character never has too many */
			at = last_border(text, start, ++most);
		if (df_bpe_count(a->map->bpe, a->map->work,
			df_str_slice(text, start, at), &n) < 0)
			return 0;
		if (n <= a->size)
			return at;
		most = at - 1;
	}
}

/* A word that may have more than a->size tokens. */
static int
add_characters(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	for (;; cut = DF_CUT_CHARACTER) {
		struct df_str rest = df_atoms_trim(a, start, end);
		size_t stop;

		if (rest.len == 0)
			return 0;
		start = (size_t)(rest.s - a->map->text.s);
		stop = stretch_end(a, start, start + rest.len);
		if (stop == 0 || df_atoms_add(a, start, stop, cut) < 0)
			return -1;
		start = stop;
	}
}

/* A group of words while it grows. */
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

/* Add what the group holds and begin the next one at start. */
static int
end_group(struct df_atoms *a, struct group *g, size_t start, enum df_cut cut)
{
	int rc = 0;

	if (g->end > g->start) {
		rc = add_characters(a, g->start, g->end, g->cut);
		g->cut = cut;
	}
	g->start = g->end = g->counted = start;
	g->tokens = 0;
	return rc;
}

/* Whether the group ends before text[start, end), a word behind a cut that is
 * DF_CUTS where there should be none: 1; 0; -1. A byte is at most one token,
 * so counting can wait until enough of them have come. */
static int
is_full(const struct df_atoms *a, struct group *g, size_t end, enum df_cut cut)
{
	size_t grain = cut == DF_CUT_CLAUSE ? a->size / GRAIN_CLAUSE
					    : a->size / GRAIN_WORDS;
	int64_t n;

	if (cut != DF_CUTS && g->tokens + (g->end - g->counted) > grain &&
	    count_group(a, g, g->end) < 0)
		return -1;
	if (cut != DF_CUTS && g->counted == g->end && g->tokens > grain)
		return 1;
	if (g->tokens + (end - g->counted) <= a->size)
		return 0;
	n = df_tokenmap_count(a->map, g->start, end);
	return n < 0 ? -1 : (size_t)n > a->size;
}

/* A group begins with a word, or behind white space, or behind a clause. */
int
df_overlong_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct group g = {start, start, 0, start, cut};
	const struct df_pretoken *p = &a->map->bpe->pretoken;
	struct df_words it;
	struct df_str word;
	bool blank = false, clause = false;

	df_words_init(&it, df_str_slice(a->map->text, start, end));
	for (; df_words_next(&it, &word); blank = word.len == 0) {
		size_t at;
		int full = 0;

		word = df_pretoken_trim(p, word);
		if (word.len == 0)
			continue;
		at = (size_t)(word.s - a->map->text.s);
		cut = !blank && !it.wordlike ? DF_CUTS
		    : clause                 ? DF_CUT_CLAUSE
					     : DF_CUT_WORD;
		if (g.end > g.start)
			full = is_full(a, &g, at + word.len, cut);
		if (cut == DF_CUTS)
			cut = DF_CUT_WORD;
		if (full < 0 || (full > 0 && end_group(a, &g, at, cut) < 0))
			return -1;
		g.end = at + word.len;
		clause = ends_clause(word);
	}
	return end_group(a, &g, end, cut);
}
