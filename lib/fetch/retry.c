/*
 * retry: statuses, dates and rates.
 */
#include "fetch/retry.h"

#include <math.h>
#include <stdlib.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/err.h"
#include "fetch/feed_date.h"

/* A century: what is more is as good. */
#define SECONDS_MAX 3155760000

bool
df_retry_status(long status)
{
	return status == 408 || status == 425 || status == 429 ||
	    (status >= 500 && status <= 599 && status != 501 && status != 505);
}

int64_t
df_retry_after(struct df_str value, int64_t now)
{
	int64_t seconds = 0;
	size_t i = 0;

	for (; i < value.len && df_ascii_digit(value.s[i]); i++)
		if (seconds < SECONDS_MAX)
			seconds = seconds * 10 + (value.s[i] - '0');
	if (i < value.len)
		seconds = df_feed_date(value, &seconds) ? seconds - now : 0;
	return seconds > 0 ? seconds * 1000 : 0;
}

int
df_rate_parse(const char *s, double *rate, struct df_err *err)
{
	static const struct {
		const char *unit;
		double seconds;
	} units[] = {{"", 1}, {"/s", 1}, {"/m", 60}, {"/h", 3600}};
	char *end;
	double n = strtod(s, &end);

	for (size_t i = 0; i < DF_COUNT(units); i++) {
		if (end == s || strcmp(end, units[i].unit) != 0 ||
		    !isfinite(n) || n < 0)
			continue;
		*rate = n / units[i].seconds;
		return 0;
	}
	return df_err_usage(err,
	    "--rate: '%s' is no rate such as 2, 0.5, 2/s, 30/m or 100/h", s);
}
