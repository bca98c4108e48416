/*
 * forest: a block of rows after the other.
 */
#include "clean/judge/forest.h"

#include <stdalign.h>
#include <stdbool.h>
#include <string.h>

#include "clean/judge/forest_wide.h"

#define ROWS DF_FOREST_ROWS
/* What any processor has: registers of four numbers. */
#define LANES 4

typedef float numbers __attribute__((vector_size(4 * LANES)));
typedef uint32_t bits __attribute__((vector_size(4 * LANES)));

/* How many leaves are below a child. */
static unsigned
leaves_below(int child, const unsigned *counts)
{
	return child < 0 ? 1 : counts[child];
}

/* Count the leaves below each split; whether all hang together. */
static bool
count_leaves(const struct df_children *children, size_t n, unsigned *counts)
{
	bool seen[2 * DF_LEAVES_MOST] = {false};

	for (size_t i = n; i-- > 0;) {
		const int both[] = {children[i].left, children[i].right};

		counts[i] = 0;
		for (size_t k = 0; k < 2; k++) {
			int leaf = ~both[k];
			int at = leaf < 0 ? both[k] : DF_LEAVES_MOST + leaf;

			if (leaf < 0 ? both[k] <= (int)i || (size_t)both[k] >= n
				     : (size_t)leaf > n)
				return false;
			if (seen[at])
				return false;
			seen[at] = true;
			counts[i] += leaves_below(both[k], counts);
		}
	}
	return n == 0 || counts[0] == n + 1;
}

int
df_forest_order(const struct df_children *children, size_t n,
    struct df_split *splits, unsigned places[DF_LEAVES_MOST])
{
	unsigned counts[DF_LEAVES_MOST], first[DF_LEAVES_MOST] = {0};

	places[0] = 0;
	if (n >= DF_LEAVES_MOST || !count_leaves(children, n, counts))
		return -1;
	for (size_t i = 0; i < n; i++) {
		const int both[] = {children[i].left, children[i].right};
		unsigned left = leaves_below(both[0], counts);
		const unsigned at[] = {first[i], first[i] + left};

		splits[i].right = ~(((1u << left) - 1) << first[i]);
		for (size_t k = 0; k < 2; k++)
			if (both[k] < 0)
				places[~both[k]] = at[k];
			else
				first[both[k]] = at[k];
	}
	return 0;
}

static numbers
load_numbers(const float *x)
{
	numbers v;

	memcpy(&v, x, sizeof(v));
	return v;
}

/* Ask all splits of a tree, and strike out leaves. */
static void
strike(const float *block, const struct df_split *split,
    const struct df_split *end, uint32_t left[ROWS])
{
	bits all[ROWS / LANES];

	memset(all, 0xff, sizeof(all));
	for (; split < end; split++) {
		const float *x = block + split->feature * ROWS;
		const float t = split->threshold;
		const uint32_t r = split->right;
		const numbers threshold = {t, t, t, t};
		const bits right = {r, r, r, r};

		for (size_t i = 0; i < ROWS / LANES; i++)
			all[i] &=
			    (bits)(load_numbers(x + LANES * i) <= threshold) |
			    right;
	}
	memcpy(left, all, sizeof(all));
}

static void
add(const struct df_forest *f, const float *block, float sums[ROWS])
{
	uint32_t left[ROWS];

	for (size_t tree = 0; tree < f->ntrees; tree++) {
		strike(block, f->splits + f->first_split[tree],
		    f->splits + f->first_split[tree + 1], left);
		for (size_t i = 0; i < ROWS; i++)
			sums[i] += f->leaves[tree][__builtin_ctz(left[i])];
	}
}

void
df_forest_value_by(const struct df_forest *f, const float *blocks, size_t n,
    size_t width, float *values, df_forest_add *how)
{
	alignas(DF_FOREST_ALIGN) float sums[ROWS];

	for (size_t from = 0; from < n; from += ROWS) {
		size_t some = n - from < ROWS ? n - from : ROWS;

		for (size_t i = 0; i < ROWS; i++)
			sums[i] = f->base;
		(how ? how : add)(f, blocks + from * width, sums);
		memcpy(values + from, sums, some * sizeof(*sums));
	}
}

void
df_forest_value(const struct df_forest *f, const float *blocks, size_t n,
    size_t width, float *values)
{
	df_forest_value_by(f, blocks, n, width, values, df_forest_wide());
}
