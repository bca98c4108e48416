/*
 * deliver: results, written at once or kept as bytes until it is their turn.
 *
 * A kept result is a head, the line that a reject would hold, and the line of
 * output, or the message of a reject.
 */
#include "fetch/deliver.h"

#include <stdio.h>
#include <string.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/run.h"
#include "fetch/document.h"
#include "fetch/engine.h"
#include "fetch/order.h"
#include "net/robots.h"
#include "net/url.h"

struct head {
	uint64_t line_no;
	size_t line_len;
	bool rejected;
	char code[32];
};

/* Hand one result to the run. */
static int
put_out(struct df_engine *e, const struct head *h, struct df_str line,
    struct df_str text)
{
	struct df_task *task = e->task;

	if (e->stop)
		return 0;
	if (df_loop_begin(task,
		&(struct df_line){.text = line, .line_no = h->line_no}) < 0)
		return -1;
	for (unsigned i = 0; df_fetch_counters[i]; i++) {
		df_count(task, i, e->counts[i]);
		e->counts[i] = 0;
	}
	if (h->rejected)
		df_reject(task, h->code, "%.*s", (int)text.len, text.s);
	else if (df_emit_raw(task, text) < 0)
		return -1;
	e->stop = df_loop_commit(task) != 0;
	return 0;
}

static int
put_out_kept(struct df_engine *e, struct df_str kept)
{
	struct head h;
	size_t at = sizeof(h);

	memcpy(&h, kept.s, sizeof(h));
	return put_out(e, &h, df_str_slice(kept, at, at + h.line_len),
	    df_str_slice(kept, at + h.line_len, kept.len));
}

/* All whose turn has come. */
static int
put_out_due(struct df_engine *e)
{
	struct df_str kept;
	int got;

	while ((got = df_order_next(e->order, &kept, &e->task->err)) > 0)
		if (put_out_kept(e, kept) < 0)
			return -1;
	return got;
}

/* A result of w, whose head has yet to be completed. */
static int
put(struct df_engine *e, const struct df_wanted *w, struct head *h,
    struct df_str text)
{
	struct df_str line = {w->line, w->line_len};
	struct df_buf b;
	int status = -1;

	h->line_no = w->line_no;
	h->line_len = line.len;
	if (!e->order || df_order_turn(e->order) == w->seq)
		return put_out(e, h, line, text);
	df_buf_init(&b, 0);
	df_buf_add(&b, h, sizeof(*h));
	df_buf_add_str(&b, line);
	if (df_buf_add_str(&b, text) < 0)
		df_err_system(&e->task->err, "no memory");
	else
		status = df_order_keep(
		    e->order, w->seq, df_buf_str(&b), &e->task->err);
	df_buf_release(&b);
	return status;
}

int
df_deliver_reject(struct df_engine *e, const struct df_wanted *w,
    struct df_str name, const struct df_err *why)
{
	char message[sizeof(why->text)];
	struct head h = {.rejected = true};
	int n;

	if (name.len == 0)
		name = df_str(w->url ? w->url : w->path);
	snprintf(h.code, sizeof(h.code), "%s", why->code);
	if (name.len == 0)
		n = snprintf(message, sizeof(message), "%s", why->text);
	else
		n = snprintf(message, sizeof(message), "%.*s: %s",
		    name.len < 300 ? (int)name.len : 300, name.s, why->text);
	if ((size_t)n >= sizeof(message))
		n = (int)sizeof(message) - 1;
	return put(e, w, &h, (struct df_str){message, (size_t)n});
}

int
df_deliver_end(struct df_engine *e, const struct df_wanted *w)
{
	if (!e->order)
		return 0;
	if (df_order_end(e->order, w->seq, &e->task->err) < 0)
		return -1;
	return put_out_due(e);
}

/* Make e->record of d. 0, or -1 with task->err. */
static int
make_record(struct df_engine *e, const struct df_wanted *w,
    struct df_document *d, char *stamp, size_t size)
{
	struct df_err *err = &e->task->err;
	struct df_str line = {w->line, w->line_len};

	if (d->fetched_at.len == 0)
		d->fetched_at = df_time_stamp(
		    e->options->now >= 0 ? e->options->now : e->time, stamp,
		    size);
	if (!d->url.s)
		d->url = df_url_of_path(d->path, &e->arena);
	if (!d->url.s)
		return df_err_memory(err);
	if (!w->is_record)
		df_record_new(&e->record, &e->arena);
	else if (df_record_parse(&e->record, line, &e->arena, err) < 0)
		return -1;
	return df_document_set(d, &e->record, &e->arena, &e->room, err);
}

int
df_deliver(
    struct df_engine *e, const struct df_wanted *w, struct df_document *d)
{
	struct df_err *err = &e->task->err;
	struct head h = {0};
	char stamp[32];

	d->agent = df_robots_product(df_str(e->options->http.user_agent));
	d->respect_noai = e->options->respect_noai;
	d->save_dir = e->options->save_dir;
	df_buf_reset(&e->line, DF_BATCH_KEEP);
	if (make_record(e, w, d, stamp, sizeof(stamp)) < 0)
		return err->kind == DF_ERR_INPUT
		    ? df_deliver_reject(e, w, d->url, err)
		    : -1;
	if (df_record_write(&e->record, &e->line) < 0)
		return df_err_system(err, "no memory for the output");
	df_engine_count(e, d->path.s ? DF_FETCH_FILES : DF_FETCH_PAGES, 1);
	df_engine_count(e, DF_FETCH_BYTES, d->bytes.len);
	return put(e, w, &h, df_buf_str(&e->line));
}
