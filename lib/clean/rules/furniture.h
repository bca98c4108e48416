/*
 * furniture: what a forum puts around each post.
 *
 * Buttons, what a program knows of the author (his rank, since when he is a
 * member), the signature that he has under all of his posts, and that a post
 * was edited. A thread has as many of each as it has posts: what most posts
 * have in common is none of them.
 */
#ifndef DF_CLEAN_FURNITURE_H
#define DF_CLEAN_FURNITURE_H

#include <stdbool.h>
#include <stdint.h>

struct df_arena;
struct df_node;
struct df_units;

/* Multiply the shares of such units; posts is the kind of the posts (posts.h).
 * 0, or -1 when the arena is full. */
int df_furniture_doubt(const struct df_units *u, uint64_t posts, float doubted,
    float *shares, struct df_arena *a);

/* A number for the letters below top up to a colon, without those of other
 * units. */
uint32_t df_furniture_label(
    const struct df_units *u, const struct df_node *top);

/* Whether its first text is a line of underscores, as above signatures. */
bool df_furniture_begins_with_rule(
    const struct df_units *u, const struct df_node *n);

#endif
