/*
 * postbox: labels of the innermost blocks of tables, counted over all tables.
 */
#include "clean/rules/postbox.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/judge/labels.h"
#include "clean/judge/posters.h"
#include "clean/judge/unit.h"
#include "clean/meta/date.h"
#include "clean/rules/furniture.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "clean/write/table.h"

/* A block has so many nodes and bytes at most. */
#define BLOCK_NODES 12
#define BLOCK_BYTES 120
/* So many of ten tables have what is furniture, and so many tables. */
#define MOST 8
#define BOXES 3

struct boxes {
	const struct df_units *u;
	struct df_arena *arena;
	struct df_labels labels;
	size_t n;
};

static bool
is_box(const struct df_units *u, const struct df_unit *v, enum df_rule rule)
{
	return rule == DF_RULE_LIKELY && v->node->tag == DF_TAG_TABLE &&
	    u->places[v->node->index].in & DF_IN_WHOLE &&
	    !df_table_is_grid(v->node);
}

/* Whether n is a block without others in it. */
static bool
is_inner_block(const struct df_node *n)
{
	const struct df_node *c = n->first;

	if (!(df_tag_flags(n->tag) & DF_TAG_BLOCK))
		return false;
	for (int i = 0; c; c = df_node_next(c, n))
		if (df_tag_flags(c->tag) & DF_TAG_BLOCK || ++i > BLOCK_NODES)
			return false;
	return true;
}

/* The label of a block that may be furniture; 0: it is none, as it is long,
 * names the author or has a day. */
static int
label_of(const struct boxes *b, const struct df_node *n, uint32_t *label)
{
	struct df_str line;
	struct df_date day;

	*label = 0;
	if (!is_inner_block(n) || df_posters_names(b->u, n))
		return 0;
	if (df_line_of(n, BLOCK_BYTES, b->arena, &line) < 0)
		return -1;
	if (line.len > 0 && !df_date_find(line, DF_DATE_DAY_FIRST, &day))
		*label = df_furniture_label(b->u, n);
	return 0;
}

static int
add_labels(struct boxes *b, const struct df_node *box)
{
	for (const struct df_node *n = box; n; n = df_node_next(n, box)) {
		uint32_t label;

		if (label_of(b, n, &label) < 0)
			return -1;
		if (label)
			df_labels_add(&b->labels, label);
	}
	b->n++;
	return 0;
}

static int
trim(const struct boxes *b, const struct df_node *box)
{
	for (struct df_node *n = box->first; n; n = df_node_next(n, box)) {
		uint32_t label;

		if (label_of(b, n, &label) < 0)
			return -1;
		if (!df_furniture_begins_with_rule(b->u, n) &&
		    (!label ||
			df_labels_count(&b->labels, label) * 10 < b->n * MOST))
			continue;
		n->dropped = true;
		n->rule = DF_RULE_LEFTOVER;
		b->u->places[n->index].left_out = true;
	}
	return 0;
}

int
df_postbox_trim(
    const struct df_units *u, const enum df_rule *rules, struct df_arena *a)
{
	struct boxes b = {.u = u, .arena = a};

	if (df_labels_init(&b.labels, u->nplaces, a) < 0)
		return -1;
	for (size_t i = 0; i < u->n; i++)
		if (is_box(u, &u->v[i], rules[i]) &&
		    add_labels(&b, u->v[i].node) < 0)
			return -1;
	df_labels_sort(&b.labels);
	for (size_t i = 0; b.n >= BOXES && i < u->n; i++)
		if (is_box(u, &u->v[i], rules[i]) && trim(&b, u->v[i].node) < 0)
			return -1;
	return 0;
}
