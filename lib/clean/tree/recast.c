/*
 * recast: one walk over the tree that changes tags.
 */
#include "clean/tree/recast.h"

#include <stdbool.h>

#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/str.h"

static bool
has_role(const struct df_node *n, const char *role)
{
	struct df_str s = df_node_attr(n, "role");

	return s.len > 0 && df_str_case_is(df_str_trim(s), role);
}

/* The code of Doxygen. */
static bool
is_code(const struct df_node *n)
{
	struct df_str class = df_node_attr(n, "class");
	const struct df_node *line = n->first;

	if (!df_names_begin(class, DF_STR("fragment")))
		return false;
	while (line && line->tag == DF_TAG_TEXT)
		line = line->next;
	return line &&
	    df_names_begin(df_node_attr(line, "class"), DF_STR("line"));
}

static enum df_tag
part_of_table(const struct df_node *n)
{
	if (has_role(n, "row"))
		return DF_TAG_TR;
	if (has_role(n, "cell") || has_role(n, "gridcell"))
		return DF_TAG_TD;
	if (has_role(n, "columnheader") || has_role(n, "rowheader"))
		return DF_TAG_TH;
	return n->tag;
}

/* In code each line is an element: blanks between are the page's source, and a
 * code element is a word. */
static void
recast_in_code(struct df_node *n)
{
	if (n->tag == DF_TAG_CODE)
		n->tag = DF_TAG_OTHER;
	if (n->tag == DF_TAG_TEXT && n->parent->tag == DF_TAG_PRE &&
	    df_str_trim(n->text).len == 0)
		n->text.len = 0;
}

/* Whether it says above a quote whose it is, as in the posts of phpBB. */
static bool
heads_quote(const struct df_node *n)
{
	const struct df_node *up = n->parent;

	if (n->tag != DF_TAG_CITE || up->first != n || !n->next)
		return false;
	return up->tag == DF_TAG_BLOCKQUOTE ||
	    (up->tag == DF_TAG_DIV && up->parent &&
		up->parent->tag == DF_TAG_BLOCKQUOTE &&
		up->parent->first == up);
}

/* Make an inline element a block of its own. */
static void
make_block(struct df_node *top)
{
	const struct df_node *outer = top->block;

	top->tag = DF_TAG_DIV;
	for (struct df_node *n = top; n; n = df_node_next(n, top))
		if (n->block == outer)
			n->block = top;
}

/* What n stands for, outside of what was recast. */
static enum df_tag
whole_of(const struct df_node *n)
{
	if (n->tag != DF_TAG_DIV || !n->attrs)
		return n->tag;
	return has_role(n, "table") ? DF_TAG_TABLE
	    : is_code(n)            ? DF_TAG_PRE
				    : n->tag;
}

void
df_recast_tree(struct df_tree *tree)
{
	struct df_node *n = tree->root;
	const struct df_node *behind = NULL;
	enum df_tag in = DF_TAG_DIV; /* what was recast, until behind it */

	for (; n; n = df_node_next(n, tree->root)) {
		if (n == behind)
			in = DF_TAG_DIV;
		if (in == DF_TAG_PRE) {
			recast_in_code(n);
		} else if (in == DF_TAG_TABLE && n->tag == DF_TAG_DIV) {
			n->tag = part_of_table(n);
		} else if (in == DF_TAG_DIV && whole_of(n) != n->tag) {
			in = n->tag = whole_of(n);
			behind = df_node_skip(n, tree->root);
		} else if (heads_quote(n)) {
			make_block(n);
		}
	}
}
