/*
 * posts: the texts of a thread, which one template wrote.
 *
 * They stand in elements of one kind, however deep replies to replies lie. The
 * kind that holds most of the page's running text is that of the posts; when
 * the model doubts all of them, as it does with comments below an article, they
 * are kept all the same.
 */
#ifndef DF_CLEAN_POSTS_H
#define DF_CLEAN_POSTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_arena;
struct df_unit;
struct df_units;

/* Whether nearly all running text of a page stands in what is named as comments
 * or replies: they are what the page is there for. */
bool df_posts_fill(const struct df_units *u);

/* The kind of the posts; 0: there is none. 0, or -1 when the arena is full. */
int df_posts_find(const struct df_units *u, const float *shares,
    struct df_arena *a, uint64_t *kind);

/* Whether a unit is one of them, or a part of one. */
bool df_posts_has(
    const struct df_units *u, const struct df_unit *v, uint64_t kind);

/* How many they are: parts of one follow each other in one element. */
size_t df_posts_count(const struct df_units *u, uint64_t kind);

/* Raise their shares to least. */
void df_posts_keep(
    const struct df_units *u, uint64_t kind, float least, float *shares);

#endif
