/*
 * hosts: the hosts that a schedule knows, by name and by number, and for each
 * the queue of its jobs.
 *
 * Only schedule.c uses this. A number stays the same until its host is
 * forgotten. NONE ends every list.
 */
#ifndef DF_NET_HOSTS_H
#define DF_NET_HOSTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

#define DF_HOSTS_NONE UINT32_MAX

struct df_host {
	char *name;
	uint64_t hash;
	int64_t next_at;   /* nothing starts before */
	uint32_t interval; /* ms between two starts */
	uint32_t active;   /* jobs that have started */
	uint32_t jobs;     /* all: active, in the queue, to be tried again */
	uint32_t head;     /* of the queue of jobs */
	uint32_t tail;
	uint32_t link;   /* in its bucket; of the free ones */
	uint32_t behind; /* in the row of those whose turn it is */
	bool queued;     /* in that row, or has a timer */
	bool held;
};

struct df_hosts {
	struct df_host *at;
	uint32_t n; /* slots in use or free */
	uint32_t cap;
	uint32_t free;
	uint32_t *buckets;
	uint32_t nbuckets; /* a power of two */
	uint32_t known;
	size_t names; /* bytes */
};

void df_hosts_init(struct df_hosts *h);
void df_hosts_release(struct df_hosts *h);

/* The number of the host, made if need be, all zero with an empty queue. 0, or
 * -1 without memory. */
int df_hosts_get(struct df_hosts *h, struct df_str name, uint32_t *out);
void df_hosts_forget(struct df_hosts *h, uint32_t host);

#endif
