/*
 * stretch: so many tokens by the whole text's, then back to a border at which
 * the part by itself has no more.
 */
#include "chunk/stretch.h"

#include <stdbool.h>

#include "core/ascii.h"
#include "text/bpe.h"
#include "text/graphemes.h"
#include "text/pretoken.h"
#include "text/syllables.h"

/* So many bytes for each token are looked at first, and a word: in few texts
 * more are needed. */
#define WINDOW 6
#define WORD 64

static bool
is_plain(char c)
{
	return c == ' ' || df_ascii_alnum(c);
}

static bool
inside_character(struct df_str text, size_t at)
{
	return at < text.len && ((unsigned char)text.s[at] & 0xC0) == 0x80;
}

/* The last place up to `most` between two letters, numbers or blanks of ASCII,
 * which are characters by themselves, or start. */
static size_t
plain_border(struct df_str text, size_t start, size_t most)
{
	for (size_t at = most < text.len ? most : text.len - 1; at > start;
	     at--)
		if (is_plain(text.s[at - 1]) && is_plain(text.s[at]))
			return at;
	return start;
}

/* The last place up to `most` where text from start may be cut between two
 * characters: between two syllables, so far as they are known, or else grapheme
 * clusters, if there is such a place. It is start when already the first
 * character goes beyond. */
static size_t
last_border(struct df_str text, size_t start, size_t most)
{
	struct df_graphemes it;
	struct df_str cluster;
	size_t plain = plain_border(text, start, most);
	size_t found = plain, syllable = plain;
	size_t beyond = most < text.len ? most + 1 : most;

	while (inside_character(text, beyond))
		beyond++;
	df_graphemes_init(&it, df_str_slice(text, plain, beyond));
	while (df_graphemes_next(&it, &cluster)) {
		size_t at = (size_t)(cluster.s - text.s);

		if (at > most)
			break;
		found = at;
		if (!df_syllable_holds(text, at))
			syllable = at;
	}
	if (found > start)
		return syllable > start ? syllable : found;
	while (most > start && inside_character(text, most))
		most--;
	return most;
}

/* Where the first size tokens of text[start, end) end; end when there are no
 * more; 0 when memory ran out. */
static size_t
tokens_end(const struct df_bpe *bpe, struct df_bpe_work *work,
    struct df_str text, size_t start, size_t end, size_t size)
{
	for (size_t window = WINDOW * size + WORD;; window *= 2) {
		size_t stop = end - start < window ? end : start + window, at;
		struct df_str part = df_str_slice(text, start, stop);

		if (df_bpe_encode(bpe, work, part) < 0)
			return 0;
		if (stop == end && work->n <= size)
			return end;
		if (work->n <= size)
			continue;
		at = df_bpe_extent(bpe, work, part, size);
		/* The last word may have been cut. */
		if (stop == end || part.len - at >= WORD)
			return start + at;
	}
}

size_t
df_stretch_end(const struct df_bpe *bpe, struct df_bpe_work *work,
    struct df_str text, size_t start, size_t end, size_t size, size_t *n)
{
	size_t most = tokens_end(bpe, work, text, start, end, size), at;
	struct df_str part;

	*n = work->n;
	if (most == end || most == 0)
		return most;
	for (;;) {
		at = last_border(text, start, most);
		while (at == start) /* one character never has too many */
			at = last_border(text, start, ++most);
		/* A sign may be one token with the line's end behind it, and
		 * two without. */
		part = df_pretoken_trim(
		    &bpe->pretoken, df_str_slice(text, start, at));
		if (df_bpe_count(bpe, work, part, n) < 0)
			return 0;
		if (*n <= size || last_border(text, start, at - 1) == start)
			return at;
		most = at - 1;
	}
}
