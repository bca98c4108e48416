/*
 * likeness: how many things of its kind stand beside a thing.
 *
 * Lists of products, posts or teasers repeat an element: siblings with the
 * same tag and first class name. And pages repeat texts.
 */
#ifndef DF_CLEAN_LIKENESS_H
#define DF_CLEAN_LIKENESS_H

#include <stdint.h>

struct df_arena;
struct df_node;
struct df_tree;
struct df_units;

/* The hash of tag and first class name, numbers in it left out. */
uint32_t df_likeness_kind(const struct df_node *n);

/* Fill in `alike` of the places and `previous` and `later` of the units. 0, or
 * -1 when the arena is full. */
int df_likeness_count(
    const struct df_tree *tree, struct df_units *u, struct df_arena *a);

#endif
