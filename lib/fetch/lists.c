/*
 * lists: links out, wanted in.
 */
#include "fetch/lists.h"

#include <stdlib.h>

#include "core/err.h"
#include "core/hash.h"
#include "core/secret.h"
#include "core/limits.h"
#include "core/run.h"
#include "fetch/deliver.h"
#include "fetch/engine.h"
#include "fetch/feed.h"
#include "fetch/spool.h"
#include "net/cache.h"
#include "net/robots.h"
#include "net/url.h"

#define DEPTH_MAX 3
/* Sitemaps of one run: sites of a billion pages have fewer. */
#define SITEMAPS_MAX 500000

struct df_lists {
	struct df_spool *spool;
	uint64_t *waiting; /* places in the spool */
	size_t first, n, cap;
	uint64_t *seen; /* hashes in an open table; 0 is free */
	size_t nseen, seen_cap;
};

struct df_lists *
df_lists_new(void)
{
	struct df_lists *l = calloc(1, sizeof(*l));

	if (!l)
		return NULL;
	l->spool = df_spool_new();
	if (!l->spool) {
		free(l);
		return NULL;
	}
	return l;
}

void
df_lists_free(struct df_lists *l)
{
	if (!l)
		return;
	df_spool_free(l->spool);
	free(l->waiting);
	free(l->seen);
	free(l);
}

/* Put a hash into a table that has room for it. */
static void
insert(uint64_t *table, size_t cap, uint64_t hash)
{
	size_t i = (size_t)hash & (cap - 1);

	while (table[i] != 0)
		i = (i + 1) & (cap - 1);
	table[i] = hash;
}

static int
grow_seen(struct df_lists *l)
{
	size_t cap = l->seen_cap ? l->seen_cap * 2 : 256;
	uint64_t *table = calloc(cap, sizeof(*table));

	if (!table)
		return -1;
	for (size_t i = 0; i < l->seen_cap; i++)
		if (l->seen[i] != 0)
			insert(table, cap, l->seen[i]);
	free(l->seen);
	l->seen = table;
	l->seen_cap = cap;
	return 0;
}

/* Note the sitemap: 1 if it is new, 0 if it is not, -1 without memory. */
static int
see(struct df_lists *l, const char *request)
{
	uint64_t hash = df_hash64(df_str(request), df_secret()) | 1;

	if (l->nseen * 2 >= l->seen_cap && grow_seen(l) < 0)
		return -1;
	for (size_t i = (size_t)hash & (l->seen_cap - 1); l->seen[i] != 0;
	     i = (i + 1) & (l->seen_cap - 1))
		if (l->seen[i] == hash)
			return 0;
	insert(l->seen, l->seen_cap, hash);
	l->nseen++;
	return 1;
}

static int
add_waiting(struct df_lists *l, uint64_t at)
{
	if (l->first == l->n)
		l->first = l->n = 0;
	if (l->n == l->cap) {
		size_t cap = l->cap ? l->cap * 2 : 64;
		void *more = realloc(l->waiting, cap * sizeof(*l->waiting));

		if (!more)
			return -1;
		l->waiting = more;
		l->cap = cap;
	}
	l->waiting[l->n++] = at;
	return 0;
}

/* What links are taken for. */
struct taking {
	struct df_engine *e;
	const struct df_wanted *from;
	struct df_url base;
	int status; /* -1: a system error in the task */
};

static int
refuse_sitemap(struct df_engine *e, const struct df_wanted *w)
{
	struct df_err why;

	if (w->depth > DEPTH_MAX)
		df_err_input(&why, "bad_feed",
		    "sitemaps in sitemaps more than %d levels deep", DEPTH_MAX);
	else
		df_err_input(&why, "bad_feed",
		    "more than %d sitemaps in one run", SITEMAPS_MAX);
	if (df_deliver_reject(e, w, (struct df_str){0}, &why) < 0)
		return -1;
	return df_deliver_end(e, w);
}

/* A sitemap waits here until the line has room. 0 or -1. */
static int
keep_sitemap(struct df_engine *e, const struct df_wanted *w)
{
	struct df_lists *l = e->lists;
	struct df_err *err = &e->task->err;
	uint64_t at;
	int fresh = see(l, w->request);

	if (fresh < 0)
		return df_err_system(err, "no memory");
	if (fresh == 0)
		return df_deliver_end(e, w);
	if (w->depth > DEPTH_MAX || l->nseen > SITEMAPS_MAX)
		return refuse_sitemap(e, w);
	df_buf_reset(&e->packed, DF_BATCH_KEEP);
	if (df_wanted_pack(w, &e->packed) < 0)
		return df_err_system(err, "no memory");
	if (df_spool_put(l->spool, df_buf_str(&e->packed), &at, err) < 0)
		return -1;
	return add_waiting(l, at) < 0 ? df_err_system(err, "no memory") : 0;
}

/* One address that from names. 0 or -1. */
static int
want(struct taking *t, struct df_str url, bool sitemap)
{
	struct df_engine *e = t->e;
	struct df_wanted w = {0};
	int status;

	if (df_source_found(&e->source, &w, t->from,
		sitemap ? DF_WANTED_SITEMAP : DF_WANTED_PAGE, url,
		&e->task->err) < 0)
		return -1;
	if (w.err.kind != DF_ERR_NONE) {
		status = df_deliver_reject(e, &w, (struct df_str){0}, &w.err);
		if (status == 0)
			status = df_deliver_end(e, &w);
	} else if (sitemap) {
		status = keep_sitemap(e, &w);
	} else {
		status = df_engine_enqueue(e, &w);
	}
	df_wanted_release(&w);
	return status;
}

/* A relative link, by way of its bases; one that is no address has none to
 * do with it. 1, 0 or -1 as df_url_resolve. */
static int
resolve(const struct df_url *page, const struct df_feed_link *link,
    struct df_arena *a, struct df_str *out)
{
	struct df_url base = *page;

	for (size_t i = 0; i < DF_FEED_BASES; i++) {
		struct df_str ref = df_str_trim(link->bases[i]), url;
		int found =
		    ref.len > 0 ? df_url_resolve(&base, ref, a, &url) : 0;

		if (found < 0)
			return -1;
		if (found > 0)
			df_url_parse(url, &base, NULL);
	}
	return df_url_resolve(&base, link->url, a, out);
}

static bool
on_link(void *arg, const struct df_feed_link *link)
{
	struct taking *t = arg;
	const struct df_fetch_options *o = t->e->options;
	struct df_str url = link->url;
	struct df_arena a;
	int found = 1;

	if (o->since_seconds >= 0 && link->dated &&
	    link->modified < o->since_seconds)
		return true;
	df_arena_init(&a, DF_MIB);
	if (!df_url_has_scheme(url))
		found = resolve(&t->base, link, &a, &url);
	t->status = found < 0 ? df_err_system(&t->e->task->err, "no memory")
			      : want(t, url, link->sitemap);
	df_arena_release(&a);
	return t->status == 0 && !t->e->stop;
}

static bool
is_robots_txt(const struct df_url *u)
{
	return df_str_is(u->path, "/robots.txt");
}

/* The Sitemap lines of a robots.txt. */
static int
take_robots(struct taking *t, struct df_str body)
{
	struct df_robots *r = df_robots_parse(body);
	struct df_feed_link link = {.sitemap = true};
	size_t at = 0;

	if (!r)
		return df_err_system(&t->e->task->err, "no memory");
	while (df_robots_next_sitemap(r, &at, &link.url) && on_link(t, &link))
		;
	df_robots_free(r);
	return t->status;
}

int
df_lists_take(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page)
{
	struct taking t = {.e = e, .from = w};
	struct df_err why;
	int got;

	if (df_url_parse(page->final_url, &t.base, &e->task->err) < 0)
		return -1;
	if (w->depth == 0 && see(e->lists, w->request) < 0)
		return df_err_system(&e->task->err, "no memory");
	if (is_robots_txt(&t.base))
		return take_robots(&t, page->body);
	got = df_feed_read(
	    page->body, (size_t)e->options->http.max_size, on_link, &t, &why);
	if (t.status < 0)
		return -1;
	if (got < 0)
		return df_deliver_reject(e, w, (struct df_str){0}, &why);
	if (got == 0 && !e->stop)
		df_warn(e->task, "%s: is broken, so links of it may be missing",
		    w->url);
	return 0;
}

bool
df_lists_waiting(const struct df_lists *l)
{
	return l->first < l->n;
}

int
df_lists_next(struct df_engine *e, struct df_wanted *w)
{
	struct df_lists *l = e->lists;

	if (!df_lists_waiting(l))
		return 0;
	df_buf_reset(&e->packed, DF_BATCH_KEEP);
	if (df_spool_get(
		l->spool, l->waiting[l->first], &e->packed, &e->task->err) < 0)
		return -1;
	df_spool_drop(l->spool, l->waiting[l->first++]);
	if (df_wanted_unpack(w, df_buf_str(&e->packed)) < 0)
		return df_err_system(&e->task->err, "no memory");
	return 1;
}
