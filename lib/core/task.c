/*
 * task: emitting, rejecting, and a batch's lines one by one.
 */
#include "core/task.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/batch.h"
#include "core/buf.h"
#include "core/jsonw.h"
#include "core/limits.h"
#include "core/signals.h"

/* The worker's own state; task->worker stays NULL when it cannot be made. */
static int
worker_make(struct df_task *task, const struct df_filter *filter)
{
	void *worker;

	if (filter->worker_size == 0)
		return 0;
	worker = calloc(1, filter->worker_size);
	if (worker == NULL)
		return df_err_system(&task->err, "no memory for a worker");
	if (filter->worker_init != NULL &&
	    filter->worker_init(worker, filter->config, &task->err) < 0) {
		free(worker);
		return -1;
	}
	task->worker = worker;
	return 0;
}

int
df_task_init(struct df_task *task, struct df_task_state *state,
    const struct df_filter *filter, const struct df_common *common,
    struct df_run *run)
{
	*state = (struct df_task_state){
	    .filter = filter, .common = common, .run = run};
	*task = (struct df_task){.config = filter->config, .state = state};
	df_arena_init(&state->arena, DF_RECORD_MEMORY);
	df_record_init(&state->record);
	task->arena = &state->arena;
	return worker_make(task, filter);
}

void
df_task_release(struct df_task *task)
{
	const struct df_filter *filter = task->state->filter;

	if (task->worker != NULL && filter->worker_release != NULL)
		filter->worker_release(task->worker);
	free(task->worker);
	task->worker = NULL;
	df_arena_release(&task->state->arena);
	df_record_release(&task->state->record);
}

void
df_task_start(struct df_task *task, struct df_str line, uint64_t line_no,
    const char *file)
{
	struct df_task_state *s = task->state;

	df_arena_reset(&s->arena);
	task->err.kind = DF_ERR_NONE;
	s->line = line;
	s->line_no = line_no;
	s->file = file;
	s->length = line.len;
	s->out_len = s->batch->out.len;
	s->emitted = s->batch->emitted;
	s->is_json = false;
	s->rejected = false;
	s->batch->records++;
}

static int
no_memory(struct df_task *task)
{
	return df_err_system(&task->err, "no memory for the output");
}

struct df_buf *
df_emit_begin(struct df_task *task)
{
	return &task->state->batch->out;
}

int
df_emit_end(struct df_task *task)
{
	struct df_batch *b = task->state->batch;

	if (df_buf_addc(&b->out, '\n') < 0)
		return no_memory(task);
	b->emitted++;
	return 0;
}

struct df_buf *
df_aside(struct df_task *task)
{
	return &task->state->batch->aside;
}

int
df_emit(struct df_task *task, const struct df_record *rec)
{
	struct df_buf *out = df_emit_begin(task);

	if (df_record_write(rec, out) < 0)
		return out->failed ? no_memory(task)
				   : df_err_memory(&task->err);
	return df_emit_end(task);
}

int
df_emit_raw(struct df_task *task, struct df_str json)
{
	df_buf_add_str(df_emit_begin(task), json);
	return df_emit_end(task);
}

void
df_count(struct df_task *task, unsigned counter, uint64_t n)
{
	assert(counter < DF_COUNTERS_MAX);
	task->state->batch->counters[counter] += n;
}

/* The part of a line that a reject shows, not ending inside a character. */
static struct df_str
shown(const struct df_task_state *s)
{
	struct df_str line = s->line;

	if (s->length == line.len && line.len <= (size_t)s->common->max_line)
		return line;
	if (line.len > DF_LINE_SHOWN)
		line.len = DF_LINE_SHOWN;
	for (int i = 0; i < 3 && line.len > 0 &&
	     ((unsigned char)line.s[line.len - 1] & 0xC0) == 0x80;
	     i++)
		line.len--;
	if (line.len > 0 && (unsigned char)line.s[line.len - 1] >= 0xC0)
		line.len--;
	return line;
}

static void
write_record(
    struct df_jsonw *w, const struct df_task_state *s, const char *code)
{
	df_jsonw_key(w, "record");
	if (s->is_json)
		df_jsonw_raw(w, s->line);
	else
		df_jsonw_str(w, shown(s));
	if (strcmp(code, "bad_utf8") != 0)
		return;
	/* U+FFFD stands for the bad bytes above; nothing may be lost. */
	df_jsonw_key(w, "record_base64");
	df_jsonw_base64(w, s->line);
}

/* The line for the --rejects file. */
static void
write_reject(struct df_buf *out, const struct df_task_state *s,
    const char *code, const char *message)
{
	struct df_jsonw w;

	df_jsonw_init(&w, out);
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "error");
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "filter");
	df_jsonw_cstr(&w, s->filter->name);
	df_jsonw_key(&w, "code");
	df_jsonw_cstr(&w, code);
	df_jsonw_key(&w, "message");
	df_jsonw_cstr(&w, message);
	df_jsonw_key(&w, "line");
	if (s->line_no > 0)
		df_jsonw_uint(&w, s->line_no);
	else
		df_jsonw_null(&w);
	if (s->file != NULL) {
		df_jsonw_key(&w, "file");
		df_jsonw_cstr(&w, s->file);
	}
	df_jsonw_close(&w, '}');
	write_record(&w, s, code);
	df_jsonw_close(&w, '}');
	df_buf_addc(out, '\n');
}

/* Note that the record at hand is rejected. -1 without memory for that. */
static int
keep_reject(
    const struct df_task_state *s, const char *code, const char *message)
{
	struct df_batch *b = s->batch;
	size_t rejects_len = b->rejects.len, at = b->messages.len;
	struct df_note *note = df_batch_note(b);

	if (s->common->rejects != NULL)
		write_reject(&b->rejects, s, code, message);
	df_buf_add(&b->messages, code, strlen(code) + 1);
	df_buf_add(&b->messages, message, strlen(message) + 1);
	if (note == NULL || b->rejects.failed || b->messages.failed) {
		b->nnotes -= note != NULL;
		df_buf_truncate(&b->rejects, rejects_len);
		return -1;
	}
	*note = (struct df_note){
	    .line_no = s->line_no,
	    .records = b->records,
	    .emitted = b->emitted,
	    .bytes_in = b->bytes_in,
	    .out_len = b->out.len,
	    .aside_len = b->aside.len,
	    .rejects_len = b->rejects.len,
	    .code = at,
	    .message = at + strlen(code) + 1,
	};
	return 0;
}

int
df_reject(struct df_task *task, const char *code, const char *fmt, ...)
{
	struct df_task_state *s = task->state;
	struct df_batch *b = s->batch;
	char message[sizeof(task->err.text)];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(message, sizeof(message), fmt, ap);
	va_end(ap);
	assert(!s->rejected);
	s->rejected = true;
	df_buf_truncate(&b->out, s->out_len);
	b->emitted = s->emitted;
	if (keep_reject(s, code, message) < 0)
		df_err_system(&b->err, "no memory to keep a reject");
	return 0;
}

int
df_reject_no_text(struct df_task *task, const char *field)
{
	if (field == NULL)
		return df_reject(
		    task, "no_text", "there is neither a text that is a string "
		    "nor messages with one");
	return df_reject(task, "no_text", "no string field '%s'", field);
}

/* What the filter's function returned, made a reject or the batch's error. */
static void
take_result(struct df_task *task, int status)
{
	struct df_task_state *s = task->state;

	if (status == 0 || s->rejected)
		return;
	/* Setters of records say no more than that the arena is full. */
	if (task->err.kind == DF_ERR_NONE)
		df_err_memory(&task->err);
	if (task->err.kind == DF_ERR_INPUT) {
		df_reject(task, task->err.code, "%s", task->err.text);
		return;
	}
	s->batch->err = task->err;
	df_buf_truncate(&s->batch->out, s->out_len);
	s->batch->emitted = s->emitted;
}

void
df_task_reject_long(struct df_task *task)
{
	const struct df_task_state *s = task->state;

	df_reject(task, "line_too_long",
	    "line of %llu bytes, --max-line is %lld",
	    (unsigned long long)s->length, (long long)s->common->max_line);
}

/* One line: check it and hand it to the filter. */
static void
work_on_line(struct df_task *task)
{
	struct df_task_state *s = task->state;
	int status;

	if (s->line.len > (size_t)s->common->max_line) {
		df_task_reject_long(task);
		return;
	}
	status = df_record_parse(&s->record, s->line, task->arena, &task->err);
	if (status < 0) {
		s->is_json = strcmp(task->err.code, "not_object") == 0;
	} else {
		s->is_json = true;
		status = s->filter->record(task, &s->record);
	}
	take_result(task, status);
}

/* Whether the lines after this one need no work: the run will not go past
 * this record. */
static bool
is_cut(const struct df_task_state *s)
{
	return s->batch->err.kind != DF_ERR_NONE ||
	    (s->rejected && s->common->strict) || df_signals_caught() != 0;
}

/* The batch is the beginning of one line that is too long. */
static void
work_on_overlong(struct df_task *task)
{
	const struct df_batch *b = task->state->batch;

	df_task_start(task, df_buf_str(&b->lines), b->first_line, b->file);
	task->state->length = b->overlong;
	df_task_reject_long(task);
}

void
df_task_work(struct df_task *task, struct df_batch *batch)
{
	struct df_lines lines;
	struct df_str line;
	uint64_t no;

	task->state->batch = batch;
	if (batch->overlong) {
		work_on_overlong(task);
		return;
	}
	df_lines_init(&lines, batch);
	while (df_lines_next(&lines, &line, &no)) {
		batch->bytes_in = (size_t)(lines.p - batch->lines.s);
		df_task_start(task, line, no, batch->file);
		work_on_line(task);
		if (is_cut(task->state)) {
			batch->cut = lines.p < lines.end;
			return;
		}
	}
	batch->bytes_in = batch->lines.len;
}
