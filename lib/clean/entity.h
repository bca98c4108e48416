/*
 * entity: character references that a parser has left.
 *
 * JSON inside HTML is not decoded by the parser, and systems escape what they
 * have escaped before.
 */
#ifndef DF_CLEAN_ENTITY_H
#define DF_CLEAN_ENTITY_H

#include "core/str.h"

struct df_arena;

/* s without references: s itself when it holds none, else a copy in the arena.
 * What was escaped twice is decoded twice. 0, or -1 when that is full. */
int df_entity_decode(struct df_str s, struct df_arena *a, struct df_str *out);

#endif
