/*
 * paragraph: a paragraph or list, which stays whole if it is short and is cut
 * between sentences and lines if it is not.
 */
#ifndef DF_CHUNK_PARAGRAPH_H
#define DF_CHUNK_PARAGRAPH_H

#include "chunk/atoms.h"

struct df_block;

/* Add the atoms of a block of text, the first behind cut. 0, or -1 when memory
 * ran out. */
int df_paragraph_add(
    struct df_atoms *a, const struct df_block *block, enum df_cut cut);

#endif
