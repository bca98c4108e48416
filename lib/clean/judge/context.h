/*
 * context: how the units around one were judged.
 *
 * A unit is first judged by what it is and where it stands. Content comes in
 * stretches, though: a short line between paragraphs that are kept is likely
 * kept, too. So the shares of the first judgement, seen from each unit, are the
 * last numbers of its row, and the rows are judged once more (Tu, "Auto-context
 * and its application to high-level vision tasks", CVPR 2008).
 */
#ifndef DF_CLEAN_CONTEXT_H
#define DF_CLEAN_CONTEXT_H

struct df_arena;
struct df_units;

/* Fill in the context of all rows (feature.h); shares has one for each unit, 0
 * to 1. 0, or -1 when the arena is full. */
int df_context_fill(const struct df_units *u, const float *shares, float *rows,
    struct df_arena *a);

#endif
