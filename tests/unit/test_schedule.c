/*
 * The schedule, run against a clock of its own: a million URLs in the time
 * that a crawl of them would take.
 */
#include "unit.h"

#include "net/schedule.h"

#define WORKERS 64
#define MIB (1024 * 1024)

/* What a run has seen of one host. */
struct seen {
	int64_t last_start;
	uint32_t active;
	uint32_t done;
};

struct run {
	struct df_schedule *s;
	struct df_schedule_limits limits;
	struct seen *hosts;
	struct {
		int64_t ends;
		uint32_t id;
		uint32_t host;
	} jobs[WORKERS];
	size_t active;
	size_t done;
	int64_t now;
	uint64_t random;
};

static uint32_t
chance(struct run *r, uint32_t n)
{
	r->random = r->random * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(r->random >> 33) % n;
}

static void
add(struct run *r, uint32_t host)
{
	char name[32];

	snprintf(name, sizeof(name), "host-%u.example.org", host);
	assert_int_equal(df_schedule_add(r->s, df_str(name), host, r->now), 0);
}

/* Start all that may start, and check the promises of the limits. */
static void
start(struct run *r)
{
	struct df_schedule_job job;

	while (df_schedule_next(r->s, r->now, &job)) {
		uint32_t host = (uint32_t)job.item;
		struct seen *seen = &r->hosts[host];

		assert_true(r->active < r->limits.concurrency);
		assert_true(++seen->active <= r->limits.per_host);
		assert_true(r->now - seen->last_start >= r->limits.interval);
		seen->last_start = r->now;
		r->jobs[r->active].ends = r->now + 20 + chance(r, 900);
		r->jobs[r->active].id = job.id;
		r->jobs[r->active++].host = host;
	}
}

static void
finish(struct run *r)
{
	for (size_t i = 0; i < r->active;) {
		if (r->jobs[i].ends > r->now) {
			i++;
			continue;
		}
		r->hosts[r->jobs[i].host].active--;
		r->hosts[r->jobs[i].host].done++;
		r->done++;
		df_schedule_done(r->s, r->jobs[i].id, r->now);
		r->jobs[i] = r->jobs[--r->active];
	}
}

/* On to the next thing that happens. */
static void
pass_time(struct run *r)
{
	int64_t wait = df_schedule_wait(r->s, r->now);
	int64_t next = wait >= 0 ? r->now + wait : INT64_MAX;

	for (size_t i = 0; i < r->active; i++)
		if (r->jobs[i].ends < next)
			next = r->jobs[i].ends;
	assert_true(next < INT64_MAX);
	assert_true(next > r->now || wait == 0);
	r->now = next;
}

static void
run_init(struct run *r, size_t hosts)
{
	*r = (struct run){.limits = DF_SCHEDULE_LIMITS, .now = 1000000};
	r->hosts = calloc(hosts, sizeof(*r->hosts));
	assert_non_null(r->hosts);
}

static void
run_begin(struct run *r)
{
	r->s = df_schedule_new(&r->limits);
	assert_non_null(r->s);
}

static void
run_release(struct run *r)
{
	df_schedule_free(r->s);
	free(r->hosts);
}

static void
test_a_million_urls_of_100000_hosts_are_all_fetched(void **state)
{
	const uint32_t hosts = 100000;
	const size_t urls = 1000000;
	size_t added = 0;
	size_t most = 0;
	struct run r;

	(void)state;
	run_init(&r, hosts);
	run_begin(&r);
	while (r.done < urls) {
		while (added < urls && !df_schedule_full(r.s)) {
			add(&r, (uint32_t)(added % hosts));
			added++;
		}
		if (df_schedule_counts(r.s).bytes > most)
			most = df_schedule_counts(r.s).bytes;
		start(&r);
		pass_time(&r);
		finish(&r);
	}
	for (uint32_t i = 0; i < hosts; i++)
		assert_int_equal(r.hosts[i].done, urls / hosts);
	assert_true(most < (size_t)60 * MIB);
	/* 64 at once, 470 ms each on average: no slot was left idle. */
	assert_true(r.now - 1000000 < (int64_t)urls / WORKERS * 500);
	run_release(&r);
}

static void
test_a_host_with_half_a_million_urls_starves_nobody(void **state)
{
	const uint32_t others = 20000;
	struct run r;
	uint32_t left = others;

	(void)state;
	run_init(&r, others + 1);
	run_begin(&r);
	for (size_t i = 0; i < 500000; i++)
		add(&r, others);
	for (uint32_t i = 0; i < others; i++)
		add(&r, i);
	while (left > 0) {
		start(&r);
		pass_time(&r);
		finish(&r);
		left = others - (uint32_t)(r.done - r.hosts[others].done);
	}
	/* The large host had its two a second, the others all the rest. */
	assert_true(r.now - 1000000 < (int64_t)others / WORKERS * 520);
	assert_true(r.hosts[others].done <=
	    (uint32_t)((r.now - 1000000) / r.limits.interval) + 1);
	run_release(&r);
}

static void
test_hosts_take_turns(void **state)
{
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 3);
	r.limits.interval = 0;
	r.limits.concurrency = 6;
	run_begin(&r);
	for (uint32_t host = 0; host < 3; host++)
		for (size_t i = 0; i < 4; i++)
			add(&r, host);
	for (uint32_t i = 0; i < 6; i++) {
		assert_true(df_schedule_next(r.s, r.now, &job));
		assert_int_equal(job.item, i % 3);
	}
	assert_false(df_schedule_next(r.s, r.now, &job));
	assert_int_equal(df_schedule_wait(r.s, r.now), -1);
	run_release(&r);
}

static void
test_a_failed_job_comes_back_later_and_later(void **state)
{
	static const int64_t most[] = {1000, 2000, 3000};
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 1);
	r.limits.interval = 0;
	r.limits.backoff = 1000;
	r.limits.backoff_max = 3000;
	run_begin(&r);
	add(&r, 0);
	assert_true(df_schedule_next(r.s, r.now, &job));
	for (uint32_t i = 0; i < 3; i++) {
		int64_t wait;

		assert_true(df_schedule_retry(r.s, job.id, r.now, 0));
		wait = df_schedule_wait(r.s, r.now);
		assert_in_range(wait, most[i] / 2, most[i]);
		assert_false(df_schedule_next(r.s, r.now + wait - 1, &job));
		r.now += wait;
		assert_true(df_schedule_next(r.s, r.now, &job));
		assert_int_equal(job.attempt, i + 1);
	}
	assert_false(df_schedule_retry(r.s, job.id, r.now, 0));
	df_schedule_done(r.s, job.id, r.now);
	assert_int_equal(df_schedule_counts(r.s).active, 0);
	assert_int_equal(df_schedule_counts(r.s).waiting, 0);
	assert_int_equal(df_schedule_counts(r.s).hosts, 0);
	run_release(&r);
}

static void
test_a_host_that_said_not_now_is_left_alone(void **state)
{
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 2);
	run_begin(&r);
	add(&r, 0);
	add(&r, 0);
	add(&r, 0);
	assert_true(df_schedule_next(r.s, r.now, &job));
	df_schedule_cool(r.s, job.id, r.now, 30000);
	assert_true(df_schedule_retry(r.s, job.id, r.now, 40000));
	add(&r, 1);
	assert_true(df_schedule_next(r.s, r.now, &job));
	assert_int_equal(job.item, 1);
	assert_false(df_schedule_next(r.s, r.now + 29999, &job));
	/* Of the two that wait one goes at once, one after the interval, and
	 * only then what was to wait longest. */
	assert_true(df_schedule_next(r.s, r.now + 30000, &job));
	assert_int_equal(job.attempt, 0);
	assert_true(df_schedule_next(r.s, r.now + 30500, &job));
	assert_int_equal(job.attempt, 0);
	df_schedule_done(r.s, job.id, r.now + 30600);
	assert_false(df_schedule_next(r.s, r.now + 39999, &job));
	assert_true(df_schedule_next(r.s, r.now + 40000, &job));
	assert_int_equal(job.attempt, 1);
	run_release(&r);
}

static void
test_a_crawl_delay_slows_its_host_alone(void **state)
{
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 2);
	run_begin(&r);
	add(&r, 0);
	add(&r, 0);
	assert_true(df_schedule_next(r.s, r.now, &job));
	df_schedule_pace(r.s, job.id, 10000);
	df_schedule_pace(r.s, job.id, 100);
	df_schedule_done(r.s, job.id, r.now);
	assert_false(df_schedule_next(r.s, r.now + 9999, &job));
	assert_true(df_schedule_next(r.s, r.now + 10000, &job));
	run_release(&r);
}

static void
test_a_held_host_waits_for_its_release(void **state)
{
	struct df_schedule_job first;
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 2);
	run_begin(&r);
	add(&r, 0);
	add(&r, 0);
	assert_true(df_schedule_next(r.s, r.now, &first));
	df_schedule_hold(r.s, first.id);
	assert_false(df_schedule_next(r.s, r.now + 5000, &job));
	assert_int_equal(df_schedule_wait(r.s, r.now + 5000), -1);
	df_schedule_release(r.s, first.id, r.now + 5000);
	assert_int_equal(df_schedule_wait(r.s, r.now + 5000), 0);
	assert_true(df_schedule_next(r.s, r.now + 5000, &job));
	run_release(&r);
}

/* robots.txt: nobody asks for it while it waits to be asked for again. */
static void
test_a_held_host_waits_for_the_retry(void **state)
{
	struct df_schedule_job first;
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 2);
	run_begin(&r);
	add(&r, 0);
	add(&r, 0);
	assert_true(df_schedule_next(r.s, r.now, &first));
	df_schedule_hold(r.s, first.id);
	assert_true(df_schedule_retry(r.s, first.id, r.now, 7000));
	df_schedule_release(r.s, first.id, r.now);
	assert_false(df_schedule_next(r.s, r.now + 6999, &job));
	assert_true(df_schedule_next(r.s, r.now + 7000, &job));
	assert_int_equal(job.id, first.id);
	assert_int_equal(job.attempt, 1);
	run_release(&r);
}

static void
test_hosts_with_nothing_to_do_are_forgotten(void **state)
{
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 1);
	run_begin(&r);
	for (uint32_t i = 0; i < 100000; i++) {
		add(&r, i);
		assert_true(df_schedule_next(r.s, r.now, &job));
		assert_int_equal(job.item, i);
		df_schedule_done(r.s, job.id, r.now);
		r.now += 10;
		assert_true(df_schedule_counts(r.s).hosts <= 51);
	}
	assert_true(df_schedule_counts(r.s).bytes < 64 * 1024);
	run_release(&r);
}

static void
test_full_is_said(void **state)
{
	struct df_schedule_job job;
	struct run r;

	(void)state;
	run_init(&r, 1);
	r.limits.waiting = 5;
	run_begin(&r);
	for (uint32_t i = 0; i < 6; i++) {
		assert_int_equal(df_schedule_full(r.s), i == 5);
		add(&r, i);
	}
	assert_true(df_schedule_next(r.s, r.now, &job));
	assert_true(df_schedule_retry(r.s, job.id, r.now, 0));
	assert_true(df_schedule_next(r.s, r.now, &job));
	assert_int_equal(job.item, 1);
	run_release(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(
		test_a_million_urls_of_100000_hosts_are_all_fetched),
	    cmocka_unit_test(
		test_a_host_with_half_a_million_urls_starves_nobody),
	    cmocka_unit_test(test_hosts_take_turns),
	    cmocka_unit_test(test_a_failed_job_comes_back_later_and_later),
	    cmocka_unit_test(test_a_host_that_said_not_now_is_left_alone),
	    cmocka_unit_test(test_a_crawl_delay_slows_its_host_alone),
	    cmocka_unit_test(test_a_held_host_waits_for_its_release),
	    cmocka_unit_test(test_a_held_host_waits_for_the_retry),
	    cmocka_unit_test(test_hosts_with_nothing_to_do_are_forgotten),
	    cmocka_unit_test(
		test_full_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
