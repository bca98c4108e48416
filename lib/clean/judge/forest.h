/*
 * forest: the sum of many small decision trees.
 *
 * Rows are not led from split to split: each split of a tree is asked of many
 * rows side by side, and a row that goes right strikes out the leaves on the
 * left. The first leaf that is left is the row's. So there is nothing for the
 * processor to guess, and several rows are compared at once (Lucchese et al.,
 * QuickScorer, SIGIR 2015).
 */
#ifndef DF_CLEAN_FOREST_H
#define DF_CLEAN_FOREST_H

#include <stddef.h>
#include <stdint.h>

#include "clean/judge/forest_wide.h"

/* Leaves of one tree: a bit for each. */
#define DF_LEAVES_MOST 32

/* A split of a tree: a row goes left when its feature is at most the
 * threshold. */
struct df_split {
	float threshold;
	uint32_t feature;
	uint32_t right; /* the leaves that are left for those that go right */
};

/* The value of a row is base plus that of its leaf in each tree. */
struct df_forest {
	struct df_split *splits;
	uint32_t *first_split;           /* of each tree */
	float (*leaves)[DF_LEAVES_MOST]; /* of each tree, from left to right */
	size_t ntrees;
	float base;
};

/* The shape of a tree as it is read: the children of a split stand behind it;
 * one below 0 is the leaf ~child. */
struct df_children {
	int left, right;
};

/* Tell each of n splits which leaves go, and where each of n + 1 leaves is
 * from the left. 0, or -1 when that is no tree. */
int df_forest_order(const struct df_children *children, size_t n,
    struct df_split *splits, unsigned places[DF_LEAVES_MOST]);

/* The value of each of n rows of width numbers. Rows stand side by side in
 * blocks (forest_wide.h), of which the last may have rows that do not count. */
void df_forest_value(const struct df_forest *f, const float *blocks, size_t n,
    size_t width, float *values);

/* The same, trees asked with how, or as any processor can where that is
 * NULL; for tests. */
void df_forest_value_by(const struct df_forest *f, const float *blocks,
    size_t n, size_t width, float *values, df_forest_add *how);

/* The first number of the i-th row; the next ones are DF_FOREST_ROWS apart. */
static inline float *
df_forest_row(float *blocks, size_t i, size_t width)
{
	return blocks + i / DF_FOREST_ROWS * DF_FOREST_ROWS * width +
	    i % DF_FOREST_ROWS;
}

#endif
