/*
 * edge: what stands before and behind the text of a fragment.
 *
 * The model has not learned from pages of a few paragraphs, so the first guess
 * is kept there, with "Home | About", "Subscribe", "Previous | Next", "Related:
 * ..." and the copyright, which have neither names nor neighbours that give
 * them away.
 */
#ifndef DF_CLEAN_EDGE_H
#define DF_CLEAN_EDGE_H

#include "clean/tree/rule.h"

struct df_arena;
struct df_units;

/* Drop more units; rules are by unit. 0, or -1 when the arena is full. */
int df_edge_drop(
    const struct df_units *u, enum df_rule *rules, struct df_arena *a);

#endif
