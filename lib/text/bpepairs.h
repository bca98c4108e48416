/*
 * bpepairs: what two tokens merge to, off the tables of a vocabulary.
 *
 * In three steps, so that who looks many pairs up can have the memory for the
 * next step asked for.
 *
 * Private to bpemerge.c and bpesearch.c.
 */
#ifndef DF_TEXT_BPEPAIRS_H
#define DF_TEXT_BPEPAIRS_H

#include <stdint.h>

#include "text/bpefile.h"
#include "text/bpevocab.h"

/* A look at what two tokens merge to. Most pairs do not merge, and the filter
 * says so: for those the empty entry behind the table is read, for guessing
 * which it will be takes longer than reading. */
struct df_bpe_look {
	uint64_t pair, hash;
	uint32_t at;
};

static inline struct df_bpe_look
df_bpe_look_for(const struct df_bpe *b, uint32_t left, uint32_t right)
{
	struct df_bpe_look look = {.pair = df_pair(left, right)};

	look.hash = df_pair_hash(look.pair);
	look.at = df_pair_bit(look.hash, b->npairs);
	return look;
}

static inline void
df_bpe_look_filter(const struct df_bpe *b, struct df_bpe_look *look)
{
	uint32_t bit = look->at;
	uint32_t may = (uint32_t)(b->filter[bit / 64] >> bit % 64 & 1);
	uint32_t at = df_pair_place(look->hash, b->npairs);

	look->at = b->npairs ^ ((at ^ b->npairs) & (0 - may));
}

/* What they merge to, or DF_BPE_NONE. */
static inline uint32_t
df_bpe_look_up(const struct df_bpe *b, const struct df_bpe_look *look)
{
	uint32_t at = look->at;
	uint64_t entry = b->pairs[at];

	while (entry >> DF_TOKEN_BITS != look->pair && entry != DF_PAIR_FREE) {
		at = (at + 1) & (b->npairs - 1);
		entry = b->pairs[at];
	}
	return entry == DF_PAIR_FREE ? DF_BPE_NONE
				     : (uint32_t)(entry & DF_TOKEN_MAX);
}

static inline uint32_t
df_bpe_merged(const struct df_bpe *b, uint32_t left, uint32_t right)
{
	struct df_bpe_look look = df_bpe_look_for(b, left, right);

	df_bpe_look_filter(b, &look);
	return df_bpe_look_up(b, &look);
}

#endif
