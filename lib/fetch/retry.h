/*
 * retry: which answers may be others in a while, and when to ask again.
 */
#ifndef DF_FETCH_RETRY_H
#define DF_FETCH_RETRY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/str.h"

struct df_err;

/* A server that says "in more than an hour" says no, as far as one run is
 * concerned. */
#define DF_RETRY_AFTER_MAX 3600000

/* 408, 425, 429, and 5xx but for 501 and 505, which say "never". */
bool df_retry_status(long status);

/* The milliseconds that a Retry-After header asks for: seconds, or a date
 * (RFC 9110, section 10.2.3), with now in seconds since 1970. 0 when there is
 * none or it makes no sense. */
int64_t df_retry_after(struct df_str value, int64_t now);

/* "2", "0.5", "2/s", "30/m" or "100/h" as requests a second; 0 means any.
 * 0, or -1 with a usage error. */
int df_rate_parse(const char *s, double *rate, struct df_err *err);

#endif
