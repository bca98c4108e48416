/*
 * job: one request that is under way, and the ways in which it ends.
 *
 * job_steps.h tells what it does.
 */
#ifndef DF_FETCH_JOB_H
#define DF_FETCH_JOB_H

#include <stdbool.h>
#include <stdint.h>

#include "fetch/wanted.h"
#include "net/schedule.h"

struct df_engine;
struct df_err;
struct df_render;
struct df_transfer;

enum df_job_state {
	DF_JOB_FREE,
	DF_JOB_ROBOTS, /* waits for robots.txt */
	DF_JOB_PAUSE,  /* until not_before, then for the page */
	DF_JOB_PAGE,
	DF_JOB_RENDER,
};

struct df_job {
	struct df_engine *engine;
	enum df_job_state state;
	struct df_schedule_job turn;
	struct df_wanted wanted;
	struct df_transfer *transfer;
	char *origin;            /* whose robots.txt it waits for */
	struct df_wanted robots; /* the request for that */
	bool held;
	int64_t not_before;
	bool asked_whether; /* the request has validators */
	bool from_cache;    /* the page is what the cache holds */
	struct df_render *render;
};

/* Let go of the host if it is held. */
void df_job_unhold(struct df_job *j);

/* Forget it, wherever it is: it is free. */
void df_job_release(struct df_job *j);

/* It is over, and free: its host may have the next. The same as a reject. 0, or
 * -1 with a system error in the task. */
int df_job_end(struct df_job *j);
int df_job_fail(struct df_job *j, const struct df_err *why);
/* The same, but it is tried again, not before after ms; false when it was tried
 * often enough, and nothing has changed. */
bool df_job_retry(struct df_job *j, int64_t after);

#endif
