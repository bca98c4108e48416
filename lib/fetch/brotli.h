/*
 * brotli: the content encoding br (RFC 7932) undone. Only brotli.c knows
 * libbrotlidec.
 */
#ifndef DF_FETCH_BROTLI_H
#define DF_FETCH_BROTLI_H

#include "core/str.h"

struct df_buf;
struct df_err;

/* Append to out what in, which is whole, decompresses to. -1 with an input
 * error: bad_encoding, too_large past the ceiling of out, or
 * unsupported_encoding when this was built without libbrotlidec. */
int df_brotli(struct df_str in, struct df_buf *out, struct df_err *err);

#endif
