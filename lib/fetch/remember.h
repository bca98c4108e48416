/*
 * remember: what the cache knows of a thing wanted, and is told of it.
 *
 * Every hop is a page of its own, under the address that was asked for, without
 * credentials; of one that redirects, final_url is where it leads.
 */
#ifndef DF_FETCH_REMEMBER_H
#define DF_FETCH_REMEMBER_H

#include <stdbool.h>

#include "net/cache.h"

struct df_engine;
struct df_wanted;

/* Each -1 with a system error in the task; without --cache nothing is known. */

/* What is known of w's request: 1 and *page, valid until the next call, and
 * whether it is fresh enough not to ask; 0 when nothing is. */
int df_recall(struct df_engine *e, const struct df_wanted *w,
    struct df_cache_page *page, bool *fresh);
/* The answer to w's request, which came whole. */
int df_remember(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page);
/* The server said that the page is what it was. */
int df_remember_unchanged(struct df_engine *e, const struct df_wanted *w);

#endif
