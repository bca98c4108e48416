/*
 * feed_date: the dates of sitemaps and feeds.
 */
#ifndef DF_FETCH_FEED_DATE_H
#define DF_FETCH_FEED_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/str.h"

/* ISO 8601 as the W3C profiles it ("2024-05", "2024-05-06T07:08:09+02:00") or
 * RFC 822 as feeds use it ("Mon, 06 May 2024 07:08:09 GMT"), as seconds since
 * 1970; what is left out is the earliest it can be, a missing zone is UTC.
 * false for anything else. */
bool df_feed_date(struct df_str s, int64_t *out);

#endif
