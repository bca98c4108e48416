/*
 * revise: what can be told once it is known which units are kept.
 *
 * The model judges units, and the best set of them is kept; then rules look at
 * the set as a whole. They are a table: which rule, for what pages, in what
 * order. First come those that complete the text, then those that drop what it
 * says twice, what is no text, what leads to nothing, and what stands around
 * posts. To add one, write it in a file of its own and a line in the table.
 */
#ifndef DF_CLEAN_REVISE_H
#define DF_CLEAN_REVISE_H

#include <stdbool.h>

#include "clean/judge/page_type.h"
#include "clean/tree/rule.h"
#include "core/str.h"

struct df_arena;
struct df_units;

struct df_revision {
	const struct df_units *u;
	enum df_page_type type;
	bool fragment;       /* so small that the first guess is kept */
	const float *shares; /* of each unit, how likely it is */
	struct df_str url;   /* of the page */
	enum df_rule *rules; /* of each unit, DF_RULE_LIKELY if it is kept */
	struct df_arena *arena;
};

/* Change the rules. 0, or -1 when the arena is full. */
int df_revise_complete(const struct df_revision *r);
int df_revise_drop(const struct df_revision *r);

#endif
