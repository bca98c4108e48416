/*
 * fixed: cuts a text every so many tokens, whatever stands there.
 *
 * Only characters are not parted (stretch.h).  What is repeated of the chunk
 * before are its last tokens, as far as they are whole characters.
 */
#ifndef DF_CHUNK_FIXED_H
#define DF_CHUNK_FIXED_H

#include "core/str.h"

struct df_arena;
struct df_bpe;
struct df_bpe_work;
struct df_chunk_options;
struct df_chunks;

/* Cut text; the chunks lie in the arena, with start, end, text and tokens set.
 * 0, or -1 when memory ran out. */
int df_fixed_cut(struct df_chunks *out, const struct df_chunk_options *how,
    const struct df_bpe *bpe, struct df_bpe_work *work, struct df_str text,
    struct df_arena *arena);

#endif
