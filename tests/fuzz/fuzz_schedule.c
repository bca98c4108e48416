/*
 * Any sequence of steps: the limits hold, and every job that was added ends
 * once its time has come, none is lost and none starts twice.
 */
#include <stdint.h>
#include <stdlib.h>

#include "net/schedule.h"

#define JOBS_MAX 256

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct crawl {
	struct df_schedule *s;
	struct df_schedule_limits limits;
	uint32_t ids[JOBS_MAX]; /* of the jobs that have started */
	size_t active;
	size_t added;
	size_t done;
	int64_t now;
};

static void
start(struct crawl *c)
{
	struct df_schedule_job job;

	if (!df_schedule_next(c->s, c->now, &job))
		return;
	if (c->active >= c->limits.concurrency || job.item >= c->added ||
	    job.attempt > c->limits.retries)
		abort();
	c->ids[c->active++] = job.id;
}

static void
end(struct crawl *c, size_t which, bool again, uint32_t after)
{
	uint32_t id = c->ids[which];

	df_schedule_release(c->s, id, c->now);
	c->ids[which] = c->ids[--c->active];
	if (again && df_schedule_retry(c->s, id, c->now, after))
		return;
	df_schedule_done(c->s, id, c->now);
	c->done++;
}

static void
step(struct crawl *c, uint8_t what, uint8_t n)
{
	char host = (char)('a' + n % 8);

	if (what % 8 == 0 && c->added < JOBS_MAX)
		if (df_schedule_add(c->s, (struct df_str){&host, 1}, c->added++,
			c->now) < 0)
			abort();
	if (what % 8 == 1)
		start(c);
	if (what % 8 == 2)
		c->now += n;
	if (c->active == 0)
		return;
	if (what % 8 == 3 || what % 8 == 4)
		end(c, n % c->active, what % 8 == 4, n % 16 * 100);
	if (what % 8 == 5)
		df_schedule_cool(c->s, c->ids[n % c->active], c->now, n);
	if (what % 8 == 6)
		df_schedule_pace(c->s, c->ids[n % c->active], n * 2);
	if (what % 8 == 7)
		df_schedule_hold(c->s, c->ids[n % c->active]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct crawl c = {.limits = DF_SCHEDULE_LIMITS};

	c.limits.interval = 50;
	c.limits.concurrency = 5;
	c.limits.backoff = 100;
	c.s = df_schedule_new(&c.limits);
	if (!c.s)
		return 0;
	for (size_t i = 0; i + 1 < size; i += 2)
		step(&c, data[i], data[i + 1]);
	while (c.active > 0)
		end(&c, 0, false, 0);
	while (c.done < c.added) {
		int64_t wait = df_schedule_wait(c.s, c.now);

		if (wait < 0)
			abort();
		c.now += wait;
		start(&c);
		if (c.active > 0)
			end(&c, 0, false, 0);
	}
	c.now += 10000;
	if (df_schedule_wait(c.s, c.now) != -1 ||
	    df_schedule_counts(c.s).hosts != 0 ||
	    df_schedule_counts(c.s).waiting != 0)
		abort();
	df_schedule_free(c.s);
	return 0;
}
