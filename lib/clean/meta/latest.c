/*
 * latest: a day further on the calendar.
 */
#define _GNU_SOURCE /* timegm */
#include "clean/meta/latest.h"

#include <string.h>
#include <time.h>

#define DAY ((time_t)24 * 60 * 60)

/* The number that the n figures at s make. */
static int
number_at(const char *s, size_t n)
{
	int value = 0;

	for (size_t i = 0; i < n; i++)
		value = 10 * value + s[i] - '0';
	return value;
}

void
df_latest_day(struct df_str fetched_at, struct df_date *out)
{
	time_t t = time(NULL);
	struct tm tm = {0};

	if (df_date_find(fetched_at, DF_DATE_DAY_FIRST, out)) {
		tm.tm_year = number_at(out->s, 4) - 1900;
		tm.tm_mon = number_at(out->s + 5, 2) - 1;
		tm.tm_mday = number_at(out->s + 8, 2);
		t = timegm(&tm);
	}
	t += DAY;
	if (!gmtime_r(&t, &tm) ||
	    strftime(out->s, sizeof(out->s), "%Y-%m-%d", &tm) == 0)
		memcpy(out->s, "9999-12-31", sizeof(out->s));
}
