/* test_forest: rows end in the leaves that a walk down the trees finds. */
#include "unit.h"

#include "clean/feature.h"
#include "clean/forest.h"

/*	   x0 <= 5
 *	  /       \
 *	x1 <= 1   x2 <= 0
 *	/    \     /   \
 *     0     x0<=3 3    4
 *	     /  \
 *	    1    2
 */
static const struct df_children children[] = {
    {1, 2}, {~2, 3}, {~0, ~4}, {~1, ~3}};
static const float thresholds[] = {5, 1, 0, 3};
static const unsigned features[] = {0, 1, 2, 0};
static const float of_leaf[] = {30, 10, 0, 20, 40};

static void
check_values(float rows[40][3], const float values[40])
{
	for (size_t i = 0; i < 40; i++) {
		float want = rows[i][0] <= 5 ? rows[i][1] <= 1 ? 0
			: rows[i][0] <= 3                      ? 10
							       : 20
		    : rows[i][2] <= 0        ? 30
					     : 40;

		assert_true(values[i] == want + 0.5f);
	}
}

/* Ways of asking: as any processor can, and as this one can. */
static void
rows_find_their_leaves(void **state)
{
	df_forest_strike *const ways[] = {
	    NULL, df_forest_avx2(), df_forest_avx512()};
	struct df_split splits[4];
	unsigned places[DF_LEAVES_MOST];
	float leaves[5], rows[40][3], values[40];
	uint32_t first_split[] = {0, 4}, first_leaf[] = {0, 5};
	const struct df_forest f = {.splits = splits,
	    .leaves = leaves,
	    .first_split = first_split,
	    .first_leaf = first_leaf,
	    .ntrees = 1,
	    .base = 0.5f};

	(void)state;
	assert_int_equal(df_forest_order(children, 4, splits, places), 0);
	for (size_t i = 0; i < 4; i++) {
		splits[i].threshold = thresholds[i];
		splits[i].feature = features[i];
	}
	for (size_t i = 0; i < 5; i++)
		leaves[places[i]] = of_leaf[i];
	for (size_t i = 0; i < 40; i++) {
		rows[i][0] = (float)(i % 7);
		rows[i][1] = (float)(i % 3);
		rows[i][2] = (float)(i % 2);
	}
	for (size_t k = 0; k < COUNT(ways); k++) {
		if (k > 0 && !ways[k])
			continue;
		df_forest_value_by(&f, rows[0], 40, 3, values, ways[k]);
		check_values(rows, values);
	}
	df_forest_value(&f, rows[0], 40, 3, values);
	check_values(rows, values);
}

static void
what_is_no_tree_is_refused(void **state)
{
	static const struct df_children twice[] = {{1, 1}, {~0, ~1}};
	static const struct df_children apart[] = {{~0, ~1}, {~2, ~0}};
	static const struct df_children loop[] = {{0, ~0}};
	static const struct df_children beyond[] = {{~0, ~2}};
	struct df_split splits[2];
	unsigned places[DF_LEAVES_MOST];

	(void)state;
	assert_int_equal(df_forest_order(twice, 2, splits, places), -1);
	assert_int_equal(df_forest_order(apart, 2, splits, places), -1);
	assert_int_equal(df_forest_order(loop, 1, splits, places), -1);
	assert_int_equal(df_forest_order(beyond, 1, splits, places), -1);
	assert_int_equal(df_forest_order(beyond, 0, splits, places), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_find_their_leaves),
	    cmocka_unit_test(what_is_no_tree_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
