/*
 * decode: legacy encodings as UTF-8, by iconv and, where that is not what the
 * WHATWG Encoding Standard says, by that. Only decode.c knows iconv.
 */
#ifndef DF_NET_DECODE_H
#define DF_NET_DECODE_H

#include "core/str.h"

struct df_arena;
struct df_encoding;
struct df_err;

/* bytes, which are in any encoding but UTF-8, in the arena. What is malformed
 * becomes U+FFFD. 0, or -1 when the arena is full or iconv lacks the
 * encoding. */
int df_decode(struct df_str bytes, const struct df_encoding *e,
    struct df_arena *a, struct df_str *text, struct df_err *err);

#endif
