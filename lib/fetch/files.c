/*
 * files: read whole, or record by record.
 */
#include "fetch/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/count.h"
#include "core/err.h"
#include "core/input.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/run.h"
#include "fetch/answer.h"
#include "fetch/deliver.h"
#include "fetch/document.h"
#include "fetch/engine.h"
#include "fetch/warc.h"
#include "net/header.h"
#include "net/url.h"

struct df_files {
	struct df_buf bytes;
	/* The archive. */
	struct df_wanted wanted;
	struct df_input input;
	struct df_warc *warc; /* NULL: none is open */
};

struct df_files *
df_files_new(void)
{
	struct df_files *f = calloc(1, sizeof(*f));

	if (!f)
		return NULL;
	df_buf_init(&f->bytes, 0);
	df_input_init(&f->input);
	return f;
}

static void
close_archive(struct df_files *f)
{
	df_warc_free(f->warc);
	f->warc = NULL;
	df_input_close(&f->input);
	df_wanted_release(&f->wanted);
}

void
df_files_free(struct df_files *f)
{
	if (!f)
		return;
	close_archive(f);
	df_buf_release(&f->bytes);
	free(f);
}

bool
df_files_busy(const struct df_files *f)
{
	return f->warc != NULL;
}

/* A file that cannot be read: of an operand the run's failure, else a
 * reject. */
static int
unreadable(
    struct df_engine *e, const struct df_wanted *w, const struct df_err *why)
{
	if (w->operand && strcmp(why->code, "read") == 0)
		df_loop_fail(e->task, "%s: %s", w->path, why->text);
	else if (df_deliver_reject(e, w, (struct df_str){0}, why) < 0)
		return -1;
	return df_deliver_end(e, w);
}

static int
read_all(struct df_engine *e, int fd, struct df_err *err)
{
	struct df_buf *b = &e->files->bytes;
	size_t max = (size_t)e->options->http.max_size;
	ssize_t n = 1;

	while (n != 0 && b->len <= max) {
		if (df_buf_reserve(b, DF_BATCH_SIZE) < 0)
			return df_err_memory(err);
		n = read(fd, b->s + b->len, DF_BATCH_SIZE);
		if (n < 0 && (errno != EINTR || df_loop_stopping(e->task)))
			return df_err_input(err, "read", "%s", strerror(errno));
		if (n > 0)
			b->len += (size_t)n;
	}
	if (b->len > max)
		return df_err_input(
		    err, "too_large", "larger than --max-size, %zu bytes", max);
	return 0;
}

/* Read a file whole. An operand may be a pipe; what lies in a folder may have
 * become one, or a link elsewhere. 0, or -1 with an input error. */
static int
read_file(struct df_engine *e, const struct df_wanted *w, struct df_err *err)
{
	int more = w->operand ? 0
	    : w->line_no > 0  ? O_NONBLOCK
			      : O_NONBLOCK | O_NOFOLLOW;
	int fd = open(w->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | more), status;

	df_buf_reset(&e->files->bytes, DF_BATCH_KEEP);
	if (fd < 0)
		return df_err_input(err, "read", "%s", strerror(errno));
	status = read_all(e, fd, err);
	close(fd);
	return status;
}

static bool
is_archive(const char *path)
{
	static const char *const ends[] = {
	    ".warc", ".warc.gz", ".wet", ".wet.gz", ".arc", ".arc.gz"};

	return df_str_ends_any(df_str(path), ends, DF_COUNT(ends)) > 0;
}

static ssize_t
read_archive(void *arg, char *buf, size_t size, struct df_err *err)
{
	return df_input_read(arg, buf, size, err);
}

static int
open_archive(struct df_engine *e, struct df_wanted *w)
{
	struct df_files *f = e->files;
	struct df_err why;

	if (df_input_open(&f->input, w->path, &why) < 0) {
		df_loop_fail(e->task, "%s", why.text);
		return df_deliver_end(e, w);
	}
	f->warc = df_warc_new(
	    read_archive, &f->input, (size_t)e->options->http.max_size);
	if (!f->warc)
		return df_err_system(&e->task->err, "no memory");
	f->wanted = *w;
	*w = (struct df_wanted){0};
	return 0;
}

int
df_files_begin(struct df_engine *e, struct df_wanted *w)
{
	struct df_document d = {0};
	struct df_err why;

	if (is_archive(w->path))
		return open_archive(e, w);
	if (read_file(e, w, &why) < 0)
		return unreadable(e, w, &why);
	d.bytes = df_buf_str(&e->files->bytes);
	d.path = df_str(w->path);
	if (df_deliver(e, w, &d) < 0)
		return -1;
	return df_deliver_end(e, w);
}

/* One that tells of a bad record: with its place in the archive. */
static int
reject_record(struct df_engine *e, const struct df_warc_record *r,
    const struct df_err *why)
{
	struct df_files *f = e->files;
	struct df_str uri = df_url_redact(r->head.uri, &e->arena);
	struct df_err full;

	if (!uri.s)
		uri.len = 0;
	df_err_input(&full, why->code, "offset %llu: %.*s%s%s",
	    (unsigned long long)r->offset, uri.len < 200 ? (int)uri.len : 200,
	    uri.len > 0 ? uri.s : "", uri.len > 0 ? ": " : "", why->text);
	return df_deliver_reject(e, &f->wanted, (struct df_str){0}, &full);
}

static int
deliver_record(struct df_engine *e, const struct df_warc_record *r)
{
	struct df_document d = {
	    .url = df_url_redact(r->head.uri, &e->arena),
	    .bytes = r->body,
	    .status = r->status,
	    .content_type = r->content_type,
	    .etag = df_header_find(r->headers, "etag"),
	    .last_modified = df_header_find(r->headers, "last-modified"),
	    .fetched_at = df_str(r->head.date),
	};
	struct df_err why;
	char code[16];

	if (r->status != 0 && !df_answer_is_whole(r->status)) {
		snprintf(code, sizeof(code), "http_%d", r->status);
		df_err_input(&why, code, "the server answered %d", r->status);
		return reject_record(e, r, &why);
	}
	if (!d.url.s ||
	    df_header_all(
		r->headers, "x-robots-tag", &e->arena, &d.robots_tag) < 0)
		return df_err_system(&e->task->err, "no memory");
	return df_deliver(e, &e->files->wanted, &d);
}

int
df_files_step(struct df_engine *e)
{
	struct df_files *f = e->files;
	struct df_warc_record r;
	struct df_err why = {0};
	int got, status;

	df_arena_reset(&e->arena);
	got = df_warc_next(f->warc, &r, &why);
	if (got > 0)
		return deliver_record(e, &r);
	if (got < 0 && why.kind == DF_ERR_INPUT)
		return reject_record(e, &r, &why);
	if (got < 0)
		df_loop_fail(e->task, "%s", why.text);
	status = df_deliver_end(e, &f->wanted);
	close_archive(f);
	return status;
}
