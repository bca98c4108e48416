/*
 * away: what stands where no part of the text is, in navigation, asides,
 * footers, what is hidden, or what its name calls boilerplate.
 */
#ifndef DF_CLEAN_AWAY_H
#define DF_CLEAN_AWAY_H

#include <stdbool.h>

struct df_node;
struct df_units;

/* Whether n does. What holds most words of the page is called so for another
 * reason: "nav-content" is beside the navigation; and so is what speaks of
 * code. */
bool df_away_is(const struct df_units *u, const struct df_node *n);

#endif
