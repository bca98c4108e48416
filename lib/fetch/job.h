/*
 * job: one request, from its turn to its end.
 *
 * First the robots.txt of its origin, if that is not known: the host is held
 * meanwhile. Then, after a pause, the page, or a question whether it has
 * changed; then perhaps a browser. A redirect ends the job and puts its target
 * in line, so that every hop is checked and paced like any page.
 */
#ifndef DF_FETCH_JOB_H
#define DF_FETCH_JOB_H

#include <stdbool.h>
#include <stdint.h>

#include "fetch/wanted.h"
#include "net/schedule.h"

struct df_engine;
struct df_render;
struct df_transfer;

enum df_job_state {
	DF_JOB_FREE,
	DF_JOB_ROBOTS, /* waits for robots.txt */
	DF_JOB_PAUSE,  /* until not_before */
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

/* Each 0, or -1 with a system error in the task. */

/* Its turn has come. */
int df_job_begin(struct df_job *j);
/* Its transfer is done. */
int df_job_answered(struct df_job *j);
/* Go on if what it waits for, a time or the browser, has come. */
int df_job_look(struct df_job *j);
/* For job_robots.c. Request the page; end as a reject; try again, not before
 * after ms (false when it was tried often enough). */
int df_job_page(struct df_job *j);
int df_job_fail(struct df_job *j, const struct df_err *why);
bool df_job_retry(struct df_job *j, int64_t after);

/* Forget it, wherever it is. */
void df_job_release(struct df_job *j);

/* Deliver what the cache holds of w, if that need not be asked for: 1; 0 when
 * it must; -1. A redirect changes w and is followed. */
int df_job_from_cache(struct df_engine *e, struct df_wanted *w);

#endif
