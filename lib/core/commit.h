/*
 * commit: what happens to a finished batch, in input order: its output is
 * written, its rejects are kept and told of, all is counted, and the limits
 * that stop a run are checked.
 */
#ifndef DF_CORE_COMMIT_H
#define DF_CORE_COMMIT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/err.h"
#include "core/outfile.h"
#include "core/progress.h"
#include "core/stats.h"

struct df_batch;
struct df_common;
struct df_filter;
struct df_note;
struct df_reader;

enum df_stop {
	DF_GO = 0,
	DF_STOP_PIPE,   /* the reader of standard output went away */
	DF_STOP_ERROR,  /* err says why */
	DF_STOP_STRICT, /* --strict and a reject */
	DF_STOP_LIMIT,  /* --max-rejects */
	DF_STOP_SIGNAL,
};

struct df_commit {
	const struct df_filter *filter;
	const struct df_common *common;
	const struct df_reader *reader;
	struct df_stats stats;
	struct df_progress progress;
	struct df_outfile rejects; /* open when common->rejects */
	int64_t max_rejects;       /* -1: no limit */
	double max_share;          /* of rejects; -1: no limit */
	uint64_t told;             /* rejects told on standard error */
	_Atomic enum df_stop stop; /* a loop's other thread looks, too */
	struct df_err err;
};

/* Check --max-rejects and open the --rejects file. reader is where progress
 * sees how far the input is. 0 or -1. */
int df_commit_init(struct df_commit *c, const struct df_filter *filter,
    const struct df_common *common, const struct df_reader *reader,
    struct df_err *err);

/* Take one batch. false when the run is to stop, c->stop says why. */
bool df_commit_batch(struct df_commit *c, const struct df_batch *b);

/* Whether more than --max-rejects' percentage was rejected. */
bool df_commit_passed_share(const struct df_commit *c);

/* The run is over: keep the rejects, tell the summary, write --stats. The exit
 * status, given the one so far. */
int df_commit_end(struct df_commit *c, int status);

#endif
