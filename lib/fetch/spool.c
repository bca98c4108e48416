/*
 * spool: a row of segments, only the last of which grows.
 */
#include "fetch/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"

/* A segment is full at this size: small enough to give the disk back soon,
 * large enough to need few descriptors. */
#define SEGMENT_FULL (64 * DF_MIB)
/* What waits in memory to be written at once. */
#define TAIL_MAX DF_BATCH_SIZE

struct segment {
	int fd;        /* -1: no file yet, or none any more */
	size_t size;   /* bytes put, the tail's included */
	uint64_t live; /* runs that are still wanted */
};

/* What was read from a file last: the next run often begins where one ended. */
struct window {
	size_t segment, offset, len;
	char bytes[4096];
};

struct df_spool {
	struct segment *segments;
	size_t n, cap;
	struct df_buf tail; /* the end of the last segment */
	struct window window;
};

struct df_spool *
df_spool_new(void)
{
	struct df_spool *s = calloc(1, sizeof(*s));

	if (s)
		df_buf_init(&s->tail, 0);
	return s;
}

static void
close_segment(struct segment *g)
{
	if (g->fd >= 0)
		close(g->fd);
	g->fd = -1;
}

void
df_spool_free(struct df_spool *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < s->n; i++)
		close_segment(&s->segments[i]);
	free(s->segments);
	df_buf_release(&s->tail);
	free(s);
}

/* A file that has lost its name already. -1 with a system error. */
static int
open_nameless(struct df_err *err)
{
	const char *dir = getenv("TMPDIR");
	struct df_buf path;
	int fd = -1;

	df_buf_init(&path, 0);
	if (df_buf_printf(
		&path, "%s/df-fetch.XXXXXX", dir && *dir ? dir : "/tmp") < 0) {
		df_err_system(err, "no memory");
		goto out;
	}
	fd = mkstemp(path.s);
	if (fd < 0 || fcntl(fd, F_SETFD, FD_CLOEXEC) < 0)
		df_err_errno(err, "%s", path.s);
	else
		unlink(path.s);
out:
	df_buf_release(&path);
	return fd;
}

/* Write the tail to its file. */
static int
flush(struct df_spool *s, struct df_err *err)
{
	struct segment *g = &s->segments[s->n - 1];
	size_t at = g->size - s->tail.len, done = 0;

	if (g->fd < 0 && (g->fd = open_nameless(err)) < 0)
		return -1;
	while (done < s->tail.len) {
		ssize_t n = pwrite(g->fd, s->tail.s + done, s->tail.len - done,
		    (off_t)(at + done));

		if (n < 0 && errno != EINTR)
			return df_err_errno(err, "temporary file");
		if (n > 0)
			done += (size_t)n;
	}
	df_buf_reset(&s->tail, DF_BATCH_KEEP);
	return 0;
}

/* A last segment with room. */
static int
open_segment(struct df_spool *s, struct df_err *err)
{
	if (s->n > 0 && s->segments[s->n - 1].size < SEGMENT_FULL)
		return 0;
	if (s->n > 0 && flush(s, err) < 0)
		return -1;
	if (s->n == s->cap) {
		size_t cap = s->cap ? s->cap * 2 : 16;
		void *more = realloc(s->segments, cap * sizeof(*s->segments));

		if (!more)
			return df_err_system(err, "no memory");
		s->segments = more;
		s->cap = cap;
	}
	s->segments[s->n++] = (struct segment){.fd = -1};
	return 0;
}

int
df_spool_put(
    struct df_spool *s, struct df_str bytes, uint64_t *at, struct df_err *err)
{
	uint32_t len = (uint32_t)bytes.len;
	struct segment *g;

	if (bytes.len > UINT32_MAX)
		return df_err_system(err, "no room for what waits");
	if (open_segment(s, err) < 0)
		return -1;
	g = &s->segments[s->n - 1];
	if (s->tail.len > TAIL_MAX && flush(s, err) < 0)
		return -1;
	df_buf_add(&s->tail, &len, sizeof(len));
	if (df_buf_add_str(&s->tail, bytes) < 0)
		return df_err_system(err, "no memory");
	*at = (uint64_t)(s->n - 1) << 32 | g->size;
	g->size += sizeof(len) + bytes.len;
	g->live++;
	return 0;
}

/* len bytes at offset of a file. */
static int
read_file(int fd, size_t offset, void *out, size_t len, struct df_err *err)
{
	size_t done = 0;

	while (done < len) {
		ssize_t n = pread(
		    fd, (char *)out + done, len - done, (off_t)(offset + done));

		if (n == 0)
			return df_err_system(err, "temporary file: cut off");
		if (n < 0 && errno != EINTR)
			return df_err_errno(err, "temporary file");
		if (n > 0)
			done += (size_t)n;
	}
	return 0;
}

static bool
is_in_window(const struct window *w, size_t i, size_t offset, size_t len)
{
	return w->segment == i && offset >= w->offset && len <= w->len &&
	    offset - w->offset <= w->len - len;
}

/* len bytes at offset of segment i. */
static int
read_at(struct df_spool *s, size_t i, size_t offset, void *out, size_t len,
    struct df_err *err)
{
	struct segment *g = &s->segments[i];
	size_t written = g->size - (i == s->n - 1 ? s->tail.len : 0);
	struct window *w = &s->window;

	if (offset >= written) {
		memcpy(out, s->tail.s + (offset - written), len);
		return 0;
	}
	if (len > sizeof(w->bytes))
		return read_file(g->fd, offset, out, len, err);
	if (!is_in_window(w, i, offset, len)) {
		size_t n = written - offset;

		n = n < sizeof(w->bytes) ? n : sizeof(w->bytes);
		w->len = 0;
		if (read_file(g->fd, offset, w->bytes, n, err) < 0)
			return -1;
		w->segment = i;
		w->offset = offset;
		w->len = n;
	}
	memcpy(out, w->bytes + (offset - w->offset), len);
	return 0;
}

int
df_spool_get(
    struct df_spool *s, uint64_t at, struct df_buf *out, struct df_err *err)
{
	size_t i = (size_t)(at >> 32), offset = (uint32_t)at;
	uint32_t len;

	if (read_at(s, i, offset, &len, sizeof(len), err) < 0)
		return -1;
	if (df_buf_reserve(out, len) < 0)
		return df_err_system(err, "no memory");
	if (read_at(s, i, offset + sizeof(len), out->s + out->len, len, err) <
	    0)
		return -1;
	out->len += len;
	out->s[out->len] = 0;
	return 0;
}

void
df_spool_drop(struct df_spool *s, uint64_t at)
{
	size_t i = (size_t)(at >> 32);
	struct segment *g = &s->segments[i];

	if (--g->live > 0)
		return;
	if (i != s->n - 1) {
		close_segment(g);
		return;
	}
	/* Nothing at all is wanted in the last one: begin it anew. */
	df_buf_reset(&s->tail, DF_BATCH_KEEP);
	s->window.len = 0;
	g->size = 0;
}
