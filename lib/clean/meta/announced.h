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

struct df_arena;
struct df_node;

/* So many nodes of a page are enough. */
#define DF_ANNOUNCED_LOOKS 50000

/* Where a page is. All may be empty. */
struct df_announced_page {
	struct df_str url;
	struct df_str canonical; /* what it says that its address is */
	struct df_str base;      /* of its links */
};

struct df_announced {
	const struct df_node *heading; /* the page's, or NULL */
	struct df_announced_page page;
	struct df_arena *arena;
	size_t looks; /* nodes that may yet be looked at; 0: nothing is */
};

/* Whether n, which is behind the page's heading, stands in a teaser. */
bool df_announced_is(struct df_announced *t, const struct df_node *n);

#endif
