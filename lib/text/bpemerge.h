/*
 * bpemerge: the tokens of a short piece by merging, as byte-pair encoding is
 * defined.
 *
 * Private to bpesearch.c and bpeparts.c.
 */
#ifndef DF_TEXT_BPEMERGE_H
#define DF_TEXT_BPEMERGE_H

#include <stddef.h>

#include "core/str.h"
#include "text/bpework.h"

struct df_bpe;

#define DF_BPE_MERGE_MAX 62

/* The tokens of a piece of up to DF_BPE_MERGE_MAX bytes behind those that w
 * holds. 0, or -1 when there is no memory. For vocabularies of the suite's
 * only. */
int df_bpe_merge(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece);

#define DF_BPE_MERGE_MANY DF_BPE_PENDING

/* So for up to DF_BPE_MERGE_MANY pieces, none of them empty, one behind the
 * other; *ends becomes how many tokens w holds then behind each. Takes less
 * time than one by one: while one waits for what is not in the cache, others go
 * on. */
int df_bpe_merge_many(const struct df_bpe *b, struct df_bpe_work *w,
    const struct df_str *pieces, size_t n, size_t *ends);

#endif
