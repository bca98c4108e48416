/*
 * divide: finds the atoms of a text, block by block.
 */
#ifndef DF_CHUNK_DIVIDE_H
#define DF_CHUNK_DIVIDE_H

#include "chunk/atoms.h"

struct df_outline;

/* The atoms of the text of map, whose outline is known, in the arena; none has
 * more tokens with its context than a chunk may have without overlap. lang
 * helps to find sentences and may be empty. 0, or -1 when memory ran out. */
int df_divide(struct df_atoms *a, const struct df_tokenmap *map,
    const struct df_outline *outline, const struct df_chunk_options *how,
    struct df_str lang, struct df_arena *arena);

#endif
