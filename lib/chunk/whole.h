/*
 * whole: code and tables, which are not cut where they fit; where they do not,
 * only between lines or rows.
 */
#ifndef DF_CHUNK_WHOLE_H
#define DF_CHUNK_WHOLE_H

#include <stddef.h>

#include "chunk/atoms.h"

struct df_block;

/* Add the atoms of code or a table behind cut: one if it fits, with the
 * headings right above it, which begin at from. 0, or -1 when memory ran
 * out. */
int df_whole_add(struct df_atoms *a, const struct df_block *block,
    enum df_cut cut, size_t from);

#endif
