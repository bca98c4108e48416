/*
 * term: words that say that a day is not that of the page.
 *
 * The day until which something is asked for or holds, that of an event, or
 * one in the life of somebody.
 */
#ifndef DF_CLEAN_TERM_H
#define DF_CLEAN_TERM_H

#include <stdbool.h>

#include "clean/meta/date.h"
#include "core/str.h"

/* Whether such a word stands before the first day in s. */
bool df_term_in(struct df_str s, enum df_date_order order);

/* Whether s, which a day follows, is or ends with such a word. */
bool df_term_ends(struct df_str s);

#endif
