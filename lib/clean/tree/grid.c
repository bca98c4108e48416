/*
 * grid: the cells of each row are put into a row.
 */
#include "clean/tree/grid.h"

#include <stdbool.h>
#include <stddef.h>

#include "clean/tree/attrlist.h"
#include "clean/tree/node.h"

static bool
has_class(const struct df_node *n, const char *name)
{
	return df_attrlist_has(df_node_attr(n, "class"), name);
}

/* Whether n is named as a grid and holds nothing but cells, the last of which
 * ends a row. */
static bool
is_grid(const struct df_node *n)
{
	const struct df_node *last = NULL;

	if (n->tag != DF_TAG_DIV || !df_attr_of(n, "class"))
		return false;
	for (const struct df_node *c = n->first; c; c = c->next) {
		if (c->tag == DF_TAG_TEXT ? c->weight > 0
					  : c->tag != DF_TAG_DIV)
			return false;
		if (c->tag == DF_TAG_DIV)
			last = c;
	}
	/* Names are longer to read than what tells most elements. */
	return last && has_class(last, "col-last") &&
	    (has_class(n, "summary-table") || has_class(n, "details-table"));
}

static void
add_cell(struct df_node *row, struct df_node *cell)
{
	if (row->last)
		row->last->next = cell;
	else
		row->first = cell;
	row->last = cell;
	cell->parent = row;
	cell->next = NULL;
	cell->tag = has_class(cell, "table-header") ? DF_TAG_TH : DF_TAG_TD;
}

static int
make_table(struct df_node *table, struct df_arena *a)
{
	struct df_node *cell = table->first, *next, *row = NULL;

	table->tag = DF_TAG_TABLE;
	table->first = table->last = NULL;
	for (; cell; cell = next) {
		next = cell->next;
		if (cell->tag != DF_TAG_DIV)
			continue;
		if (!row && !(row = df_node_add(table, DF_TAG_TR, a)))
			return -1;
		add_cell(row, cell);
		if (has_class(cell, "col-last"))
			row = NULL;
	}
	return 0;
}

int
df_grid_recast(struct df_tree *tree, struct df_arena *a)
{
	bool any = false;

	for (struct df_node *n = tree->root; n;
	     n = df_node_next(n, tree->root)) {
		if (!is_grid(n))
			continue;
		if (make_table(n, a) < 0)
			return -1;
		any = true;
	}
	if (any)
		df_node_number(tree);
	return 0;
}
