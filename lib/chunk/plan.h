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

/* The cheapest plan whose chunks have at most atoms->size tokens with their
 * context; each atom has at most that many. In the arena. 0, or -1 when memory
 * ran out. */
int df_plan_make(
    struct df_plan *plan, const struct df_atoms *atoms, struct df_arena *arena);

/* Let every chunk but the first begin with up to so many tokens of whole
 * sentences of the one before as the options say, as far as it then has not
 * too many. 0, or -1 when memory ran out. */
int df_plan_overlap(struct df_plan *plan, const struct df_atoms *atoms);

#endif
