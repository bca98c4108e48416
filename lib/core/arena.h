/*
 * arena: memory that lives as long as one record.
 *
 * A function that takes a df_arena allocates its result there; nobody frees
 * it.  The run resets the arena before each record and keeps its blocks, so a
 * long run allocates a handful of times.  Nothing in an arena may outlive the
 * record.
 *
 * The arena has a ceiling: a hostile record gets NULL, which ends as a reject,
 * never as a dead machine.  Under AddressSanitizer memory handed back by reset
 * is poisoned, so that using it later is found.
 */
#ifndef DF_CORE_ARENA_H
#define DF_CORE_ARENA_H

#include <stddef.h>

#include "core/str.h"

struct df_arena_block;

struct df_arena {
	struct df_arena_block *block; /* the one in use, older ones behind it */
	size_t used; /* bytes handed out since the last reset */
	size_t ceiling;
};

void df_arena_init(struct df_arena *a, size_t ceiling);
void df_arena_release(struct df_arena *a);

/* Forget everything that was allocated; keep one block of moderate size. */
void df_arena_reset(struct df_arena *a);

/* size bytes, aligned for any type, not zeroed; NULL past the ceiling or when
 * the machine has no memory. size 0 gives a pointer that may not be read. */
void *df_arena_alloc(struct df_arena *a, size_t size);

/* As df_arena_alloc, aligned to a power of two. */
void *df_arena_aligned(struct df_arena *a, size_t align, size_t size);

/* As df_arena_alloc for n elements of size bytes, zeroed. */
void *df_arena_calloc(struct df_arena *a, size_t n, size_t size);

/* p, which held old bytes, with room for size bytes; grows in place when p
 * was the last thing allocated. p may be NULL. NULL as df_arena_alloc. */
void *df_arena_grow(struct df_arena *a, void *p, size_t old, size_t size);

/* A copy of s with a NUL behind it; NULL as df_arena_alloc. */
char *df_arena_strdup(struct df_arena *a, struct df_str s);

#endif
