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

/* How surely a link leads along a series: 2 to the next page or the one before,
 * 1 to where it begins or what is above, which other links may do, too. */
static int
leads_along(const struct df_node *a)
{
	static const char *const next[] = {"prev", "previous", "next"};
	static const char *const above[] = {
	    "up", "index", "contents", "start", "first", "last"};
	static const char *const keys[] = {"n", "p", "u", "h"};
	struct df_str rel = df_node_attr(a, "rel");
	struct df_str key = df_node_attr(a, "accesskey");

	if (df_str_starts(df_node_attr(a, "href"), DF_STR("#")))
		return 0;
	for (size_t i = 0; i < DF_COUNT(next); i++)
		if (df_attrlist_has(rel, next[i]))
			return 2;
	for (size_t i = 0; i < DF_COUNT(above); i++)
		if (df_attrlist_has(rel, above[i]))
			return 1;
	for (size_t i = 0; i < DF_COUNT(keys); i++)
		if (df_str_case_is(key, keys[i]))
			return 1;
	return 0;
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

/* Whether n is in a link to the next page or the one before, or has such links
 * and no others: one that is sure, or two; of a table two. */
static bool
is_along(const struct df_node *top)
{
	const struct df_node *n = link_around(top);
	int sure = 0, links = 0;

	if (n)
		return leads_along(n) == 2;
	for (n = top; n; n = df_node_next(n, top)) {
		if (n->tag != DF_TAG_A || !df_attr_of(n, "href"))
			continue;
		if (leads_along(n) == 0)
			return false;
		sure += leads_along(n);
		links++;
	}
	return sure >= 2 && links >= (top->tag == DF_TAG_TABLE ? 2 : 1);
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
