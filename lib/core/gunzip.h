/*
 * gunzip: a stream of gzip members (RFC 1952), checked. Only gunzip.c knows
 * zlib.
 *
 * Every member's CRC-32 and length are compared, which libarchive's reader
 * does not do: a flipped bit in a .gz must not become a record.
 */
#ifndef DF_CORE_GUNZIP_H
#define DF_CORE_GUNZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "core/str.h"

struct df_buf;
struct df_err;
struct df_gunzip;
struct df_inflater;

/* Gives the next compressed bytes: more than 0, 0 at the end, -1 on error. */
typedef ssize_t (*df_feed_fn)(
    void *arg, const char **block, struct df_err *err);

/* NULL without memory. name, for messages, must outlive it. feed is called
 * with arg when bytes are wanted; what it gave must stay until it is called
 * again. */
struct df_gunzip *df_gunzip_new(const char *name, df_feed_fn feed, void *arg);
void df_gunzip_free(struct df_gunzip *g); /* NULL is fine */

/* Up to size bytes; 0 at the end; -1 for bytes that are broken, cut off or
 * followed by garbage, or that are no gzip at all. */
ssize_t df_gunzip_read(
    struct df_gunzip *g, char *buf, size_t size, struct df_err *err);

/* Append to out what in, which is whole, decompresses to: gzip or zlib framing,
 * which its first bytes tell, or with raw none. What follows the data is
 * ignored, other gzip members apart. -1 with an input error: bad_encoding, or
 * too_large past the ceiling of out. */
int df_inflate(
    struct df_str in, bool raw, struct df_buf *out, struct df_err *err);

/* Bytes that come by and by, decompressed as they come. */
enum df_inflated {
	DF_INFLATED_SOME, /* there is more to come */
	DF_INFLATED_ALL,  /* a member has ended, and its checksum is right */
	DF_INFLATED_BROKEN,
};

struct df_inflater *df_inflater_new(void); /* NULL without memory */
void df_inflater_free(struct df_inflater *i);
/* Begin with a stream, framed as df_inflate has it. */
void df_inflater_reset(struct df_inflater *i, bool raw);
/* Take what it can off *in and put at most *room bytes at out; *room becomes
 * how many these are. */
enum df_inflated df_inflater_step(
    struct df_inflater *i, struct df_str *in, char *out, size_t *room);

#endif
