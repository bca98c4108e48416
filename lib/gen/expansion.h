/*
 * expansion: full names of abbreviations, "World Health Organization (WHO)".
 */
#ifndef DF_GEN_EXPANSION_H
#define DF_GEN_EXPANSION_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

struct df_expansion {
	struct df_str name;         /* a slice of the text */
	struct df_str abbreviation; /* likewise */
};

/* The next one in *rest, which is the end of text; false when there is none.
 * Every letter of the abbreviation begins a word of the name, in order. */
bool df_expansion_next(
    struct df_str *rest, struct df_str text, struct df_expansion *e);

/* pattern with its {1} replaced. 0, or -1 when the arena is full. */
int df_expansion_ask(struct df_str *question, struct df_str pattern,
    struct df_str abbreviation, struct df_arena *arena);

#endif
