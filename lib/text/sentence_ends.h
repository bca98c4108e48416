/*
 * sentence_ends: where sentences really end (see sentences.h, the second
 * kind).  Private to sentences.c.
 */
#ifndef DF_TEXT_SENTENCE_ENDS_H
#define DF_TEXT_SENTENCE_ENDS_H

struct df_sentences;

/* Where the sentence that begins at start < it->end ends. */
const char *df_sentence_end(const struct df_sentences *it, const char *start);

#endif
