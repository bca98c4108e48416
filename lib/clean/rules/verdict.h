/*
 * verdict: second thoughts about what the model says of units.
 *
 * The model judges each unit alone. Units that stand at the end of the same
 * path are of one kind, so their shares are drawn together. Then come what the
 * model cannot know, because it was not in the pages it saw, and what is wanted
 * of a data set: code and tables of data stay, and the authors of a thread.
 */
#ifndef DF_CLEAN_VERDICT_H
#define DF_CLEAN_VERDICT_H

#include "clean/judge/page_type.h"

struct df_arena;
struct df_focus;
struct df_units;

/* Revise the shares, one for each unit. 0, or -1 when the arena is full. */
int df_verdict_revise(const struct df_units *u, const struct df_focus *focus,
    enum df_page_type type, float *shares, struct df_arena *a);

#endif
