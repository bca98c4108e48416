/*
 * postline: the line that names the author of a post, without its buttons.
 *
 * Beside the name and a day stand links that fold the post, answer it or lead
 * to the one before it, and points and ranks.
 */
#ifndef DF_CLEAN_POSTLINE_H
#define DF_CLEAN_POSTLINE_H

#include "clean/tree/rule.h"

struct df_arena;
struct df_units;

/* Of the units that are kept (DF_RULE_LIKELY) drop such parts. 0, or -1 when
 * the arena is full. */
int df_postline_trim(
    const struct df_units *u, const enum df_rule *rules, struct df_arena *a);

#endif
