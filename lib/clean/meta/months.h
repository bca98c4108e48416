/*
 * months: the names of months in European and some other languages.
 */
#ifndef DF_CLEAN_MONTHS_H
#define DF_CLEAN_MONTHS_H

#include "core/str.h"

/* 1 to 12 for a word that begins as the name of a month does, in any case and
 * however much of it is cut; 0 for others. */
int df_month_of(struct df_str word);

#endif
