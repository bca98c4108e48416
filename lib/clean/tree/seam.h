/*
 * seam: whether two texts that touch are two words.
 *
 * Pages part inline elements with style sheets alone: a price beside its
 * label, tags in a row, buttons. Where one such element ends and another
 * begins between two texts, and one of them has a class or is a link, button
 * or time, or both texts have several words, a capital or a figure begins a
 * word. Small letters do not: words are cut for their first letter's sake, or
 * where a misspelling was mended.
 * Where a sentence or label ends one such element will do, and so it does
 * between a small letter and a word with a capital, unless it is a link: of a
 * hundred such places in 1,600 pages three were inside of a name.
 */
#ifndef DF_CLEAN_SEAM_H
#define DF_CLEAN_SEAM_H

#include <stdbool.h>

#include "core/str.h"

struct df_node;

struct df_seam {
	struct df_str before; /* the last text */
	/* What came since then. */
	bool ended, begun, named;
	bool classed; /* and what is no link has a class */
	bool raised; /* or lowered: part of the word */
};

/* An element begins or ends. */
void df_seam_enter(struct df_seam *s, const struct df_node *n);
void df_seam_leave(struct df_seam *s, const struct df_node *n);

/* Text comes: whether a blank belongs before it. It is borrowed until the
 * next one. */
bool df_seam_text(struct df_seam *s, struct df_str text);

#endif
