/* test_forest: rows end in the leaves that a walk down the trees finds. */
#include "unit.h"

#include <stdalign.h>

#include "clean/judge/forest.h"

#define ROWS DF_FOREST_ROWS
/* More rows than a block has. */
#define N 40

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
check_values(float *blocks, const float values[])
{
	for (size_t i = 0; i < N; i++) {
		const float *row = df_forest_row(blocks, i, 3);
		float want = row[0] <= 5 ? row[ROWS] <= 1 ? 0
			: row[0] <= 3                     ? 10
							  : 20
		    : row[2 * ROWS] <= 0 ? 30
					 : 40;

		assert_true(values[i] == want + 0.5f);
	}
}

/* Ways of asking: as any processor can, and as this one can. */
static void
rows_find_their_leaves(void **state)
{
	df_forest_add *const ways[] = {
	    NULL, df_forest_avx2(), df_forest_avx512()};
	struct df_split splits[4];
	unsigned places[DF_LEAVES_MOST];
	float leaves[1][DF_LEAVES_MOST], values[N];
	alignas(DF_FOREST_ALIGN) float blocks[2 * ROWS * 3] = {0};
	uint32_t first_split[] = {0, 4};
	const struct df_forest f = {.splits = splits,
	    .leaves = leaves,
	    .first_split = first_split,
	    .ntrees = 1,
	    .base = 0.5f};

	(void)state;
	assert_int_equal(df_forest_order(children, 4, splits, places), 0);
	for (size_t i = 0; i < 4; i++) {
		splits[i].threshold = thresholds[i];
		splits[i].feature = features[i];
	}
	for (size_t i = 0; i < 5; i++)
		leaves[0][places[i]] = of_leaf[i];
	for (size_t i = 0; i < N; i++) {
		float *row = df_forest_row(blocks, i, 3);

		row[0] = (float)(i % 7);
		row[ROWS] = (float)(i % 3);
		row[2 * ROWS] = (float)(i % 2);
	}
	for (size_t k = 0; k < COUNT(ways); k++) {
		if (k > 0 && !ways[k])
			continue;
		df_forest_value_by(&f, blocks, N, 3, values, ways[k]);
		check_values(blocks, values);
	}
	df_forest_value(&f, blocks, N, 3, values);
	check_values(blocks, values);
}

/* Each split parts one leaf from those on its right: row i ends in leaf i. */
static void
every_leaf_of_two_full_trees_is_found(void **state)
{
	df_forest_add *const ways[] = {
	    NULL, df_forest_avx2(), df_forest_avx512()};
	struct df_split splits[2][DF_LEAVES_MOST - 1];
	struct df_children chain[DF_LEAVES_MOST - 1];
	unsigned places[DF_LEAVES_MOST];
	float leaves[2][DF_LEAVES_MOST], values[ROWS];
	alignas(DF_FOREST_ALIGN) float block[ROWS];
	uint32_t first_split[] = {
	    0, DF_LEAVES_MOST - 1, 2 * DF_LEAVES_MOST - 2};
	const struct df_forest f = {.splits = splits[0],
	    .leaves = leaves,
	    .first_split = first_split,
	    .ntrees = 2};

	(void)state;
	for (int i = 0; i < DF_LEAVES_MOST - 1; i++)
		chain[i] = (struct df_children){
		    ~i, i + 2 < DF_LEAVES_MOST ? i + 1 : ~(i + 1)};
	for (size_t k = 0; k < 2; k++) {
		assert_int_equal(df_forest_order(chain, DF_LEAVES_MOST - 1,
				     splits[k], places),
		    0);
		for (size_t i = 0; i < DF_LEAVES_MOST - 1; i++) {
			splits[k][i].feature = 0;
			splits[k][i].threshold = (float)i;
		}
		for (size_t i = 0; i < DF_LEAVES_MOST; i++)
			leaves[k][places[i]] = (float)(i << (8 * k));
	}
	for (size_t i = 0; i < ROWS; i++)
		block[i] = (float)i;
	for (size_t k = 0; k < COUNT(ways); k++) {
		if (k > 0 && !ways[k])
			continue;
		df_forest_value_by(&f, block, ROWS, 1, values, ways[k]);
		for (size_t i = 0; i < ROWS; i++)
			assert_true(values[i] == (float)(257 * i));
	}
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
	    cmocka_unit_test(every_leaf_of_two_full_trees_is_found),
	    cmocka_unit_test(what_is_no_tree_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
