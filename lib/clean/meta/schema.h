/*
 * schema: what microdata and RDFa say in the words of schema.org: who publishes
 * a page, and what it is about. Authors and dates are byline.h's.
 */
#ifndef DF_CLEAN_SCHEMA_H
#define DF_CLEAN_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/tree/node.h"
#include "core/str.h"

struct df_arena;

struct df_schema {
	struct df_str publisher;
	struct df_str website; /* the name of the site itself */
	struct df_str description;
	size_t descriptions; /* more than one are those of other things */
};

/* Whether it says anything: most elements do not. */
static inline bool
df_schema_may_be(const struct df_node *n)
{
	return n->attrs &&
	    (df_attr_of(n, "itemprop") || df_attr_of(n, "property") ||
		df_attr_of(n, "itemtype"));
}

/* Whether an element is that property of something. */
bool df_schema_is(const struct df_node *n, const char *property);

/* The element below n that names it, or n. */
const struct df_node *df_schema_name(const struct df_node *n);

/* Whether n is part of a comment or answer. */
bool df_schema_in_comment(const struct df_node *n);

/* Take an element into account. 0, or -1 when the arena is full. */
int df_schema_see(
    struct df_schema *s, const struct df_node *n, struct df_arena *a);

#endif
