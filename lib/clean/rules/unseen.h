/*
 * unseen: what a page hides amid a text that it shows.
 *
 * The model keeps short hidden paragraphs for what is around them. But where
 * much of the text is hidden, readers see it when they ask for it, or once a
 * script has run.
 */
#ifndef DF_CLEAN_UNSEEN_H
#define DF_CLEAN_UNSEEN_H

#include "clean/tree/rule.h"

struct df_arena;
struct df_units;

/* Drop the units that are hidden, if they are few, but for those that readers
 * can turn to. 0, or -1 when the arena is full. */
int df_unseen_drop(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a);

#endif
