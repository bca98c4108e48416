/*
 * df-fetch: pages, files and folders as documents.
 */
#include <stddef.h>
#include <stdlib.h>

#include "core/limits.h"
#include "core/run.h"
#include "fetch/queue.h"
#include "net/http.h"

static const struct df_opt options[] = {
    {
	.name = "concurrency",
	.letter = 'c',
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "how many hosts to fetch from at once",
	.def = "8",
	.offset = offsetof(struct df_fetch_options, concurrency),
	.min = 1,
	.max = DF_HTTP_CONCURRENCY_MAX,
    },
    {
	.name = "connect-timeout",
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "give up when there is no connection by then",
	.def = "10s",
	.offset = offsetof(struct df_fetch_options, http.connect_timeout),
    },
    {
	.name = "max-redirects",
	.type = DF_OPT_INT,
	.arg = "N",
	.help = "how many redirects to follow",
	.def = "10",
	.offset = offsetof(struct df_fetch_options, http.max_redirects),
	.min = 0,
	.max = 100,
    },
    {
	.name = "max-size",
	.type = DF_OPT_SIZE,
	.arg = "SIZE",
	.help = "reject documents that are larger, decompressed",
	.def = "32M",
	.offset = offsetof(struct df_fetch_options, http.max_size),
	.min = 1,
	.max = 1024 * (int64_t)DF_MIB,
    },
    {
	.name = "timeout",
	.letter = 't',
	.type = DF_OPT_DURATION,
	.arg = "TIME",
	.help = "give up on pages that take longer",
	.def = "30s",
	.offset = offsetof(struct df_fetch_options, http.timeout),
    },
    {
	.name = "user-agent",
	.letter = 'A',
	.type = DF_OPT_STRING,
	.arg = "TEXT",
	.help = "how to introduce oneself to servers",
	.def = "df-tools/" DF_VERSION,
	.offset = offsetof(struct df_fetch_options, http.user_agent),
    },
    {0},
};

/* The year 9999, the last that ISO 8601 writes with four digits. */
#define LAST_SECOND 253402300799

/* They are no files of records. */
static int
take_operands(void *config, struct df_strings *operands, struct df_err *err)
{
	struct df_fetch_options *o = config;

	(void)err;
	o->operands = *operands;
	operands->n = 0;
	return 0;
}

static int
setup(void *config, struct df_err *err)
{
	struct df_fetch_options *o = config;
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	o->now = -1;
	if (epoch &&
	    df_opt_int(
		"SOURCE_DATE_EPOCH", epoch, 0, LAST_SECOND, &o->now, err) < 0)
		return -1;
	return df_http_global_init(err);
}

static void
teardown(void *config)
{
	(void)config;
	df_http_global_release();
}

static int
loop(struct df_task *task)
{
	return df_fetch_all(task->config, task);
}

int
main(int argc, char *argv[])
{
	struct df_fetch_options o = {0};
	const struct df_filter fetch = {
	    .name = "df-fetch",
	    .synopsis = "[url | file | folder ...]",
	    .purpose = "Make documents of pages on the web, of files and of "
		       "folders.",
	    .options = options,
	    .config = &o,
	    .counters = df_fetch_counters,
	    .operands = take_operands,
	    .setup = setup,
	    .teardown = teardown,
	    .loop = loop,
	};

	return df_run(&fetch, argc, argv);
}
