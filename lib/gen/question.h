/*
 * question: the words of a template's question, once its pattern has matched.
 */
#ifndef DF_GEN_QUESTION_H
#define DF_GEN_QUESTION_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"
#include "gen/language.h"

struct df_arena;
struct df_sentence;

/* Which words of the sentence each part of the pattern matched. */
struct df_binding {
	const struct df_sentence *s;
	const struct df_language *l;
	const struct df_template *t;
	struct {
		size_t from, to;
		bool lower; /* the first word loses its capital */
	} at[DF_PARTS_MAX];
};

/* Fill in the question of the template. 0, or -1 when the arena is full. */
int df_question_build(
    struct df_str *out, const struct df_binding *m, struct df_arena *arena);

#endif
