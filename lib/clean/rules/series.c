/*
 * series: units all of whose links lead along the series.
 */
#include "clean/rules/series.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/judge/unit.h"
#include "clean/tree/attrlist.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/str.h"

/* "Next: ", "Previous: ", "Up: " and what parts them. */
#define BESIDE_CHARS 40
/* A table has the titles of the pages in its second row, without links. */
#define TABLE_WORDS 40
/* A heading or paragraph is so many elements below the link it lies in. */
#define LEVELS 4

static bool
leads_along(const struct df_node *a)
{
	static const char *const types[] = {"prev", "previous", "next", "up",
	    "index", "contents", "start", "first", "last"};
	static const char *const keys[] = {"n", "p", "u", "h"};
	struct df_str rel = df_node_attr(a, "rel");
	struct df_str key = df_node_attr(a, "accesskey");

	for (size_t i = 0; i < DF_COUNT(types); i++)
		if (df_attrlist_has(rel, types[i]))
			return true;
	for (size_t i = 0; i < DF_COUNT(keys); i++)
		if (df_str_case_is(key, keys[i]))
			return true;
	return false;
}

/* The link around n, or NULL. */
static const struct df_node *
link_around(const struct df_node *n)
{
	for (int i = 0; n && i < LEVELS; i++, n = n->parent)
		if (n->tag == DF_TAG_A)
			return n;
	return NULL;
}

/* Whether n is in such a link, or has one, and no other. */
static bool
is_along(const struct df_node *top)
{
	const struct df_node *n = link_around(top);
	bool any = false;

	if (n)
		return leads_along(n);
	for (n = top; n; n = df_node_next(n, top)) {
		if (n->tag != DF_TAG_A || !df_attr_of(n, "href"))
			continue;
		if (!leads_along(n))
			return false;
		any = true;
	}
	return any;
}

void
df_series_drop(const struct df_units *u, enum df_rule *rules)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];
		bool little = v->node->tag == DF_TAG_TABLE
		    ? v->words <= TABLE_WORDS
		    : v->chars - v->linked <= BESIDE_CHARS;

		if (rules[i] == DF_RULE_LIKELY && v->linked > 0 && little &&
		    is_along(v->node))
			rules[i] = DF_RULE_LINKS;
	}
}
