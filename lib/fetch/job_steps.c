/*
 * job_steps: from state to state.
 */
#include "fetch/job_steps.h"

#include <string.h>

#include "core/err.h"
#include "core/run.h"
#include "fetch/answer.h"
#include "fetch/engine.h"
#include "fetch/job.h"
#include "fetch/job_robots.h"
#include "fetch/keeper.h"
#include "fetch/known.h"
#include "fetch/remember.h"
#include "fetch/render.h"
#include "fetch/retry.h"
#include "fetch/spool.h"
#include "net/header.h"
#include "net/http.h"

/* Ask for the page, or whether what is known of it still holds. */
static int
request(struct df_job *j, const struct df_cache_page *known)
{
	struct df_engine *e = j->engine;
	struct df_http_request r = {
	    .url = df_str(j->wanted.request),
	    .owner = j,
	    .public_only = j->wanted.found && !e->options->allow_private,
	    .foreign = df_wanted_is_foreign(&j->wanted),
	};

	if (known->status == 200) {
		r.etag = known->etag;
		r.last_modified = known->last_modified;
	}
	j->asked_whether = r.etag.len > 0 || r.last_modified.len > 0;
	j->transfer = df_http_start(e->http, &r, &e->task->err);
	if (!j->transfer)
		return -1;
	j->state = DF_JOB_PAGE;
	df_engine_count(e, DF_FETCH_REQUESTS, 1);
	return 0;
}

/* To where an answer redirects: in line again, for another host perhaps. */
static int
redirect(struct df_job *j, struct df_str location)
{
	struct df_engine *e = j->engine;
	struct df_err why;

	if (df_wanted_redirect(&j->wanted, location, e->options->max_redirects,
		&e->arena, &why) < 0) {
		if (why.kind == DF_ERR_INPUT)
			return df_job_fail(j, &why);
		e->task->err = why;
		return -1;
	}
	df_engine_count(e, DF_FETCH_REDIRECTS, 1);
	if (df_engine_enqueue(e, &j->wanted) < 0)
		return -1;
	return df_job_end(j);
}

/* As soon as a browser is free. */
static int
start_render(struct df_job *j)
{
	struct df_engine *e = j->engine;

	if (e->browsers == DF_KEEPER_DOORS)
		return 0;
	j->render =
	    df_render_start(e->options, e->keeper, &j->wanted, &e->task->err);
	if (!j->render)
		return -1;
	e->browsers++;
	return 0;
}

/* What holds the body of the page; NULL if that is the cache. */
static struct df_buf *
body_of(struct df_job *j)
{
	return j->from_cache ? NULL : df_transfer_body(j->transfer);
}

/* The page may need a browser; else it is done. */
static int
finish(struct df_job *j, const struct df_cache_page *page)
{
	struct df_engine *e = j->engine;

	if (j->wanted.kind == DF_WANTED_PAGE &&
	    df_render_wants(e->options->render.when, page)) {
		j->state = DF_JOB_RENDER;
		return start_render(j);
	}
	if (df_answer_use(e, &j->wanted, page, (struct df_str){0}, body_of(j)) <
	    0)
		return -1;
	return df_job_end(j);
}

/* What the cache held a moment ago; another process may have deleted it. */
static int
recall(struct df_job *j, struct df_cache_page *page)
{
	struct df_engine *e = j->engine;
	bool ignored;
	int found = df_recall(e, &j->wanted, page, &ignored);

	if (found == 0)
		return df_err_system(
		    &e->task->err, "a page has left the cache meanwhile");
	return found < 0 ? -1 : 0;
}

/* The page is what the cache holds. */
static int
use_unchanged(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_cache_page page;

	if (df_remember_unchanged(e, &j->wanted) < 0 || recall(j, &page) < 0)
		return -1;
	df_engine_count(e, DF_FETCH_NOT_MODIFIED, 1);
	j->from_cache = true;
	return finish(j, &page);
}

static int
use(struct df_job *j, const struct df_http_answer *a)
{
	struct df_engine *e = j->engine;
	struct df_cache_page page;

	if (a->status == 304 && j->asked_whether)
		return use_unchanged(j);
	if (df_answer_page(e, &j->wanted, a, &page) < 0 ||
	    (!df_retry_status(a->status) &&
		df_remember(e, &j->wanted, &page) < 0))
		return -1;
	if (df_answer_redirects(&page))
		return redirect(j, df_header_find(a->headers, "location"));
	return finish(j, &page);
}

static int
page_answered(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_http_answer a;
	struct df_err why = {0};
	bool passing;
	int64_t after = 0;

	if (df_transfer_answer(j->transfer, &a, &passing, &why) < 0) {
		if (passing && df_job_retry(j, 0))
			return 0;
		return df_job_fail(j, &why);
	}
	if (df_retry_status(a.status)) {
		after = df_retry_after(
		    df_header_find(a.headers, "retry-after"), e->time);
		if (after > 0 && after <= DF_RETRY_AFTER_MAX)
			df_schedule_cool(
			    e->schedule, j->turn.id, e->now, (uint32_t)after);
		if (df_job_retry(j, after))
			return 0;
	}
	return use(j, &a);
}

int
df_job_answered(struct df_job *j)
{
	if (j->state == DF_JOB_ROBOTS)
		return df_job_robots_answered(j) < 0 ? -1 : df_job_look(j);
	return page_answered(j);
}

/* The page that was given to the browser. */
static int
page_again(struct df_job *j, struct df_cache_page *page)
{
	struct df_engine *e = j->engine;
	struct df_http_answer a;
	bool ignored;

	if (j->from_cache)
		return recall(j, page);
	if (df_transfer_answer(j->transfer, &a, &ignored, &e->task->err) < 0)
		return -1;
	return df_answer_page(e, &j->wanted, &a, page);
}

/* What the browser made of the page, or why it made nothing. */
static int
rendered(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_cache_page page;
	struct df_str dom;
	struct df_err why;

	if (df_render_result(j->render, &dom, &why) < 0)
		return df_job_fail(j, &why);
	if (page_again(j, &page) < 0)
		return -1;
	df_engine_count(e, DF_FETCH_RENDERED, 1);
	if (df_answer_use(e, &j->wanted, &page, dom, body_of(j)) < 0)
		return -1;
	return df_job_end(j);
}

/* The page is due; if it is known and fresh, the browser at once. */
static int
ask_page(struct df_job *j)
{
	struct df_engine *e = j->engine;
	struct df_cache_page known = {0};
	bool fresh;
	int found = df_recall(e, &j->wanted, &known, &fresh);

	if (found < 0)
		return -1;
	if (!fresh)
		return request(j, &known);
	j->from_cache = true;
	return finish(j, &known);
}

int
df_job_look(struct df_job *j)
{
	if (j->state == DF_JOB_PAUSE && j->not_before <= j->engine->now)
		return ask_page(j);
	if (j->state == DF_JOB_RENDER && !j->render)
		return start_render(j);
	if (j->state == DF_JOB_RENDER && df_render_done(j->render))
		return rendered(j);
	return 0;
}

int
df_job_begin(struct df_job *j)
{
	struct df_engine *e = j->engine;
	int known;

	df_buf_reset(&e->packed, DF_BATCH_KEEP);
	if (df_spool_get(e->waiting, j->turn.item, &e->packed, &e->task->err) <
	    0)
		return -1;
	if (df_wanted_unpack(&j->wanted, df_buf_str(&e->packed)) < 0)
		return df_err_system(&e->task->err, "no memory");
	known = df_known_use(e, &j->wanted);
	if (known != 0)
		return known < 0 ? -1 : df_job_end(j);
	/* A redirect that the cache knows may lead to another host. */
	if (strcmp(j->wanted.host, j->turn.host) != 0)
		return df_engine_enqueue(e, &j->wanted) < 0 ? -1
							    : df_job_end(j);
	if (!e->options->ignore_robots)
		return df_job_ask(j) < 0 ? -1 : df_job_look(j);
	return ask_page(j);
}
