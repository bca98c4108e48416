/*
 * gunzip: zlib's inflate, member after member.
 */
#include "core/gunzip.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "core/buf.h"
#include "core/err.h"

/* inflateInit2's window bits for gzip framing. */
#define GZIP_FRAMING (15 + 16)
#define ANY_FRAMING (15 + 32)
#define NO_FRAMING (-15)

/* Room that df_inflate makes at a time. */
#define INFLATE_STEP ((size_t)64 * 1024)
/* The first byte of a member. */
#define GZIP_MAGIC 0x1F

enum state {
	START,  /* nothing seen yet */
	INSIDE, /* of a member */
	BETWEEN /* behind a member */
};

struct df_gunzip {
	const char *name;
	df_feed_fn feed;
	void *arg;
	enum state state;
	bool ended; /* feed has no more */
	z_stream z;
};

struct df_gunzip *
df_gunzip_new(const char *name, df_feed_fn feed, void *arg)
{
	struct df_gunzip *g = calloc(1, sizeof(*g));

	if (g == NULL)
		return NULL;
	g->name = name;
	g->feed = feed;
	g->arg = arg;
	if (inflateInit2(&g->z, GZIP_FRAMING) != Z_OK) {
		free(g);
		return NULL;
	}
	return g;
}

void
df_gunzip_free(struct df_gunzip *g)
{
	if (g == NULL)
		return;
	inflateEnd(&g->z);
	free(g);
}

/* Have at least one compressed byte at hand, unless there is none. */
static int
refill(struct df_gunzip *g, struct df_err *err)
{
	const char *block;
	ssize_t n;

	if (g->z.avail_in > 0 || g->ended)
		return 0;
	n = g->feed(g->arg, &block, err);
	if (n < 0)
		return -1;
	g->ended = n == 0;
	g->z.next_in = (z_const Bytef *)block;
	g->z.avail_in = (uInt)n;
	return 0;
}

/* Behind a member: padding of zero bytes is fine, another member too. */
static int
next_member(struct df_gunzip *g, struct df_err *err)
{
	while (!g->ended) {
		while (g->z.avail_in > 0 && *g->z.next_in == 0) {
			g->z.next_in++;
			g->z.avail_in--;
		}
		if (g->z.avail_in > 0)
			break;
		if (refill(g, err) < 0)
			return -1;
	}
	if (g->z.avail_in == 0)
		return 0;
	if (*g->z.next_in != GZIP_MAGIC)
		return df_err_system(
		    err, "%s: garbage behind the compressed data", g->name);
	if (inflateReset(&g->z) != Z_OK)
		return df_err_system(
		    err, "%s: zlib cannot start again", g->name);
	g->state = INSIDE;
	return 0;
}

/* Look at the first byte, if there is one. */
static int
first_member(struct df_gunzip *g, struct df_err *err)
{
	/* gzip itself calls a file of no bytes truncated. */
	if (g->z.avail_in == 0)
		return df_err_system(err, "%s: truncated gzip input", g->name);
	if (*g->z.next_in != GZIP_MAGIC)
		return df_err_system(
		    err, "%s: not compressed as its name says", g->name);
	g->state = INSIDE;
	return 0;
}

/* Decompress some into buf: the bytes that came out, which may be 0. */
static ssize_t
inflate_some(struct df_gunzip *g, char *buf, size_t size, struct df_err *err)
{
	int status;

	g->z.next_out = (Bytef *)buf;
	g->z.avail_out = size > INT_MAX ? INT_MAX : (uInt)size;
	size = g->z.avail_out;
	status = inflate(&g->z, Z_NO_FLUSH);
	if (status == Z_STREAM_END)
		g->state = BETWEEN;
	else if (status != Z_OK && status != Z_BUF_ERROR)
		return df_err_system(err, "%s: broken gzip data: %s", g->name,
		    g->z.msg ? g->z.msg : "cannot be decompressed");
	else if (g->ended && g->z.avail_out == size)
		return df_err_system(err, "%s: truncated gzip input", g->name);
	return (ssize_t)(size - g->z.avail_out);
}

ssize_t
df_gunzip_read(struct df_gunzip *g, char *buf, size_t size, struct df_err *err)
{
	ssize_t n = 0;

	while (n == 0) {
		if (refill(g, err) < 0)
			return -1;
		if (g->state == START && first_member(g, err) < 0)
			return -1;
		if (g->state == BETWEEN && next_member(g, err) < 0)
			return -1;
		if (g->state == BETWEEN)
			return 0;
		n = inflate_some(g, buf, size, err);
	}
	return n;
}

/* One member: 0, or -1 with err filled. */
static int
inflate_member(z_stream *z, struct df_buf *out, struct df_err *err)
{
	int status = Z_OK;

	while (status == Z_OK) {
		size_t room = out->ceiling - out->len;

		if (room > INFLATE_STEP)
			room = INFLATE_STEP;
		if (room == 0)
			return df_err_input(err, "too_large",
			    "decompresses to more than %zu bytes",
			    out->ceiling);
		if (df_buf_reserve(out, room) < 0)
			return df_err_memory(err);
		z->next_out = (Bytef *)out->s + out->len;
		z->avail_out = (uInt)room;
		status = inflate(z, Z_NO_FLUSH);
		out->len += room - z->avail_out;
		out->s[out->len] = '\0';
		if (status == Z_BUF_ERROR)
			return df_err_input(
			    err, "bad_encoding", "compressed data is cut off");
	}
	if (status != Z_STREAM_END)
		return df_err_input(err, "bad_encoding",
		    "broken compressed data: %s",
		    z->msg ? z->msg : "cannot be decompressed");
	return 0;
}

int
df_inflate(struct df_str in, bool raw, struct df_buf *out, struct df_err *err)
{
	z_stream z = {.next_in = (z_const Bytef *)in.s};
	int result;

	if (in.len > UINT_MAX)
		return df_err_input(
		    err, "too_large", "more than 4 GiB of compressed data");
	z.avail_in = (uInt)in.len;
	if (inflateInit2(&z, raw ? NO_FRAMING : ANY_FRAMING) != Z_OK)
		return df_err_memory(err);
	result = inflate_member(&z, out, err);
	while (result == 0 && !raw && z.avail_in > 1 && z.next_in[0] == 0x1F &&
	    z.next_in[1] == 0x8B && inflateReset(&z) == Z_OK)
		result = inflate_member(&z, out, err);
	inflateEnd(&z);
	return result;
}

struct df_inflater {
	z_stream z;
};

struct df_inflater *
df_inflater_new(void)
{
	struct df_inflater *i = calloc(1, sizeof(*i));

	if (i == NULL || inflateInit2(&i->z, ANY_FRAMING) == Z_OK)
		return i;
	free(i);
	return NULL;
}

void
df_inflater_free(struct df_inflater *i)
{
	if (i == NULL)
		return;
	inflateEnd(&i->z);
	free(i);
}

void
df_inflater_reset(struct df_inflater *i, bool raw)
{
	/* It fails for other window bits only. */
	(void)inflateReset2(&i->z, raw ? NO_FRAMING : ANY_FRAMING);
}

enum df_inflated
df_inflater_step(
    struct df_inflater *i, struct df_str *in, char *out, size_t *room)
{
	size_t n = in->len > UINT_MAX ? UINT_MAX : in->len;
	size_t space = *room > UINT_MAX ? UINT_MAX : *room;
	int status;

	i->z.next_in = (z_const Bytef *)in->s;
	i->z.avail_in = (uInt)n;
	i->z.next_out = (Bytef *)out;
	i->z.avail_out = (uInt)space;
	status = inflate(&i->z, Z_NO_FLUSH);
	*in = df_str_slice(*in, n - i->z.avail_in, in->len);
	*room = space - i->z.avail_out;
	if (status == Z_STREAM_END)
		return DF_INFLATED_ALL;
	return status == Z_OK || status == Z_BUF_ERROR ? DF_INFLATED_SOME
						       : DF_INFLATED_BROKEN;
}
