/*
 * rules: a hash table whose entries are also in a row, the last asked first.
 */
#include "fetch/rules.h"

#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/secret.h"
#include "core/limits.h"
#include "net/robots.h"

#define DAY_MS 86400000
#define FAILURE_MS 600000
/* A delay that would keep a run of a few pages busy for days is cut. */
#define DELAY_MAX_MS 300000
/* All entries together: 100,000 ordinary files. */
#define MEMORY_MAX (24 * DF_MIB)
#define BUCKETS 16384

struct entry {
	struct entry *next;          /* in its bucket */
	struct entry *newer, *older; /* in the row */
	uint64_t hash;
	int64_t expires;
	enum df_robots_policy policy;
	long status;
	struct df_robots *robots;
	struct df_err *failure;
	size_t size;
	char origin[];
};

struct df_rules {
	struct df_str agent;
	struct entry *buckets[BUCKETS];
	struct entry *newest, *oldest;
	size_t size;
};

struct df_rules *
df_rules_new(const char *agent)
{
	struct df_rules *r = calloc(1, sizeof(*r));

	if (r)
		r->agent = df_robots_product(df_str(agent));
	return r;
}

static void
leave_row(struct df_rules *r, struct entry *e)
{
	*(e->newer ? &e->newer->older : &r->newest) = e->older;
	*(e->older ? &e->older->newer : &r->oldest) = e->newer;
}

static void
join_row(struct df_rules *r, struct entry *e)
{
	e->newer = NULL;
	e->older = r->newest;
	*(r->newest ? &r->newest->newer : &r->oldest) = e;
	r->newest = e;
}

static void
forget(struct df_rules *r, struct entry *e)
{
	struct entry **p = &r->buckets[e->hash % BUCKETS];

	while (*p != e)
		p = &(*p)->next;
	*p = e->next;
	leave_row(r, e);
	r->size -= e->size;
	df_robots_free(e->robots);
	free(e->failure);
	free(e);
}

void
df_rules_free(struct df_rules *r)
{
	if (!r)
		return;
	while (r->oldest)
		forget(r, r->oldest);
	free(r);
}

static struct entry *
find(struct df_rules *r, const char *origin)
{
	uint64_t hash = df_hash64(df_str(origin), df_secret());
	struct entry *e = r->buckets[hash % BUCKETS];

	while (e && (e->hash != hash || strcmp(e->origin, origin) != 0))
		e = e->next;
	return e;
}

bool
df_rules_known(struct df_rules *r, const char *origin, int64_t now)
{
	struct entry *e = find(r, origin);

	if (e && e->expires <= now) {
		forget(r, e);
		e = NULL;
	}
	return e != NULL;
}

/* An entry for the origin instead of the one there may be. */
static struct entry *
add(struct df_rules *r, const char *origin, int64_t expires)
{
	size_t len = strlen(origin);
	struct entry *e = find(r, origin);

	if (e)
		forget(r, e);
	e = calloc(1, sizeof(*e) + len + 1);
	if (!e)
		return NULL;
	memcpy(e->origin, origin, len + 1);
	e->hash = df_hash64(df_str(origin), df_secret());
	e->expires = expires;
	e->size = sizeof(*e) + len + 1;
	e->next = r->buckets[e->hash % BUCKETS];
	r->buckets[e->hash % BUCKETS] = e;
	join_row(r, e);
	r->size += e->size;
	return e;
}

/* Make room; the newest entry always stays. */
static void
account(struct df_rules *r, struct entry *e, size_t more)
{
	e->size += more;
	r->size += more;
	while (r->size > MEMORY_MAX && r->oldest != r->newest)
		/* forget makes another one the oldest. */
		/* NOLINTNEXTLINE(clang-analyzer-unix.Malloc) */
		forget(r, r->oldest);
}

int
df_rules_answered(struct df_rules *r, const char *origin, long status,
    struct df_str body, int64_t now)
{
	struct entry *e = add(r, origin, now + DAY_MS);

	if (!e)
		return -1;
	e->status = status;
	e->policy = df_robots_of_status(status);
	if (e->policy == DF_ROBOTS_REFUSE)
		e->expires = now + FAILURE_MS;
	if (e->policy == DF_ROBOTS_PARSE) {
		e->robots = df_robots_parse(body);
		if (!e->robots) {
			forget(r, e);
			return -1;
		}
		account(r, e, df_robots_size(e->robots));
	}
	account(r, e, 0);
	return 0;
}

int
df_rules_failed(struct df_rules *r, const char *origin,
    const struct df_err *why, int64_t now)
{
	struct entry *e = add(r, origin, now + FAILURE_MS);

	if (!e)
		return -1;
	e->failure = malloc(sizeof(*why));
	if (!e->failure) {
		forget(r, e);
		return -1;
	}
	*e->failure = *why;
	account(r, e, sizeof(*why));
	return 0;
}

static int
refuse(const struct df_robots_answer *a, struct df_err *err)
{
	if (a->too_costly)
		return df_err_input(err, "robots",
		    "robots.txt is too complicated to be understood");
	return df_err_input(err, "robots",
	    "robots.txt, line %u, disallows %.*s", a->line,
	    a->rule.len < 200 ? (int)a->rule.len : 200, a->rule.s);
}

int
df_rules_check(struct df_rules *r, const char *origin, struct df_str url,
    int64_t *delay, struct df_err *err)
{
	struct entry *e = find(r, origin);
	struct df_robots_answer a;
	long wish;

	*delay = 0;
	if (!e)
		return df_err_input(err, "robots", "robots.txt is not known");
	leave_row(r, e);
	join_row(r, e);
	if (e->failure)
		return df_err_input(
		    err, e->failure->code, "robots.txt: %s", e->failure->text);
	if (e->policy == DF_ROBOTS_REFUSE)
		return df_err_input(err, "robots",
		    "robots.txt was answered %ld: nobody may fetch anything",
		    e->status);
	if (e->policy == DF_ROBOTS_ALLOW)
		return 0;
	a = df_robots_check(e->robots, r->agent, url);
	if (!a.allowed)
		return refuse(&a, err);
	wish = df_robots_delay(e->robots, r->agent);
	*delay = wish > DELAY_MAX_MS ? DELAY_MAX_MS : wish > 0 ? wish : 0;
	return 0;
}
