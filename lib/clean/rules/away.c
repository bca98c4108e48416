/*
 * away: bits of a node's place; names are looked at once more.
 */
#include "clean/rules/away.h"

#include <stdint.h>

#include "clean/judge/unit.h"
#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "core/parts.h"
#include "core/str.h"

#define AWAY (DF_IN_NAV | DF_IN_ASIDE | DF_IN_FOOTER | DF_IN_HIDDEN)

/* Prism puts code into a "code-toolbar", that has a button above it, and a
 * heading of Docusaurus is an "anchorWithStickyNavbar". */
static bool
names_other(const struct df_node *n)
{
	static const char *const code[] = {"code"}, *const place[] = {"anchor"};
	struct df_str class = df_node_attr(n, "class");

	return df_parts_find(class, df_tag_heading(n->tag) > 0 ? place : code,
		   1) < class.len;
}

bool
df_away_is(const struct df_units *u, const struct df_node *n)
{
	const struct df_node *top = n;
	uint32_t in = u->places[n->index].in;

	if (in & AWAY || !(in & DF_IN_NAMED))
		return (in & AWAY) != 0;
	while (top->parent)
		top = top->parent;
	for (; n && u->places[n->index].in & DF_IN_NAMED; n = n->parent)
		if (u->places[n->index].words <=
			u->places[top->index].words / 4 * 3 &&
		    df_hint_boilerplate(n) && !names_other(n))
			return true;
	return false;
}
