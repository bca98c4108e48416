/*
 * job_robots: robots.txt, fetched or known.
 */
#include "fetch/job_robots.h"

#include <string.h>

#include "core/arena.h"
#include "core/err.h"
#include "core/run.h"
#include "fetch/answer.h"
#include "fetch/engine.h"
#include "fetch/job.h"
#include "fetch/remember.h"
#include "fetch/retry.h"
#include "fetch/rules.h"
#include "net/header.h"
#include "net/http.h"
#include "net/robots.h"
#include "net/url.h"

#define REDIRECTS_MAX 5
#define DAY_SECONDS 86400

static int
no_memory(struct df_job *j)
{
	return df_err_system(&j->engine->task->err, "no memory");
}

/* robots.txt was a request, too: the page comes a pause later, and what comes
 * after the page, a pause after that. */
static void
pause_after_request(struct df_job *j, int64_t pause)
{
	struct df_engine *e = j->engine;

	j->not_before = e->now + pause;
	df_schedule_cool(
	    e->schedule, j->turn.id, e->now, (uint32_t)(2 * pause));
	df_job_unhold(j);
	df_transfer_free(j->transfer);
	j->transfer = NULL;
}

/* The rules are known: obey them. */
static int
obey(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_str url = df_url_redact(df_str(j->wanted.request), &e->arena);
	int64_t delay, pause;
	struct df_err why;

	if (!url.s)
		return no_memory(j);
	if (df_rules_check(e->rules, j->origin, url, &delay, &why) < 0)
		return df_job_fail(j, &why);
	pause = delay > e->interval ? delay : e->interval;
	if (delay > e->interval)
		df_schedule_pace(e->schedule, j->turn.id, (uint32_t)delay);
	if (j->state == DF_JOB_ROBOTS)
		pause_after_request(j, pause);
	j->state = DF_JOB_PAUSE;
	return 0;
}

static int
start(struct df_job *j)
{
	struct df_engine *e = j->engine;
	const struct df_http_request r = {
	    .url = df_str(j->robots.request),
	    .owner = j,
	    .public_only = (j->wanted.found || j->robots.found) &&
		!e->options->allow_private,
	    .foreign = j->robots.found || df_wanted_is_foreign(&j->wanted),
	    .cut = DF_ROBOTS_MAX,
	};

	df_transfer_free(j->transfer);
	j->transfer = df_http_start(e->http, &r, &e->task->err);
	df_engine_count(e, DF_FETCH_ROBOTS, 1);
	return j->transfer ? 0 : -1;
}

/* The answer is final: note it, and obey. */
static int
note(struct df_job *j, long status, struct df_str body)
{
	struct df_engine *e = j->engine;

	if (df_rules_answered(e->rules, j->origin, status, body, e->now) < 0)
		return no_memory(j);
	return obey(j);
}

/* What the cache knows of it, if that is less than a day old: 1 when it was
 * used. */
static int
from_cache(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_cache_page page;
	bool fresh;
	int found = df_recall(e, &j->robots, &page, &fresh);

	if (found <= 0 || e->time - page.fetched_at >= DAY_SECONDS)
		return found < 0 ? -1 : 0;
	return note(j, page.status, page.body) < 0 ? -1 : 1;
}

/* Make w the robots.txt of j's origin. */
static int
aim(struct df_job *j, struct df_wanted *w)
{
	struct df_engine *e = j->engine;
	struct df_buf url;
	int status = -1;

	df_buf_init(&url, 0);
	df_buf_add_cstr(&url, j->origin);
	if (df_buf_add_cstr(&url, "/robots.txt") < 0)
		no_memory(j);
	else
		status = df_wanted_aim(
		    w, df_buf_str(&url), &e->arena, &e->task->err);
	df_buf_release(&url);
	return status;
}

int
df_job_ask(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_str origin;
	struct df_url u;
	int status;

	if (df_url_parse(df_str(j->wanted.request), &u, &e->task->err) < 0)
		return -1;
	origin = df_url_origin(&u, &e->arena);
	j->origin = origin.s ? strndup(origin.s, origin.len) : NULL;
	if (!j->origin)
		return no_memory(j);
	if (df_rules_known(e->rules, j->origin, e->now))
		return obey(j);
	status = aim(j, &j->robots);
	if (status == 0)
		status = from_cache(j);
	if (status != 0)
		return status < 0 ? -1 : 0;
	df_schedule_hold(e->schedule, j->turn.id);
	j->held = true;
	j->state = DF_JOB_ROBOTS;
	return start(j);
}

/* Nobody answered: perhaps later, else what that means for now. */
static int
failed(struct df_job *j, bool passing, const struct df_err *why)
{
	struct df_engine *e = j->engine;

	if (passing && df_job_retry(j, 0))
		return 0;
	if (df_rules_failed(e->rules, j->origin, why, e->now) < 0)
		return no_memory(j);
	return obey(j);
}

static int
redirect(struct df_job *j, struct df_str location)
{
	struct df_engine *e = j->engine;
	struct df_err why;

	if (df_wanted_redirect(
		&j->robots, location, REDIRECTS_MAX, &e->arena, &why) == 0)
		return start(j);
	if (why.kind == DF_ERR_INPUT)
		return note(j, 404, (struct df_str){0});
	e->task->err = why;
	return -1;
}

/* Kept under the address that was asked first, whatever the redirects. */
static int
remember(struct df_job *j, const struct df_http_answer *a)
{
	struct df_engine *e = j->engine;
	struct df_cache_page page;
	struct df_wanted first = {0};
	int status;

	if (df_answer_page(e, &j->robots, a, &page) < 0)
		return -1;
	status = aim(j, &first);
	if (status == 0)
		status = df_remember(e, &first, &page);
	df_wanted_release(&first);
	return status;
}

int
df_job_robots_answered(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_http_answer a;
	struct df_err why = {0};
	int64_t after;
	bool passing;

	if (df_transfer_answer(j->transfer, &a, &passing, &why) < 0)
		return failed(j, passing, &why);
	if (a.status >= 301 && a.status <= 308 && a.status != 304)
		return redirect(j, df_header_find(a.headers, "location"));
	if (df_retry_status(a.status)) {
		after = df_retry_after(
		    df_header_find(a.headers, "retry-after"), e->time);
		if (df_job_retry(j, after))
			return 0;
	} else if (remember(j, &a) < 0) {
		return -1;
	}
	return note(j, a.status, a.body);
}
