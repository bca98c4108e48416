/*
 * chat: a record's `messages` as the turns that trainers accept.
 *
 * An optional system message, then question and answer by turns, each with
 * something in it, the last one an answer: what every chat template takes.
 * Contents stay the JSON strings that they are in the record, quotes and
 * escapes included, so that nothing is decoded or encoded on the way.
 */
#ifndef DF_EXPORT_CHAT_H
#define DF_EXPORT_CHAT_H

#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_err;
struct df_fields;
struct df_record;

struct df_chat_turn {
	struct df_str question;
	struct df_str answer;
};

struct df_chat {
	struct df_str system; /* empty, without even quotes, if there is none */
	struct df_chat_turn *turn;
	size_t nturns, cap;
};

/* Read rec's messages; turns lie in the arena, contents in rec's line. fields
 * is scratch. 0, or -1 with an input error: no_messages, bad_message,
 * bad_roles, empty_content, extra_key. */
int df_chat_read(struct df_chat *chat, const struct df_record *rec,
    struct df_fields *fields, struct df_arena *arena, struct df_err *err);

#endif
