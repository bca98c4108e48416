/*
 * section: what the headings below the first level say of a page's title.
 */
#ifndef DF_CLEAN_SECTION_H
#define DF_CLEAN_SECTION_H

#include <stdbool.h>

struct df_arena;
struct df_headline;
struct df_str;
struct df_tree;

/* Whether one of them has most words of the title. 0, or -1 when the arena is
 * full; so for the other. */
int df_section_agrees(const struct df_tree *tree,
    const struct df_headline *title, struct df_arena *a, bool *agrees);

/* The first of them whose key is this one, or ends with it behind a number or
 * another word; its text is empty if there is none. */
int df_section_find(const struct df_tree *tree, struct df_str key,
    struct df_arena *a, struct df_headline *found);

/* The first behind the first heading of the first level, outside of navigation
 * and the like, if its key is this one; else its text is empty. */
int df_section_open(const struct df_tree *tree, struct df_str key,
    struct df_arena *a, struct df_headline *found);

#endif
