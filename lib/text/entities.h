/*
 * entities: character references that stayed in a text, such as "&amp;" of a
 * page that was escaped twice.
 *
 * The names of HTML and numbers, decimal and hexadecimal, always with their
 * semicolon. Numbers 128 to 159 mean windows-1252, as in the HTML standard.
 */
#ifndef DF_TEXT_ENTITIES_H
#define DF_TEXT_ENTITIES_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* Replace them all, but not between ` where spans says that these are code of
 * Markdown. *out is s when there is none; 0, or -1 when the arena is full. */
int df_entities_mend(
    struct df_str s, bool spans, struct df_arena *a, struct df_str *out);

/* Decode those of an attribute or text of HTML as the standard does (section
 * 13.2.5.72), which needs no semicolon behind numbers and the names of
 * Latin-1. As df_entities_mend. */
int df_entities_decode(
    struct df_str s, bool attribute, struct df_arena *a, struct df_str *out);

#endif
