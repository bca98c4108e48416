/*
 * queue: a ring of things wanted.
 */
#include "fetch/queue.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/run.h"
#include "fetch/document.h"
#include "fetch/source.h"
#include "net/url.h"

/* Things looked at for each one in transfer: what waits behind a slow one or
 * for its host, and may hold a body meanwhile. */
#define WINDOW_PER_TRANSFER 2

/* How often to look up from waiting, to see a signal. */
#define WAIT_MS 200

const char *const df_fetch_counters[] = {"pages", "files", "body_bytes", NULL};

struct slot {
	struct df_wanted wanted;
	struct df_transfer *transfer; /* NULL: not begun, or nothing to begin */
};

struct queue {
	const struct df_fetch_options *options;
	struct df_task *task;
	struct df_source source;
	struct df_http *http;
	struct slot *slots; /* a ring */
	size_t cap, first, n;
	bool ended; /* the source has no more */
	struct df_record record;
	struct df_buf bytes; /* of a file */
	struct df_buf room;  /* for base64 */
};

static struct slot *
slot_at(const struct queue *q, size_t i)
{
	return &q->slots[(q->first + i) % q->cap];
}

static bool
needs_transfer(const struct slot *s)
{
	return s->wanted.request && s->wanted.err.kind == DF_ERR_NONE;
}

static bool
is_active(const struct slot *s)
{
	return s->transfer && !df_transfer_done(s->transfer);
}

static bool
is_done(const struct slot *s)
{
	return !needs_transfer(s) ||
	    (s->transfer && df_transfer_done(s->transfer));
}

/* Take things from the source while there is room and it has some. */
static int
fill(struct queue *q)
{
	int fd, got;

	while (!q->ended && q->n < q->cap &&
	    (q->n == 0 || df_source_ready(&q->source, &fd))) {
		got = df_source_next(
		    &q->source, &slot_at(q, q->n)->wanted, &q->task->err);
		if (got < 0)
			return -1;
		if (got == 0)
			q->ended = true;
		else
			q->n++;
		/* A file is read when its turn comes: nothing to wait for. */
		if (q->n == 1 && is_done(slot_at(q, 0)))
			break;
	}
	return 0;
}

static bool
host_is_busy(const struct queue *q, const char *host)
{
	for (size_t i = 0; i < q->n; i++)
		if (is_active(slot_at(q, i)) &&
		    strcasecmp(slot_at(q, i)->wanted.host, host) == 0)
			return true;
	return false;
}

/* Begin as many transfers as may run. */
static int
start(struct queue *q)
{
	int64_t active = 0;

	for (size_t i = 0; i < q->n; i++)
		active += is_active(slot_at(q, i));
	for (size_t i = 0; i < q->n && active < q->options->concurrency; i++) {
		struct slot *s = slot_at(q, i);

		if (!needs_transfer(s) || s->transfer ||
		    host_is_busy(q, s->wanted.host))
			continue;
		s->transfer = df_http_start(
		    q->http, df_str(s->wanted.request), &q->task->err);
		if (!s->transfer)
			return -1;
		active++;
	}
	return 0;
}

static int
read_all(struct queue *q, int fd, struct df_err *err)
{
	size_t max = (size_t)q->options->http.max_size;
	ssize_t n = 1;

	while (n != 0 && q->bytes.len <= max) {
		if (df_buf_reserve(&q->bytes, DF_BATCH_SIZE) < 0)
			return df_err_memory(err);
		n = read(fd, q->bytes.s + q->bytes.len, DF_BATCH_SIZE);
		if (n < 0 && (errno != EINTR || df_loop_stopping(q->task)))
			return df_err_input(err, "read", "%s", strerror(errno));
		if (n > 0)
			q->bytes.len += (size_t)n;
	}
	if (q->bytes.len > max)
		return df_err_input(
		    err, "too_large", "larger than --max-size, %zu bytes", max);
	return 0;
}

/* Read a file into q->bytes. An operand may be a pipe, what lies in a folder
 * may have become one. 0, or -1 with an input error. */
static int
read_file(struct queue *q, const struct df_wanted *w, struct df_err *err)
{
	int more = w->operand ? 0 : O_NONBLOCK | O_NOFOLLOW;
	int fd = open(w->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | more), status;

	df_buf_reset(&q->bytes, DF_BATCH_KEEP);
	if (fd < 0)
		return df_err_input(err, "read", "%s", strerror(errno));
	status = read_all(q, fd, err);
	close(fd);
	return status;
}

static int
read_answer(struct slot *s, struct df_document *d, struct df_err *err)
{
	struct df_http_answer a;
	char code[16];

	if (df_transfer_answer(s->transfer, &a, err) < 0)
		return -1;
	if (a.status < 200 || a.status > 299) {
		snprintf(code, sizeof(code), "http_%ld", a.status);
		return df_err_input(
		    err, code, "the server answered %ld", a.status);
	}
	d->url = df_str(s->wanted.url);
	d->bytes = a.body;
	d->status = a.status;
	d->content_type = a.content_type;
	d->etag = a.etag;
	d->last_modified = a.last_modified;
	return 0;
}

/* What was got for a thing, its url if it is a file excepted. 0, or -1 with
 * an input error. */
static int
get(struct queue *q, struct slot *s, struct df_document *d, struct df_err *err)
{
	*d = (struct df_document){0};
	if (s->wanted.err.kind != DF_ERR_NONE) {
		*err = s->wanted.err;
		return -1;
	}
	if (!s->wanted.path)
		return read_answer(s, d, err);
	if (read_file(q, &s->wanted, err) < 0)
		return -1;
	d->bytes = df_buf_str(&q->bytes);
	d->path = df_str(s->wanted.path);
	return 0;
}

/* The time as ISO 8601 in UTC. */
static struct df_str
time_stamp(const struct df_fetch_options *o, char *out, size_t size)
{
	time_t now = o->now >= 0 ? (time_t)o->now : time(NULL);
	struct tm tm;

	if (!gmtime_r(&now, &tm))
		return (struct df_str){0};
	return (struct df_str){
	    out, strftime(out, size, "%Y-%m-%dT%H:%M:%SZ", &tm)};
}

/* Make the document's record and emit it. 0, or -1 with task->err. */
static int
emit(struct queue *q, struct slot *s, struct df_document *d)
{
	struct df_task *task = q->task;
	struct df_str line = {s->wanted.line, s->wanted.line_len};
	char stamp[32];

	d->fetched_at = time_stamp(q->options, stamp, sizeof(stamp));
	if (d->path.s)
		d->url = df_url_of_path(d->path, task->arena);
	if (!d->url.s)
		return df_err_memory(&task->err);
	if (!s->wanted.is_record)
		df_record_new(&q->record, task->arena);
	else if (df_record_parse(&q->record, line, task->arena, &task->err) < 0)
		return -1;
	if (df_document_set(d, &q->record, task->arena, &q->room, &task->err) <
	    0)
		return -1;
	df_count(task, d->path.s ? DF_FETCH_FILES : DF_FETCH_PAGES, 1);
	df_count(task, DF_FETCH_BYTES, d->bytes.len);
	return df_emit(task, &q->record);
}

/* Hand over the first thing, which is done. As df_loop_commit. */
static int
deliver(struct queue *q, struct slot *s)
{
	const struct df_wanted *w = &s->wanted;
	const char *name = w->url ? w->url : w->path;
	struct df_task *task = q->task;
	struct df_err err = {0};
	struct df_document d;
	int got = get(q, s, &d, &err);

	if (got < 0 && w->operand && strcmp(err.code, "read") == 0) {
		df_loop_fail(q->task, "%s: %s", name, err.text);
		return 0;
	}
	if (df_loop_begin(task,
		&(struct df_line){
		    .text = {w->line, w->line_len}, .line_no = w->line_no}) < 0)
		return -1;
	if (got == 0 && emit(q, s, &d) < 0) {
		if (task->err.kind != DF_ERR_INPUT)
			return -1;
		err = task->err;
		got = -1;
	}
	if (got < 0 && name)
		df_reject(task, err.code, "%s: %s", name, err.text);
	else if (got < 0)
		df_reject(task, err.code, "%s", err.text);
	return df_loop_commit(task);
}

static void
clear(struct slot *s)
{
	df_transfer_free(s->transfer);
	df_wanted_release(&s->wanted);
	s->transfer = NULL;
}

/* Deliver what is done at the front. As df_loop_commit. */
static int
drain(struct queue *q)
{
	int stop = 0;

	while (stop == 0 && q->n > 0 && is_done(slot_at(q, 0))) {
		stop = deliver(q, slot_at(q, 0));
		clear(slot_at(q, 0));
		q->first = (q->first + 1) % q->cap;
		q->n--;
	}
	return stop;
}

/* Wait for a transfer, or for a line when there is room for one. */
static int
wait(struct queue *q)
{
	int fd = -1;

	if (!q->ended && q->n < q->cap && df_source_ready(&q->source, &fd))
		return 0;
	return df_http_wait(q->http, fd, WAIT_MS, &q->task->err);
}

static int
loop(struct queue *q)
{
	int stop = 0;

	while (stop == 0 && !df_loop_stopping(q->task)) {
		if (fill(q) < 0 || start(q) < 0)
			return -1;
		stop = drain(q);
		if (q->n == 0 && q->ended)
			break;
		if (stop == 0 && q->n > 0 && wait(q) < 0)
			return -1;
	}
	return stop < 0 ? -1 : 0;
}

int
df_fetch_all(const struct df_fetch_options *o, struct df_task *task)
{
	struct queue q = {.options = o,
	    .task = task,
	    .cap = (size_t)o->concurrency * WINDOW_PER_TRANSFER};
	int status = -1;

	df_source_init(&q.source, o->operands, task);
	df_record_init(&q.record);
	df_buf_init(&q.bytes, 0);
	df_buf_init(&q.room, 0);
	q.slots = calloc(q.cap, sizeof(*q.slots));
	q.http = df_http_new(&o->http, &task->err);
	if (!q.slots)
		df_err_system(&task->err, "no memory");
	else if (q.http)
		status = loop(&q);
	for (size_t i = 0; q.slots && i < q.cap; i++)
		clear(&q.slots[i]);
	free(q.slots);
	df_http_free(q.http);
	df_buf_release(&q.room);
	df_buf_release(&q.bytes);
	df_record_release(&q.record);
	df_source_release(&q.source);
	return status;
}
