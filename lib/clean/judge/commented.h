/*
 * commented: the headings above what readers wrote, and above the form to write
 * something: "3 Comments", "2 thoughts on “Bees”", "Responses (2)", "Schreibe
 * einen Kommentar", "コメントを残す". In the languages of the large blog systems.
 */
#ifndef DF_CLEAN_COMMENTED_H
#define DF_CLEAN_COMMENTED_H

#include <stdbool.h>

struct df_arena;
struct df_node;

/* Set *is to whether the text of n is one and, if counts is true, holds a
 * number. 0, or -1 when the arena is full. */
int df_commented_is(
    const struct df_node *n, bool counts, struct df_arena *a, bool *is);

#endif
