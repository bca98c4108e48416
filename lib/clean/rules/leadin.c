/*
 * leadin: one walk forwards that keeps, one backwards that drops.
 */
#include "clean/rules/leadin.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/rules/away.h"
#include "clean/rules/teaser.h"
#include "clean/tree/node.h"
#include "core/str.h"

/* What is less likely is not kept, whoever announces it. */
#define ANNOUNCED_LEAST 0.1f
/* A longer line says something by itself; what is no heading and has more words
 * than a label needs a colon. */
#define LINE_WORDS 15
#define LABEL_WORDS 6
/* So much text is more than a button or a byline. */
#define DROPPED_CHARS 100

static bool
is_kept(const enum df_rule *rules, size_t i)
{
	return rules[i] == DF_RULE_LIKELY;
}

/* The element right behind n in its parent, or NULL if text comes first. */
static const struct df_node *
right_behind(const struct df_node *n)
{
	n = n->next;
	while (n && n->tag == DF_TAG_TEXT && n->weight == 0)
		n = n->next;
	return n && n->tag != DF_TAG_TEXT ? n : NULL;
}

/* The list or paragraph that unit i, which ends with a colon, announces: the
 * element right behind it or, of an item, the list in it. */
static const struct df_node *
announced_by(const struct df_units *u, size_t i)
{
	const struct df_node *n = u->v[i].node;
	bool outer = u->places[n->index].units > 1;
	const struct df_node *next = outer ? n->first : right_behind(n);

	while (
	    outer && next && next->tag != DF_TAG_UL && next->tag != DF_TAG_OL)
		next = next->next;
	if (!next || u->places[next->index].units == 0 ||
	    u->places[next->index].first != i + 1 ||
	    df_away_is(u, next))
		return NULL;
	return next->tag == DF_TAG_UL || next->tag == DF_TAG_OL ||
		next->tag == DF_TAG_P
	    ? next
	    : NULL;
}

/* Keep the units of a list, or the paragraphs alike from unit k on. */
static void
keep(const struct df_units *u, const struct df_node *n, const float *shares,
    enum df_rule *rules)
{
	const struct df_place *p = &u->places[n->index];
	uint32_t group = u->v[p->first].group;

	for (size_t k = p->first; k < u->n; k++) {
		bool more = n->tag == DF_TAG_P
		    ? u->v[k].node->tag == DF_TAG_P && u->v[k].group == group &&
			u->v[k].node->parent == n->parent
		    : k - p->first < p->units;

		if (!more || is_kept(rules, k))
			return;
		if (rules[k] == DF_RULE_UNLIKELY &&
		    shares[k] >= ANNOUNCED_LEAST)
			rules[k] = DF_RULE_LIKELY;
	}
}

static int
keep_announced(const struct df_units *u, const float *shares,
    enum df_rule *rules, struct df_arena *a)
{
	for (size_t i = 0; i + 1 < u->n; i++) {
		const struct df_node *n;
		bool others;

		if (!is_kept(rules, i) || u->v[i].last != ':' ||
		    is_kept(rules, i + 1) || shares[i + 1] < ANNOUNCED_LEAST)
			continue;
		n = announced_by(u, i);
		if (!n)
			continue;
		if (df_teaser_announces(&u->v[i], a, &others) < 0)
			return -1;
		if (!others)
			keep(u, n, shares, rules);
	}
	return 0;
}

/* What was dropped behind a place, up to the next unit that is kept or, for a
 * heading, to the next of its level. */
struct gap {
	uint64_t chars, linked;
	bool bare; /* nothing is kept in between */
	bool end;  /* nor behind it */
};

/* The gaps behind the place that the walk has come to, from the end of the page
 * on: for headings by their level, at 0 for what is none. Each is what was
 * dropped so far, without what had been when the gap ended. */
struct gaps {
	uint64_t chars, linked;
	struct gap of[7];
};

static struct gap
gap_of(const struct gaps *g, int level)
{
	struct gap gap = g->of[level];

	gap.chars = g->chars - gap.chars;
	gap.linked = g->linked - gap.linked;
	return gap;
}

static void
step_over(struct gaps *g, const struct df_unit *v, bool kept)
{
	int level = df_tag_heading(v->node->tag);

	if (!kept) {
		g->chars += v->chars;
		g->linked += v->linked;
	}
	for (int i = 0; i <= 6 && (kept || level > 0); i++) {
		bool ends = i > 0 && level > 0 && level <= i;

		if (kept || ends)
			g->of[i] = (struct gap){.chars = g->chars,
			    .linked = g->linked,
			    .bare = i == 0 || ends};
	}
}

static bool
is_links(const struct gap *g)
{
	return g->linked * 10 >= g->chars * 7;
}

/* Whether all of the unit's text is on one line of its own. */
static bool
is_alone(const struct df_units *u, const struct df_unit *v)
{
	const struct df_place *p = &u->places[v->node->index];

	return p->units == 1 && v->words > 0 && v->words <= LINE_WORDS &&
	    !(p->in & (DF_IN_WHOLE | DF_IN_TABLE));
}

/* Whether a heading, not one that is a link itself, stands above nothing but
 * links to other articles. */
static bool
heads_links(
    const struct df_unit *v, const struct gap *g, enum df_page_type type)
{
	return type == DF_PAGE_ARTICLE && df_tag_heading(v->node->tag) > 0 &&
	    v->linked == 0 && !strchr(".?!", v->last) &&
	    g->chars >= DROPPED_CHARS && is_links(g);
}

/* Whether it says who is quoted, in what was not kept. */
static bool
heads_quote(const struct df_units *u, const struct df_unit *v,
    const struct gap *g, enum df_page_type type)
{
	return type == DF_PAGE_FORUM && v->last == ':' && !is_links(g) &&
	    u->places[v->node->index].in & DF_IN_QUOTE;
}

static int
is_vain(const struct df_units *u, const struct df_unit *v, const struct gap *g,
    enum df_page_type type, struct df_arena *a, bool *is)
{
	*is = false;
	if (g->chars == 0 || !g->bare || !is_alone(u, v))
		return 0;
	*is = (v->last == ':' && g->end) || heads_links(v, g, type) ||
	    heads_quote(u, v, g, type);
	if (*is)
		return 0;
	if (v->last == ':' && is_links(g))
		return df_teaser_announces(v, a, is);
	return v->words <= LABEL_WORDS ? df_teaser_leads(v, a, is) : 0;
}

static int
drop_vain(const struct df_units *u, enum df_page_type type, enum df_rule *rules,
    struct df_arena *a)
{
	struct gaps gaps = {0};

	for (int i = 0; i <= 6; i++)
		gaps.of[i] = (struct gap){.bare = true, .end = true};
	for (size_t i = u->n; i-- > 0;) {
		const struct df_unit *v = &u->v[i];
		struct gap g = gap_of(&gaps, df_tag_heading(v->node->tag));
		bool is = false;

		if (is_kept(rules, i) && is_vain(u, v, &g, type, a, &is) < 0)
			return -1;
		if (is)
			rules[i] = DF_RULE_BARE_HEADING;
		step_over(&gaps, v, is_kept(rules, i));
	}
	return 0;
}

/* Headings that are the last of what is kept of an article, such as "Sources"
 * or "FAQ": what they head was dropped. */
static void
drop_last(const struct df_units *u, enum df_page_type type, enum df_rule *rules)
{
	uint32_t chars = 0;
	int level = 7;

	for (size_t i = u->n; i-- > 0 && type == DF_PAGE_ARTICLE;) {
		const struct df_unit *v = &u->v[i];
		int above = df_tag_heading(v->node->tag);

		if (!is_kept(rules, i)) {
			chars += v->chars;
			continue;
		}
		if (above < 2 || above >= level || !is_alone(u, v) ||
		    v->words > LABEL_WORDS || v->last == '!' ||
		    v->digits > 0 || chars < DROPPED_CHARS)
			return;
		level = above;
		rules[i] = DF_RULE_BARE_HEADING;
	}
}

int
df_leadin_settle(const struct df_units *u, enum df_page_type type,
    const float *shares, enum df_rule *rules, struct df_arena *a)
{
	if (keep_announced(u, shares, rules, a) < 0)
		return -1;
	drop_last(u, type, rules);
	return drop_vain(u, type, rules, a);
}
