/*
 * remember: keys and ages.
 */
#include "fetch/remember.h"

#include "core/err.h"
#include "core/run.h"
#include "fetch/engine.h"
#include "fetch/wanted.h"
#include "net/url.h"

/* Of a wanted request; in the engine's arena. */
static int
key_of(struct df_engine *e, const struct df_wanted *w, struct df_str *key)
{
	*key = df_url_redact(df_str(w->request), &e->arena);
	return key->s ? 0 : df_err_system(&e->task->err, "no memory");
}

int
df_recall(struct df_engine *e, const struct df_wanted *w,
    struct df_cache_page *page, bool *fresh)
{
	struct df_str key;
	int found;

	*fresh = false;
	if (!e->cache)
		return 0;
	if (key_of(e, w, &key) < 0)
		return -1;
	found = df_cache_get(e->cache, key, page, &e->task->err);
	if (found <= 0)
		return found;
	*fresh = page->fetched_at >= e->fresh_since ||
	    (double)(e->time - page->fetched_at) < e->options->max_age;
	return 1;
}

int
df_remember(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page)
{
	struct df_str key;

	if (!e->cache)
		return 0;
	if (key_of(e, w, &key) < 0)
		return -1;
	return df_cache_put(e->cache, key, page, &e->task->err);
}

int
df_remember_unchanged(struct df_engine *e, const struct df_wanted *w)
{
	struct df_str key;

	if (key_of(e, w, &key) < 0)
		return -1;
	return df_cache_touch(e->cache, key, e->time, &e->task->err);
}
