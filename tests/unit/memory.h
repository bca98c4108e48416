/*
 * memory: an arena that the tests of one program share, as *state, too; what
 * cmocka_run_group_tests is to call before and after them.
 */
#ifndef DF_TESTS_MEMORY_H
#define DF_TESTS_MEMORY_H

#include "core/arena.h"
#include "core/limits.h"

static struct df_arena arena;

static inline int
memory_init(void **state)
{
	df_arena_init(&arena, DF_RECORD_MEMORY);
	*state = &arena;
	return 0;
}

static inline int
memory_release(void **state)
{
	(void)state;
	df_arena_release(&arena);
	return 0;
}

#endif
