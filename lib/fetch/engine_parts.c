/*
 * engine_parts: what an engine is made of, put together and taken apart.
 */
#include "fetch/engine_parts.h"

#include <stdlib.h>

#include "core/err.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/run.h"
#include "fetch/engine.h"
#include "fetch/files.h"
#include "fetch/job.h"
#include "fetch/keeper.h"
#include "fetch/lists.h"
#include "fetch/outlet.h"
#include "fetch/rules.h"
#include "fetch/spool.h"
#include "net/cache.h"
#include "net/schedule.h"

/* The longest pause that --rate can ask for. */
#define DAY_SECONDS 86400.0

static struct df_schedule *
new_schedule(const struct df_engine *e)
{
	struct df_schedule_limits limits = DF_SCHEDULE_LIMITS;

	limits.concurrency = (uint32_t)e->options->http.concurrency;
	limits.per_host = (uint32_t)e->options->per_host;
	limits.interval = (uint32_t)e->interval;
	limits.retries = (uint32_t)e->options->retries;
	return df_schedule_new(&limits);
}

int
df_engine_init(
    struct df_engine *e, const struct df_fetch_options *o, struct df_task *task)
{
	*e = (struct df_engine){
	    .options = o, .task = task, .fresh_since = INT64_MAX};
	df_source_init(&e->source, o, task);
	df_buf_init(&e->packed, 0);
	df_arena_init(&e->arena, DF_RECORD_MEMORY);
	if (o->rate > 0)
		e->interval = o->rate < 1 / DAY_SECONDS
		    ? (int64_t)DAY_SECONDS * 1000
		    : (int64_t)(1000 / o->rate + 0.5);
	e->njobs = (size_t)o->http.concurrency;
	e->jobs = calloc(e->njobs, sizeof(*e->jobs));
	e->schedule = new_schedule(e);
	e->waiting = df_spool_new();
	e->rules = df_rules_new(o->http.user_agent);
	e->lists = df_lists_new();
	e->files = df_files_new();
	if (!e->jobs || !e->schedule || !e->waiting || !e->rules || !e->lists ||
	    !e->files)
		return df_err_system(&task->err, "no memory");
	for (size_t i = 0; i < e->njobs; i++)
		e->jobs[i].engine = e;
	e->http = df_http_new(&o->http, &task->err);
	return e->http ? 0 : -1;
}

void
df_engine_release(struct df_engine *e)
{
	df_outlet_free(e->outlet);
	for (size_t i = 0; e->jobs && i < e->njobs; i++)
		df_job_release(&e->jobs[i]);
	free(e->jobs);
	df_keeper_stop(e->keeper);
	df_http_free(e->http);
	df_cache_close(e->cache);
	df_files_free(e->files);
	df_lists_free(e->lists);
	df_rules_free(e->rules);
	df_spool_free(e->waiting);
	df_schedule_free(e->schedule);
	df_arena_release(&e->arena);
	df_buf_release(&e->packed);
	df_source_release(&e->source);
}

static int
open_cache(struct df_engine *e)
{
	e->cache = df_cache_open(e->options->cache, &e->task->err);
	if (!e->cache)
		return -1;
	return df_cache_run_begin(e->cache, e->time, &e->fresh_since,
	    &e->first_second, &e->task->err);
}

int
df_engine_open(struct df_engine *e)
{
	const struct df_fetch_options *o = e->options;

	if (o->ignore_robots)
		df_warn(e->task,
		    "--ignore-robots: robots.txt is not obeyed; the owners of "
		    "the sites may mind");
	/* Before there is any thread, and any database. */
	if (o->render.when != DF_RENDER_NEVER) {
		e->keeper = df_keeper_start(o, &e->task->err);
		if (!e->keeper)
			return -1;
	}
	if (o->cache && open_cache(e) < 0)
		return -1;
	e->outlet = df_outlet_new(o, e->task, &e->task->err);
	return e->outlet ? 0 : -1;
}

int
df_engine_close(struct df_engine *e, bool complete)
{
	if (!e->cache || !complete || e->stop || df_loop_stopping(e->task))
		return 0;
	return df_cache_run_end(e->cache, e->time, &e->task->err);
}
