/*
 * section: a walk over the headings.
 */
#include "clean/meta/section.h"

#include <stddef.h>

#include "clean/meta/headline.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"

/* A longer heading is no title, and more are not looked at. */
#define HEADING_MAX 1000
#define SECTIONS_MAX 50

struct walk {
	const struct df_tree *tree;
	const struct df_node *n;
	size_t seen;
	struct df_arena *arena;
};

/* The next heading: 1 and *h, 0 at the end, or -1 when the arena is full. */
static int
next(struct walk *w, struct df_headline *h)
{
	struct df_str text;

	while (w->n && w->seen < SECTIONS_MAX) {
		const struct df_node *n = w->n;

		w->n = df_node_next(n, w->tree->root);
		if (n->tag < DF_TAG_H2 || n->tag > DF_TAG_H6)
			continue;
		w->seen++;
		if (df_line_of(n, HEADING_MAX, w->arena, &text) < 0 ||
		    df_headline_init(h, text, w->arena) < 0)
			return -1;
		return 1;
	}
	return 0;
}

int
df_section_agrees(const struct df_tree *tree, const struct df_headline *title,
    struct df_arena *a, bool *agrees)
{
	struct walk w = {.tree = tree, .n = tree->root, .arena = a};
	struct df_headline h;
	int more;

	*agrees = false;
	while (!*agrees && (more = next(&w, &h)) != 0) {
		size_t both;

		if (more < 0)
			return -1;
		both = df_headline_shared(&h, title);
		*agrees = both > 0 && 2 * both >= title->distinct;
	}
	return 0;
}

static bool
ends_with(struct df_str s, struct df_str key)
{
	return s.len > key.len && df_str_ends(s, key) &&
	    s.s[s.len - key.len - 1] == ' ';
}

int
df_section_find(const struct df_tree *tree, struct df_str key,
    struct df_arena *a, struct df_headline *found)
{
	struct walk w = {.tree = tree, .n = tree->root, .arena = a};
	int more;

	while ((more = next(&w, found)) > 0)
		if (found->key.len > 0 &&
		    (df_str_eq(found->key, key) || ends_with(found->key, key)))
			return 0;
	*found = (struct df_headline){0};
	return more;
}

static bool
is_beside(const struct df_node *n)
{
	return df_node_inside(n, DF_TAG_NAV) ||
	    df_node_inside(n, DF_TAG_FOOTER) ||
	    df_node_inside(n, DF_TAG_ASIDE);
}

int
df_section_open(const struct df_tree *tree, struct df_str key,
    struct df_arena *a, struct df_headline *found)
{
	struct walk w = {.tree = tree, .arena = a};
	int more = 0;

	w.n = df_node_find(tree->root, DF_TAG_H1);
	while (w.n && (w.n->tag < DF_TAG_H2 || w.n->tag > DF_TAG_H6 ||
			  is_beside(w.n)))
		w.n = df_node_next(w.n, tree->root);
	if (w.n)
		more = next(&w, found);
	if (more <= 0 || !df_str_eq(found->key, key))
		*found = (struct df_headline){0};
	return more < 0 ? -1 : 0;
}
