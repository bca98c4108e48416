/*
 * focus: the two places that the content of a page is most likely around.
 *
 * One is the element with the most running text right in it, or in its
 * children's own children half as much: what Readability calls the top
 * candidate (Arc90's readability.js, 2009). The other is the heading that says
 * what <title> says. A page may hold other articles, or the beginnings of
 * them, but only one of them stands at both.
 */
#ifndef DF_CLEAN_FOCUS_H
#define DF_CLEAN_FOCUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_arena;
struct df_node;
struct df_place;
struct df_tree;
struct df_unit;
struct df_units;

struct df_focus {
	const struct df_node *prose; /* the element, or NULL */
	const struct df_node *title; /* the heading, or NULL */
	size_t title_unit;
	/* For each node by its index, the words of running text that count for
	 * it, each twice; and the most of them. */
	uint32_t *words, most;
};

/* 0, or -1 when the arena is full. */
int df_focus_find(const struct df_tree *tree, const struct df_units *u,
    struct df_arena *a, struct df_focus *f);

/* The place of the smallest element that both are in; NULL where there is no
 * running text. */
const struct df_place *df_focus_around(
    const struct df_focus *f, const struct df_units *u);

/* Whether a unit is running text: some words with signs between them, few of
 * them links. */
bool df_focus_is_running(const struct df_unit *u);

#endif
