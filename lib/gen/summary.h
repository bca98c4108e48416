/*
 * summary: the most central sentences of a passage.
 *
 * TextRank (Mihalcea and Tarau, 2004): sentences that share words vote for
 * each other, and a vote weighs what its sentence is worth; words of the
 * language's stop list are left out, and the first sentences get a little
 * more, since texts begin with what they are about.
 */
#ifndef DF_GEN_SUMMARY_H
#define DF_GEN_SUMMARY_H

#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_language;

#define DF_SUMMARY_MAX 3

/* Set sentences to the 1 to 3 most central whole sentences of text, in their
 * order; the number of them, 0 when the text is too short to be summarized, -1
 * when the arena is full. l may be NULL: no stop words then. */
int df_summary_find(struct df_str sentences[DF_SUMMARY_MAX], struct df_str text,
    const struct df_language *l, struct df_arena *arena);

#endif
