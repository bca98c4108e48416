/*
 * bpesearch: the tokens of a piece of which nothing is known.
 *
 * Private to bpe.c.
 */
#ifndef DF_TEXT_BPESEARCH_H
#define DF_TEXT_BPESEARCH_H

#include "core/str.h"

struct df_bpe;
struct df_bpe_work;

/* The tokens of a piece behind those that w holds, in time linear in it. 0, or
 * -1 when there is no memory. For vocabularies of the suite's only. */
int df_bpe_search(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece);

#endif
