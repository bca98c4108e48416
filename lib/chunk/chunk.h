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
 * (but for the indent, in front, of a line of code or an item within another),
 * and without overlap they cover all of it but white space.  Some have a
 * context in front of them (context.h).
 */
#ifndef DF_CHUNK_CHUNK_H
#define DF_CHUNK_CHUNK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "chunk/kind.h"
#include "core/str.h"

struct df_arena;
struct df_bpe;
struct df_bpe_work;
struct df_err;

/* A character never has more tokens, so chunks of this many always exist. */
#define DF_CHUNK_SIZE_MIN 4
#define DF_HEADING_LEVELS 6

enum df_chunk_strategy {
	DF_CHUNK_RECURSIVE = 0, /* where a person would */
	DF_CHUNK_SENTENCE,      /* between any two sentences */
	DF_CHUNK_HEADING,       /* and in front of every heading */
	DF_CHUNK_PAGE,          /* and at every form feed */
	DF_CHUNK_FIXED,         /* every so many tokens, see fixed.h */
};

struct df_chunk_options {
	enum df_chunk_strategy strategy;
	size_t size;     /* most tokens of a chunk, all included */
	size_t overlap;  /* tokens repeated from the chunk before; such that
	                  * size - overlap >= DF_CHUNK_SIZE_MIN */
	size_t min_size; /* avoid chunks of fewer tokens, even if sections or
	                  * pages have to be joined; at most size / 2 */
	bool context;    /* begin with the headings that stand above */
	bool semantic;   /* cut rather where the words change */
};

struct df_chunk {
	size_t start, end;  /* of its part of the text */
	struct df_str text; /* its context, and that part */
	size_t context_len;
	size_t overlap; /* so many bytes are of the chunk before */
	size_t tokens;  /* of text */
	size_t page;    /* from 1; the form feeds before it, and 1 */
	enum df_kind kind;
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
