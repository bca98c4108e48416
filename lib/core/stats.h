/*
 * stats: what a run counts, and the summary of it.
 */
#ifndef DF_CORE_STATS_H
#define DF_CORE_STATS_H

#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "core/limits.h"

struct df_buf;
struct df_err;

struct df_stats {
	const char *filter;
	const char *const *names; /* of the counters; NULL, or ends in NULL */
	struct timespec start;
	uint64_t records_in;
	uint64_t records_out;
	uint64_t rejected;
	uint64_t bytes_in;
	uint64_t bytes_out;
	struct {
		char code[32];
		uint64_t n;
	} codes[DF_REJECT_CODES_MAX];
	size_t ncodes;
	uint64_t counters[DF_COUNTERS_MAX];
};

/* filter and names last as long as s. */
void df_stats_init(
    struct df_stats *s, const char *filter, const char *const *names);
/* Count one record rejected with this code. Codes past DF_REJECT_CODES_MAX
 * count as "other". */
void df_stats_reject(struct df_stats *s, const char *code);
/* Since df_stats_init. */
double df_stats_seconds(const struct df_stats *s);
/* Append how many there are of each: "bad_json 3, not_object 1". */
void df_stats_codes(const struct df_stats *s, struct df_buf *out);
/* Write the summary to a file: JSON, or Prometheus text when path ends in
 * .prom. 0, or -1 with a system error. */
int df_stats_write(const struct df_stats *s, const char *path, int exit_status,
    struct df_err *err);

#endif
