/*
 * inpost: the first line of a kept quote, or right before one; lists of links
 * in what holds the text of a post.
 */
#include "clean/rules/inpost.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/judge/unit.h"
#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "core/parts.h"
#include "core/str.h"

/* "On Tuesday, 3 March 2020 at 10:10, Ada Lovelace <ada@example.org> wrote:" */
#define WHO_WORDS 25
/* A quote has no more units, and is so many elements around that line. */
#define QUOTE_UNITS 20
#define QUOTE_LEVELS 4
#define WHO_NODES 12
/* So many words are a text beside which a list may stand. */
#define TEXT_WORDS 4

static bool
is_kept(const enum df_rule *rules, size_t i)
{
	return rules[i] == DF_RULE_LIKELY;
}

static bool
is_quote(const struct df_node *n)
{
	static const char *const names[] = {"quote", "zitat", "citation"};
	struct df_str class = df_node_attr(n, "class");

	return n->tag == DF_TAG_BLOCKQUOTE ||
	    (class.len > 0 && df_parts_hold(class, names, 3));
}

/* Whether unit i is the first line of n. */
static bool
heads(const struct df_units *u, const struct df_node *n, size_t i)
{
	const struct df_place *p = &u->places[n->index];

	return p->first == i && p->units > 1 && p->units <= QUOTE_UNITS;
}

/* Whether n, or what holds nothing else, stands right before a blockquote; it
 * ends with a colon or is named as a part of it. */
static bool
is_before_quote(const struct df_units *u, const struct df_unit *v)
{
	const struct df_node *n = v->node, *next;
	bool named = is_quote(n);

	while (n->parent && u->places[n->parent->index].units == 1) {
		n = n->parent;
		named |= is_quote(n);
	}
	for (next = n->next; next && u->places[next->index].units == 0;)
		next = next->next;
	return next && next->tag == DF_TAG_BLOCKQUOTE &&
	    (named || v->last == ':');
}

/* Whether it says who is quoted: the first line of a quote, or a line that ends
 * with a colon, or is named so, right before one. */
static bool
tells_who(const struct df_units *u, size_t i, const enum df_rule *rules)
{
	const struct df_unit *v = &u->v[i];
	const struct df_node *n = v->node;

	if (v->words == 0 || v->words > WHO_WORDS || n->tag == DF_TAG_BUTTON ||
	    i + 1 == u->n || !is_kept(rules, i + 1))
		return false;
	if (is_before_quote(u, v))
		return true;
	for (int level = 0; n && level < QUOTE_LEVELS; level++, n = n->parent)
		if (is_quote(n) && heads(u, n, i))
			return true;
	return false;
}

/* Whether a unit is kept text right in n, of which lists are parts. */
static bool
is_text_in(const struct df_units *u, size_t i, const struct df_node *n,
    const enum df_rule *rules)
{
	const struct df_unit *v = &u->v[i];

	return is_kept(rules, i) && v->words >= TEXT_WORDS &&
	    v->linked * 2 < v->chars &&
	    (v->node == n || v->node->parent == n);
}

/* Whether all items are links to elsewhere that stand here alone: what a forum
 * offers below each post is the same. */
static bool
is_of_links(const struct df_units *u, const struct df_place *p)
{
	for (size_t k = p->first; k < p->first + p->units; k++) {
		const struct df_unit *v = &u->v[k];
		const struct df_node *a = df_node_find(v->node, DF_TAG_A);

		if (v->node->tag != DF_TAG_LI || v->linked * 2 < v->chars ||
		    v->previous + v->later > 0 || !a ||
		    df_str_starts(df_node_attr(a, "href"), DF_STR("#")))
			return false;
	}
	return p->units > 1;
}

/* Keep the list that begins with unit i if it stands beside the text of a post;
 * the units it has. */
static void
keep_list(const struct df_units *u, size_t i, enum df_rule *rules)
{
	const struct df_node *list = u->v[i].node->parent, *post;
	const struct df_place *p = list ? &u->places[list->index] : NULL;
	const uint32_t away = DF_IN_NAV | DF_IN_FOOTER | DF_IN_HIDDEN;
	size_t end;

	if (!list || (list->tag != DF_TAG_UL && list->tag != DF_TAG_OL) ||
	    !list->parent || p->first != i || p->in & away ||
	    df_hint_boilerplate(list) || !is_of_links(u, p))
		return;
	post = list->parent;
	end = p->first + p->units;
	if ((i > 0 && is_text_in(u, i - 1, post, rules)) ||
	    (end < u->n && is_text_in(u, end, post, rules)))
		for (size_t k = i; k < end; k++)
			if (rules[k] == DF_RULE_UNLIKELY)
				rules[k] = DF_RULE_LIKELY;
}

/* The outermost quote that begins with unit i, or NULL. */
static const struct df_node *
quote_at(const struct df_units *u, size_t i)
{
	const struct df_node *found = NULL, *n = u->v[i].node;

	for (int level = 0; n && level < QUOTE_LEVELS; level++, n = n->parent)
		if (u->places[n->index].first == i && is_quote(n))
			found = n;
	return found;
}

/* "Ada said:" of XenForo is in no unit: a link whose name speaks of jumping. */
static void
restore_who(const struct df_units *u, size_t i)
{
	const struct df_node *quote = quote_at(u, i);
	struct df_node *n = quote ? quote->first : NULL;

	for (int k = 0; k < WHO_NODES && n && n != u->v[i].node; k++) {
		if (n->tag == DF_TAG_A && n->dropped && n->rule == DF_RULE_NAME)
			n->dropped = false;
		n = df_node_next(n, quote);
	}
}

void
df_inpost_keep(const struct df_units *u, enum df_rule *rules)
{
	for (size_t i = 0; i < u->n; i++) {
		if (rules[i] != DF_RULE_LIKELY && rules[i] != DF_RULE_UNLIKELY)
			continue;
		if (tells_who(u, i, rules))
			rules[i] = DF_RULE_LIKELY;
		else if (!is_kept(rules, i))
			keep_list(u, i, rules);
		else
			restore_who(u, i);
	}
}
