/*
 * hosts: the hosts that a schedule knows, by name and by number.
 */
#include <stdlib.h>

#include "core/hash.h"
#include "core/secret.h"
#include "net/hosts.h"

#define NONE DF_HOSTS_NONE
#define BUCKETS_FIRST 64

void
df_hosts_init(struct df_hosts *h)
{
	*h = (struct df_hosts){.free = NONE};
}

void
df_hosts_release(struct df_hosts *h)
{
	for (uint32_t i = 0; i < h->n; i++)
		free(h->at[i].name);
	free(h->at);
	free(h->buckets);
	df_hosts_init(h);
}

/* As many buckets as hosts, so that a look-up takes one or two steps. */
static int
grow_buckets(struct df_hosts *h)
{
	uint32_t n = h->nbuckets ? 2 * h->nbuckets : BUCKETS_FIRST;
	uint32_t *buckets = malloc(n * sizeof(*buckets));

	if (!buckets)
		return -1;
	for (uint32_t i = 0; i < n; i++)
		buckets[i] = NONE;
	for (uint32_t i = 0; i < h->n; i++) {
		uint32_t *bucket = &buckets[h->at[i].hash & (n - 1)];

		if (!h->at[i].name)
			continue;
		h->at[i].link = *bucket;
		*bucket = i;
	}
	free(h->buckets);
	h->buckets = buckets;
	h->nbuckets = n;
	return 0;
}

/* A slot for a new host, on top of the list of the free ones. */
static int
make_room(struct df_hosts *h)
{
	uint32_t cap = h->cap ? 2 * h->cap : BUCKETS_FIRST;
	struct df_host *grown;

	if (h->known == h->nbuckets && grow_buckets(h) < 0)
		return -1;
	if (h->free != NONE)
		return 0;
	if (h->n == h->cap) {
		if (cap >= NONE / 2)
			return -1;
		grown = realloc(h->at, cap * sizeof(*grown));
		if (!grown)
			return -1;
		h->at = grown;
		h->cap = cap;
	}
	h->at[h->n] = (struct df_host){.link = NONE};
	h->free = h->n++;
	return 0;
}

int
df_hosts_get(struct df_hosts *h, struct df_str name, uint32_t *out)
{
	uint64_t hash = df_hash64(name, df_secret());
	struct df_host *host;
	uint32_t *bucket;
	uint32_t i;
	char *copy;

	for (i = h->nbuckets ? h->buckets[hash & (h->nbuckets - 1)] : NONE;
	     i != NONE; i = h->at[i].link) {
		*out = i;
		if (h->at[i].hash == hash && df_str_is(name, h->at[i].name))
			return 0;
	}
	copy = strndup(name.s ? name.s : "", name.len);
	if (!copy || make_room(h) < 0) {
		free(copy);
		return -1;
	}
	i = h->free;
	host = &h->at[i];
	h->free = host->link;
	bucket = &h->buckets[hash & (h->nbuckets - 1)];
	*host = (struct df_host){.name = copy,
	    .hash = hash,
	    .head = NONE,
	    .tail = NONE,
	    .link = *bucket,
	    .behind = NONE};
	*bucket = i;
	h->known++;
	h->names += strlen(copy) + 1;
	*out = i;
	return 0;
}

void
df_hosts_forget(struct df_hosts *h, uint32_t host)
{
	struct df_host *gone = &h->at[host];
	uint32_t *link = &h->buckets[gone->hash & (h->nbuckets - 1)];

	while (*link != host)
		link = &h->at[*link].link;
	*link = gone->link;
	h->known--;
	h->names -= strlen(gone->name) + 1;
	free(gone->name);
	*gone = (struct df_host){.link = h->free};
	h->free = host;
}
