/*
 * arena: every piece aligned and apart from the others, the ceiling kept, and
 * memory not held on to after a large record.
 */
#include "unit.h"

#include <stdalign.h>

#include "core/arena.h"
#include "core/limits.h"

static void
pieces_are_aligned_and_do_not_overlap(void **state)
{
	uint64_t seed = 1;
	unsigned char *piece[500];
	size_t size[500];
	struct df_arena a;

	(void)state;
	df_arena_init(&a, DF_MIB * 16);
	for (size_t i = 0; i < COUNT(piece); i++) {
		size[i] = random_below(&seed, 10) == 0
		    ? random_below(&seed, 100000)
		    : random_below(&seed, 100);
		piece[i] = i % 2 ? df_arena_alloc(&a, size[i])
				 : df_arena_aligned(&a, 64, size[i]);
		assert_non_null(piece[i]);
		assert_int_equal(
		    (uintptr_t)piece[i] % (i % 2 ? alignof(max_align_t) : 64),
		    0);
		memset(piece[i], (int)(i % 251), size[i]);
	}
	for (size_t i = 0; i < COUNT(piece); i++) {
		for (size_t j = 0; j < size[i]; j++)
			assert_int_equal(piece[i][j], i % 251);
	}
	df_arena_release(&a);
	df_arena_release(&a);
}

static void
past_the_ceiling_there_is_nothing(void **state)
{
	struct df_arena a;
	char *p;

	(void)state;
	df_arena_init(&a, 1000);
	assert_null(df_arena_alloc(&a, 1001));
	assert_null(df_arena_alloc(&a, SIZE_MAX));
	assert_null(df_arena_calloc(&a, SIZE_MAX, 2));
	assert_null(df_arena_calloc(&a, SIZE_MAX / 2, 3));
	p = df_arena_alloc(&a, 900);
	assert_non_null(p);
	assert_null(df_arena_grow(&a, p, 900, 1100));
	assert_null(df_arena_alloc(&a, 100));
	assert_non_null(df_arena_alloc(&a, 50));
	df_arena_reset(&a);
	assert_non_null(df_arena_alloc(&a, 900));
	df_arena_release(&a);
}

static void
growing_keeps_the_bytes(void **state)
{
	struct df_arena a;
	char *p = NULL, *in_place;
	size_t len = 0;

	(void)state;
	df_arena_init(&a, DF_MIB * 64);
	for (size_t want = 1; want < 3000000; want = want * 3 + 1) {
		p = df_arena_grow(&a, p, len, want);
		assert_non_null(p);
		memset(p + len, (int)('a' + want % 26), want - len);
		for (size_t i = 0; i < len; i++)
			assert_true(p[i] >= 'a' && p[i] <= 'z');
		len = want;
		if (want % 2 == 0)
			assert_non_null(df_arena_alloc(&a, 8));
	}
	p = df_arena_alloc(&a, 10);
	in_place = df_arena_grow(&a, p, 10, 100);
	assert_ptr_equal(p, in_place);
	assert_ptr_equal(df_arena_grow(&a, p, 100, 5), p);
	df_arena_release(&a);
}

static void
zeroed_memory_is_zero_after_use(void **state)
{
	struct df_arena a;
	char *p;

	(void)state;
	df_arena_init(&a, DF_MIB);
	memset(df_arena_alloc(&a, 5000), 'x', 5000);
	df_arena_reset(&a);
	p = df_arena_calloc(&a, 50, 100);
	assert_non_null(p);
	for (size_t i = 0; i < 5000; i++)
		assert_int_equal(p[i], 0);
	df_arena_release(&a);
}

static void
a_copy_ends_in_nul(void **state)
{
	struct df_arena a;

	(void)state;
	df_arena_init(&a, DF_MIB);
	assert_string_equal(df_arena_strdup(&a, (struct df_str){NULL, 0}), "");
	assert_memory_equal(df_arena_strdup(&a, DF_STR("a\0b")), "a\0b", 4);
	assert_null(df_arena_strdup(&a, (struct df_str){"", SIZE_MAX}));
	df_arena_release(&a);
}

static void
a_reset_arena_counts_from_zero(void **state)
{
	struct df_arena a;

	(void)state;
	df_arena_init(&a, 100 * DF_MIB);
	for (int i = 0; i < 100; i++) {
		assert_non_null(df_arena_alloc(&a, 60 * DF_MIB));
		df_arena_reset(&a);
		assert_int_equal(a.used, 0);
	}
	df_arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pieces_are_aligned_and_do_not_overlap),
	    cmocka_unit_test(past_the_ceiling_there_is_nothing),
	    cmocka_unit_test(growing_keeps_the_bytes),
	    cmocka_unit_test(zeroed_memory_is_zero_after_use),
	    cmocka_unit_test(a_copy_ends_in_nul),
	    cmocka_unit_test(a_reset_arena_counts_from_zero),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
