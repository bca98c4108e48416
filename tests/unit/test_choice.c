/* test_choice: the set of units that is best by what is expected of it. */
#include "unit.h"

#include "clean/judge/choice.h"
#include "clean/judge/unit.h"

static struct df_unit units[3];
static const struct df_units page = {.v = units, .n = 3};

/* How many of units of these words and shares are kept; the shares fall. */
static size_t
kept(const uint32_t words[3], const double shares[3], double beta2,
    bool by_chance)
{
	struct df_choice v[3];

	for (uint32_t i = 0; i < 3; i++) {
		units[i].words = words[i];
		v[i] = (struct df_choice){shares[2 - i], 2 - i};
	}
	return df_choice_best(&page, v, beta2, by_chance);
}

static void
what_is_likely_is_kept(void **state)
{
	static const uint32_t words[] = {100, 50, 80};

	(void)state;
	assert_int_equal(kept(words, (double[]){1, 0.9, 0.05}, 1, false), 2);
	assert_int_equal(kept(words, (double[]){0.9, 0.8, 0.7}, 1, false), 3);
	assert_int_equal(kept(words, (double[]){0.9, 0.1, 0}, 1, false), 1);
}

static void
nothing_is_kept_where_nothing_is_likely(void **state)
{
	static const uint32_t words[] = {100, 50, 80};

	(void)state;
	assert_int_equal(kept(words, (double[]){0.29, 0.2, 0.1}, 1, false), 0);
	assert_int_equal(kept(words, (double[]){0, 0, 0}, 1, false), 0);
	assert_int_equal(
	    kept((uint32_t[]){0, 0, 0}, (double[]){1, 1, 1}, 1, true), 0);
}

/* An article of 100 words above 300 of comments: to keep them is 0.40 right of
 * 1 if they are not wanted, to leave them out 0.40 if they are. */
static void
a_large_part_that_is_wanted_or_not_is_no_chance(void **state)
{
	static const uint32_t words[] = {100, 150, 150};
	static const double shares[] = {1, 0.4, 0.4};

	(void)state;
	assert_int_equal(kept(words, shares, 1, true), 3);
	assert_int_equal(kept(words, shares, 1, false), 1);
}

static void
recall_keeps_more_and_precision_less(void **state)
{
	static const uint32_t words[] = {100, 100, 100};
	static const double shares[] = {1, 0.5, 0.3};

	(void)state;
	assert_int_equal(kept(words, shares, 0.25, false), 1);
	assert_int_equal(kept(words, shares, 1, false), 2);
	assert_int_equal(kept(words, shares, 4, false), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_likely_is_kept),
	    cmocka_unit_test(nothing_is_kept_where_nothing_is_likely),
	    cmocka_unit_test(a_large_part_that_is_wanted_or_not_is_no_chance),
	    cmocka_unit_test(recall_keeps_more_and_precision_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
