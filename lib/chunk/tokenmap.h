/*
 * tokenmap: how many tokens any part of a text has, exactly and at once.
 *
 * The tokens of a part are not those that the whole text has there: its first
 * and last piece may be cut.  The map keeps the pieces of the whole text with
 * their running sum, so that only the two ends of a part are encoded again.  Of
 * very long texts it takes several pieces together, eight bytes at least, for
 * one.
 *
 * Parts must end in a character that is no white space (df_pretoken_trim).
 * Ends inside a piece of more than DF_TOKENMAP_NEAR bytes are not worth
 * preparing; such a part is encoded whole.
 */
#ifndef DF_CHUNK_TOKENMAP_H
#define DF_CHUNK_TOKENMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_bpe;
struct df_bpe_piece;
struct df_bpe_work;

#define DF_TOKENMAP_NEAR 1024
#define DF_TOKENMAP_STRIDE 64
#define DF_PIECE_NONE INT32_MAX

struct df_tokenmap {
	const struct df_bpe *bpe;
	struct df_bpe_work *work;
	struct df_str text;
	/* n + 1 borders of n pieces: where the pieces before end, and how many
	 * tokens all of those have. */
	struct df_bpe_piece *v;
	size_t n;
	/* The first pieces that hold bytes 0, DF_TOKENMAP_STRIDE and so on. */
	uint32_t *pages;
};

/* Where a part begins: the first piece that it shares with the text, and how
 * many tokens the text has up to that piece beyond those of the part. */
struct df_tokenmap_from {
	int32_t piece; /* DF_PIECE_NONE: not prepared */
	int32_t skipped;
};

/* Where a part ends: the piece that holds its last byte, and how many tokens
 * the text has up to there, that piece cut. */
struct df_tokenmap_to {
	int32_t piece; /* -1: not prepared */
	int32_t tokens;
};

/* The map lives in the arena. Text is less than 2 GiB. 0, or -1 when memory
 * ran out. */
int df_tokenmap_build(struct df_tokenmap *m, const struct df_bpe *bpe,
    struct df_bpe_work *work, struct df_str text, struct df_arena *arena);

/* Prepare parts that begin and that end at a place. 0, or -1 when memory ran
 * out. */
int df_tokenmap_from(
    const struct df_tokenmap *m, size_t at, struct df_tokenmap_from *from);
int df_tokenmap_to(
    const struct df_tokenmap *m, size_t at, struct df_tokenmap_to *to);

/* The tokens of text[a, b), by encoding it. -1 when memory ran out. */
int64_t df_tokenmap_encode(const struct df_tokenmap *m, size_t a, size_t b);

/* The same, of which from and to were prepared. */
static inline int64_t
df_tokenmap_between(const struct df_tokenmap *m, size_t a,
    const struct df_tokenmap_from *from, size_t b,
    const struct df_tokenmap_to *to)
{
	if (from->piece <= to->piece)
		return (int64_t)to->tokens - from->skipped;
	return df_tokenmap_encode(m, a, b);
}

/* How many tokens text[a, b) has at about. */
size_t df_tokenmap_about(const struct df_tokenmap *m, size_t a, size_t b);

/* Whether the text is so long that an entry is for several pieces. */
bool df_tokenmap_is_coarse(const struct df_tokenmap *m);

/* Whether byte `at` is in a piece so long that ends in it are not prepared. */
bool df_tokenmap_is_far(const struct df_tokenmap *m, size_t at);

/* The same as df_tokenmap_between, without preparation. */
int64_t df_tokenmap_count(const struct df_tokenmap *m, size_t a, size_t b);

#endif
