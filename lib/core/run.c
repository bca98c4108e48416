/*
 * run: from the command line to the exit status.
 */
#include "core/run.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/bytescan.h"
#include "core/msg.h"
#include "core/pool.h"
#include "core/runstate.h"
#include "core/signals.h"
#include "core/task.h"

#define EXIT_USAGE 2
#define EXIT_LIMIT 3

/* A closed standard descriptor would be the next file that is opened; one
 * that fails is put in its place. */
static void
guard_descriptors(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) < 0 &&
		    open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
			_exit(1);
	}
}

static int
answer_version(struct df_buf *out, const struct df_filter *filter)
{
	df_buf_printf(out, "%s (df-tools) %s", filter->name, DF_VERSION);
#ifndef DF_HAVE_ARCHIVE
	df_buf_add_cstr(out, ", without libarchive");
#endif
#ifndef DF_HAVE_SQLITE
	df_buf_add_cstr(out, ", without SQLite");
#endif
#ifndef DF_HAVE_UCHARDET
	df_buf_add_cstr(out, ", without uchardet");
#endif
	return df_buf_addc(out, '\n');
}

/* --help and its like: 1 when one was asked for and *status is set. */
static int
answer(const struct df_run *run, int *status)
{
	const struct df_options *o = &run->options;
	const struct df_filter *filter = run->filter;
	struct df_buf out;
	int asked = 1;

	df_buf_init(&out, 0);
	if (o->common.help)
		df_options_help(o, filter->synopsis, filter->purpose, &out);
	else if (o->common.version)
		answer_version(&out, filter);
	else if (o->common.list_options)
		df_options_list(o, &out);
	else if (o->common.print_params)
		df_options_params(o, &out);
	else
		asked = 0;
	*status = 0;
	if (asked &&
	    (out.failed || fwrite(out.s, 1, out.len, stdout) != out.len ||
		fflush(stdout) != 0)) {
		df_msg("standard output: cannot be written");
		*status = 1;
	}
	df_buf_release(&out);
	return asked;
}

static size_t
count_jobs(const struct df_run *run)
{
	long cores;

	if (run->filter->loop != NULL)
		return 1;
	if (run->options.common.jobs > 0)
		return (size_t)run->options.common.jobs;
	cores = sysconf(_SC_NPROCESSORS_ONLN);
	return cores > 0 && cores < DF_JOBS_MAX ? (size_t)cores : 1;
}

/* All in one thread. */
static void
run_serial(struct df_run *run, struct df_task *task)
{
	bool go = true;

	while (go && df_reader_fill(&run->reader, &run->batch)) {
		df_task_work(task, &run->batch);
		go = df_commit_batch(&run->commit, &run->batch);
		df_batch_reset(&run->batch);
	}
}

bool
df_run_stopping(const struct df_run *run)
{
	return df_signals_caught() != 0 || run->commit.stop != DF_GO;
}

void
df_warn(const struct df_task *task, const char *fmt, ...)
{
	va_list ap;

	if (task->state->run->options.common.quiet)
		return;
	va_start(ap, fmt);
	df_vmsg(fmt, ap);
	va_end(ap);
}

static bool
input_failed(const struct df_run *run)
{
	return run->failed || run->reader.failed;
}

bool
df_all_well(const struct df_task *task)
{
	const struct df_run *run = task->state->run;

	return !input_failed(run) && run->commit.stop == DF_GO &&
	    !df_commit_passed_share(&run->commit);
}

uint64_t
df_counted(const struct df_task *task, unsigned counter)
{
	return task->state->run->commit.stats.counters[counter];
}

/* A filter's function of the whole run failed: as an error of the run. */
static void
stop_with(struct df_run *run, const struct df_err *err)
{
	if (run->commit.stop != DF_GO)
		return;
	run->commit.stop = DF_STOP_ERROR;
	run->commit.err = *err;
}

static int
run_finish(struct df_run *run, struct df_task *task)
{
	int status;

	if (run->filter->finish == NULL || df_run_stopping(run))
		return 0;
	df_batch_reset(&run->batch);
	task->state->batch = &run->batch;
	df_arena_reset(task->arena);
	status = run->filter->finish(task);
	if (status < 0)
		stop_with(run, &task->err);
	else
		df_commit_batch(&run->commit, &run->batch);
	return status > 0 ? EXIT_LIMIT : 0;
}

/* Read, work, write. The exit status. */
static int
run_tasks(struct df_run *run, struct df_task *tasks, size_t jobs)
{
	struct df_err err;
	int status;

	if (run->filter->loop != NULL) {
		if (run->filter->loop(tasks) < 0)
			stop_with(run, &tasks->err);
	} else if (jobs == 1) {
		run_serial(run, tasks);
	} else if (df_pool_run(&run->reader, tasks, jobs, &run->commit, &err) <
	    0) {
		stop_with(run, &err);
	}
	if (run->commit.stop == DF_GO && df_signals_caught() != 0)
		run->commit.stop = DF_STOP_SIGNAL;
	status = run_finish(run, tasks);
	if (input_failed(run))
		status = 1;
	return df_commit_end(&run->commit, status);
}

/* A task for each worker, then the run itself. */
static int
run_jobs(struct df_run *run)
{
	size_t jobs = count_jobs(run), made = 0;
	struct df_task *tasks = calloc(jobs, sizeof(*tasks));
	struct df_task_state *states = calloc(jobs, sizeof(*states));
	int status = 1;

	if (tasks == NULL || states == NULL) {
		df_msg("no memory for %zu workers", jobs);
		goto out;
	}
	for (; made < jobs; made++) {
		if (df_task_init(&tasks[made], &states[made], run->filter,
			&run->options.common, run) < 0) {
			df_msg("%s", tasks[made].err.text);
			df_task_release(&tasks[made]);
			goto out;
		}
	}
	status = run_tasks(run, tasks, jobs);
out:
	while (made > 0)
		df_task_release(&tasks[--made]);
	free(states);
	free(tasks);
	return status;
}

static int
told(const struct df_err *err)
{
	df_msg("%s", err->text);
	return err->kind == DF_ERR_USAGE ? EXIT_USAGE : 1;
}

/* Everything risky comes before the first record. */
static int
run_prepared(struct df_run *run)
{
	const struct df_filter *filter = run->filter;
	struct df_err err;
	int status;

	if (df_signals_init(&err) < 0 ||
	    (filter->setup != NULL &&
		filter->setup(filter->config, &err) < 0) ||
	    df_commit_init(&run->commit, filter, &run->options.common,
		&run->reader, &err) < 0)
		status = told(&err);
	else
		status = run_jobs(run);
	df_outfile_abort(&run->commit.rejects);
	if (filter->teardown != NULL)
		filter->teardown(filter->config);
	return status;
}

static int
take_operands(struct df_run *run, struct df_err *err)
{
	const struct df_filter *filter = run->filter;

	run->operands = run->options.operands;
	if (filter->operands != NULL &&
	    filter->operands(filter->config, &run->operands, err) < 0)
		return -1;
	df_reader_init(
	    &run->reader, &run->operands, (size_t)run->options.common.max_line);
	return 0;
}

static void
run_init(struct df_run *run, const struct df_filter *filter)
{
	memset(run, 0, sizeof(*run));
	run->filter = filter;
	run->options.filter = filter->name;
	run->options.own = filter->options;
	run->options.config = filter->config;
	df_outfile_init(&run->commit.rejects);
	df_batch_init(&run->batch);
	df_batch_init(&run->line_batch);
}

static void
run_release(struct df_run *run)
{
	df_reader_release(&run->reader);
	df_batch_release(&run->batch);
	df_batch_release(&run->line_batch);
	df_options_release(&run->options);
}

int
df_run(const struct df_filter *filter, int argc, char **argv)
{
	struct df_run run;
	struct df_err err;
	int status;
	bool pipe_closed;

	guard_descriptors();
	df_msg_init(filter->name);
	df_bytes_init();
	run_init(&run, filter);
	if (df_options_parse(&run.options, argc, argv, &err) < 0)
		status = told(&err);
	else if (!answer(&run, &status))
		status = take_operands(&run, &err) < 0 ? told(&err)
						       : run_prepared(&run);
	pipe_closed = run.commit.stop == DF_STOP_PIPE;
	run_release(&run);
	if (pipe_closed) {
		df_signals_die_of_pipe();
		df_msg("standard output: Broken pipe");
	}
	return status;
}
