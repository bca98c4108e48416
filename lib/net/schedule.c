/*
 * schedule: which URL is fetched next.
 *
 * A host with jobs to start is in the row (its turn comes) or has a timer (its
 * time has not come), never in both; one that has all the jobs it may have, or
 * is held, is in neither and comes back when that ends. Times that move while
 * a host waits are looked at when its timer fires or its turn comes.
 */
#include <stdlib.h>

#include "net/hosts.h"
#include "net/schedule.h"
#include "net/timers.h"

#define NONE DF_HOSTS_NONE
#define JOBS_FIRST 64

enum kind { HOST, JOB }; /* of a timer */
enum state { UNUSED, WAITING, ACTIVE };

struct job {
	uint64_t item;
	uint32_t next; /* in the queue of its host; of the free ones */
	uint32_t host;
	uint32_t attempt;
	uint32_t state;
};

struct df_schedule {
	struct df_schedule_limits limits;
	struct df_hosts hosts;
	struct df_timers timers;
	struct job *jobs;
	uint32_t n; /* slots in use or free */
	uint32_t cap;
	uint32_t free;
	uint32_t head; /* of the row of hosts */
	uint32_t tail;
	size_t waiting;
	size_t retrying; /* of these, those that have a timer */
	size_t active;
	uint64_t random;
};

struct df_schedule *
df_schedule_new(const struct df_schedule_limits *limits)
{
	struct df_schedule *s = calloc(1, sizeof(*s));

	if (!s)
		return NULL;
	s->limits = *limits;
	s->random = limits->seed;
	s->free = s->head = s->tail = NONE;
	df_hosts_init(&s->hosts);
	df_timers_init(&s->timers);
	return s;
}

void
df_schedule_free(struct df_schedule *s)
{
	if (!s)
		return;
	df_hosts_release(&s->hosts);
	df_timers_release(&s->timers);
	free(s->jobs);
	free(s);
}

/* SplitMix64 (Steele, Lea, Flood 2014): any seed will do. */
static uint64_t
random_next(struct df_schedule *s)
{
	uint64_t z = s->random += 0x9E3779B97F4A7C15;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
	return z ^ (z >> 31);
}

static struct df_host *
host_of(struct df_schedule *s, uint32_t id)
{
	return &s->hosts.at[s->jobs[id].host];
}

static void
row_add(struct df_schedule *s, uint32_t host)
{
	s->hosts.at[host].behind = NONE;
	if (s->head == NONE)
		s->head = host;
	else
		s->hosts.at[s->tail].behind = host;
	s->tail = host;
}

static uint32_t
row_take(struct df_schedule *s)
{
	uint32_t host = s->head;

	if (host != NONE)
		s->head = s->hosts.at[host].behind;
	return host;
}

/* Put a host where it belongs now. There is room for a timer of every host (see
 * reserve), so adding one cannot fail. */
static void
settle(struct df_schedule *s, uint32_t host, int64_t now)
{
	struct df_host *h = &s->hosts.at[host];

	if (h->queued)
		return;
	if (h->jobs > 0 &&
	    (h->head == NONE || h->held || h->active >= s->limits.per_host))
		return;
	if (h->next_at > now) {
		h->queued =
		    df_timers_add(&s->timers, h->next_at, host, HOST) == 0;
	} else if (h->jobs == 0) {
		df_hosts_forget(&s->hosts, host);
	} else {
		h->queued = true;
		row_add(s, host);
	}
}

/* Room for a timer of every host, of every job that has one, and one more. */
static int
reserve(struct df_schedule *s)
{
	return df_timers_reserve(
	    &s->timers, (size_t)s->hosts.known + s->retrying + 1);
}

static int
make_room(struct df_schedule *s)
{
	uint32_t cap = s->cap ? 2 * s->cap : JOBS_FIRST;
	struct job *grown;

	if (reserve(s) < 0)
		return -1;
	if (s->free != NONE)
		return 0;
	if (s->n == s->cap) {
		if (cap >= NONE / 2)
			return -1;
		grown = realloc(s->jobs, cap * sizeof(*grown));
		if (!grown)
			return -1;
		s->jobs = grown;
		s->cap = cap;
	}
	s->jobs[s->n] = (struct job){.next = NONE};
	s->free = s->n++;
	return 0;
}

int
df_schedule_add(
    struct df_schedule *s, struct df_str host, uint64_t item, int64_t now)
{
	uint32_t number;
	struct df_host *h;
	uint32_t id;

	if (make_room(s) < 0 || df_hosts_get(&s->hosts, host, &number) < 0)
		return -1;
	h = &s->hosts.at[number];
	if (h->interval < s->limits.interval)
		h->interval = s->limits.interval;
	id = s->free;
	s->free = s->jobs[id].next;
	s->jobs[id] = (struct job){item, NONE, number, 0, WAITING};
	if (h->head == NONE)
		h->head = id;
	else
		s->jobs[h->tail].next = id;
	h->tail = id;
	h->jobs++;
	s->waiting++;
	settle(s, number, now);
	return 0;
}

bool
df_schedule_full(const struct df_schedule *s)
{
	return s->waiting >= s->limits.waiting;
}

/* What failed goes first: it has waited longest. */
static void
queue_again(struct df_schedule *s, uint32_t id)
{
	struct df_host *h = host_of(s, id);

	s->jobs[id].next = h->head;
	if (h->head == NONE)
		h->tail = id;
	h->head = id;
}

static void
fire_timers(struct df_schedule *s, int64_t now)
{
	struct df_timer timer;

	while (df_timers_take(&s->timers, now, &timer)) {
		uint32_t host = timer.what;

		if (timer.kind == JOB) {
			s->retrying--;
			queue_again(s, timer.what);
			host = s->jobs[timer.what].host;
		} else {
			s->hosts.at[host].queued = false;
		}
		settle(s, host, now);
	}
}

/* The first host in the row that may start a job now, or NONE. */
static uint32_t
take_turn(struct df_schedule *s, int64_t now)
{
	uint32_t host;

	while ((host = row_take(s)) != NONE) {
		struct df_host *h = &s->hosts.at[host];

		h->queued = false;
		if (h->head != NONE && !h->held && h->next_at <= now &&
		    h->active < s->limits.per_host)
			return host;
		settle(s, host, now);
	}
	return NONE;
}

bool
df_schedule_next(
    struct df_schedule *s, int64_t now, struct df_schedule_job *out)
{
	struct df_host *h;
	uint32_t host;
	struct job *job;

	fire_timers(s, now);
	if (s->active >= s->limits.concurrency)
		return false;
	host = take_turn(s, now);
	if (host == NONE)
		return false;
	h = &s->hosts.at[host];
	job = &s->jobs[h->head];
	*out =
	    (struct df_schedule_job){h->head, job->attempt, job->item, h->name};
	job->state = ACTIVE;
	h->head = job->next;
	h->active++;
	h->next_at = now + h->interval;
	s->active++;
	s->waiting--;
	settle(s, host, now);
	return true;
}

int64_t
df_schedule_wait(struct df_schedule *s, int64_t now)
{
	const struct df_timer *first;

	fire_timers(s, now);
	if (s->active >= s->limits.concurrency)
		return -1;
	if (s->head != NONE)
		return 0;
	first = s->waiting > 0 ? df_timers_first(&s->timers) : NULL;
	return first ? first->at - now : -1;
}

static void
job_ends(struct df_schedule *s, uint32_t id)
{
	host_of(s, id)->active--;
	s->active--;
}

void
df_schedule_done(struct df_schedule *s, uint32_t id, int64_t now)
{
	uint32_t host = s->jobs[id].host;

	job_ends(s, id);
	s->hosts.at[host].jobs--;
	s->jobs[id] = (struct job){.next = s->free};
	s->free = id;
	settle(s, host, now);
}

/* Doubles with each try; between a half and the whole of it, by chance, so
 * that jobs that failed together do not come back together. */
static int64_t
backoff(struct df_schedule *s, uint32_t attempt)
{
	int64_t ms = s->limits.backoff;

	while (attempt-- > 0 && ms < s->limits.backoff_max)
		ms *= 2;
	if (ms > s->limits.backoff_max)
		ms = s->limits.backoff_max;
	return ms - (int64_t)(random_next(s) % (uint64_t)(ms / 2 + 1));
}

bool
df_schedule_retry(
    struct df_schedule *s, uint32_t id, int64_t now, uint32_t after)
{
	struct job *job = &s->jobs[id];
	int64_t ms;

	if (job->attempt >= s->limits.retries)
		return false;
	ms = backoff(s, job->attempt);
	if (ms < after)
		ms = after;
	if (host_of(s, id)->held)
		df_schedule_cool(s, id, now, (uint32_t)ms);
	if (reserve(s) < 0 || df_timers_add(&s->timers, now + ms, id, JOB) < 0)
		return false;
	s->retrying++;
	job->state = WAITING;
	job->attempt++;
	job_ends(s, id);
	s->waiting++;
	settle(s, job->host, now);
	return true;
}

void
df_schedule_cool(struct df_schedule *s, uint32_t id, int64_t now, uint32_t ms)
{
	struct df_host *h = host_of(s, id);

	if (h->next_at < now + ms)
		h->next_at = now + ms;
}

void
df_schedule_pace(struct df_schedule *s, uint32_t id, uint32_t ms)
{
	struct df_host *h = host_of(s, id);

	if (ms <= h->interval)
		return;
	h->next_at += ms - h->interval;
	h->interval = ms;
}

void
df_schedule_hold(struct df_schedule *s, uint32_t id)
{
	host_of(s, id)->held = true;
}

void
df_schedule_release(struct df_schedule *s, uint32_t id, int64_t now)
{
	host_of(s, id)->held = false;
	settle(s, s->jobs[id].host, now);
}

struct df_schedule_counts
df_schedule_counts(const struct df_schedule *s)
{
	const struct df_hosts *h = &s->hosts;

	return (struct df_schedule_counts){.waiting = s->waiting,
	    .active = s->active,
	    .hosts = h->known,
	    .bytes = sizeof(*s) + s->cap * sizeof(*s->jobs) +
		h->cap * sizeof(*h->at) + h->nbuckets * sizeof(*h->buckets) +
		h->names + s->timers.cap * sizeof(*s->timers.heap)};
}
