/*
 * coding: the content codings of an HTTP answer (RFC 9110, section 8.4) undone
 * as its bytes come in: gzip, deflate (zlib, or raw as some servers have it)
 * and br, also one over the other.
 *
 * Not left to libcurl, which does not notice that compressed data ends too
 * early, if only it is as long as the server said.
 */
#ifndef DF_NET_CODING_H
#define DF_NET_CODING_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_coding;

enum df_coded {
	DF_CODED_OK,
	DF_CODED_STOPPED, /* by what takes the bytes */
	DF_CODED_BROKEN,
	DF_CODED_TOO_LARGE, /* a coding below another one */
	DF_CODED_UNKNOWN,   /* no coding that we asked for */
	DF_CODED_MEMORY,
};

/* For Accept-Encoding. */
const char *df_coding_names(void);

/* NULL without memory. What is undone goes to take, which returns false to
 * stop. */
struct df_coding *df_coding_new(
    bool (*take)(void *arg, struct df_str bytes), void *arg);
void df_coding_free(struct df_coding *c); /* NULL is fine */

/* Begin with an answer: headers are its head (header.h). What names no
 * compression ("utf-8", "none") is none. max: bytes of anything undone. */
enum df_coded df_coding_begin(
    struct df_coding *c, struct df_str headers, size_t max);
/* Whether there is anything to undo. */
bool df_coding_is_used(const struct df_coding *c);
enum df_coded df_coding_push(struct df_coding *c, struct df_str bytes);
/* At the end of the answer: whether nothing is missing. */
bool df_coding_is_whole(const struct df_coding *c);

#endif
