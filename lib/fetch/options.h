/*
 * options: what df-fetch was asked to do, and what it counts.
 */
#ifndef DF_FETCH_OPTIONS_H
#define DF_FETCH_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/opt.h"
#include "net/http.h"

/* In the order of the choices of --render. */
enum df_render_when {
	DF_RENDER_NEVER,
	DF_RENDER_AUTO,
	DF_RENDER_ALWAYS,
};

struct df_err;

struct df_render_options {
	int when;            /* enum df_render_when */
	const char *browser; /* as given; NULL: looked for in $PATH */
	char *path;          /* the one that was found */
	double timeout;      /* seconds for one page */
	int64_t memory;      /* bytes for data of each of its processes */
};

struct df_fetch_options {
	struct df_http_options http; /* max_size holds for files, too */
	struct df_render_options render;
	struct df_strings operands;
	struct df_strings sitemaps;
	struct df_strings feeds;
	struct df_strings include; /* globs for files in folders */
	struct df_strings exclude;
	const char *check_robots; /* a robots.txt; NULL: fetch */
	const char *cache;
	const char *save_dir;
	const char *since;
	int64_t since_seconds; /* of since; -1: any time */
	int auth;              /* --http-auth: 1 is netrc */
	int64_t per_host;
	double rate; /* requests a second of one host; 0: any */
	const char *rate_text;
	int64_t retries;
	int64_t max_redirects;
	double max_age; /* seconds; 0: ask always */
	bool allow_file;
	bool allow_private;
	bool ignore_robots;
	bool respect_noai;
	bool ordered;
	_Atomic uint64_t *counts; /* of DF_FETCH_COUNTERS; may change */
	int64_t now; /* seconds since 1970 for fetched_at; -1: the clock's */
};

/* Counters of the statistics, in the order of df_fetch_counters. */
enum df_fetch_counter {
	DF_FETCH_PAGES,
	DF_FETCH_FILES,
	DF_FETCH_BYTES,
	DF_FETCH_REQUESTS,
	DF_FETCH_RETRIES,
	DF_FETCH_REDIRECTS,
	DF_FETCH_NOT_MODIFIED,
	DF_FETCH_FROM_CACHE,
	DF_FETCH_ROBOTS,
	DF_FETCH_RENDERED,
	DF_FETCH_COUNTERS,
};
extern const char *const df_fetch_counters[];

/* The table of the options, whose offsets are into struct df_fetch_options. */
extern const struct df_opt df_fetch_option_table[];

/* After parsing: look at the values together, and at the environment. 0, or -1
 * with a usage or system error; df_fetch_options_release in either case. */
int df_fetch_options_check(struct df_fetch_options *o, struct df_err *err);
void df_fetch_options_release(struct df_fetch_options *o);

#endif
