/*
 * amid: the largest box around a unit that holds nothing kept is compared with
 * what is kept before and behind it.
 */
#include "clean/rules/amid.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/judge/unit.h"
#include "clean/rules/away.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"

/* A note has so many units at most, of which one says a sentence: so many words
 * at least. What stands above it and has no more words is its title. */
#define NOTE_UNITS 4
#define SENTENCE_WORDS 4
/* No language has words of so many letters on the mean, and this is what a word
 * has; Chinese characters count as three letters each. */
#define UNSPACED 20
#define LETTERS 6
/* Names of goods stand on a page once more or twice; "View details" does so
 * often. */
#define CALLS 3
/* What may stand between a heading and its section. */
#define ASIDE_WORDS 8
#define ASIDE_UNITS 8

/* The units that a box holds, and what is kept beside them in what it lies
 * in. */
struct box {
	size_t first, end;
	bool before, behind;
	const struct df_node *top;
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

static bool
names_note(const struct df_node *n)
{
	static const char *const notes[] = {"admonition", "alert", "callout",
	    "caution", "danger", "hint", "important", "info", "note", "notice",
	    "tip", "warning"};
	struct df_str class = df_node_attr(n, "class");

	return class.len > 0 &&
	    df_parts_find(class, notes, DF_COUNT(notes)) < class.len;
}

static struct box
box_around(const struct df_units *u, size_t i, const enum df_rule *rules)
{
	const struct df_node *n = u->v[i].node, *up;
	const struct df_place *p, *around;
	struct box b = {0};

	while ((up = n->parent) && u->places[up->index].units <= NOTE_UNITS &&
	    !holds_kept(u, up, rules))
		n = up;
	b.top = n;
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

/* The words of a unit, also of a script that has no blanks between them: where
 * they are longer than words are, so many letters make one. */
static uint32_t
words_of(const struct df_unit *v)
{
	return v->chars > v->words * UNSPACED ? v->chars / LETTERS : v->words;
}

static bool
is_plain(const struct df_unit *v)
{
	return v->words > 0 && v->linked * 2 < v->chars;
}

/* Whether all of a heading is a link to another page or, with what it heads, in
 * a link that many have. */
static bool
leads_away(const struct df_unit *v)
{
	const struct df_node *a = df_node_find(v->node, DF_TAG_A);

	if (v->linked * 2 < v->chars)
		return false;
	return a ? !df_str_starts(df_node_attr(a, "href"), DF_STR("#"))
		 : v->previous + v->later >= CALLS;
}

/* Whether an element from n up to the top of its box is named as notes are. */
static bool
is_named(const struct df_node *n, const struct box *b)
{
	while (n != b->top && !names_note(n))
		n = n->parent;
	return names_note(n);
}

/* Whether it ends as sentences do. The last byte of a Chinese full stop is that
 * of letters of other scripts, too. */
static bool
ends_sentence(const struct df_unit *v)
{
	return memchr(".!?:", v->last, 4) || (v->last == 0x82 && v->stops > 0);
}

static bool
is_item(const struct df_node *n)
{
	return n->tag == DF_TAG_LI || n->tag == DF_TAG_DT ||
	    n->tag == DF_TAG_DD;
}

/* Whether a section that is kept begins behind heading i: with what is kept, or
 * with a few words such as a version or a link to the source before that, and
 * no sentence, nor items of a list that is not kept. */
static bool
heads_section(const struct df_units *u, size_t i, const enum df_rule *rules)
{
	const struct df_place *p = &u->places[u->v[i].node->index];
	int level = df_tag_heading(u->v[i].node->tag), below;
	uint32_t words = 0;
	bool items = false;
	size_t k = p->first + p->units, end = k + ASIDE_UNITS;

	for (; k < u->n && !is_kept(rules, k); k++) {
		words += u->v[k].words;
		items |= is_item(u->v[k].node);
		below = df_tag_heading(u->v[k].node->tag);
		if (k == end || words > ASIDE_WORDS ||
		    ends_sentence(&u->v[k]) || (below > 0 && below <= level))
			return false;
	}
	below = k < u->n ? df_tag_heading(u->v[k].node->tag) : 0;
	return k < u->n && (below == 0 || below > level) &&
	    (!items || is_item(u->v[k].node));
}

/* Whether it heads what is kept right behind it. */
static bool
heads(const struct df_units *u, size_t i, enum df_page_type type,
    const enum df_rule *rules)
{
	const struct df_unit *v = &u->v[i];
	struct box b;

	if (df_tag_heading(v->node->tag) < 2 || df_away_is(u, v->node) ||
	    leads_away(v))
		return false;
	if (type == DF_PAGE_DOCUMENTATION && heads_section(u, i, rules))
		return true;
	b = box_around(u, i, rules);
	return b.behind && b.end == i + 1 &&
	    (b.before || type != DF_PAGE_ARTICLE);
}

/* Whether it is a sentence in a note. */
static bool
notes(const struct df_units *u, size_t i, const enum df_rule *rules,
    struct box *b)
{
	const struct df_unit *v = &u->v[i];
	const uint32_t out =
	    DF_IN_NAV | DF_IN_FOOTER | DF_IN_HIDDEN | DF_IN_FORM;

	if (!is_plain(v) || words_of(v) < SENTENCE_WORDS)
		return false;
	*b = box_around(u, i, rules);
	if (!b->before)
		return false;
	if (is_named(v->node, b))
		return !(u->places[v->node->index].in & out);
	return b->behind && ends_sentence(v) && !df_away_is(u, v->node);
}

/* Whether an item of a list is missing amid kept ones: steps are counted, and a
 * term without its definition, or the other way round, says something else. */
static bool
is_missing(const struct df_units *u, size_t i, const enum df_rule *rules)
{
	const struct df_node *n = u->v[i].node;
	const struct df_place *p = &u->places[n->index], *list;
	size_t end = p->first + p->units;
	bool before, behind;

	if (!is_item(n) || p->first != i || p->in & DF_IN_HIDDEN ||
	    df_away_is(u, n))
		return false;
	list = &u->places[n->parent->index];
	before = i > list->first && is_kept(rules, i - 1);
	behind = end < list->first + list->units && is_kept(rules, end);
	return n->tag == DF_TAG_DT ? behind
	    : n->tag == DF_TAG_DD  ? before
				   : before && behind;
}

/* The note that ends with unit i, with its title. */
static void
keep_note(const struct box *b, size_t i, const struct df_units *u,
    enum df_rule *rules)
{
	for (size_t k = b->first; k <= i; k++)
		if (rules[k] == DF_RULE_UNLIKELY &&
		    (k == i || words_of(&u->v[k]) <= SENTENCE_WORDS))
			rules[k] = DF_RULE_LIKELY;
}

void
df_amid_keep(
    const struct df_units *u, enum df_page_type type, enum df_rule *rules)
{
	bool any = false;
	struct box b;

	for (size_t i = 0; i < u->n; i++) {
		any |= is_kept(rules, i);
		if (!any || rules[i] != DF_RULE_UNLIKELY)
			continue;
		if (type == DF_PAGE_DOCUMENTATION && notes(u, i, rules, &b))
			keep_note(&b, i, u, rules);
		if (type != DF_PAGE_FORUM &&
		    (heads(u, i, type, rules) || is_missing(u, i, rules)))
			rules[i] = DF_RULE_LIKELY;
	}
}
