/*
 * forest_wide: a tree asked of all rows of a block at once, for forest.c alone.
 *
 * Built with GNU C's function targets on x86-64; elsewhere, and on processors
 * that have not what it takes, the choice is NULL.
 */
#ifndef DF_CLEAN_FOREST_WIDE_H
#define DF_CLEAN_FOREST_WIDE_H

#include <stdint.h>

/* Rows of a block. */
#define DF_FOREST_ROWS 16

struct df_split;

/* A feature of all rows. */
typedef float df_forest_column[DF_FOREST_ROWS];

/* Ask the splits of a tree, up to end, and tell which leaves are left to each
 * row. columns and left are aligned to 64 bytes. */
typedef void df_forest_strike(df_forest_column *columns,
    const struct df_split *split, const struct df_split *end,
    uint32_t left[DF_FOREST_ROWS]);

/* The fastest one that this processor has, or NULL. */
df_forest_strike *df_forest_wide(void);

/* For tests: each, or NULL where the processor has it not. */
df_forest_strike *df_forest_avx2(void);
df_forest_strike *df_forest_avx512(void);

#endif
