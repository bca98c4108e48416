/*
 * stretch: how far a text goes in so many tokens.
 *
 * It ends between two grapheme clusters; a cluster that is too long (a letter
 * under thousands of accents) is cut between its characters, which always fit.
 */
#ifndef DF_CHUNK_STRETCH_H
#define DF_CHUNK_STRETCH_H

#include <stddef.h>

#include "core/str.h"

struct df_bpe;
struct df_bpe_work;

/* The end of the longest stretch of text[start, end), which is not empty, with
 * at most size tokens (at least DF_CHUNK_SIZE_MIN), and *n to how many it has
 * without the white space at its ends. Takes time linear in the stretch. 0 when
 * memory ran out. */
size_t df_stretch_end(const struct df_bpe *bpe, struct df_bpe_work *work,
    struct df_str text, size_t start, size_t end, size_t size, size_t *n);

#endif
