/*
 * distinct: a set of hashes that thins itself out when it is full.
 */
#include "export/distinct.h"

#include <assert.h>
#include <stdlib.h>

#include "core/err.h"
#include "core/limits.h"

#define FIRST_SLOTS ((size_t)1024)

void
df_distinct_init(struct df_distinct *d)
{
	*d = (struct df_distinct){0};
}

void
df_distinct_release(struct df_distinct *d)
{
	free(d->slot);
	df_distinct_init(d);
}

static bool
belongs(const struct df_distinct *d, uint64_t hash)
{
	return d->level == 0 || hash >> (64 - d->level) == 0;
}

/* Put hash into the table, which has room; false when it was there. */
static bool
insert(struct df_distinct *d, uint64_t hash)
{
	size_t i = (size_t)hash & (d->nslots - 1);

	while (d->slot[i] != 0) {
		if (d->slot[i] == hash)
			return false;
		i = (i + 1) & (d->nslots - 1);
	}
	d->slot[i] = hash;
	d->n++;
	return true;
}

/* Move what still belongs into a table of nslots. */
static int
rebuild(struct df_distinct *d, size_t nslots, struct df_err *err)
{
	struct df_distinct next = {.nslots = nslots, .level = d->level};

	next.slot = calloc(nslots, sizeof(*next.slot));
	if (next.slot == NULL)
		return df_err_system(err, "no memory to count documents");
	assert(d->slot != NULL || d->nslots == 0);
	for (size_t i = 0; i < d->nslots; i++) {
		if (d->slot[i] != 0 && belongs(d, d->slot[i]))
			insert(&next, d->slot[i]);
	}
	free(d->slot);
	*d = next;
	return 0;
}

int
df_distinct_add(struct df_distinct *d, uint64_t hash, struct df_err *err)
{
	if (hash == 0)
		hash = 1;
	if (!belongs(d, hash))
		return 0;
	if (d->slot == NULL && rebuild(d, FIRST_SLOTS, err) < 0)
		return -1;
	assert(d->slot != NULL);
	insert(d, hash);
	if (d->n > DF_DISTINCT_MAX) {
		d->level++;
		return rebuild(d, d->nslots, err);
	}
	if (d->n > d->nslots / 2)
		return rebuild(d, d->nslots * 2, err);
	return 0;
}

uint64_t
df_distinct_count(const struct df_distinct *d, bool *exact)
{
	if (exact != NULL)
		*exact = d->level == 0;
	return (uint64_t)d->n << d->level;
}
