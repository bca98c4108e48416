/*
 * brotli: the content encoding br (RFC 7932) undone. Only brotli.c knows
 * libbrotlidec.
 */
#ifndef DF_NET_BROTLI_H
#define DF_NET_BROTLI_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_brotli;
struct df_buf;
struct df_err;

/* Append to out what in, which is whole, decompresses to. -1 with an input
 * error: bad_encoding, too_large past the ceiling of out, or
 * unsupported_encoding when this was built without libbrotlidec. */
int df_brotli(struct df_str in, struct df_buf *out, struct df_err *err);

/* Bytes that come by and by, decompressed as they come. */
enum df_unbrotlied {
	DF_BROTLI_SOME, /* there is more to come */
	DF_BROTLI_ALL,
	DF_BROTLI_BROKEN,
};

/* Whether this was built with libbrotlidec. */
bool df_brotli_known(void);
/* NULL without memory, or without libbrotlidec. */
struct df_brotli *df_brotli_new(void);
void df_brotli_free(struct df_brotli *b);
/* Take what it can off *in and put at most *room bytes at out; *room becomes
 * how many these are. */
enum df_unbrotlied df_brotli_step(
    struct df_brotli *b, struct df_str *in, char *out, size_t *room);

#endif
