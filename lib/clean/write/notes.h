/*
 * notes: the marks of notes and the notes belong together.
 *
 * A mark that leads to a note which is not kept says nothing, and a note whose
 * mark was taken for navigation belongs to nothing.
 */
#ifndef DF_CLEAN_NOTES_H
#define DF_CLEAN_NOTES_H

#include "core/str.h"

struct df_arena;
struct df_node;
struct df_tree;

/* Of the page at url: drop the marks whose notes are not kept below top, and
 * keep those whose notes are, and, where half of the notes are kept, all of
 * them. 0, or -1 when the arena is full. */
int df_notes_settle(struct df_tree *tree, const struct df_node *top,
    struct df_str url, struct df_arena *a);

#endif
