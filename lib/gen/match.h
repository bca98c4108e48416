/*
 * match: finds the question that a sentence answers.
 */
#ifndef DF_GEN_MATCH_H
#define DF_GEN_MATCH_H

#include "core/str.h"

struct df_arena;
struct df_language;
struct df_sentence;
struct df_template;
struct df_usage;

struct df_question {
	const struct df_template *template;
	struct df_str text; /* in the arena */
};

/* who, when, where */
#define DF_QUESTIONS_MAX 3

/* The question of the heaviest template that s matches; when that asks for a
 * fact, those for other facts too. How many; -1 when the arena is full. */
int df_match(struct df_question q[DF_QUESTIONS_MAX],
    const struct df_sentence *s, const struct df_language *l,
    const struct df_usage *u, struct df_arena *arena);

#endif
