/*
 * rules: what is known of the robots.txt of each origin.
 *
 * Kept for a day (RFC 9309, section 2.4), a failure to get one for ten minutes,
 * and in bounded memory: what was not asked for longest is forgotten first.
 */
#ifndef DF_FETCH_RULES_H
#define DF_FETCH_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/err.h"
#include "core/str.h"

struct df_rules;

/* agent is the User-Agent header. NULL without memory. */
struct df_rules *df_rules_new(const char *agent);
void df_rules_free(struct df_rules *r); /* NULL is fine */

/* Whether rules of the origin are known, now being in milliseconds. */
bool df_rules_known(struct df_rules *r, const char *origin, int64_t now);

/* The request for origin/robots.txt was answered, or failed. 0, or -1 without
 * memory. */
int df_rules_answered(struct df_rules *r, const char *origin, long status,
    struct df_str body, int64_t now);
int df_rules_failed(struct df_rules *r, const char *origin,
    const struct df_err *why, int64_t now);

/* Of an origin that is known: 0 and *delay, the milliseconds that it wants
 * between two requests (0: it does not say); -1 with an input error: robots, or
 * what the failure was. */
int df_rules_check(struct df_rules *r, const char *origin, struct df_str url,
    int64_t *delay, struct df_err *err);

#endif
