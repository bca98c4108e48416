/*
 * postbox: posts that a table lays out, without the forum's furniture.
 *
 * A short post with what is told of its author looks like a table of data and
 * is kept whole (unit.h), so what stands around the post is in the same unit.
 */
#ifndef DF_CLEAN_POSTBOX_H
#define DF_CLEAN_POSTBOX_H

#include "clean/tree/rule.h"

struct df_arena;
struct df_units;

/* Of the units that are kept (DF_RULE_LIKELY) and are such tables drop what is
 * furniture (furniture.h). 0, or -1 when the arena is full. */
int df_postbox_trim(
    const struct df_units *u, const enum df_rule *rules, struct df_arena *a);

#endif
