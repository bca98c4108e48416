/*
 * latest: the last day on which a page can have been written.
 */
#ifndef DF_CLEAN_LATEST_H
#define DF_CLEAN_LATEST_H

#include "clean/meta/date.h"
#include "core/str.h"

/* The day after the one on which the page was fetched, or after today when
 * nothing says when that was: elsewhere it may have been tomorrow already. */
void df_latest_day(struct df_str fetched_at, struct df_date *out);

#endif
