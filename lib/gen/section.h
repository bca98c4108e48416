/*
 * section: what a numbered article of a law, treaty or declaration says.
 */
#ifndef DF_GEN_SECTION_H
#define DF_GEN_SECTION_H

#include "core/str.h"

struct df_arena;
struct df_language;

/* The question what the section of this heading ("Article 3"), in the document
 * of this title, says, when the title is one of a law or the like and body, all
 * of the section, is plain text and not long: 1; 0 when not; -1 when the arena
 * is full. */
int df_section_ask(struct df_str *question, struct df_str heading,
    struct df_str title, struct df_str body, const struct df_language *l,
    struct df_arena *arena);

#endif
