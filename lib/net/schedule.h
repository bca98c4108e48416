/*
 * schedule: which URL is fetched next, so that no host is asked too often and
 * none holds up the others.
 *
 * Hosts take turns. Each has a limit of jobs at once and a shortest time
 * between two starts; a host that said "not now" cools down, a job that failed
 * waits and is tried again, and the others go on meanwhile. Every step costs
 * O(log n) in the hosts and failed jobs that wait.
 *
 * There is no clock inside: now is a parameter, in milliseconds, and never
 * runs backwards. What is to be fetched is a number to us, a pointer or a place
 * in a spool (spool.h); a waiting one takes 24 bytes. So the default limit
 * holds a list of a million URLs, and a slow host at its front starves nobody;
 * past the limit df_schedule_full asks the caller to stop reading. Hosts are
 * forgotten once they have nothing to do and may be asked again.
 *
 * Not here: connections, robots.txt, what a host is (a key is any string).
 */
#ifndef DF_NET_SCHEDULE_H
#define DF_NET_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_schedule;

struct df_schedule_limits {
	uint32_t concurrency; /* jobs at once, of all hosts; at least 1 */
	uint32_t per_host;    /* jobs at once, of one host; at least 1 */
	uint32_t interval;    /* ms between two starts of one host */
	uint32_t waiting;     /* jobs that wait before it is full */
	uint32_t retries;     /* after the first try */
	uint32_t backoff;     /* ms before the first retry; doubles */
	uint32_t backoff_max; /* ms */
	uint64_t seed;        /* of the jitter */
};

#define DF_SCHEDULE_LIMITS \
	((struct df_schedule_limits){.concurrency = 64, \
	    .per_host = 2, \
	    .interval = 500, \
	    .waiting = 1000000, \
	    .retries = 3, \
	    .backoff = 1000, \
	    .backoff_max = 60000})

/* A job that has started. Its id is valid until done or retry. */
struct df_schedule_job {
	uint32_t id;
	uint32_t attempt; /* 0 for the first try */
	uint64_t item;
	const char *host; /* as long as the job */
};

/* NULL without memory. */
struct df_schedule *df_schedule_new(const struct df_schedule_limits *limits);
void df_schedule_free(struct df_schedule *s); /* NULL is fine */

/* 0, or -1 without memory. Takes it even when full. */
int df_schedule_add(
    struct df_schedule *s, struct df_str host, uint64_t item, int64_t now);
bool df_schedule_full(const struct df_schedule *s);

/* Start a job, if one may start now. */
bool df_schedule_next(
    struct df_schedule *s, int64_t now, struct df_schedule_job *out);
/* The ms until one may start: 0 is at once; -1 when a job must end (or be
 * added, or its host released) first. */
int64_t df_schedule_wait(struct df_schedule *s, int64_t now);

/* The job ended, well or badly. */
void df_schedule_done(struct df_schedule *s, uint32_t id, int64_t now);
/* Try it again, not before after ms (0: the backoff alone decides); if its host
 * is held, nothing of that host starts before. false when it has had all its
 * tries: it is then still to be done. */
bool df_schedule_retry(
    struct df_schedule *s, uint32_t id, int64_t now, uint32_t after);

/* Of the host of a job that has started: start nothing for ms; leave at least
 * ms between two starts (a host that was forgotten does not know, so say it
 * with each job); start nothing until released, which comes before the job's
 * end or after its retry. */
void df_schedule_cool(
    struct df_schedule *s, uint32_t id, int64_t now, uint32_t ms);
void df_schedule_pace(struct df_schedule *s, uint32_t id, uint32_t ms);
void df_schedule_hold(struct df_schedule *s, uint32_t id);
void df_schedule_release(struct df_schedule *s, uint32_t id, int64_t now);

struct df_schedule_counts {
	size_t waiting; /* jobs, those to be tried again included */
	size_t active;  /* jobs that have started */
	size_t hosts;   /* known */
	size_t bytes;   /* of memory */
};
struct df_schedule_counts df_schedule_counts(const struct df_schedule *s);

#endif
