/*
 * topic: whether the words at some place of a sentence are a noun phrase that
 * means the same outside of its text.
 *
 * "This method", "the company" and "he" do not; "Ada Lovelace", "graphite" and
 * "the capital of France" do.  When in doubt the answer is no.
 */
#ifndef DF_GEN_TOPIC_H
#define DF_GEN_TOPIC_H

#include <stdbool.h>
#include <stddef.h>

#include "gen/language.h"

struct df_sentence;
struct df_usage;

/* What a topic looks like in the middle of a sentence. */
struct df_topic {
	bool lower; /* its first word loses its capital */
};

#define DF_TOPIC_WORDS 8

/* What was found of the first words of one sentence, by kind and number of
 * words; all zero at first. */
struct df_topic_memo {
	enum {
		DF_TOPIC_UNKNOWN = 0,
		DF_TOPIC_NO,
		DF_TOPIC_YES,
		DF_TOPIC_LOWER
	} v[DF_SUBJECT_NOUN + 1][DF_TOPIC_WORDS + 1];
};

/* Whether the words from..to of s are one; from the memo when they are the
 * first of s. */
bool df_topic_recall(struct df_topic_memo *memo, struct df_topic *t,
    const struct df_sentence *s, size_t from, size_t to,
    enum df_subject_kind kind, const struct df_usage *u);

#endif
