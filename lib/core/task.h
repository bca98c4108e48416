/*
 * task: what a filter's functions work on, behind run.h's df_task: the batch
 * that takes what is emitted, and where the record at hand comes from.
 */
#ifndef DF_CORE_TASK_H
#define DF_CORE_TASK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/record.h"
#include "core/run.h"

struct df_batch;
struct df_stats;

struct df_task_state {
	const struct df_filter *filter;
	const struct df_common *common;
	struct df_run *run;
	struct df_batch *batch;
	struct df_arena arena;
	struct df_record record;

	/* The record at hand. */
	struct df_str line;
	const char *file;
	uint64_t line_no;
	uint64_t length; /* of the whole line, of which `line` may be a part */
	size_t out_len;  /* of the batch, before it */
	uint64_t emitted;
	bool is_json; /* the line goes to the rejects as it is */
	bool rejected;
};

/* task and its state are the caller's; run may be NULL. Makes the worker's
 * state. 0, or -1 with a system error; release it in either case. */
int df_task_init(struct df_task *task, struct df_task_state *state,
    const struct df_filter *filter, const struct df_common *common,
    struct df_run *run);
void df_task_release(struct df_task *task);

/* Start the record of this line, in the task's batch. */
void df_task_start(struct df_task *task, struct df_str line, uint64_t line_no,
    const char *file);

/* Reject the record at hand, a line over --max-line. */
void df_task_reject_long(struct df_task *task);

/* Do the filter's work on every line of the batch. */
void df_task_work(struct df_task *task, struct df_batch *batch);

#endif
