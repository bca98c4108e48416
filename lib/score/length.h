/*
 * length: whether a text is neither too short nor too long, and its words
 * neither.
 *
 * For a text the limits are Gopher's (Rae et al. 2021, section A1): 50 to
 * 100,000 words, on average 3 to 10 characters long.  A message of an example
 * has limits of its own by role, since a good answer may be one word.
 */
#ifndef DF_SCORE_LENGTH_H
#define DF_SCORE_LENGTH_H

#include <stdint.h>

struct df_grams;
struct df_subject;
struct df_verdict;

struct df_length_limits {
	int64_t min_words; /* of a text */
	int64_t max_words; /* of a text, and of any message */
};

/* Check a subject whose texts (its one, or its messages' contents) are split
 * in g, in their order. Score: 1 within the limits, else half the ratio of
 * the value to the limit that it misses. 0, or -1 when the arena is full. */
int df_length_check(struct df_verdict *v, const struct df_subject *s,
    const struct df_grams *g, const struct df_length_limits *limits);

#endif
