/*
 * jsonfix: makes JSON of what pages take for it.
 *
 * Comments, CDATA marks, commas too many, line feeds and quotation marks in
 * strings, wrong escapes, several values one after the other, a missing end:
 * browsers never look at JSON-LD, so nobody notices. What cannot be read that
 * way stays broken.
 */
#ifndef DF_CLEAN_JSONFIX_H
#define DF_CLEAN_JSONFIX_H

#include "core/str.h"

struct df_arena;

/* An array of the values in s, in the arena. Takes time linear in s. 0, or -1
 * when the arena is full. */
int df_jsonfix(struct df_str s, struct df_arena *a, struct df_str *out);

#endif
