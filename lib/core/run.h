/*
 * run: the life of a filter, the same for all.
 *
 * A filter's main() fills a df_filter and returns df_run(). The run parses the
 * options, opens the operands, splits lines, checks records, hands each to the
 * filter's `record` function (on -j worker threads, output in input order),
 * writes what was emitted, keeps rejects, statistics and progress, handles
 * signals and write errors, and gives the exit status.
 *
 * Threads: record runs on its worker's thread, everything else on one thread
 * at a time. What record may change is its worker; config is read-only after
 * setup (the state of sink, finish and loop excepted).
 */
#ifndef DF_CORE_RUN_H
#define DF_CORE_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/err.h"
#include "core/opt.h"
#include "core/record.h"
#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_task;

struct df_filter {
	const char *name;     /* "df-len" */
	const char *synopsis; /* operands in the usage line: "[file ...]" */
	const char *purpose;  /* what it does, one line, for --help */
	const struct df_opt *options; /* own ones, ending in a NULL name */
	void *config;                 /* what their offsets refer to */
	const char *const *counters;  /* own statistics, ends in NULL */

	/* After the options, before setup: look at the operands and take away
	 * those that are no input, such as df-export's folder. What they point
	 * at lives until the end. err as usage error. */
	int (*operands)(
	    void *config, struct df_strings *operands, struct df_err *err);

	/* After the options, before any input: check them together, open files,
	 * read templates. err as usage or system error. teardown comes last,
	 * also after a setup that failed or was not reached. */
	int (*setup)(void *config, struct df_err *err);
	void (*teardown)(void *config);

	/* One worker's own state, which record gets as task->worker: so many
	 * bytes, zeroed. worker_init prepares them, err as a system error;
	 * worker_release is not called when it failed. Both may be NULL. */
	size_t worker_size;
	int (*worker_init)(
	    void *worker, const void *config, struct df_err *err);
	void (*worker_release)(void *worker);

	/* What happens to one record: emit any number, or reject it. -1 (from a
	 * helper that failed) with task->err: an input error rejects the record
	 * with that code, a system error stops the run. */
	int (*record)(struct df_task *task, struct df_record *rec);

	/* Instead of standard output: takes emitted lines, in input order, each
	 * ending in LF, one or more per call. How many bytes it wrote, or -1;
	 * errors are system errors. */
	int64_t (*sink)(void *config, struct df_str lines, struct df_err *err);

	/* A file of its own beside the output: takes what records put into
	 * df_aside's buffer, in input order. 0, or -1 with a system error. */
	int (*aside)(void *config, struct df_str bytes, struct df_err *err);
	/* It is complete, as far as the run came: also called when a signal or
	 * a limit stopped that, but not when it failed. */
	int (*aside_end)(void *config, struct df_err *err);

	/* At the end of the input, after the last record's output: emit what
	 * remains. Not called when an error or a signal stopped the run. */
	int (*finish)(struct df_task *task);

	/* Instead of record: an own loop, see loop.h. 0, or -1 with task->err
	 * to stop with status 1. */
	int (*loop)(struct df_task *task);
};

/* Run the filter; the exit status for main to return. */
int df_run(const struct df_filter *filter, int argc, char **argv);

/* The work on one record. */
struct df_task {
	const void *config;
	void *worker;
	struct df_arena *arena; /* lives until the record is done */
	struct df_err err;      /* for helpers to fill: f(..., &task->err) */
	struct df_task_state *state;
};

/* Emit rec, changes applied, as one line of output. 0, or -1 with task->err
 * (then return -1 from record). */
int df_emit(struct df_task *task, const struct df_record *rec);
/* Emit one line that is JSON already, without line ends in it. */
int df_emit_raw(struct df_task *task, struct df_str json);
/* Emit by appending to the returned buffer, one whole line without its LF,
 * then df_emit_end. Nothing else may be emitted in between. */
struct df_buf *df_emit_begin(struct df_task *task);
int df_emit_end(struct df_task *task);

/* What is appended here goes to the filter's aside, also when the record is
 * rejected. The buffer's `failed` is for the caller to check. */
struct df_buf *df_aside(struct df_task *task);

/* Reject the record: what it has emitted is taken back, it goes to --rejects
 * with this code ([a-z0-9_]+, up to 31) and message. Always 0, so that
 * record can end in `return df_reject(...)`. */
int df_reject(struct df_task *task, const char *code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Reject a record without text, as no_text: field as for df_record_text. */
int df_reject_no_text(struct df_task *task, const char *field);

/* What the run counted so far, of df_filter.counters; for finish. */
uint64_t df_counted(const struct df_task *task, unsigned counter);

/* Whether every input was read whole and no limit of rejects is passed; for
 * finish, when what it writes must be all or nothing. */
bool df_all_well(const struct df_task *task);

/* Tell the user something, unless -q; for finish. */
void df_warn(const struct df_task *task, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Add n to the filter's own counter, an index into df_filter.counters. */
void df_count(struct df_task *task, unsigned counter, uint64_t n);

#endif
