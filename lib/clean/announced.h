/*
 * announced: whether an element stands in what a page tells of another one.
 *
 * Such a teaser has a heading with a link, and one like it beside it.
 */
#ifndef DF_CLEAN_ANNOUNCED_H
#define DF_CLEAN_ANNOUNCED_H

#include <stdbool.h>
#include <stddef.h>

struct df_node;

/* So many nodes of a page are enough. */
#define DF_ANNOUNCED_LOOKS 50000

/* Whether n, which is behind the page's heading, stands in a teaser. *looks is
 * how many nodes may yet be looked at for that; without any there is none. */
bool df_announced(
    const struct df_node *n, const struct df_node *heading, size_t *looks);

#endif
