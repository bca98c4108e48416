/*
 * progress: a line on standard error that tells how far the run is.
 */
#ifndef DF_CORE_PROGRESS_H
#define DF_CORE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct df_stats;

struct df_progress {
	bool on;
	bool terminal;
	double last; /* seconds into the run when it was last shown */
};

/* force shows it where there is no terminal too. */
void df_progress_init(struct df_progress *p, bool force, bool never);
/* Show it if it is time to. taken of total bytes of input were read; total is
 * 0 when it is not known. */
void df_progress_show(struct df_progress *p, const struct df_stats *s,
    uint64_t taken, uint64_t total);
/* Wipe the line from the terminal; elsewhere, show how the run ended. */
void df_progress_end(const struct df_progress *p, const struct df_stats *s);

#endif
