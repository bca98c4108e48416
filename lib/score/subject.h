/*
 * subject: what df-score looks at: one text, or the messages of an example.
 *
 * A record's text is the field that was asked for, else `text`; only a record
 * with neither is taken as an example, and then its messages are looked at
 * one by one: an answer that quotes its question repeats nothing.
 */
#ifndef DF_SCORE_SUBJECT_H
#define DF_SCORE_SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_err;
struct df_record;

enum df_role {
	DF_ROLE_NONE = 0, /* no such role */
	DF_ROLE_SYSTEM,   /* or developer */
	DF_ROLE_USER,
	DF_ROLE_ASSISTANT,
	DF_ROLE_TOOL,
};

struct df_message {
	enum df_role role;
	struct df_str content;
	bool whole; /* an object with a role, and a content that is a string,
		     * or tool calls instead of one */
	bool calls; /* tool calls and no content */
};

struct df_subject {
	bool example; /* messages, otherwise text */
	struct df_str text;
	struct df_message *v; /* in the arena */
	size_t n;
};

/* Read rec. 1; 0 when it has neither text nor messages; -1 when the arena is
 * full or memory for the scan. */
int df_subject_read(struct df_subject *s, const struct df_record *rec,
    const char *field, struct df_arena *arena, struct df_err *err);

#endif
