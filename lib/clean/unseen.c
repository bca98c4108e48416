/*
 * unseen: the outermost hidden box around each unit, and what is before it.
 */
#include "clean/unseen.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/node.h"
#include "clean/unit.h"

/* More than one word of so many is not "few". */
#define PART 10
/* And what has more words is a text that readers can unfold. */
#define WORDS_MOST 40

static bool
is_kept(const enum df_rule *rules, size_t i)
{
	return rules[i] == DF_RULE_LIKELY;
}

static const struct df_place *
place_of(const struct df_units *u, const struct df_node *n)
{
	return &u->places[n->index];
}

static bool
is_hidden(const struct df_units *u, const struct df_node *n)
{
	return place_of(u, n)->in & DF_IN_HIDDEN;
}

/* Whether a unit is a heading, a question or a button, which readers click to
 * see what it says. */
static bool
unfolds(const struct df_unit *v)
{
	return df_tag_heading(v->node->tag) > 0 ||
	    v->node->tag == DF_TAG_BUTTON || v->node->tag == DF_TAG_DT ||
	    v->last == '?';
}

/* The units that the largest hidden box around unit i holds: those behind the
 * last one go to *end. */
static size_t
box_around(const struct df_units *u, size_t i, size_t *end)
{
	const struct df_node *n = u->v[i].node;
	const struct df_place *p;

	while (n->parent && is_hidden(u, n->parent))
		n = n->parent;
	p = place_of(u, n);
	*end = p->first + p->units;
	return p->first;
}

static bool
is_few(const struct df_units *u, const enum df_rule *rules)
{
	uint64_t kept = 0, hidden = 0;

	for (size_t i = 0; i < u->n; i++) {
		if (!is_kept(rules, i))
			continue;
		kept += u->v[i].words;
		hidden += is_hidden(u, u->v[i].node) ? u->v[i].words : 0;
	}
	return hidden > 0 && hidden * PART < kept;
}

/* Whether readers can turn to it: code in another language, data, or what is
 * said of a picture. */
static bool
is_turned_to(const struct df_node *n)
{
	return df_node_is_code(n) || n->tag == DF_TAG_TABLE ||
	    n->tag == DF_TAG_FIGCAPTION;
}

/* Drop what is kept of the units from one to another, if these are short. */
static void
drop_box(const struct df_units *u, size_t from, size_t end, enum df_rule *rules)
{
	uint64_t words = 0;

	for (size_t i = from; i < end; i++) {
		words += u->v[i].words;
		if (is_turned_to(u->v[i].node))
			return;
	}
	if (words > WORDS_MOST || (from > 0 && unfolds(&u->v[from - 1])))
		return;
	for (size_t i = from; i < end; i++)
		if (is_kept(rules, i))
			rules[i] = DF_RULE_HIDDEN;
}

void
df_unseen_drop(const struct df_units *u, enum df_rule *rules)
{
	size_t from, end;

	if (!is_few(u, rules))
		return;
	for (size_t i = 0; i < u->n; i = end) {
		end = i + 1;
		if (!is_hidden(u, u->v[i].node))
			continue;
		from = box_around(u, i, &end);
		end = end > i ? end : i + 1;
		drop_box(u, from, end, rules);
	}
}
