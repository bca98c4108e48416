/*
 * teaser: the line between two paragraphs that sends readers to another
 * article, "Read more: ...", "Lire aussi : ...", "Lue myös: ...", and the line
 * above several of them.
 */
#ifndef DF_CLEAN_TEASER_H
#define DF_CLEAN_TEASER_H

#include <stdbool.h>

struct df_arena;
struct df_unit;

/* Each 0, or -1 when the arena is full. */

/* Set *is to whether the unit is one: such words, a mark, and a link that is
 * most of it. */
int df_teaser_is(const struct df_unit *v, struct df_arena *a, bool *is);

/* Set *is to whether it is nothing but such words. */
int df_teaser_leads(const struct df_unit *v, struct df_arena *a, bool *is);

/* Set *is to whether a line of few words stands above other goods or threads:
 * "You may also like", "Ähnliche Produkte", "Related topics". */
int df_teaser_sells(const struct df_unit *v, struct df_arena *a, bool *is);
/* Set *is to whether a line names a section of what is told of goods:
 * "Specifications", "Technische Daten", "About this item". */
int df_teaser_tells(const struct df_unit *v, struct df_arena *a, bool *is);
/* Set *is to whether a line of few words speaks of other articles. */
int df_teaser_announces(const struct df_unit *v, struct df_arena *a, bool *is);

#endif
