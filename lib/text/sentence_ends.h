/*
 * sentence_ends: where sentences really end (see sentences.h, the second
 * kind).  Private to sentences.c.
 */
#ifndef DF_TEXT_SENTENCE_ENDS_H
#define DF_TEXT_SENTENCE_ENDS_H

#include <stdbool.h>

#include "core/str.h"

struct df_sentences;

/* Where the sentence that begins at start < it->end ends. */
const char *df_sentence_end(const struct df_sentences *it, const char *start);

/* Whether lang writes ordinal numbers with a full stop (3. Oktober). */
bool df_sentence_ordinals(struct df_str lang);

#endif
