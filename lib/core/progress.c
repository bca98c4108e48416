/*
 * progress: formatting and pacing.
 */
#include "core/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "core/msg.h"
#include "core/stats.h"

void
df_progress_init(struct df_progress *p, bool force, bool never)
{
	p->terminal = isatty(STDERR_FILENO) == 1;
	p->on = !never && (force || p->terminal);
	p->last = 0;
}

/* Seconds as 1:02:03. */
static void
clock_text(double seconds, char *out, size_t size)
{
	unsigned long s = seconds < 1e9 ? (unsigned long)seconds : 999999999;

	if (s >= 3600)
		snprintf(out, size, "%lu:%02lu:%02lu", s / 3600, s / 60 % 60,
		    s % 60);
	else
		snprintf(out, size, "%lu:%02lu", s / 60, s % 60);
}

static int
share_text(
    char *out, size_t size, double seconds, uint64_t taken, uint64_t total)
{
	double share = (double)taken / (double)total;
	char left[32];

	if (share > 1)
		share = 1;
	if (share <= 0)
		return snprintf(out, size, ", 0%%");
	clock_text(seconds / share - seconds, left, sizeof(left));
	return snprintf(out, size, ", %.0f%%, %s left", 100 * share, left);
}

/* The line for a run of so many seconds; total 0 leaves out the share. */
static void
show(const struct df_progress *p, const struct df_stats *s, double seconds,
    uint64_t taken, uint64_t total)
{
	char line[160], text[32];
	double past = seconds > 0.001 ? seconds : 0.001;
	int n;

	clock_text(seconds, text, sizeof(text));
	n = snprintf(line, sizeof(line),
	    "%s: %s, %llu records, %.0f/s, %.1f MB/s, %llu rejected", s->filter,
	    text, (unsigned long long)s->records_in,
	    (double)s->records_in / past, (double)s->bytes_in / past / 1e6,
	    (unsigned long long)s->rejected);
	if (n > 0 && (size_t)n < sizeof(line) && total > 0)
		share_text(
		    line + n, sizeof(line) - (size_t)n, seconds, taken, total);
	df_msg_progress(line, p->terminal);
}

void
df_progress_show(struct df_progress *p, const struct df_stats *s,
    uint64_t taken, uint64_t total)
{
	double seconds, pace = p->terminal ? 0.2 : 2;

	if (!p->on)
		return;
	seconds = df_stats_seconds(s);
	if (seconds - p->last < pace)
		return;
	p->last = seconds;
	show(p, s, seconds, taken, total);
}

void
df_progress_end(const struct df_progress *p, const struct df_stats *s)
{
	if (!p->on)
		return;
	if (p->terminal)
		df_msg_progress("", p->terminal);
	else
		show(p, s, df_stats_seconds(s), 0, 0);
}
