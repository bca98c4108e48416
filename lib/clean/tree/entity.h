/*
 * entity: character references that a parser has left.
 *
 * JSON inside HTML is not decoded by the parser, and systems escape what they
 * have escaped before.
 */
#ifndef DF_CLEAN_ENTITY_H
#define DF_CLEAN_ENTITY_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* s without references, however often it was escaped, up to four times: s
 * itself when it holds none, else a copy in the arena. spans: but for code
 * between ` of Markdown. 0, or -1 when the arena is full. */
int df_entity_mend(
    struct df_str s, bool spans, struct df_arena *a, struct df_str *out);
int df_entity_decode(struct df_str s, struct df_arena *a, struct df_str *out);

#endif
