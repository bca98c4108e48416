/*
 * spool: strings that wait, on disk instead of in memory.
 *
 * A string is its length in four bytes and itself. What was put last is in a
 * buffer that is written when it is full.
 */
#include "net/spool.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"

#define WRITE_SIZE (256 * DF_KIB)

struct df_spool {
	int fd;
	uint64_t written;    /* bytes in the file */
	struct df_buf fresh; /* those that come behind them */
	uint64_t wanted;     /* strings */
};

struct df_spool *
df_spool_new(struct df_err *err)
{
	const char *dir = getenv("TMPDIR");
	struct df_spool *s = calloc(1, sizeof(*s));
	char path[4096];
	int n = snprintf(path, sizeof(path), "%s/df-spool.XXXXXX",
	    dir && *dir ? dir : "/tmp");

	if (!s || n < 0 || (size_t)n >= sizeof(path)) {
		df_err_system(
		    err, s ? "TMPDIR: name too long" : "out of memory");
		free(s);
		return NULL;
	}
	df_buf_init(&s->fresh, 0);
	s->fd = mkstemp(path);
	if (s->fd < 0 || unlink(path) < 0) {
		df_err_errno(err, "%s: cannot make a temporary file", path);
		df_spool_free(s);
		return NULL;
	}
	return s;
}

void
df_spool_free(struct df_spool *s)
{
	if (!s)
		return;
	if (s->fd >= 0)
		close(s->fd);
	df_buf_release(&s->fresh);
	free(s);
}

static int
flush(struct df_spool *s, struct df_err *err)
{
	size_t done = 0;

	while (done < s->fresh.len) {
		ssize_t n = pwrite(s->fd, s->fresh.s + done,
		    s->fresh.len - done, (off_t)(s->written + done));

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return df_err_errno(err,
			    "cannot write the list of what waits to a "
			    "temporary file");
		done += (size_t)n;
	}
	s->written += done;
	df_buf_reset(&s->fresh, 2 * WRITE_SIZE);
	return 0;
}

int
df_spool_put(struct df_spool *s, struct df_str bytes, uint64_t *place,
    struct df_err *err)
{
	uint32_t len = (uint32_t)bytes.len;

	if (bytes.len > UINT32_MAX)
		return df_err_system(err, "a string of more than 4 GiB");
	*place = s->written + s->fresh.len;
	if (df_buf_add(&s->fresh, &len, sizeof(len)) < 0 ||
	    df_buf_add_str(&s->fresh, bytes) < 0)
		return df_err_system(err, "out of memory");
	s->wanted++;
	return s->fresh.len < WRITE_SIZE ? 0 : flush(s, err);
}

/* size bytes at place, wherever they are. No string lies in both. */
static int
read_at(struct df_spool *s, uint64_t place, char *to, size_t size,
    struct df_err *err)
{
	while (size > 0) {
		ssize_t n;

		if (place >= s->written) {
			memcpy(to, s->fresh.s + (place - s->written), size);
			return 0;
		}
		n = pread(s->fd, to, size, (off_t)place);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return df_err_errno(err,
			    "cannot read the list of what waits from its "
			    "temporary file");
		to += n;
		place += (uint64_t)n;
		size -= (size_t)n;
	}
	return 0;
}

int
df_spool_get(
    struct df_spool *s, uint64_t place, struct df_buf *out, struct df_err *err)
{
	uint32_t len = 0;

	if (read_at(s, place, (char *)&len, sizeof(len), err) < 0)
		return -1;
	if (df_buf_reserve(out, len) < 0)
		return df_err_system(err, "out of memory");
	if (read_at(s, place + sizeof(len), out->s + out->len, len, err) < 0)
		return -1;
	out->len += len;
	out->s[out->len] = '\0';
	return 0;
}

int
df_spool_drop(struct df_spool *s, struct df_err *err)
{
	if (--s->wanted > 0)
		return 0;
	df_buf_reset(&s->fresh, 2 * WRITE_SIZE);
	if (s->written > 0 && ftruncate(s->fd, 0) < 0)
		return df_err_errno(err, "cannot empty a temporary file");
	s->written = 0;
	return 0;
}
