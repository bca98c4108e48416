/*
 * Any bytes become valid UTF-8, with one U+FFFD for each maximal ill-formed
 * subpart.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/limits.h"
#include "core/repair.h"

#define R "\xEF\xBF\xBD"

static void
test_each_ill_formed_part_becomes_one_sign(void **state)
{
	static const struct {
		const char *in;
		const char *out;
	} rows[] = {
	    {"\xFF", R},
	    {"a\xC3z", "a" R "z"},
	    {"\xE2\x82", R},                 /* cut at the end */
	    {"\xE2\x82z", R "z"},            /* cut in the middle */
	    {"\xF0\x9F\x98", R},             /* three of four bytes */
	    {"\xC0\xAF", R R},               /* over-long */
	    {"\xE0\x80\xAF", R R R},         /* over-long */
	    {"\xED\xA0\x80", R R R},         /* a surrogate */
	    {"\xF4\x90\x80\x80", R R R R},   /* past U+10FFFF */
	    {"\x80\xBF", R R},               /* nothing to continue */
	    {"\xF0\x80\x80\x41", R R R "A"}, /* Unicode 3.9 */
	    {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", R R R R "A"},
	    {"caf\xE9 \xC3\xA9", "caf" R " \xC3\xA9"},
	};
	struct df_arena arena;

	(void)state;
	df_arena_init(&arena, DF_MIB);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str out;

		assert_int_equal(
		    df_repair(df_str(rows[i].in), &arena, &out), 0);
		if (!df_str_is(out, rows[i].out))
			print_error("row %zu: %.*s\n", i, (int)out.len, out.s);
		assert_true(df_str_is(out, rows[i].out));
	}
	df_arena_release(&arena);
}

static void
test_valid_text_is_not_copied(void **state)
{
	struct df_str s = DF_STR("a\0b \xF0\x9F\x98\x80 \xEF\xBF\xBD");
	struct df_arena arena;
	struct df_str out;

	(void)state;
	df_arena_init(&arena, DF_MIB);
	assert_int_equal(df_repair(s, &arena, &out), 0);
	assert_ptr_equal(out.s, s.s);
	assert_int_equal(out.len, s.len);
	assert_int_equal(df_repair((struct df_str){NULL, 0}, &arena, &out), 0);
	assert_int_equal(out.len, 0);
	assert_int_equal(arena.used, 0);
	df_arena_release(&arena);
}

static void
test_the_ceiling_is_an_error(void **state)
{
	char s[1024];
	struct df_arena arena;
	struct df_str out;

	(void)state;
	memset(s, 0xFF, sizeof(s));
	df_arena_init(&arena, 1024);
	assert_int_equal(
	    df_repair((struct df_str){s, sizeof(s)}, &arena, &out), -1);
	df_arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_each_ill_formed_part_becomes_one_sign),
	    cmocka_unit_test(test_valid_text_is_not_copied),
	    cmocka_unit_test(test_the_ceiling_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
