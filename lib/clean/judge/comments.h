/*
 * comments: what readers wrote below a text.
 *
 * It stands in elements whose names speak of comments, or behind a heading that
 * does.
 */
#ifndef DF_CLEAN_COMMENTS_H
#define DF_CLEAN_COMMENTS_H

#include <stdbool.h>

struct df_arena;
struct df_node;
struct df_tree;

/* Mark what is below top as dropped, in a tree that was weighed, and weigh that
 * anew; not what holds the title (NULL: not known), an h1 or nearly all text.
 * 0, or -1 when the arena is full. */
int df_comments_drop(struct df_tree *tree, struct df_node *top,
    const struct df_node *title, struct df_arena *a);

#endif
