/*
 * announced: whether an element stands in what a page tells of another one.
 *
 * Such a teaser has a heading with a link, and one like it beside it.
 */
#ifndef DF_CLEAN_ANNOUNCED_H
#define DF_CLEAN_ANNOUNCED_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_node;

/* So many nodes of a page are enough. */
#define DF_ANNOUNCED_LOOKS 50000

struct df_announced {
	const struct df_node *heading; /* the page's, or NULL */
	struct df_str url;             /* and its address, or empty */
	size_t looks; /* nodes that may yet be looked at; 0: nothing is */
};

/* Whether n, which is behind the page's heading, stands in a teaser. */
bool df_announced_is(struct df_announced *t, const struct df_node *n);

#endif
