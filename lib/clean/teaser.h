/*
 * teaser: the line between two paragraphs that sends readers to another
 * article: "Read more: ...", "Lire aussi : ...", "Lue myös: ...".
 */
#ifndef DF_CLEAN_TEASER_H
#define DF_CLEAN_TEASER_H

#include <stdbool.h>

struct df_arena;
struct df_unit;

/* Set *is to whether the unit is one: such words, a mark, and a link that is
 * most of it. 0, or -1 when the arena is full. */
int df_teaser_is(const struct df_unit *v, struct df_arena *a, bool *is);

#endif
