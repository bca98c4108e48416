/*
 * bpeparts: the tokens of a piece that is not found at the first look.
 *
 * A piece falls into parts where no token joins its characters (bpejoins.h).
 * A part is looked up as one character or one token, then among the parts that
 * are remembered (bpememo.h), and is searched for its tokens if it is in none.
 *
 * Private to bpe.c.
 */
#ifndef DF_TEXT_BPEPARTS_H
#define DF_TEXT_BPEPARTS_H

#include <stddef.h>

#include "core/str.h"
#include "text/bpewords.h"

struct df_bpe;
struct df_bpe_pending;
struct df_bpe_work;

/* Before the others. 0, or -1 when there is no memory. */
int df_bpe_parts_prepare(struct df_bpe_work *w);

/* The tokens of the piece text[from, to), which is no token of a few bytes,
 * behind those that w holds. 0, or -1 when there is no memory. */
int df_bpe_parts_add(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, size_t to);

/* How many tokens such a piece has: *tokens is set, at once or, with those that
 * are pending, by a later call or df_bpe_parts_pending. What w holds is
 * overwritten. 0, or -1 when there is no memory. */
int df_bpe_parts_count(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending, struct df_str text, size_t from, size_t to,
    uint32_t *tokens);
int df_bpe_parts_pending(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending);

/* Have what is remembered of a short piece, whose hash is that of bpewords.h,
 * in the cache when it is read. */
void df_bpe_parts_fetch(const struct df_bpe_work *w, uint64_t hash);

#endif
