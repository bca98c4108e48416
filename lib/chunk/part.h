/*
 * part: adds a sentence, a line or a block that is kept whole to the atoms,
 * however long it is.
 */
#ifndef DF_CHUNK_PART_H
#define DF_CHUNK_PART_H

#include <stddef.h>

#include "chunk/atoms.h"

/* Add text[start, end) behind cut, in parts if it has more tokens than there
 * is room for (overlong.h). Where a->indented is set, the blanks before it
 * stay. 0, or -1 when memory ran out. */
int df_part_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut);

#endif
