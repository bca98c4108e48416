/*
 * engine: what the parts of df-fetch share: the source, the line, the cache,
 * the way out, and the time. fetch.h tells how they work together.
 */
#ifndef DF_FETCH_ENGINE_H
#define DF_FETCH_ENGINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/arena.h"
#include "fetch/options.h"
#include "fetch/source.h"

struct df_cache;
struct df_files;
struct df_job;
struct df_keeper;
struct df_lists;
struct df_outlet;
struct df_rules;
struct df_schedule;
struct df_spool;
struct df_task;

struct df_engine {
	const struct df_fetch_options *options;
	struct df_task *task;
	struct df_source source;
	struct df_http *http;
	struct df_schedule *schedule;
	struct df_spool *waiting; /* packed df_wanted; the schedule's items */
	struct df_rules *rules;
	struct df_cache *cache; /* NULL without --cache */
	int64_t fresh_since;    /* seconds: what is newer is not asked for */
	int64_t first_second;   /* that pages of this run bear */
	struct df_lists *lists; /* sitemaps that wait for their turn */
	struct df_files *files;
	struct df_outlet *outlet;
	struct df_job *jobs; /* options->http.concurrency of them */
	size_t njobs;
	struct df_keeper *keeper; /* of browsers; NULL without --render */
	size_t browsers;          /* that run */
	int64_t interval;         /* ms between two requests of one host */
	int64_t now;              /* ms, of a clock that never runs backwards */
	int64_t time;             /* seconds since 1970 */
	bool ended;               /* the source has no more */
	bool stop;                /* the run is to stop */
	struct df_buf packed;     /* one df_wanted */
	struct df_arena arena;    /* for what lives as long as one step */
};

/* Put w, which stays the caller's, in line for its host. 0 or -1. */
int df_engine_enqueue(struct df_engine *e, const struct df_wanted *w);
/* Count for the statistics. */
void df_engine_count(struct df_engine *e, enum df_fetch_counter c, uint64_t n);

#endif
