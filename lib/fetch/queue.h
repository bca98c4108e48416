/*
 * queue: fetches what a source gives, several things at once, and hands the
 * documents over in the order in which they were asked for.
 *
 * A window of things is looked at: those at the front wait for nobody but
 * themselves, and one host is asked one thing at a time. robots.txt is not
 * asked, nothing is tried twice, nothing is remembered.
 */
#ifndef DF_FETCH_QUEUE_H
#define DF_FETCH_QUEUE_H

#include <stdint.h>

#include "core/opt.h"
#include "net/http.h"

struct df_task;

struct df_fetch_options {
	struct df_http_options http; /* max_size holds for files, too */
	int64_t concurrency;
	struct df_strings operands;
	int64_t now; /* seconds since 1970 for fetched_at; -1: the clock's */
};

/* Counters of the statistics, in the order of df_fetch_counters. */
enum df_fetch_counter {
	DF_FETCH_PAGES,
	DF_FETCH_FILES,
	DF_FETCH_BYTES,
};
extern const char *const df_fetch_counters[];

/* The loop of df-fetch: all of the run's input to its output. 0, or -1 with
 * task->err. */
int df_fetch_all(const struct df_fetch_options *o, struct df_task *task);

#endif
