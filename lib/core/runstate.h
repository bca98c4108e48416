/*
 * runstate: what a run is made of, for run.c and loop.c alone.
 */
#ifndef DF_CORE_RUNSTATE_H
#define DF_CORE_RUNSTATE_H

#include <stdbool.h>

#include "core/batch.h"
#include "core/commit.h"
#include "core/opt.h"
#include "core/reader.h"

struct df_filter;
struct df_task;

struct df_run {
	const struct df_filter *filter;
	struct df_options options;
	struct df_strings operands; /* that are read */
	struct df_reader reader;
	struct df_commit commit;
	struct df_batch batch;      /* of the run in one thread, and of loops */
	struct df_batch line_batch; /* lines that a loop has not taken yet */
	struct df_lines lines;
	bool failed; /* a loop could not have an input: exit 1 */
};

/* Whether nothing more is to be read or written. */
bool df_run_stopping(const struct df_run *run);

#endif
