/*
 * content: finds the main text of a page.
 *
 * Every unit of the page (unit.h) is described in numbers (feature.h) and
 * judged by the model (model.h): how much of its words is likely to be
 * content. The type of the page (page_type.h) is told first, and what the
 * density method (density.h) would keep: both are among the numbers. Of all
 * sets of units the one is kept for which the balance of what is rightly kept,
 * wrongly kept and missed, the F measure over words, is expected to be best.
 * That expectation is the score.
 */
#ifndef DF_CLEAN_CONTENT_H
#define DF_CLEAN_CONTENT_H

#include <stdbool.h>

#include "clean/judge/page_type.h"
#include "core/str.h"

struct df_arena;
struct df_model;
struct df_node;
struct df_tree;

enum df_favor {
	DF_FAVOR_BALANCE = 0,
	DF_FAVOR_PRECISION,
	DF_FAVOR_RECALL,
};

struct df_content_how {
	const struct df_model *model;
	struct df_str url;
	enum df_favor favor;
	int type; /* enum df_page_type, or -1: whatever it seems to be */
	bool no_comments;
	struct df_arena *arena;
};

struct df_content {
	struct df_node *top; /* holds all that is kept; NULL: nothing is */
	enum df_page_type type;
	double score; /* 0 to 1 */
	double least; /* the least likely part that is kept; 0: not judged */
};

/* Mark what is no content as dropped; guess is what df_density_find gave. 0, or
 * -1 when the arena is full. */
int df_content_find(struct df_tree *tree, struct df_node *guess,
    const struct df_content_how *how, struct df_content *content);

#endif
