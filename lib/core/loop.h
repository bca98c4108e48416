/*
 * loop: for filters that cannot take one record after the other, such as
 * df-fetch, which has many transfers under way.
 *
 * Such a filter's loop pulls lines when it wants them and, whenever something
 * is finished, hands it over:
 *
 *	while (df_loop_line(task, &line)) {
 *		df_loop_begin(task, &line);
 *		... df_emit(task, rec) or df_reject(task, ...) ...
 *		if (df_loop_commit(task) != 0)
 *			break;
 *	}
 *
 * One record is begun and committed at a time; what is under way meanwhile is
 * the filter's own business, and it must copy the lines it keeps. Pulling and
 * handing over may be done by two threads; the one that hands over then needs a
 * copy of the task, for an err and an arena of its own.
 */
#ifndef DF_CORE_LOOP_H
#define DF_CORE_LOOP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/str.h"

struct df_task;

/* A raw line, or what stands for one. line_no counts from 1 in `file`, which
 * is NULL for standard input; it is 0 for what comes from no line, such as an
 * operand. */
struct df_line {
	struct df_str text;
	const char *file;
	uint64_t line_no;
	/* Not 0: text is but the beginning of a line of this many bytes, which
	 * is over --max-line. */
	uint64_t overlong;
};

/* The next line that is not blank, valid until the next call: 1; 0 at the end
 * or when the run is to stop. Waits for input. */
int df_loop_line(struct df_task *task, struct df_line *line);
/* Whether df_loop_line would answer without waiting for a first byte. */
bool df_loop_line_ready(struct df_task *task);
/* The descriptor to wait for when it would not; -1 when there is none. */
int df_loop_fd(struct df_task *task);

/* Start a record: empties the arena and says what a reject will hold and where
 * its message points. where->text is copied. 0; 1 when the line is over-long,
 * and so rejected already: commit it; -1. */
int df_loop_begin(struct df_task *task, const struct df_line *where);
/* The record is done: write what was emitted, or count its reject. 0; 1 when
 * the run is to stop now (--strict, a limit, an error, a signal). */
int df_loop_commit(struct df_task *task);

/* An input could not be had: tell why and go on; the run's status will be 1. */
void df_loop_fail(struct df_task *task, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* Whether the run is to stop, for loops that wait by themselves. */
bool df_loop_stopping(const struct df_task *task);

#endif
