/*
 * edge: short lines of links outside of what a heading or sentence begins and
 * ends.
 */
#include "clean/rules/edge.h"

#include <stddef.h>
#include <stdint.h>

#include "clean/judge/unit.h"
#include "clean/rules/teaser.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"
#include "core/str.h"

/* A sentence has so many words. */
#define TEXT_WORDS 8
/* What leads on is one link of no more words, or several of no more. */
#define LINK_WORDS 3
#define LINKS_WORDS 12
/* And what says nothing but "Read also" has no more. */
#define LEAD_WORDS 6
/* A longer line may write about copyright. */
#define LINE_MAX 200

static bool
is_link(const struct df_unit *v)
{
	return v->linked * 10 >= v->chars * 8 && v->links > 0;
}

static bool
is_text(const struct df_unit *v)
{
	return !is_link(v) &&
	    (v->words >= TEXT_WORDS || df_tag_heading(v->node->tag) > 0);
}

/* Whether it is a part of a list or table, or code. */
static bool
is_part(const struct df_units *u, const struct df_unit *v)
{
	const struct df_place *p = &u->places[v->node->index];

	return p->in & (DF_IN_WHOLE | DF_IN_TABLE) || p->lists > 0 ||
	    v->node->tag == DF_TAG_LI || v->node->tag == DF_TAG_DT ||
	    v->node->tag == DF_TAG_DD;
}

static int
is_rights(const struct df_unit *v, struct df_arena *a, bool *is)
{
	static const char *const words[] = {"all rights reserved",
	    "alle rechte vorbehalten", "tous droits",
	    "todos los derechos reservados", "todos os direitos reservados",
	    "tutti i diritti riservati"};
	struct df_str line;

	if (df_line_of(v->node, LINE_MAX, a, &line) < 0)
		return -1;
	*is = df_str_starts(line, DF_STR("©")) ||
	    df_str_case_starts(line, "copyright ") ||
	    df_parts_hold(line, words, DF_COUNT(words));
	return 0;
}

/* Whether it leads to a place of the page itself, as the marks of notes do. */
static bool
leads_within(const struct df_unit *v)
{
	const struct df_node *a = df_node_find(v->node, DF_TAG_A);

	return a && df_str_starts(df_node_attr(a, "href"), DF_STR("#"));
}

/* Whether a unit before the text or behind it is no part of it. */
static int
is_edge(const struct df_units *u, const struct df_unit *v, struct df_arena *a,
    bool *is)
{
	*is = is_link(v) && !is_part(u, v) && !leads_within(v) &&
	    !df_tag_heading(v->node->tag) &&
	    v->words <= (v->links > 1 ? LINKS_WORDS : LINK_WORDS);
	return *is ? 0 : is_rights(v, a, is);
}

/* Whether unit i announces what is behind it: "Read also" above links, or with
 * one in it. */
static int
announces(const struct df_units *u, size_t i, struct df_arena *a, bool *is)
{
	const struct df_unit *v = &u->v[i];

	if (df_teaser_is(v, a, is) < 0)
		return -1;
	if (*is || v->words > LEAD_WORDS || i + 1 == u->n || !is_link(v + 1))
		return 0;
	return df_teaser_leads(v, a, is);
}

/* Whether unit i is no part of the text, whose first and last units are known;
 * *below is whether it follows an announcement. */
static int
is_around(const struct df_units *u, size_t i, const size_t text[2],
    bool *below, struct df_arena *a, bool *is)
{
	const struct df_unit *v = &u->v[i];

	*is = false;
	if ((i < text[0] || i > text[1]) && is_edge(u, v, a, is) < 0)
		return -1;
	if (*is || i < text[0])
		return 0;
	if (announces(u, i, a, is) < 0)
		return -1;
	*below = *is || (*below && is_link(v));
	*is = *below;
	return 0;
}

int
df_edge_drop(const struct df_units *u, enum df_rule *rules, struct df_arena *a)
{
	size_t text[2] = {u->n, 0};
	bool below = false;

	for (size_t i = 0; i < u->n; i++)
		if (rules[i] == DF_RULE_LIKELY && is_text(&u->v[i])) {
			text[0] = text[0] < i ? text[0] : i;
			text[1] = i;
		}
	if (text[0] == u->n)
		return 0;
	for (size_t i = 0; i < u->n; i++) {
		bool is;

		if (rules[i] != DF_RULE_LIKELY)
			continue;
		if (is_around(u, i, text, &below, a, &is) < 0)
			return -1;
		if (is)
			rules[i] = DF_RULE_UNLIKELY;
	}
	return 0;
}
