/*
 * goods: sections that begin with "You may also like", and lists of terms.
 */
#include "clean/rules/goods.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/judge/unit.h"
#include "clean/rules/away.h"
#include "clean/rules/teaser.h"
#include "clean/tree/node.h"

/* A list of terms is looked for so many elements above a unit. */
#define LEVELS 3
/* Of other goods no text has more words. */
#define WORDS 30

/* The largest element that begins with unit i and holds less than half of the
 * page's words. */
static const struct df_node *
begins_with(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node;
	const struct df_node *root = n;

	while (root->parent)
		root = root->parent;
	while (n->parent && u->places[n->parent->index].first == i &&
	    u->places[n->parent->index].words <
		u->places[root->index].words / 2)
		n = n->parent;
	return n;
}

/* Whether what n holds may be other goods: short texts, links or prices. */
static bool
may_be_goods(const struct df_units *u, const struct df_node *n)
{
	const struct df_place *p = &u->places[n->index];
	bool any = false;

	for (size_t k = p->first; k < p->first + p->units; k++) {
		const struct df_unit *v = &u->v[k];

		if (v->words > WORDS && v->linked * 2 < v->chars)
			return false;
		any |= v->linked > 0 || v->prices > 0;
	}
	return any;
}

static void
doubt_in(const struct df_units *u, const struct df_node *n, float doubted,
    float *shares)
{
	const struct df_place *p = &u->places[n->index];

	for (size_t k = p->first; k < p->first + p->units; k++)
		shares[k] *= doubted;
}

/* What unit i stands above: the rest of the element that it begins or, if that
 * is only a heading, what follows it. */
static void
doubt_below(const struct df_units *u, size_t i, float doubted, float *shares)
{
	const struct df_node *n = begins_with(u, i), *c = n->next;

	if (u->places[n->index].units > 1) {
		if (may_be_goods(u, n))
			doubt_in(u, n, doubted, shares);
		return;
	}
	while (c && u->places[c->index].units == 0)
		c = c->next;
	if (!c || !may_be_goods(u, c))
		return;
	doubt_in(u, n, doubted, shares);
	doubt_in(u, c, doubted, shares);
}

int
df_goods_doubt(
    const struct df_units *u, float doubted, float *shares, struct df_arena *a)
{
	for (size_t i = 0; i < u->n; i++) {
		bool is = false;

		if (df_teaser_sells(&u->v[i], a, &is) < 0)
			return -1;
		if (is)
			doubt_below(u, i, doubted, shares);
	}
	return 0;
}

static bool
is_in_terms(const struct df_node *n)
{
	for (int i = 0; n && i < LEVELS; i++, n = n->parent)
		if (n->tag == DF_TAG_DL)
			return true;
	return false;
}

void
df_goods_keep(const struct df_units *u, float least, float *shares)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct df_unit *v = &u->v[i];

		if (shares[i] < least && v->linked * 2 <= v->chars &&
		    is_in_terms(v->node) && !df_away_is(u, v->node))
			shares[i] = least;
	}
}

/* The element of unit i, if that holds more; else the first with text behind
 * it, or behind the smallest around it that begins with it and has any. */
static const struct df_node *
section_of(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node, *next;

	for (; n; n = n->parent) {
		if (u->places[n->index].first != i)
			return NULL;
		if (u->places[n->index].units > 1)
			return n;
		next = n->next;
		while (next && u->places[next->index].units == 0)
			next = next->next;
		if (next)
			return next;
	}
	return NULL;
}

/* Raise the shares of the section that unit i is above, up to a heading. */
static void
keep_below(const struct df_units *u, size_t i, float least, float *shares)
{
	const struct df_node *n = section_of(u, i);
	const struct df_place *p;
	size_t k = i + 1;

	if (!n || df_away_is(u, n))
		return;
	p = &u->places[n->index];
	for (; k < p->first + p->units; k++) {
		const struct df_unit *v = &u->v[k];

		if (df_tag_heading(v->node->tag) > 0)
			break;
		if (shares[k] < least && v->linked * 2 <= v->chars &&
		    v->node->tag != DF_TAG_BUTTON)
			shares[k] = least;
	}
	if (k > i + 1 && shares[i] < least)
		shares[i] = least;
}

int
df_goods_tell(
    const struct df_units *u, float least, float *shares, struct df_arena *a)
{
	for (size_t i = 0; i < u->n; i++) {
		bool is = false;

		if (df_teaser_tells(&u->v[i], a, &is) < 0)
			return -1;
		if (is && u->v[i].linked == 0)
			keep_below(u, i, least, shares);
	}
	return 0;
}
