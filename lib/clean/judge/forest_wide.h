/*
 * forest_wide: trees asked of all rows of a block at once, for forest.c alone.
 *
 * Built with GNU C's function targets on x86-64; elsewhere, and on processors
 * that have not what it takes, the choice is NULL.
 */
#ifndef DF_CLEAN_FOREST_WIDE_H
#define DF_CLEAN_FOREST_WIDE_H

/* Rows of a block: two registers of AVX-512, four of AVX2; and what these want
 * memory to be aligned to. */
#define DF_FOREST_ROWS 32
#define DF_FOREST_ALIGN 64

struct df_forest;

/* Add what each tree says of each row to the row's sum. A block has all rows'
 * first features, then their second ones, and so on; it and sums are
 * aligned. */
typedef void df_forest_add(
    const struct df_forest *f, const float *block, float sums[DF_FOREST_ROWS]);

/* The fastest one that this processor has, or NULL. */
df_forest_add *df_forest_wide(void);

/* For tests: each, or NULL where the processor has it not. */
df_forest_add *df_forest_avx2(void);
df_forest_add *df_forest_avx512(void);

#endif
