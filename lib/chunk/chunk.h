/*
 * chunk: cuts a text into chunks of at most so many tokens.
 *
 * Among all ways to cut between atoms (atoms.h) the one is taken whose cuts
 * cost least: a cut between sections or paragraphs costs little, one inside a
 * sentence much, one that parts a heading from its text most; and a chunk costs
 * the square of its part that stays empty, so that the chunks become nearly
 * equal and none is a tiny rest.
 *
 * The chunks' texts are slices of the text without white space at their ends
 * (but for the indent of a line of code in front), and without overlap they
 * cover all of it but white space.
 */
#ifndef DF_CHUNK_CHUNK_H
#define DF_CHUNK_CHUNK_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_bpe;
struct df_bpe_work;
struct df_err;
struct df_heading;

/* A character never has more tokens, so chunks of this many always exist. */
#define DF_CHUNK_SIZE_MIN 4
#define DF_HEADING_LEVELS 6

struct df_chunk_options {
	size_t size;    /* most tokens of a chunk, overlap included */
	size_t overlap; /* tokens repeated from the chunk before; such that
	                 * size - overlap >= DF_CHUNK_SIZE_MIN */
};

struct df_chunk {
	size_t start, end;
	size_t tokens;
	/* The titles of the headings it stands under, outermost first, those
	 * that it begins with included (behind what is repeated). */
	struct df_str path[DF_HEADING_LEVELS];
	size_t path_len;
};

struct df_chunks {
	struct df_chunk *v;
	size_t n;
};

/* Cut text; the chunks lie in the arena. A text of white space has none. lang
 * may be empty. 0, or -1 with an input error when memory ran out. */
int df_chunk_text(struct df_chunks *out, const struct df_chunk_options *o,
    const struct df_bpe *bpe, struct df_bpe_work *work, struct df_str text,
    struct df_str lang, struct df_arena *arena, struct df_err *err);

#endif
