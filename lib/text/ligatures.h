/*
 * ligatures: U+FB00 to U+FB06, which fonts make and PDFs give away, to letters,
 * where they stand in a word.
 */
#ifndef DF_TEXT_LIGATURES_H
#define DF_TEXT_LIGATURES_H

#include "core/str.h"

struct df_arena;

/* *out is s when there is none; 0, or -1 when the arena is full. */
int df_ligatures_mend(struct df_str s, struct df_arena *a, struct df_str *out);

#endif
