/*
 * deadline: the clock.
 */
#include "clean/tree/deadline.h"

#include <time.h>

#include "core/err.h"

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
df_deadline_set(struct df_deadline *d, double seconds)
{
	d->seconds = seconds;
	d->end = seconds > 0 ? now() + seconds : 0;
}

int
df_deadline_check(const struct df_deadline *d, struct df_err *err)
{
	if (d->seconds <= 0 || now() < d->end)
		return 0;
	return df_err_input(err, "timeout",
	    "page took longer than --timeout, %g s", d->seconds);
}
