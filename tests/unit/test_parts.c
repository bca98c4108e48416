/*
 * Parts within names, and the same answers as a plain search.
 */
#include "unit.h"

#include "core/parts.h"

static void
test_finds_the_first(void **state)
{
	static const char *const parts[] = {"side", "menu", "Ad-", "é"};
	static const struct {
		const char *s;
		size_t at;
	} rows[] = {{"", 0}, {"a", 1}, {"menu", 0}, {"men", 3},
	    {"top-MENU side", 4}, {"bread-x", 3}, {"brad", 4},
	    {"caf\xc3\xa9", 3}, {"ssside", 2}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str s = df_str(rows[i].s);

		assert_int_equal(
		    df_parts_find(s, parts, COUNT(parts)), rows[i].at);
		assert_int_equal(
		    df_parts_hold(s, parts, COUNT(parts)), rows[i].at < s.len);
	}
	assert_int_equal(df_parts_find(DF_STR("ab"), parts, 0), 2);
	assert_int_equal(df_parts_find((struct df_str){0}, parts, 4), 0);
}

static void
test_single_characters(void **state)
{
	static const char *const parts[] = {"{", "min"};

	(void)state;
	assert_int_equal(df_parts_find(DF_STR("a{"), parts, 2), 1);
	assert_int_equal(df_parts_find(DF_STR("3 MIN {"), parts, 2), 2);
	assert_int_equal(df_parts_find(DF_STR("mi"), parts, 2), 2);
}

/* Random strings of few letters, compared with looking everywhere. */
static void
test_agrees_with_plain_search(void **state)
{
	static const char *const parts[] = {"abac", "bca", "CcA", "aaab", "-a"};
	static const char letters[] = "abcABC-";
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char text[12];
		struct df_str s = {text, random_below(&seed, sizeof(text) + 1)};
		size_t plain = s.len;

		for (size_t i = 0; i < s.len; i++)
			text[i] = letters[random_below(&seed, 7)];
		for (size_t i = s.len; i-- > 0;)
			for (size_t k = 0; k < COUNT(parts); k++)
				if (df_str_case_starts(
					df_str_slice(s, i, s.len), parts[k]))
					plain = i;
		assert_int_equal(df_parts_find(s, parts, COUNT(parts)), plain);
		assert_int_equal(
		    df_parts_hold(s, parts, COUNT(parts)), plain < s.len);
	}
}

/* More than there are places for what was noted. */
static void
test_long_strings(void **state)
{
	static const char *const parts[] = {"nowhere", "Hier"};
	static const char *const other[] = {"nowhere", "dort"};
	char text[8192];
	uint64_t seed = 8;
	struct df_parts p;

	(void)state;
	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = (char)random_below(&seed, 256);
	memcpy(text + 5000, "hIER", 4);
	df_parts_read(&p, (struct df_str){text, sizeof(text)});
	assert_true(df_parts_have(&p, parts, COUNT(parts)));
	assert_false(df_parts_have(&p, other, COUNT(other)));
}

static void
test_whole_and_beginning(void **state)
{
	static const char *const parts[] = {"bee", "wasp"};

	(void)state;
	assert_true(df_parts_is(DF_STR("Wasp"), parts, COUNT(parts)));
	assert_false(df_parts_is(DF_STR("wasps"), parts, COUNT(parts)));
	assert_false(df_parts_is(DF_STR(""), parts, COUNT(parts)));
	assert_true(df_parts_start(DF_STR("WASPS"), parts, COUNT(parts)));
	assert_false(df_parts_start(DF_STR("be"), parts, COUNT(parts)));
	assert_false(df_parts_start(DF_STR("a bee"), parts, COUNT(parts)));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_finds_the_first),
	    cmocka_unit_test(test_single_characters),
	    cmocka_unit_test(test_agrees_with_plain_search),
	    cmocka_unit_test(test_long_strings),
	    cmocka_unit_test(test_whole_and_beginning),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
