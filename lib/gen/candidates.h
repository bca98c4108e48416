/*
 * candidates: pairs that were found, of which the best are kept.
 */
#ifndef DF_GEN_CANDIDATES_H
#define DF_GEN_CANDIDATES_H

#include "gen/generator.h"

struct df_candidate {
	struct df_pair pair;
	unsigned weight;
	size_t place; /* in the order found */
};

struct df_candidates {
	struct df_candidate *v; /* in the arena */
	size_t n, cap;
};

/* Add a pair, unless its question was asked before. 0, or -1 when the arena is
 * full. */
int df_candidates_add(struct df_candidates *c, struct df_pair pair,
    unsigned weight, struct df_arena *arena);

/* The heaviest, at most max, in the order found; of equal weight the earlier.
 * No answer is given twice, but to questions for different facts. 0, or -1
 * when the arena is full. */
int df_candidates_choose(struct df_candidates *c, size_t max,
    struct df_pairs *out, struct df_arena *arena);

#endif
