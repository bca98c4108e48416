/*
 * overlong: cuts a sentence or line that has more tokens than a chunk may.
 *
 * Into clauses and groups of words, and a word that is too long by itself into
 * stretches of characters (stretch.h).  The time is linear also when all of a
 * text is one word.
 */
#ifndef DF_CHUNK_OVERLONG_H
#define DF_CHUNK_OVERLONG_H

#include <stddef.h>

#include "chunk/atoms.h"

/* Add the parts of text[start, end) to the atoms, the first behind cut. 0, or
 * -1 when memory ran out. */
int df_overlong_add(
    struct df_atoms *a, size_t start, size_t end, enum df_cut cut);

#endif
