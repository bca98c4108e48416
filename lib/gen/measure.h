/*
 * measure: dates, numbers, prices and percentages among the words of a
 * sentence.
 *
 * Each function tells how many words the expression at the i-th word takes, 0
 * when there is none.  "About", "more than", "million" belong to it.
 */
#ifndef DF_GEN_MEASURE_H
#define DF_GEN_MEASURE_H

#include <stddef.h>

struct df_sentence;

/* 1995, May 1995, May 12, 1995, 12 May 1995, 12. Mai 1995. */
size_t df_measure_date(const struct df_sentence *s, size_t i);
/* 12, about 3.5 million, eleven. */
size_t df_measure_number(const struct df_sentence *s, size_t i);
/* $20, more than 3 million euros. */
size_t df_measure_money(const struct df_sentence *s, size_t i);
/* 71%, about 20 percent. */
size_t df_measure_percent(const struct df_sentence *s, size_t i);

#endif
