/*
 * date: finds a day in a short text.
 *
 * Years from 1990 to 2099, written as 2025-12-31, 2025/12/31, 31.12.2025,
 * 12/31/2025, December 31st, 2025, 31 décembre 2025 or 2025年12月31日, with the
 * names of months in the main European languages, whole or cut short.
 */
#ifndef DF_CLEAN_DATE_H
#define DF_CLEAN_DATE_H

#include <stdbool.h>

#include "core/str.h"

/* A day as YYYY-MM-DD and a NUL. */
struct df_date {
	char s[11];
};

/* The first day in s. In 1/2/2025 the month stands first, unless day_first;
 * what can be only one of both is that. */
bool df_date_find(struct df_str s, bool day_first, struct df_date *out);

#endif
