/*
 * date_token: the numbers and words of a text that may hold a day.
 *
 * Words that stand between a day, its month and the year are left out, and so
 * is a time of day with its zone: in "Tue Mar 5 12:01:02 CET 2019" the year
 * follows the day. Figures may be European, wide, Arabic, Persian, Devanagari,
 * Bengali, Thai or, before a sign for year, month or day, Chinese.
 */
#ifndef DF_CLEAN_DATE_TOKEN_H
#define DF_CLEAN_DATE_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_date_token {
	int number; /* -1: a word; a year of an era is one of ours */
	int digits;
	int month;  /* 0: no month's name */
	int jalali; /* the same, of the Persian calendar */
	int roman;  /* a month in Roman figures */
	bool thai;
	char before; /* a sign before it, or what stands right before it */
};

/* Set *t to the next token from *i on, and *i to its end; false when there is
 * none. */
bool df_date_token_next(struct df_str s, size_t *i, struct df_date_token *t);

/* Whether s holds the numbers of a day: a year and another one, all in one,
 * three of two figures, or a year of an era or in Chinese figures. */
bool df_date_token_may_be_day(struct df_str s);

/* Whether s holds a figure, or the sign of a year in Chinese figures. */
bool df_date_token_has_figure(struct df_str s);

#endif
