/*
 * feed_date: the dates of sitemaps and feeds.
 */
#include "fetch/feed_date.h"

#include <strings.h>

#include "core/ascii.h"
#include "core/count.h"

struct date {
	int year;
	int month;
	int day;
	int hour;
	int minute;
	int second;
	int offset; /* minutes east of UTC */
};

/* RFC 822's zones; the military ones are too often wrong to be used. */
static const struct {
	const char *name;
	int offset;
} zones[] = {
    {"GMT", 0},
    {"UT", 0},
    {"UTC", 0},
    {"Z", 0},
    {"EST", -5 * 60},
    {"EDT", -4 * 60},
    {"CST", -6 * 60},
    {"CDT", -5 * 60},
    {"MST", -7 * 60},
    {"MDT", -6 * 60},
    {"PST", -8 * 60},
    {"PDT", -7 * 60},
};

static void
skip(struct df_str *s, size_t n)
{
	*s = df_str_slice(*s, n, s->len);
}

static bool
take_char(struct df_str *s, const char *set)
{
	if (s->len == 0 || s->s[0] == '\0' || !strchr(set, s->s[0]))
		return false;
	skip(s, 1);
	return true;
}

/* From least to most digits. */
static bool
take_digits(struct df_str *s, size_t least, size_t most, int *out)
{
	size_t i = 0;
	int n = 0;

	for (; i < s->len && i < most; i++) {
		if (!df_ascii_digit(s->s[i]))
			break;
		n = 10 * n + (s->s[i] - '0');
	}
	if (i < least)
		return false;
	*out = n;
	skip(s, i);
	return true;
}

static void
skip_blanks(struct df_str *s)
{
	while (take_char(s, " \t"))
		;
}

/* "+0200", "-05:30", "Z", "GMT" or nothing. */
static bool
take_zone(struct df_str *s, int *offset)
{
	bool west = s->len > 0 && s->s[0] == '-';
	int hours;
	int minutes = 0;

	*offset = 0;
	if (take_char(s, "+-")) {
		if (!take_digits(s, 2, 2, &hours))
			return false;
		take_char(s, ":");
		take_digits(s, 2, 2, &minutes);
		if (hours > 14 || minutes > 59)
			return false;
		*offset = (west ? -1 : 1) * (60 * hours + minutes);
		return true;
	}
	for (size_t i = 0; i < DF_COUNT(zones); i++) {
		if (s->len != strlen(zones[i].name) ||
		    strncasecmp(s->s, zones[i].name, s->len) != 0)
			continue;
		*offset = zones[i].offset;
		skip(s, s->len);
	}
	return true;
}

/* "07:08" with seconds, fraction and zone, if they are there. */
static bool
take_time(struct df_str *s, struct date *d)
{
	if (!take_digits(s, 1, 2, &d->hour) || !take_char(s, ":") ||
	    !take_digits(s, 2, 2, &d->minute))
		return false;
	if (take_char(s, ":") && !take_digits(s, 2, 2, &d->second))
		return false;
	if (take_char(s, ".,"))
		while (take_char(s, "0123456789"))
			;
	skip_blanks(s);
	return take_zone(s, &d->offset);
}

static bool
take_iso(struct df_str *s, struct date *d)
{
	if (!take_digits(s, 4, 4, &d->year))
		return false;
	if (take_char(s, "-") && !take_digits(s, 2, 2, &d->month))
		return false;
	if (take_char(s, "-") && !take_digits(s, 2, 2, &d->day))
		return false;
	return !take_char(s, "Tt ") || take_time(s, d);
}

static bool
take_month(struct df_str *s, int *month)
{
	static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";

	for (int i = 0; i < 12 && s->len >= 3; i++) {
		if (strncasecmp(s->s, names + 3 * (size_t)i, 3) != 0)
			continue;
		*month = i + 1;
		while (s->len > 0 && s->s[0] != ' ')
			skip(s, 1);
		return true;
	}
	return false;
}

static bool
take_rfc822(struct df_str *s, struct date *d)
{
	const char *comma = memchr(s->s, ',', s->len);

	if (comma)
		skip(s, (size_t)(comma - s->s) + 1);
	skip_blanks(s);
	if (!take_digits(s, 1, 2, &d->day))
		return false;
	skip_blanks(s);
	if (!take_month(s, &d->month))
		return false;
	skip_blanks(s);
	if (!take_digits(s, 2, 4, &d->year))
		return false;
	if (d->year < 100)
		d->year += d->year < 70 ? 2000 : 1900;
	skip_blanks(s);
	return s->len == 0 || take_time(s, d);
}

static bool
is_possible(const struct date *d)
{
	static const int days[] = {
	    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return d->month >= 1 && d->month <= 12 && d->day >= 1 &&
	    d->day <= days[d->month - 1] && d->hour <= 24 && d->minute <= 59 &&
	    d->second <= 60;
}

/* Days since 1970-01-01 of a date of the Gregorian calendar: with the year
 * from March on, a month's first day is (153 m + 2) / 5. */
static int64_t
days_since_1970(const struct date *d)
{
	int64_t year = d->year - (d->month <= 2);
	int64_t month = (d->month + 9) % 12;

	return 365 * year + year / 4 - year / 100 + year / 400 +
	    (153 * month + 2) / 5 + d->day - 1 - 719468;
}

bool
df_feed_date(struct df_str s, int64_t *out)
{
	struct date d = {.month = 1, .day = 1};
	struct df_str rest = df_str_trim(s);
	bool read = rest.len > 0 && take_iso(&rest, &d) && rest.len == 0;

	if (!read) {
		d = (struct date){0};
		rest = df_str_trim(s);
		read = rest.len > 0 && take_rfc822(&rest, &d) && rest.len == 0;
	}
	if (!read || !is_possible(&d))
		return false;
	*out = days_since_1970(&d) * 86400 + d.hour * 3600 + d.minute * 60 +
	    d.second - (int64_t)d.offset * 60;
	return true;
}
