/*
 * heading: questions that headings ask and the text below them answers.
 */
#ifndef DF_GEN_HEADING_H
#define DF_GEN_HEADING_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_language;

/* The question that heading asks, when it asks one that means something
 * outside of its page and the paragraph below it is a whole answer: 1; 0 when
 * not; -1 when the arena is full. alone tells that the paragraph is all that
 * stands below the heading. */
int df_heading_ask(struct df_str *question, struct df_str heading,
    struct df_str answer, bool alone, const struct df_language *l,
    struct df_arena *arena);

#endif
