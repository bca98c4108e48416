/*
 * grid: tables that a style sheet lays out as a grid.
 *
 * Javadoc (16 and later) writes the summaries of a class as one div for each
 * cell; which begins and ends a row its class says: col-first, col-last. They
 * become the tables that they were before.
 */
#ifndef DF_CLEAN_GRID_H
#define DF_CLEAN_GRID_H

struct df_arena;
struct df_tree;

/* 0, or -1 when the arena is full. */
int df_grid_recast(struct df_tree *tree, struct df_arena *a);

#endif
