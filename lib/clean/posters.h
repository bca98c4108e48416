/*
 * posters: who wrote the posts of a thread, and the code in these.
 */
#ifndef DF_CLEAN_POSTERS_H
#define DF_CLEAN_POSTERS_H

#include <stdbool.h>

struct df_unit;
struct df_units;

/* Give the names that stand with likely posts a share of so much at least, but
 * not a name that stands alone and is in its post for the second time. */
void df_posters_keep(const struct df_units *u, float least, float *shares);

/* Whether a unit begins with a link to a member, or is named as an author. */
bool df_posters_is_name(const struct df_unit *v);

/* And code in likely posts, whatever these are called. */
void df_posters_keep_code(const struct df_units *u, float least, float *shares);

/* Multiply the shares of figures that are points of posts or authors. */
void df_posters_doubt_points(
    const struct df_units *u, float doubted, float *shares);

#endif
