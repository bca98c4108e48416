/*
 * cache_none: what stands for the cache in a build without SQLite.
 */
#include "net/cache.h"

#ifndef DF_HAVE_SQLITE

#include "core/err.h"

static int
without(struct df_err *err)
{
	return df_err_system(
	    err, "built without SQLite, so there is no cache of pages");
}

struct df_cache *
df_cache_open(const char *path, struct df_err *err)
{
	(void)path;
	without(err);
	return NULL;
}

void
df_cache_close(struct df_cache *c)
{
	(void)c;
}

int
df_cache_get(struct df_cache *c, struct df_str url, struct df_cache_page *out,
    struct df_err *err)
{
	(void)c;
	(void)url;
	*out = (struct df_cache_page){0};
	return without(err);
}

int
df_cache_put(struct df_cache *c, struct df_str url,
    const struct df_cache_page *page, struct df_err *err)
{
	(void)c;
	(void)url;
	(void)page;
	return without(err);
}

int
df_cache_touch(struct df_cache *c, struct df_str url, int64_t fetched_at,
    struct df_err *err)
{
	(void)c;
	(void)url;
	(void)fetched_at;
	return without(err);
}

int
df_cache_settle(struct df_cache *c, struct df_err *err)
{
	(void)c;
	return without(err);
}

int
df_cache_run_begin(struct df_cache *c, int64_t now, int64_t *since,
    int64_t *first, struct df_err *err)
{
	(void)c;
	*since = *first = now;
	return without(err);
}

int
df_cache_run_end(struct df_cache *c, int64_t now, struct df_err *err)
{
	(void)c;
	(void)now;
	return without(err);
}

#endif
