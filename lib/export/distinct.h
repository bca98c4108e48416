/*
 * distinct: how many different hashes were seen, in bounded memory.
 *
 * Exact up to DF_DISTINCT_MAX of them. Past that only every second, then every
 * fourth... possible hash is kept, and the count is scaled up: adaptive
 * sampling (Flajolet, On adaptive sampling, Computing 43, 1990), with a
 * standard error of 1.2 / sqrt(DF_DISTINCT_MAX), a quarter of a percent.
 */
#ifndef DF_EXPORT_DISTINCT_H
#define DF_EXPORT_DISTINCT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_err;

struct df_distinct {
	uint64_t *slot; /* open addressing; 0 is a free one */
	size_t nslots;
	size_t n;
	unsigned level; /* only hashes with this many zero bits at the top */
};

void df_distinct_init(struct df_distinct *d);
void df_distinct_release(struct df_distinct *d);
/* 0, or -1 with a system error when there is no memory. */
int df_distinct_add(struct df_distinct *d, uint64_t hash, struct df_err *err);
/* The count; *exact may be NULL. */
uint64_t df_distinct_count(const struct df_distinct *d, bool *exact);

#endif
