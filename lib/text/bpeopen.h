/*
 * bpeopen: what else opening a vocabulary (bpe.h) is made of.
 */
#ifndef DF_TEXT_BPEOPEN_H
#define DF_TEXT_BPEOPEN_H

#include "text/pretoken.h"

struct df_bpe;
struct df_own_bpe;

/* Make an open vocabulary of the suite's one of the tokenizer that the user
 * brought, to which it lends its table of characters; it takes own. */
void df_bpe_lend(
    struct df_bpe *b, struct df_own_bpe *own, enum df_pretoken_pattern cut);

#endif
