/*
 * cache: the pages that were fetched, in an SQLite file. Only cache.c knows
 * SQLite, and cache_file.c, which opens the file.
 *
 * One table, pages, which users may query: a row for each URL with the answer
 * to it. robots.txt is a page like any other; one of status 0 had no answer.
 * What was put before df_cache_settle survives kill -9; a loss of power may
 * cost the last few pages, never the file. Any number of processes may share a
 * file: a writer waits for the other.
 *
 * A URL must come without user and password: nothing here takes them out. One
 * thread uses a cache.
 */
#ifndef DF_NET_CACHE_H
#define DF_NET_CACHE_H

#include <stdint.h>

#include "core/str.h"

struct df_err;
struct df_cache;

struct df_cache_page {
	int64_t fetched_at; /* seconds since 1970 */
	long status;        /* of HTTP; 0 when there was no answer */
	struct df_str final_url;
	struct df_str content_type; /* headers: empty when not sent */
	struct df_str etag;
	struct df_str last_modified;
	struct df_str robots_tag; /* X-Robots-Tag */
	struct df_str body;
};

/* Open the file, made if it is not there. NULL with an error that says what to
 * do: it cannot be opened, it is no cache (and stays as it is), it is of
 * another version, or this was built without SQLite. */
struct df_cache *df_cache_open(const char *path, struct df_err *err);
void df_cache_close(struct df_cache *c); /* NULL is fine */

/* 1 and the page, whose views live until the next call; 0 when there is none;
 * -1 with a system error, as everything below. */
int df_cache_get(struct df_cache *c, struct df_str url,
    struct df_cache_page *out, struct df_err *err);
/* Keep the page, instead of an older one. */
int df_cache_put(struct df_cache *c, struct df_str url,
    const struct df_cache_page *page, struct df_err *err);
/* The page has not changed (304): it is as good as fetched now. */
int df_cache_touch(struct df_cache *c, struct df_str url, int64_t fetched_at,
    struct df_err *err);
/* Now what was put and touched lasts, all at once, which costs half of one by
 * one. From the first of it on other writers wait, so be quick; nothing is lost
 * that has not been told of. Nothing to settle is fine. */
int df_cache_settle(struct df_cache *c, struct df_err *err);

/* A run begins at now, in seconds since 1970 as all times here: *since becomes
 * the time from which on pages belong to it, *first what its own pages bear at
 * the least. A run of the last week that was not ended, because it was killed,
 * is continued: *since is then when that began. */
int df_cache_run_begin(struct df_cache *c, int64_t now, int64_t *since,
    int64_t *first, struct df_err *err);
/* The run did all it had to: the next one asks anew. */
int df_cache_run_end(struct df_cache *c, int64_t now, struct df_err *err);

#endif
