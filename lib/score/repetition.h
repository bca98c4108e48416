/*
 * repetition: how much of a text repeats itself, after Gopher.
 *
 * The measures are those of Rae et al., Scaling Language Models (2021), table
 * A1, in the meaning that datatrove gives them: duplicates are the repeats
 * after the first; the share of the most frequent n-gram counts its words
 * joined by single spaces; duplicated n-grams do not overlap and count no
 * white space; all are shares of the text's characters.  One difference: an
 * n-gram that occurs once is no repetition, however short the text.
 *
 * Time and memory are linear in the text.
 */
#ifndef DF_SCORE_REPETITION_H
#define DF_SCORE_REPETITION_H

#include "core/str.h"

struct df_arena;
struct df_grams;
struct df_subject;
struct df_verdict;

enum df_repetition_rule {
	DF_REP_PARAGRAPHS = 0, /* share of paragraphs */
	DF_REP_PARAGRAPH_CHARS,
	DF_REP_LINES,
	DF_REP_LINE_CHARS,
	DF_REP_TOP_2,
	DF_REP_TOP_3,
	DF_REP_TOP_4,
	DF_REP_DUP_5,
	DF_REP_DUP_6,
	DF_REP_DUP_7,
	DF_REP_DUP_8,
	DF_REP_DUP_9,
	DF_REP_DUP_10,
	DF_REP_RULES,
};

struct df_repetition {
	double value[DF_REP_RULES];
};

/* Measure text, whose words are g. top_min is how often an n-gram must occur
 * to count as the most frequent one, at least 2. 0, or -1 when the arena is
 * full. */
int df_repetition_measure(struct df_repetition *r, struct df_str text,
    const struct df_grams *g, unsigned top_min, struct df_arena *arena);

/* Check a subject whose texts are split in g, in their order, against
 * Gopher's thresholds. In a message of fewer words than Gopher's shortest
 * text an n-gram counts as frequent from the third time on. Score: 1 without
 * any repetition, 0.5 at the threshold of the worst rule, 0 at twice that.
 * 0, or -1 when the arena is full. */
int df_repetition_check(struct df_verdict *v, const struct df_subject *s,
    const struct df_grams *g, struct df_arena *arena);

#endif
