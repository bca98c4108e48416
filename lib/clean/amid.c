/*
 * amid: the largest box around a unit that holds nothing kept is compared with
 * what is kept before and behind it.
 */
#include "clean/amid.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/away.h"
#include "clean/node.h"
#include "clean/unit.h"

/* A box has so many units at most. */
#define BOX_UNITS 4

/* The units that a box holds, and what is kept beside them in what it lies
 * in. */
struct box {
	size_t first, end;
	bool before, behind;
};

static bool
is_kept(const enum df_rule *rules, size_t i)
{
	return rules[i] == DF_RULE_LIKELY;
}

static bool
holds_kept(const struct df_units *u, const struct df_node *n,
    const enum df_rule *rules)
{
	const struct df_place *p = &u->places[n->index];
	size_t k = p->first, end = k + p->units;

	while (k < end && !is_kept(rules, k))
		k++;
	return k < end;
}

static struct box
box_around(const struct df_units *u, size_t i, const enum df_rule *rules)
{
	const struct df_node *n = u->v[i].node, *up;
	const struct df_place *p, *around;
	struct box b = {0};

	while ((up = n->parent) && u->places[up->index].units <= BOX_UNITS &&
	    !holds_kept(u, up, rules))
		n = up;
	p = &u->places[n->index];
	b.first = p->first;
	b.end = p->first + p->units;
	if (!up)
		return b;
	around = &u->places[up->index];
	b.before = b.first > around->first && is_kept(rules, b.first - 1);
	b.behind =
	    b.end < around->first + around->units && is_kept(rules, b.end);
	return b;
}

static bool
is_plain(const struct df_unit *v)
{
	return v->words > 0 && v->linked * 2 < v->chars;
}

/* Whether it heads what is kept right behind it. */
static bool
heads(const struct df_units *u, size_t i, enum df_page_type type,
    const enum df_rule *rules)
{
	const struct df_unit *v = &u->v[i];
	struct box b;

	if (df_tag_heading(v->node->tag) < 2 || !is_plain(v) ||
	    df_away_is(u, v->node))
		return false;
	b = box_around(u, i, rules);
	return b.behind && b.end == i + 1 &&
	    (b.before || type != DF_PAGE_ARTICLE);
}

void
df_amid_keep(
    const struct df_units *u, enum df_page_type type, enum df_rule *rules)
{
	bool any = false;

	for (size_t i = 0; i < u->n; i++) {
		any |= is_kept(rules, i);
		if (!any || rules[i] != DF_RULE_UNLIKELY)
			continue;
		if (type != DF_PAGE_FORUM && heads(u, i, type, rules))
			rules[i] = DF_RULE_LIKELY;
	}
}
