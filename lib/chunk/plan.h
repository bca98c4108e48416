/*
 * plan: chooses where to cut between atoms, see chunk.h.
 */
#ifndef DF_CHUNK_PLAN_H
#define DF_CHUNK_PLAN_H

#include <stddef.h>
#include <stdint.h>

struct df_arena;
struct df_atoms;

/* A chunk is atoms[first .. last - 1], of which those before own are repeated
 * from the chunk before. */
struct df_plan_chunk {
	size_t first, own, last;
};

struct df_plan {
	struct df_plan_chunk *v;
	size_t n;
};

/* The cheapest plan with at most size tokens in a chunk; each atom has at most
 * that many. In the arena. 0, or -1 when memory ran out. */
int df_plan_make(struct df_plan *plan, const struct df_atoms *atoms,
    size_t size, struct df_arena *arena);

/* Let every chunk but the first begin with up to overlap tokens of whole
 * sentences of the one before, as far as it then has at most size tokens. */
int df_plan_overlap(struct df_plan *plan, const struct df_atoms *atoms,
    size_t size, size_t overlap);

#endif
