/*
 * turns: whether the labels in front of a section's lines are people who speak
 * in turns.
 *
 * Forms have labels too: those that go on under each heading have every label
 * once, others have three or more in the same order again and again.
 */
#ifndef DF_CHUNK_TURNS_H
#define DF_CHUNK_TURNS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* So many speakers are remembered; the turns of more are not counted. */
#define DF_TURNS_SPEAKERS 16

/* All zero at first. */
struct df_turns {
	struct {
		struct df_str name;
		size_t turns;
	} speakers[DF_TURNS_SPEAKERS];
	size_t n;
	size_t next;    /* who speaks next if it goes on as it began */
	bool unordered; /* it has not */
	bool asking;    /* one of them asks */
};

/* A line, as df_line_plain gives it, that begins with name and a colon. Both
 * must live until the section's end. */
void df_turns_add(struct df_turns *t, struct df_str name, struct df_str line);

/* How many lines of the section were turns, 0 if its labels are none of
 * people; the next line begins another section. */
size_t df_turns_end(struct df_turns *t);

#endif
