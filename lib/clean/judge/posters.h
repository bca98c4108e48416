/*
 * posters: who wrote the posts of a thread, and the code in these.
 */
#ifndef DF_CLEAN_POSTERS_H
#define DF_CLEAN_POSTERS_H

#include <stdbool.h>

struct df_arena;
struct df_node;
struct df_units;

/* Give the names that stand with likely posts a share of so much at least, but
 * not a name that stands alone and is in its post for the second time. */
void df_posters_keep(const struct df_units *u, float least, float *shares);

/* Whether an element is a link to a member, or named as an author; whether it
 * begins with one; and whether its name is that of what else is told of one. */
bool df_posters_is_author(const struct df_node *n);
bool df_posters_names(const struct df_units *u, const struct df_node *n);
bool df_posters_tells_more(const struct df_node *n);

/* And code in likely posts, whatever these are called. 0, or -1 when the arena
 * is full. */
int df_posters_keep_code(
    const struct df_units *u, float least, float *shares, struct df_arena *a);

/* Multiply the shares of figures that are points of posts or authors. */
void df_posters_doubt_points(
    const struct df_units *u, float doubted, float *shares);

#endif
