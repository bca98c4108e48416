/*
 * loop: lines pulled and records handed over one at a time.
 */
#include "core/loop.h"

#include <stdarg.h>

#include "core/msg.h"
#include "core/runstate.h"
#include "core/task.h"

bool
df_loop_stopping(const struct df_task *task)
{
	return df_run_stopping(task->state->run);
}

/* The next batch of lines; false at the end. */
static bool
next_batch(struct df_run *run)
{
	struct df_batch *b = &run->line_batch;

	df_batch_reset(b);
	if (df_run_stopping(run) || !df_reader_fill(&run->reader, b))
		return false;
	df_lines_init(&run->lines, b);
	return true;
}

/* The next line of the batch; false at its end. */
static bool
next_line(struct df_run *run, struct df_line *line)
{
	struct df_batch *b = &run->line_batch;

	*line = (struct df_line){.file = b->file};
	if (b->overlong > 0) {
		line->text = df_buf_str(&b->lines);
		line->line_no = b->first_line;
		line->overlong = b->overlong;
		b->overlong = 0;
		run->lines.p = run->lines.end;
		return true;
	}
	if (!df_lines_next(&run->lines, &line->text, &line->line_no))
		return false;
	if (line->text.len > run->reader.max_line)
		line->overlong = line->text.len;
	return true;
}

int
df_loop_line(struct df_task *task, struct df_line *line)
{
	struct df_run *run = task->state->run;

	while (!df_run_stopping(run)) {
		if (next_line(run, line))
			return 1;
		if (!next_batch(run))
			return 0;
	}
	return 0;
}

bool
df_loop_line_ready(struct df_task *task)
{
	const struct df_run *run = task->state->run;

	return run->lines.p < run->lines.end || df_reader_ready(&run->reader);
}

int
df_loop_fd(struct df_task *task)
{
	return df_reader_fd(&task->state->run->reader);
}

int
df_loop_begin(struct df_task *task, const struct df_line *where)
{
	struct df_task_state *s = task->state;
	struct df_batch *b = &s->run->batch;

	s->batch = b;
	df_batch_reset(b);
	if (df_buf_add_str(&b->lines, where->text) < 0)
		return df_err_memory(&task->err);
	b->file = where->file;
	df_task_start(task, df_buf_str(&b->lines), where->line_no, where->file);
	b->bytes_in = where->overlong ? where->overlong : where->text.len;
	if (where->overlong) {
		s->length = where->overlong;
		df_task_reject_long(task);
		return 1;
	}
	s->is_json = where->text.len > 0 &&
	    df_record_parse(&s->record, s->line, task->arena, NULL) == 0;
	return 0;
}

int
df_loop_commit(struct df_task *task)
{
	struct df_run *run = task->state->run;

	if (run->commit.stop == DF_GO)
		df_commit_batch(&run->commit, &run->batch);
	df_batch_reset(&run->batch);
	return df_run_stopping(run);
}

void
df_loop_fail(struct df_task *task, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	df_vmsg(fmt, ap);
	va_end(ap);
	task->state->run->failed = true;
}
