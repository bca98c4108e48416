/*
 * leftover: texts that no reader was to see.
 *
 * Pages hold data for their scripts and for search engines, such as their own
 * address, templates that no script has filled, and what they say to browsers
 * without scripts and to those who fill in a form.
 */
#ifndef DF_CLEAN_LEFTOVER_H
#define DF_CLEAN_LEFTOVER_H

#include <stdbool.h>

#include "clean/tree/rule.h"
#include "core/str.h"

struct df_arena;
struct df_tree;
struct df_units;

/* Of the units that are kept (DF_RULE_LIKELY) such ones become
 * DF_RULE_LEFTOVER; url is the page's. 0, or -1 when the arena is full. */
int df_leftover_drop(const struct df_units *u, struct df_str url,
    enum df_rule *rules, struct df_arena *a);

/* Whether nothing else is kept, or what says that the page is not to be had, or
 * little on a page that leads to another at once. 0, or -1 when the arena is
 * full. */
int df_leftover_is_all(const struct df_tree *tree, const struct df_units *u,
    struct df_str url, const enum df_rule *rules, struct df_arena *a,
    bool *all);

#endif
