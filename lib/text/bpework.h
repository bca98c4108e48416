/*
 * bpework: the memory that one thread encodes with: the tokens so far, and what
 * is remembered from piece to piece.
 */
#ifndef DF_TEXT_BPEWORK_H
#define DF_TEXT_BPEWORK_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"
#include "text/ownbpe.h"

struct df_bpe_memo;

/* One thread's memory, kept from text to text, and the result. For use with
 * one vocabulary only. */
struct df_bpe_work {
	uint32_t *ids;
	size_t n;
	/* Private. */
	size_t cap;
	uint64_t *dead;
	size_t dead_cap;
	struct df_bpe_memo *memo;
	void *memo_memory;
	uint64_t *verdicts;
	struct df_own_work own;
};

#define DF_BPE_PENDING 16

/* Pieces whose tokens df_bpe_count_pieces has not counted yet; zeroed there are
 * none. */
struct df_bpe_pending {
	size_t n;
	struct df_str piece[DF_BPE_PENDING];
	uint32_t *tokens[DF_BPE_PENDING];
};

/* Room for n more tokens. 0, or -1 when there is no memory. */
int df_bpe_work_reserve(struct df_bpe_work *w, size_t n);

/* A token behind those that w holds. 0, or -1 when there is no memory. */
static inline int
df_bpe_add_id(struct df_bpe_work *w, uint32_t id)
{
	if (w->n == w->cap && df_bpe_work_reserve(w, 1) < 0)
		return -1;
	w->ids[w->n++] = id;
	return 0;
}

#endif
