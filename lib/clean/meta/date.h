/*
 * date: finds a day in a short text.
 *
 * Years from 1990 to 2099, written as 2025-12-31, 2025/12/31, 31.12.2025,
 * 12/31/2025, December 31st, 2025, 31 décembre 2025 or 2025年12月31日, with the
 * names of months in the main European languages, whole or cut short; and days
 * of the Persian calendar, Thai years, those of the Republic of China and the
 * last two eras of Japan. Months may be Roman, and years have two figures where
 * nothing else can be meant: 31.12.25. A day is taken as it is written: nothing
 * is converted to another time zone.
 */
#ifndef DF_CLEAN_DATE_H
#define DF_CLEAN_DATE_H

#include <stdbool.h>

#include "core/str.h"

/* A day as YYYY-MM-DD and a NUL. */
struct df_date {
	char s[11];
};

/* What 1/2/2025 means, where nothing else tells. */
enum df_date_order {
	DF_DATE_MONTH_FIRST, /* between slashes the month stands first */
	DF_DATE_DAY_FIRST,
	DF_DATE_US, /* the month stands first between any signs */
};

/* The first day in s. */
bool df_date_find(
    struct df_str s, enum df_date_order order, struct df_date *out);

/* The day that s begins with, in the form 1985-03-05, of what was printed
 * before there were pages: where only the day of publication can stand. */
bool df_date_archived(struct df_str s, struct df_date *out);

/* The day, in UTC, of so many seconds or thousandths since 1970. */
bool df_date_of_seconds(struct df_str s, struct df_date *out);

/* The order in which pages in a language (BCP 47) on a host write. */
enum df_date_order df_date_order_of(struct df_str lang, struct df_str host);

/* Whether one day follows the other. */
bool df_date_is_next(const struct df_date *a, const struct df_date *b);

/* Whether s, whose day is given, has a time of day in UTC, or in no named zone,
 * at which it is the other day somewhere. */
bool df_date_may_be(
    struct df_str s, const struct df_date *day, const struct df_date *there);

/* The day in the path of an address: /2025/12/31/, /2025-12-31-title,
 * /20251231/ or, as a part of its own, /31-12-2025. */
bool df_date_in_url(struct df_str url, struct df_date *out);

#endif
