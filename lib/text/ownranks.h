/*
 * ownranks: reads a tiktoken rank file: lines of a token in base64, a blank
 * and its number, which is also the rank of the merge that makes it.
 */
#ifndef DF_TEXT_OWNRANKS_H
#define DF_TEXT_OWNRANKS_H

#include "core/str.h"

struct df_err;
struct df_own_bpe;

/* 0; -1 with a usage error when it is no rank file, or a system error. */
int df_own_read_ranks(
    struct df_own_bpe *own, struct df_str file, struct df_err *err);

#endif
