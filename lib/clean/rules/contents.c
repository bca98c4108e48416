/*
 * contents: elements that are named so and hold little else than links.
 */
#include "clean/rules/contents.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/judge/unit.h"
#include "clean/rules/away.h"
#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "core/str.h"

/* A table has so many lines, and is so many elements around each. */
#define LINES 4
#define LEVELS 8
/* Links that are looked at. */
#define LINKS 8
/* What is kept beside a table that is part of the text has at most so many
 * times its words. */
#define MUCH 2

static bool
is_kept(const enum df_rule *rules, size_t i)
{
	return rules[i] == DF_RULE_LIKELY;
}

/* Whether seven of ten characters are those of links. */
static bool
is_of_links(const struct df_place *p)
{
	return p->units >= LINES && p->linked / 7 >= p->chars / 10;
}

static bool
is_item(const struct df_node *n)
{
	return n->tag == DF_TAG_LI || n->tag == DF_TAG_DT ||
	    n->tag == DF_TAG_DD || df_node_is_cell(n);
}

/* The outermost table with unit i for a line, or NULL. */
static const struct df_node *
table_around(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node, *found = NULL;

	if (u->v[i].linked == 0 || !(is_item(n) || is_item(n->parent)))
		return NULL;
	for (int k = 0; n && k < LEVELS; k++, n = n->parent)
		if (is_of_links(&u->places[n->index]) && df_hint_contents(n))
			found = n;
	return found;
}

static size_t
words_kept(const struct df_units *u, size_t from, size_t to,
    const enum df_rule *rules)
{
	size_t words = 0;

	for (size_t i = from; i < to; i++)
		words += is_kept(rules, i) ? u->v[i].words : 0;
	return words;
}

/* Whether a link leads to a place in this page: "#x", or "this.html#x" where
 * the page's address ends so. */
static bool
leads_to_page(const struct df_node *a, struct df_str url)
{
	struct df_str href = df_node_attr(a, "href");
	struct df_str page = df_str_until(href, '#');

	url = df_str_until(url, '#');
	return page.len < href.len &&
	    (page.len == 0 ||
		(df_str_ends(url, page) && url.len > page.len &&
		    url.s[url.len - page.len - 1] == '/'));
}

/* Whether most of the first links do. */
static bool
is_on_page(const struct df_node *top, struct df_str url)
{
	const struct df_node *n = top;
	int links = 0, here = 0;

	while (links < LINKS && (n = df_node_next(n, top)))
		if (n->tag == DF_TAG_A && df_attr_of(n, "href")) {
			links++;
			here += leads_to_page(n, url);
		}
	return here * 2 > links;
}

static void
settle(const struct df_units *u, const struct df_node *table, size_t kept,
    struct df_str url, enum df_rule *rules)
{
	const struct df_place *p = &u->places[table->index];
	size_t first = p->first, end = first + p->units;
	size_t inside = words_kept(u, first, end, rules);
	bool much = !is_on_page(table, url) && kept - inside < p->words * MUCH;
	bool keep = much || inside * 2 > p->words;

	for (size_t i = first; i < end; i++)
		if (keep && rules[i] == DF_RULE_UNLIKELY)
			rules[i] = DF_RULE_LIKELY;
		else if (!keep && is_kept(rules, i))
			rules[i] = DF_RULE_LINKS;
}

void
df_contents_settle(
    const struct df_units *u, struct df_str url, enum df_rule *rules)
{
	size_t kept = words_kept(u, 0, u->n, rules);

	for (size_t i = 0; i < u->n; i++) {
		const struct df_node *table = table_around(u, i);

		if (!table || df_away_is(u, table->parent))
			continue;
		settle(u, table, kept, url, rules);
		i = u->places[table->index].first +
		    u->places[table->index].units - 1;
	}
}
