/*
 * retry: statuses, dates and rates.
 */
#include "fetch/retry.h"

#include <math.h>
#include <stdlib.h>

#include "core/err.h"

bool
df_retry_status(long status)
{
	return status == 408 || status == 425 || status == 429 ||
	    (status >= 500 && status <= 599 && status != 501 && status != 505);
}

/* The number that n digits of s at `at` make; -1 when they are none. */
static int
number(struct df_str s, size_t at, size_t n)
{
	int value = 0;

	for (size_t i = at; i < at + n; i++) {
		if (i >= s.len || s.s[i] < '0' || s.s[i] > '9')
			return -1;
		value = value * 10 + (s.s[i] - '0');
	}
	return value;
}

static int
month_of(struct df_str s)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

	for (int i = 0; i < 12; i++)
		if (memcmp(names + (size_t)i * 3, s.s, 3) == 0)
			return i + 1;
	return -1;
}

/* Days from 1970-01-01, after Hinnant's "chrono-compatible low-level date
 * algorithms". */
static int64_t
days_of(int64_t year, int month, int day)
{
	int64_t era;
	int64_t of_era, of_year;

	year -= month <= 2;
	era = year / 400;
	of_era = year - era * 400;
	of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	    of_year - 719468;
}

int64_t
df_http_date(struct df_str s)
{
	int day, month, year, hour, minute, second;

	/* Sun, 06 Nov 1994 08:49:37 GMT */
	if (s.len != 29 || memcmp(s.s + 25, " GMT", 4) != 0)
		return -1;
	day = number(s, 5, 2);
	month = month_of(df_str_slice(s, 8, 11));
	year = number(s, 12, 4);
	hour = number(s, 17, 2);
	minute = number(s, 20, 2);
	second = number(s, 23, 2);
	if (day < 1 || day > 31 || month < 0 || year < 1970 || hour < 0 ||
	    hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
		return -1;
	return days_of(year, month, day) * 86400 + hour * 3600 + minute * 60 +
	    second;
}

int64_t
df_retry_after(struct df_str value, int64_t now)
{
	int64_t when;

	if (value.len > 0 && value.len <= 9 && number(value, 0, value.len) >= 0)
		return (int64_t)number(value, 0, value.len) * 1000;
	when = df_http_date(value);
	return when > now ? (when - now) * 1000 : 0;
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

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (end == s || strcmp(end, units[i].unit) != 0 ||
		    !isfinite(n) || n < 0)
			continue;
		*rate = n / units[i].seconds;
		return 0;
	}
	return df_err_usage(err,
	    "--rate: '%s' is no rate such as 2, 0.5, 2/s, 30/m or 100/h", s);
}
