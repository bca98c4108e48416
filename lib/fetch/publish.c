/*
 * publish: results, written at once or kept as bytes until it is their turn.
 *
 * A kept result is a head, the line that a reject would hold, and the line of
 * output, or the message of a reject.
 */
#include "fetch/publish.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/record.h"
#include "core/run.h"
#include "fetch/document.h"
#include "fetch/options.h"
#include "fetch/order.h"
#include "fetch/parcel.h"

struct df_publisher {
	const struct df_fetch_options *options;
	struct df_task task;    /* a copy, with its own err */
	struct df_order *order; /* NULL without --ordered */
	struct df_record record;
	struct df_buf line;    /* one that is kept */
	struct df_buf room;    /* for base64 */
	struct df_arena arena; /* for one document */
	bool stop;
};

/* What a kept result begins with. */
struct head {
	uint64_t line_no;
	uint64_t overlong;
	size_t line_len;
	bool rejected;
	char code[32];
};

/* What is handed to the run: a record, or, when that is NULL, text. */
struct result {
	struct head head;
	struct df_str line;
	struct df_str text;
	const struct df_record *record;
};

struct df_publisher *
df_publisher_new(const struct df_fetch_options *o, const struct df_task *task)
{
	struct df_publisher *p = calloc(1, sizeof(*p));

	if (!p)
		return NULL;
	p->options = o;
	p->task = *task;
	df_record_init(&p->record);
	df_buf_init(&p->line, 0);
	df_buf_init(&p->room, 0);
	df_arena_init(&p->arena, DF_RECORD_MEMORY);
	p->order = o->ordered ? df_order_new() : NULL;
	if (o->ordered && !p->order) {
		df_publisher_free(p);
		return NULL;
	}
	return p;
}

void
df_publisher_free(struct df_publisher *p)
{
	if (!p)
		return;
	df_order_free(p->order);
	df_arena_release(&p->arena);
	df_buf_release(&p->room);
	df_buf_release(&p->line);
	df_record_release(&p->record);
	free(p);
}

static void
hand_over_counts(struct df_publisher *p)
{
	_Atomic uint64_t *counts = p->options->counts;

	for (unsigned i = 0; i < DF_FETCH_COUNTERS; i++)
		if (atomic_load(&counts[i]) > 0)
			df_count(&p->task, i, atomic_exchange(&counts[i], 0));
}

/* Hand one result to the run. */
static int
put_out(struct df_publisher *p, const struct result *r)
{
	struct df_task *task = &p->task;
	int status = df_loop_begin(task,
	    &(struct df_line){.text = r->line,
		.line_no = r->head.line_no,
		.overlong = r->head.overlong});

	if (status < 0)
		return -1;
	hand_over_counts(p);
	if (status == 0 && r->head.rejected)
		df_reject(
		    task, r->head.code, "%.*s", (int)r->text.len, r->text.s);
	else if (status == 0 &&
	    (r->record ? df_emit(task, r->record)
		       : df_emit_raw(task, r->text)) < 0)
		return -1;
	p->stop = df_loop_commit(task) != 0;
	return 0;
}

static int
put_out_kept(struct df_publisher *p, struct df_str kept)
{
	struct result r = {0};
	size_t at = sizeof(r.head);

	memcpy(&r.head, kept.s, at);
	r.line = df_str_slice(kept, at, at + r.head.line_len);
	r.text = df_str_slice(kept, at + r.head.line_len, kept.len);
	return put_out(p, &r);
}

/* All whose turn has come. */
static int
put_out_due(struct df_publisher *p)
{
	struct df_str kept;
	int got;

	while ((got = df_order_next(p->order, &kept, &p->task.err)) > 0)
		if (put_out_kept(p, kept) < 0)
			return -1;
	return got;
}

static int
keep(struct df_publisher *p, uint64_t seq, const struct result *r)
{
	struct df_buf *b = &p->line;

	df_buf_reset(b, DF_BATCH_KEEP);
	df_buf_add(b, &r->head, sizeof(r->head));
	df_buf_add_str(b, r->line);
	if (r->record)
		df_record_write(r->record, b);
	else
		df_buf_add_str(b, r->text);
	if (b->failed)
		return df_err_system(&p->task.err, "no memory");
	return df_order_keep(p->order, seq, df_buf_str(b), &p->task.err);
}

/* A result of a parcel, the place of which has yet to be filled in. */
static int
put(struct df_publisher *p, const struct df_parcel *parcel, struct result *r)
{
	r->line = parcel->line;
	r->head.line_no = parcel->line_no;
	r->head.line_len = parcel->line.len;
	r->head.overlong = parcel->overlong;
	if (!p->order || df_order_turn(p->order) == parcel->seq)
		return put_out(p, r);
	return keep(p, parcel->seq, r);
}

static int
reject(struct df_publisher *p, const struct df_parcel *parcel,
    struct df_str name, const struct df_err *why)
{
	struct result r = {.head.rejected = true};
	char message[sizeof(why->text)];
	int n;

	snprintf(r.head.code, sizeof(r.head.code), "%s", why->code);
	if (name.len == 0)
		n = snprintf(message, sizeof(message), "%s", why->text);
	else
		n = snprintf(message, sizeof(message), "%.*s: %s",
		    name.len < 300 ? (int)name.len : 300, name.s, why->text);
	if ((size_t)n >= sizeof(message))
		n = (int)sizeof(message) - 1;
	r.text = (struct df_str){message, (size_t)n};
	return put(p, parcel, &r);
}

/* Make p->record of it. 0, or -1 with an error. */
static int
make_record(struct df_publisher *p, const struct df_parcel *parcel)
{
	struct df_err *err = &p->task.err;

	if (!parcel->is_record)
		df_record_new(&p->record, &p->arena);
	else if (df_record_parse(&p->record, parcel->line, &p->arena, err) < 0)
		return -1;
	return df_document_set(
	    &parcel->document, &p->record, &p->arena, &p->room, err);
}

static int
publish_document(struct df_publisher *p, const struct df_parcel *parcel)
{
	const struct df_document *d = &parcel->document;
	struct result r = {.record = &p->record};
	struct df_err *err = &p->task.err;

	df_arena_reset(&p->arena);
	if (make_record(p, parcel) < 0) {
		struct df_err why = *err;

		return why.kind == DF_ERR_INPUT
		    ? reject(p, parcel, d->url, &why)
		    : -1;
	}
	atomic_fetch_add(&p->options->counts[d->path.len > 0 ? DF_FETCH_FILES
							     : DF_FETCH_PAGES],
	    1);
	atomic_fetch_add(&p->options->counts[DF_FETCH_BYTES], d->bytes.len);
	return put(p, parcel, &r);
}

static int
publish_end(struct df_publisher *p, uint64_t seq)
{
	if (!p->order)
		return 0;
	if (df_order_end(p->order, seq, &p->task.err) < 0)
		return -1;
	return put_out_due(p);
}

int
df_publish(
    struct df_publisher *p, const struct df_parcel *parcel, struct df_err *err)
{
	int status = 0;

	switch (parcel->kind) {
	case DF_PARCEL_DOCUMENT:
		status = publish_document(p, parcel);
		break;
	case DF_PARCEL_REJECT:
		status = reject(p, parcel, parcel->name, &parcel->why);
		break;
	case DF_PARCEL_END:
		status = publish_end(p, parcel->seq);
		break;
	}
	if (status < 0) {
		*err = p->task.err;
		return -1;
	}
	return p->stop;
}
