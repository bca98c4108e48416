/*
 * date: looks at three tokens in a row.
 */
#include "clean/meta/date.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "clean/meta/date_token.h"
#include "clean/meta/jalali.h"
#include "core/ascii.h"
#include "core/count.h"

#define YEAR_MIN 1990
#define YEAR_MAX 2099
/* The first journals are older, but by little. */
#define ARCHIVED_MIN 1700
/* What Thai years are more. */
#define BUDDHIST 543
/* Zones are at most so many hours behind and before UTC. */
#define WEST 10
#define EAST 14
/* The figures of a day with its time, to the second. */
#define TIME_STAMP 14
/* The figures of the seconds since 1970, from 2001 to 2286. */
#define SECONDS 10
/* More of a text is not looked at. */
#define TEXT_MAX 400

static bool
make_between(int from, int to, const int ymd[3], struct df_date *out)
{
	static const int days[] = {
	    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int y = ymd[0], m = ymd[1], d = ymd[2];

	if (y < from || y > to || m < 1 || m > 12 || d < 1 || d > days[m - 1])
		return false;
	return snprintf(out->s, sizeof(out->s), "%04d-%02d-%02d", y, m, d) ==
	    10;
}

static bool
make(int y, int m, int d, struct df_date *out)
{
	return make_between(YEAR_MIN, YEAR_MAX, (const int[]){y, m, d}, out);
}

/* The year of one that may be Thai. */
static int
christian(int year)
{
	return year > YEAR_MIN + BUDDHIST && year <= YEAR_MAX + BUDDHIST
	    ? year - BUDDHIST
	    : year;
}

/* Whether the three stand as close as the parts of a number do. */
static bool
is_joined(const struct df_date_token t[3])
{
	return (t[2].before && strchr("-/.|", t[2].before)) ||
	    ((unsigned char)t[1].before >= 0x80 &&
		(unsigned char)t[2].before >= 0x80);
}

/* Whether two figures are day and month whichever stands first, or such that
 * only one can be the month. */
static bool
is_clear(const struct df_date_token t[3])
{
	return t[0].number == t[1].number || t[0].number > 12 ||
	    t[1].number > 12;
}

/* A year of two figures: of a day in six, which dots or slashes part, and in
 * no longer number; and in less between slashes, if it is clear: Windows has
 * been 7/8/10, but not 1/23/21. */
static int
short_year(const struct df_date_token t[3])
{
	char sign = t[2].before;
	int figures = t[0].digits + t[1].digits;

	if (t[0].digits > 2 || t[1].digits > 2 || t[2].digits != 2 ||
	    t[1].before != sign || t[0].before == sign ||
	    (sign != '/' && (sign != '.' || figures < 4)) ||
	    (figures < 4 && !is_clear(t)))
		return 0;
	return t[2].number + (t[2].number < YEAR_MIN % 100 ? 2000 : 1900);
}

static bool
is_month_first(const struct df_date_token t[3], enum df_date_order order)
{
	if (t[1].number > 12 || order == DF_DATE_DAY_FIRST)
		return t[1].number > 12;
	return t[0].number <= 12 && (order == DF_DATE_US || t[2].before == '/');
}

/* Whether it is plain which of two figures is the day: that with a dot behind,
 * but in the United States, or more than a year has months. */
static bool
is_plain(const struct df_date_token t[3], enum df_date_order order)
{
	return order == DF_DATE_DAY_FIRST || is_clear(t) ||
	    (order == DF_DATE_MONTH_FIRST && t[2].before == '.');
}

/* A day of the Persian calendar: with the name of a month, or in figures. */
static bool
is_jalali(const struct df_date_token t[3], struct df_date *out)
{
	bool year_first = t[0].digits == 4;
	int y = year_first ? t[0].number : t[2].number;
	int d = year_first ? t[2].number : t[0].number;
	int m = t[1].jalali ? t[1].jalali : t[1].number;

	if (t[0].number < 0 || t[2].number < 0 ||
	    !(t[1].jalali || (m > 0 && is_joined(t))))
		return false;
	return df_jalali_convert(&y, &m, &d) && make(y, m, d, out);
}

/* Whether a month stands in Roman figures: one letter alone means volts, times
 * or myself as well, but not between dots. */
static bool
is_roman(const struct df_date_token t[3])
{
	int month = t[1].roman;

	return month > 0 &&
	    (is_joined(t) || (month != 1 && month != 5 && month != 10));
}

static bool
is_day(const struct df_date_token t[3], enum df_date_order order,
    struct df_date *out)
{
	int a = t[0].number, b = t[1].number, c = t[2].number;

	if (t[0].month && b >= 0 && t[1].digits <= 2 && t[2].digits == 4)
		return make(c, t[0].month, b, out);
	if (t[1].month && a >= 0 && t[0].digits <= 2 && t[2].digits == 4)
		return make(t[1].thai ? christian(c) : c, t[1].month, a, out);
	if (is_roman(t) && a >= 0 && t[0].digits <= 2 && t[2].digits == 4)
		return make(c, t[1].roman, a, out);
	if (t[1].month && t[0].digits == 4 && c >= 0 && t[2].digits <= 2)
		return make(a, t[1].month, c, out);
	if (t[2].month && t[0].digits == 4 && b >= 0 && t[1].digits <= 2)
		return make(a, t[2].month, b, out);
	if (a < 0 || b < 0 || c < 0)
		return false;
	if (t[0].digits == 4 && t[1].digits <= 2 && t[2].digits <= 2 &&
	    (is_joined(t) || (t[1].digits == 2 && t[2].digits == 2)))
		return make(a, b, c, out);
	if (!is_joined(t) || t[0].digits > 2 || t[1].digits > 2)
		return false;
	if (t[2].digits != 4)
		return (c = short_year(t)) > 0 && is_plain(t, order) &&
		    (is_month_first(t, order) ? make(c, a, b, out)
					      : make(c, b, a, out));
	c = t[2].before == '/' ? christian(c) : c;
	return is_month_first(t, order) ? make(c, a, b, out)
					: make(c, b, a, out);
}

/* Whether a number goes on at i: 10.03.04.24. */
static bool
goes_on(struct df_str s, size_t i)
{
	return i + 1 < s.len && (s.s[i] == '.' || s.s[i] == '/') &&
	    df_ascii_digit(s.s[i + 1]);
}

/* Whether a letter stands right before the pairs of figures that end at i:
 * v03.04.24. */
static bool
is_version(struct df_str s, size_t i)
{
	size_t pairs = strlen("03.04.24");

	return i > pairs && df_ascii_letter(s.s[i - pairs - 1]);
}

/* Whether the figures that end at i are a part of a number that is no day. */
static bool
is_longer(struct df_str s, size_t i, const struct df_date_token t[3])
{
	bool pairs = t[0].digits == 2 && t[1].digits == 2;

	if (t[0].digits != 2 && (t[0].digits != 1 || t[2].digits != 2))
		return false;
	return goes_on(s, i) ||
	    (pairs && t[2].digits == 2 && is_version(s, i));
}

bool
df_date_find(struct df_str s, enum df_date_order order, struct df_date *out)
{
	struct df_date_token t[3] = {
	    {.number = -1}, {.number = -1}, {.number = -1}};
	size_t i = 0;

	if (s.len > TEXT_MAX)
		s.len = TEXT_MAX;
	if (!df_date_token_may_be_day(s))
		return false;
	for (;;) {
		t[0] = t[1];
		t[1] = t[2];
		/* In Arabic a month is often named twice. */
		do {
			if (!df_date_token_next(s, &i, &t[2]))
				return false;
		} while (t[2].month && t[2].month == t[1].month);
		if (!is_longer(s, i, t) &&
		    (is_day(t, order, out) || is_jalali(t, out)))
			return true;
		/* Of more figures the first eight are the number. */
		if ((t[2].digits == 8 || t[2].digits == TIME_STAMP) &&
		    make(t[2].number / 10000, t[2].number / 100 % 100,
			t[2].number % 100, out))
			return true;
	}
}

/* Whether it is a day that programs give when they know none. */
static bool
is_no_day(const char *day)
{
	static const char *const days[] = {
	    "1900-01-01", "1969-12-31", "1970-01-01"};

	for (size_t i = 0; i < DF_COUNT(days); i++)
		if (strcmp(day, days[i]) == 0)
			return true;
	return false;
}

bool
df_date_archived(struct df_str s, struct df_date *out)
{
	static const char form[] = "0000-00-00";
	int ymd[3] = {0}, part = 0;
	size_t i, n = strlen(form);

	if (s.len < n || (s.len > n && df_ascii_digit(s.s[n])))
		return false;
	for (i = 0; i < n; i++) {
		if (form[i] == '0' ? !df_ascii_digit(s.s[i])
				   : s.s[i] != '-' && s.s[i] != '/')
			return false;
		part += form[i] == '-';
		if (form[i] == '0')
			ymd[part] = 10 * ymd[part] + s.s[i] - '0';
	}
	return make_between(ARCHIVED_MIN, YEAR_MIN - 1, ymd, out) &&
	    !is_no_day(out->s);
}

/* The day of a number of days since 1970, by the civil calendar: years begin in
 * March, so that the day that leap years have more is their last. */
static bool
make_since_1970(long days, struct df_date *out)
{
	long since = days + 719468, era = since / 146097;
	long in_era = since - era * 146097;
	long year = (in_era - in_era / 1460 + in_era / 36524 -
			in_era / 146096) /
	    365;
	long in_year = in_era - (365 * year + year / 4 - year / 100);
	long month = (5 * in_year + 2) / 153;

	year += era * 400 + (month >= 10);
	return make((int)year, (int)(month < 10 ? month + 3 : month - 9),
	    (int)(in_year - (153 * month + 2) / 5 + 1), out);
}

bool
df_date_of_seconds(struct df_str s, struct df_date *out)
{
	long seconds = 0;

	if (s.len != SECONDS && s.len != SECONDS + 3)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]))
			return false;
		if (i < SECONDS)
			seconds = 10 * seconds + s.s[i] - '0';
	}
	return make_since_1970(seconds / (24L * 60 * 60), out);
}

/* Countries in which English, too, puts the day first. */
static bool
is_day_first(struct df_str host)
{
	static const char *const ends[] = {".uk", ".au", ".nz", ".ie", ".in",
	    ".za", ".sg", ".hk", ".my", ".ke", ".ng", ".pk", ".lk", ".gh"};

	for (size_t i = 0; i < DF_COUNT(ends); i++)
		if (df_str_ends(host, df_str(ends[i])))
			return true;
	return false;
}

enum df_date_order
df_date_order_of(struct df_str lang, struct df_str host)
{
	if (df_str_case_is(lang, "en-US") || df_str_case_is(lang, "en_US"))
		return DF_DATE_US;
	if (lang.len >= 2 && !df_str_case_is(lang, "en"))
		return DF_DATE_DAY_FIRST;
	return is_day_first(host) ? DF_DATE_DAY_FIRST : DF_DATE_MONTH_FIRST;
}

/* Days since some day long ago. */
static long
days_of(const struct df_date *d)
{
	long y = (d->s[0] - '0') * 1000 + (d->s[1] - '0') * 100 +
	    (d->s[2] - '0') * 10 + d->s[3] - '0';
	long m = (d->s[5] - '0') * 10 + d->s[6] - '0';
	long day = (d->s[8] - '0') * 10 + d->s[9] - '0';

	if (m < 3) {
		y--;
		m += 12;
	}
	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 +
	    day;
}

bool
df_date_is_next(const struct df_date *a, const struct df_date *b)
{
	long d;

	if (!a->s[0] || !b->s[0])
		return false;
	d = days_of(a) - days_of(b);
	return d == 1 || d == -1;
}

/* The hour of a time of day in s that is in UTC, or in no named zone; -1 when
 * there is none. */
static int
hour_of(struct df_str s)
{
	static const char *const utc[] = {"z", "+00:00", "+0000", "+00",
	    "-00:00", "utc", "gmt", " utc", " gmt", ""};
	size_t i = 0, end;

	s = df_str_trim(s);
	while (i + 2 < s.len && s.s[i + 2] != ':')
		i++;
	if (i < 9 || i + 5 > s.len || s.s[i] < '0' || s.s[i] > '2' ||
	    !df_ascii_digit(s.s[i + 1]))
		return -1;
	for (end = i + 3; end < s.len && strchr("0123456789:.", s.s[end]);)
		end++;
	for (size_t k = 0; k < DF_COUNT(utc); k++)
		if (df_str_case_is(df_str_slice(s, end, s.len), utc[k]))
			return 10 * (s.s[i] - '0') + s.s[i + 1] - '0';
	return -1;
}

bool
df_date_may_be(
    struct df_str s, const struct df_date *day, const struct df_date *there)
{
	int hour;

	if (!df_date_is_next(day, there))
		return false;
	hour = hour_of(s);
	return strcmp(there->s, day->s) < 0 ? hour >= 0 && hour < WEST
					    : hour >= 24 - EAST;
}

static bool
is_year(struct df_str s)
{
	return s.len >= 8 &&
	    (df_str_starts(s, DF_STR("20")) || df_str_starts(s, DF_STR("19")));
}

static size_t
digits_at(struct df_str s, size_t i)
{
	size_t n = 0;

	while (i + n < s.len && df_ascii_digit(s.s[i + n]))
		n++;
	return n;
}

/* How long the day is that s begins with, in parts: 2025/12/31, 2025-12-31 or
 * 2025/dec/31; 0 when it has another form. */
static size_t
parted_day(struct df_str s)
{
	char mark = s.s[4];
	size_t i = 5, n = digits_at(s, i);

	if (!strchr("/-_", mark))
		return 0;
	while (n == 0 && mark == '/' && i < s.len && df_ascii_letter(s.s[i]))
		i++;
	i += n;
	if (n > 2 || i == 5 || i >= s.len || s.s[i] != mark)
		return 0;
	n = digits_at(s, ++i);
	return n == 1 || n == 2 ? i + n : 0;
}

/* Whether s begins with a part of an address that is a day alone, which stands
 * first: 31-12-2025. */
static bool
is_turned_day(struct df_str s)
{
	static const char form[] = "00-00-0000";

	if (s.len < strlen(form) ||
	    (s.len > strlen(form) && !strchr("/?#", s.s[strlen(form)])))
		return false;
	for (size_t i = 0; i < strlen(form); i++)
		if (form[i] == '0' ? !df_ascii_digit(s.s[i])
				   : s.s[i] != form[i])
			return false;
	return true;
}

bool
df_date_in_url(struct df_str url, struct df_date *out)
{
	for (size_t i = 8; i + 9 <= url.len; i++) {
		struct df_str rest = df_str_slice(url, i + 1, url.len);
		size_t n;

		if (url.s[i] == '/' && is_turned_day(rest)) {
			rest.len = strlen("31-12-2025");
			return df_date_find(rest, DF_DATE_DAY_FIRST, out);
		}
		if (!strchr("/-_=", url.s[i]) || !is_year(rest))
			continue;
		n = parted_day(rest);
		if (n == 0 && url.s[i] == '/' && digits_at(rest, 0) == 8 &&
		    (rest.len == 8 || rest.s[8] == '/'))
			n = 8;
		rest.len = n;
		if (n > 0 && df_date_find(rest, DF_DATE_DAY_FIRST, out))
			return true;
	}
	return false;
}
