/*
 * job: the ways in which one ends.
 */
#include "fetch/job.h"

#include <stdlib.h>

#include "fetch/deliver.h"
#include "fetch/engine.h"
#include "fetch/render.h"
#include "fetch/retry.h"
#include "fetch/spool.h"
#include "net/http.h"

void
df_job_release(struct df_job *j)
{
	struct df_engine *e = j->engine;

	df_transfer_free(j->transfer);
	if (j->render)
		e->browsers--;
	df_render_free(j->render);
	df_wanted_release(&j->wanted);
	df_wanted_release(&j->robots);
	free(j->origin);
	*j = (struct df_job){.engine = e};
}

void
df_job_unhold(struct df_job *j)
{
	struct df_engine *e = j->engine;

	if (j->held)
		df_schedule_release(e->schedule, j->turn.id, e->now);
	j->held = false;
}

int
df_job_end(struct df_job *j)
{
	struct df_engine *e = j->engine;

	df_job_unhold(j);
	df_spool_drop(e->waiting, j->turn.item);
	df_schedule_done(e->schedule, j->turn.id, e->now);
	df_job_release(j);
	return 0;
}

int
df_job_fail(struct df_job *j, const struct df_err *why)
{
	struct df_engine *e = j->engine;

	if (df_deliver_reject(e, &j->wanted, (struct df_str){0}, why) < 0 ||
	    df_deliver_end(e, &j->wanted) < 0)
		return -1;
	return df_job_end(j);
}

bool
df_job_retry(struct df_job *j, int64_t after)
{
	struct df_engine *e = j->engine;

	if (after > DF_RETRY_AFTER_MAX)
		return false;
	if (!df_schedule_retry(
		e->schedule, j->turn.id, e->now, (uint32_t)after))
		return false;
	df_job_unhold(j);
	df_engine_count(e, DF_FETCH_RETRIES, 1);
	df_job_release(j);
	return true;
}
