/*
 * df-fetch: pages, files, folders and web archives as documents.
 */
#include <stddef.h>

#include "core/err.h"
#include "core/run.h"
#include "fetch/fetch.h"
#include "fetch/options.h"
#include "fetch/robots_check.h"
#include "net/http.h"

/* They are no files of records. */
static int
take_operands(void *config, struct df_strings *operands, struct df_err *err)
{
	struct df_fetch_options *o = config;

	if (o->check_robots && operands->n == 0)
		return df_err_usage(err, "--check-robots: name urls");
	o->operands = *operands;
	operands->n = 0;
	return 0;
}

static int
setup(void *config, struct df_err *err)
{
	if (df_fetch_options_check(config, err) < 0)
		return -1;
	return df_http_global_init(err);
}

static void
teardown(void *config)
{
	df_fetch_options_release(config);
	df_http_global_release();
}

static int
loop(struct df_task *task)
{
	const struct df_fetch_options *o = task->config;

	return o->check_robots ? df_robots_check_all(o, task)
			       : df_fetch_all(o, task);
}

/* What was counted after the last document. */
static int
finish(struct df_task *task)
{
	const struct df_fetch_options *o = task->config;

	for (unsigned i = 0; i < DF_FETCH_COUNTERS; i++)
		df_count(task, i, o->counts[i]);
	return 0;
}

int
main(int argc, char *argv[])
{
	_Atomic uint64_t counts[DF_FETCH_COUNTERS] = {0};
	struct df_fetch_options o = {.counts = counts};
	const struct df_filter fetch = {
	    .name = "df-fetch",
	    .synopsis = "[url | file | folder | archive ...]",
	    .purpose = "Make documents of pages on the web, of files, folders "
		       "and web archives.",
	    .options = df_fetch_option_table,
	    .config = &o,
	    .counters = df_fetch_counters,
	    .operands = take_operands,
	    .setup = setup,
	    .teardown = teardown,
	    .loop = loop,
	    .finish = finish,
	};

	return df_run(&fetch, argc, argv);
}
