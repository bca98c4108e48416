/*
 * title: which of a page's names for itself is its title.
 */
#ifndef DF_CLEAN_TITLE_H
#define DF_CLEAN_TITLE_H

#include <stdbool.h>

struct df_arena;
struct df_meta;
struct df_node;
struct df_tree;

/* Set m->title, which holds what meta elements say; m->site is known. article:
 * the page gives a headline or a date. 0, or -1 when the arena is full. */
int df_title_choose(const struct df_tree *tree, const struct df_node *content,
    bool article, struct df_arena *a, struct df_meta *m);

#endif
