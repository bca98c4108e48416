/*
 * jalali: days of the solar calendar of Iran and Afghanistan.
 */
#ifndef DF_CLEAN_JALALI_H
#define DF_CLEAN_JALALI_H

#include <stdbool.h>

#include "core/str.h"

/* The months by name, 1 to 12, in Persian with Persian or Arabic letters; 0
 * for another word. */
int df_jalali_month_of(struct df_str word);

/* Turn a day into one of the Gregorian calendar, in place; false when there is
 * no such day in the years from 1369 (1990) to 1478. */
bool df_jalali_convert(int *year, int *month, int *day);

#endif
