/*
 * fetch: intake, turns, answers, and waiting for the next of them.
 */
#include "fetch/fetch.h"

#include <time.h>

#include "core/err.h"
#include "core/loop.h"
#include "core/run.h"
#include "fetch/deliver.h"
#include "fetch/engine.h"
#include "fetch/engine_parts.h"
#include "fetch/files.h"
#include "fetch/job.h"
#include "fetch/job_steps.h"
#include "fetch/keeper.h"
#include "fetch/known.h"
#include "fetch/lists.h"
#include "fetch/outlet.h"
#include "fetch/render.h"
#include "net/cache.h"
#include "net/schedule.h"

/* How often to look up from waiting, to see a signal. */
#define WAIT_MS 200
/* How often to look whether a browser that is about to end has. */
#define ENDING_MS 10
/* Things taken in before the transfers are looked after again; what the cache
 * has is written at once, and so costs as much as several. */
#define INTAKE_MAX 256
#define CACHED_COST 32

static void
look_at_clock(struct df_engine *e)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	e->now = (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
	e->time = (int64_t)time(NULL);
	if (e->time < e->first_second)
		e->time = e->first_second;
}

/* One thing from the source: at once, or in line. What it cost, or -1. */
static int
take(struct df_engine *e, struct df_wanted *w)
{
	int known;

	if (w->err.kind != DF_ERR_NONE) {
		if (df_deliver_reject(e, w, (struct df_str){0}, &w->err) < 0 ||
		    df_deliver_end(e, w) < 0)
			return -1;
		return 1;
	}
	if (w->kind == DF_WANTED_FILE)
		return df_files_begin(e, w) < 0 ? -1 : 1;
	known = df_known_use(e, w);
	if (known != 0)
		return known < 0 ? -1 : CACHED_COST;
	return df_engine_enqueue(e, w) < 0 ? -1 : 1;
}

/* The next sitemap or feed that waits, if there is room in the line. */
static int
take_list(struct df_engine *e)
{
	struct df_wanted w;
	int got;

	if (df_schedule_full(e->schedule))
		return 0;
	got = df_lists_next(e, &w);
	if (got <= 0)
		return got;
	got = take(e, &w);
	df_wanted_release(&w);
	return got < 0 ? -1 : 0;
}

/* Whether there is room for more from the source. */
static bool
has_room(const struct df_engine *e)
{
	return !e->ended && !e->stop && !df_files_busy(e->files) &&
	    !df_schedule_full(e->schedule) && !df_outlet_full(e->outlet);
}

/* Take from the source what it has, if there is room. */
static int
intake(struct df_engine *e)
{
	struct df_wanted w = {0};
	int fd, got, cost = 0;

	if (df_files_busy(e->files) && !df_outlet_full(e->outlet) &&
	    df_files_step(e) < 0)
		return -1;
	for (int sum = 0; cost >= 0 && sum < INTAKE_MAX && has_room(e);
	     sum += cost) {
		if (!df_source_ready(&e->source, &fd))
			break;
		df_arena_reset(&e->arena);
		got = df_source_next(&e->source, &w, &e->task->err);
		if (got < 0)
			return -1;
		if (got == 0)
			e->ended = true;
		else
			cost = take(e, &w);
		df_wanted_release(&w);
	}
	return cost < 0 ? -1 : take_list(e);
}

static struct df_job *
free_job(struct df_engine *e)
{
	for (size_t i = 0; i < e->njobs; i++)
		if (e->jobs[i].state == DF_JOB_FREE)
			return &e->jobs[i];
	return NULL;
}

/* Begin the jobs whose turn it is. */
static int
begin(struct df_engine *e)
{
	struct df_schedule_job turn;

	while (!e->stop && !df_outlet_full(e->outlet) &&
	    df_schedule_next(e->schedule, e->now, &turn)) {
		struct df_job *j = free_job(e);

		if (!j)
			return df_err_system(
			    &e->task->err, "more jobs than there may be");
		df_arena_reset(&e->arena);
		j->turn = turn;
		if (df_job_begin(j) < 0)
			return -1;
	}
	return 0;
}

/* Go on with the jobs whose answer, pause or browser is there. */
static int
go_on(struct df_engine *e)
{
	struct df_job *j;

	while (!e->stop && (j = df_http_done(e->http)) != NULL) {
		df_arena_reset(&e->arena);
		if (df_job_answered(j) < 0)
			return -1;
	}
	for (size_t i = 0; !e->stop && i < e->njobs; i++) {
		df_arena_reset(&e->arena);
		if (df_job_look(&e->jobs[i]) < 0)
			return -1;
	}
	return 0;
}

static bool
is_idle(const struct df_engine *e)
{
	struct df_schedule_counts n = df_schedule_counts(e->schedule);

	return e->ended && n.waiting == 0 && n.active == 0 &&
	    !df_files_busy(e->files) && !df_lists_waiting(e->lists);
}

/* The ms until something is to be done, whatever comes in. */
static int
pause_ms(struct df_engine *e)
{
	bool full = df_outlet_full(e->outlet);
	int64_t ms = full ? WAIT_MS : df_schedule_wait(e->schedule, e->now);

	if (ms < 0 || ms > WAIT_MS)
		ms = WAIT_MS;
	for (size_t i = 0; i < e->njobs; i++) {
		const struct df_job *j = &e->jobs[i];

		if (j->state == DF_JOB_PAUSE && j->not_before - e->now < ms)
			ms = j->not_before - e->now;
		if (df_render_is_ending(j->render) && ms > ENDING_MS)
			ms = ENDING_MS;
	}
	if (ms < 0 || (df_files_busy(e->files) && !full) ||
	    (df_lists_waiting(e->lists) && !df_schedule_full(e->schedule)))
		return 0;
	return (int)ms;
}

/* What is in the cache for good may be published: what was published is so
 * never fetched again, wherever a run is killed. */
static int
settle(struct df_engine *e)
{
	if (e->cache && df_cache_settle(e->cache, &e->task->err) < 0)
		return -1;
	df_outlet_push(e->outlet);
	return 0;
}

/* Wait for an answer, a line, a browser, or the time. */
static int
wait(struct df_engine *e)
{
	int fds[DF_KEEPER_DOORS + 2];
	size_t n = 0;
	int ms = pause_ms(e), fd = -1;

	fds[n++] = df_outlet_fd(e->outlet);
	if (has_room(e) && df_source_ready(&e->source, &fd))
		ms = 0;
	else if (has_room(e) && fd >= 0)
		fds[n++] = fd;
	for (size_t i = 0; i < e->njobs && n < DF_KEEPER_DOORS + 2; i++) {
		fd = df_render_fd(e->jobs[i].render);
		if (fd >= 0)
			fds[n++] = fd;
	}
	return df_http_wait(e->http, fds, n, ms, &e->task->err);
}

static int
loop(struct df_engine *e)
{
	while (!df_loop_stopping(e->task)) {
		int state = df_outlet_state(e->outlet, &e->task->err);

		if (state != 0)
			return state < 0 ? -1 : 0;
		look_at_clock(e);
		if (intake(e) < 0 || begin(e) < 0 || go_on(e) < 0 ||
		    settle(e) < 0)
			return -1;
		if (is_idle(e))
			break;
		if (wait(e) < 0)
			return -1;
	}
	return 0;
}

/* All that was delivered goes out; the first error is the one told. */
static int
close_outlet(struct df_engine *e, int status)
{
	struct df_err err;
	int state = e->outlet ? df_outlet_close(e->outlet, &err) : 0;

	e->stop = state != 0;
	if (state < 0 && status == 0)
		e->task->err = err;
	return state < 0 ? -1 : 0;
}

int
df_fetch_all(const struct df_fetch_options *o, struct df_task *task)
{
	struct df_engine e;
	int status = -1;

	if (df_engine_init(&e, o, task) == 0) {
		look_at_clock(&e);
		status = df_engine_open(&e);
		if (status == 0)
			status = loop(&e);
		if (close_outlet(&e, status) < 0)
			status = -1;
		if (df_engine_close(&e, status == 0) < 0)
			status = -1;
	}
	df_engine_release(&e);
	return status;
}
