/*
 * engine: the line, and the counters.
 */
#include "fetch/engine.h"

#include <stdatomic.h>

#include "core/err.h"
#include "core/limits.h"
#include "core/run.h"
#include "fetch/spool.h"
#include "net/schedule.h"

const char *const df_fetch_counters[] = {"pages", "files", "body_bytes",
    "requests", "retries", "redirects", "not_modified", "from_cache",
    "robots_requests", "rendered", NULL};

void
df_engine_count(struct df_engine *e, enum df_fetch_counter c, uint64_t n)
{
	atomic_fetch_add(&e->options->counts[c], n);
}

int
df_engine_enqueue(struct df_engine *e, const struct df_wanted *w)
{
	uint64_t at;

	df_buf_reset(&e->packed, DF_BATCH_KEEP);
	if (df_wanted_pack(w, &e->packed) < 0)
		return df_err_system(&e->task->err, "no memory");
	if (df_spool_put(
		e->waiting, df_buf_str(&e->packed), &at, &e->task->err) < 0)
		return -1;
	if (df_schedule_add(e->schedule, df_str(w->host), at, e->now) < 0)
		return df_err_system(&e->task->err, "no memory");
	return 0;
}
