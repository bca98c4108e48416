/*
 * jstr: JSON strings: from the bytes between the quotes to text and back.
 */
#ifndef DF_CORE_JSTR_H
#define DF_CORE_JSTR_H

#include <stdbool.h>

#include "core/buf.h"
#include "core/str.h"

struct df_arena;

/* The text of a JSON string. raw is what stands between its quotes, already
 * validated. Without a backslash that is raw itself, not copied; else the
 * result lies in the arena. 0, or -1 when the arena is full. */
int df_jstr_decode(struct df_str raw, struct df_arena *a, struct df_str *text);

/* Whether validated raw decodes to text, without decoding it anywhere. */
bool df_jstr_is(struct df_str raw, struct df_str text);

/* Append text as a JSON string with its quotes. Text must be UTF-8; what is
 * not becomes U+FFFD. Only what JSON demands is escaped: the quote, the
 * backslash and control characters (short forms where there are any). */
int df_jstr_add(struct df_buf *b, struct df_str text);

#endif
