/*
 * qa: questions that sentences and sections of a passage answer.
 */
#ifndef DF_GEN_QA_H
#define DF_GEN_QA_H

#include <stddef.h>

struct df_arena;
struct df_language;
struct df_pairs;
struct df_passage;

/* The best questions of p, at most max, each with its answer, in the order
 * of the text. 0, or -1 when the arena is full. */
int df_qa_find(struct df_pairs *out, const struct df_passage *p,
    const struct df_language *l, size_t max, struct df_arena *arena);

#endif
