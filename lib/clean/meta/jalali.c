/*
 * jalali: leap years by the cycle of 33 years, which holds for our centuries.
 */
#include "clean/meta/jalali.h"

#include <stddef.h>

#include "core/count.h"

#define YEAR_MIN 1369
#define YEAR_MAX 1478
/* Days of 400, 100, 4 and 1 years of the Gregorian calendar. */
#define DAYS_400 146097
#define DAYS_100 36524
#define DAYS_4 1461
#define DAYS_1 365

static const struct {
	const char *name;
	int month;
} names[] = {{"فروردین", 1}, {"فروردين", 1}, {"اردیبهشت", 2}, {"ارديبهشت", 2},
    {"خرداد", 3}, {"تیر", 4}, {"تير", 4}, {"مرداد", 5}, {"امرداد", 5},
    {"شهریور", 6}, {"شهريور", 6}, {"مهر", 7}, {"آبان", 8}, {"ابان", 8},
    {"آذر", 9}, {"اذر", 9}, {"دی", 10}, {"دي", 10}, {"بهمن", 11},
    {"اسفند", 12}};

int
df_jalali_month_of(struct df_str word)
{
	for (size_t i = 0; i < DF_COUNT(names); i++)
		if (df_str_is(word, names[i].name))
			return names[i].month;
	return 0;
}

static bool
is_leap(int year)
{
	static const int leap[] = {1, 5, 9, 13, 17, 22, 26, 30};

	for (size_t i = 0; i < DF_COUNT(leap); i++)
		if (year % 33 == leap[i])
			return true;
	return false;
}

static int
length_of(int year, int month)
{
	return month <= 6 ? 31 : month < 12 || is_leap(year) ? 30 : 29;
}

/* Days before the year 1 of the Gregorian calendar are negative. */
static long
number_of(int year, int month, int day)
{
	long y = year + 1595;

	return -355668 + 365 * y + y / 33 * 8 + (y % 33 + 3) / 4 + day +
	    (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);
}

/* The year of a day by its number, and what of the number is left. */
static int
take_year(long *days)
{
	int year = 400 * (int)(*days / DAYS_400);

	*days %= DAYS_400;
	if (*days > DAYS_100) {
		--*days;
		year += 100 * (int)(*days / DAYS_100);
		*days %= DAYS_100;
		if (*days >= DAYS_1)
			++*days;
	}
	year += 4 * (int)(*days / DAYS_4);
	*days %= DAYS_4;
	if (*days > DAYS_1) {
		year += (int)((*days - 1) / DAYS_1);
		*days = (*days - 1) % DAYS_1;
	}
	return year;
}

bool
df_jalali_convert(int *year, int *month, int *day)
{
	int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	long days;
	int y, m = 0;

	if (*year < YEAR_MIN || *year > YEAR_MAX || *month < 1 || *month > 12 ||
	    *day < 1 || *day > length_of(*year, *month))
		return false;
	days = number_of(*year, *month, *day);
	y = take_year(&days);
	lengths[1] += (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
	while (m < 11 && days >= lengths[m])
		days -= lengths[m++];
	*year = y;
	*month = m + 1;
	*day = (int)days + 1;
	return true;
}
