/*
 * lists: sitemaps and feeds: what they name becomes wanted.
 *
 * Pages go in line at once. Further sitemaps wait here, and go in line one
 * after the other as long as the line is not full, each only once, and no
 * deeper than three below the one that the user named.
 */
#ifndef DF_FETCH_LISTS_H
#define DF_FETCH_LISTS_H

#include <stdbool.h>

struct df_cache_page;
struct df_engine;
struct df_lists;
struct df_wanted;

/* NULL without memory. */
struct df_lists *df_lists_new(void);
void df_lists_free(struct df_lists *l); /* NULL is fine */

/* Take what the sitemap, feed or robots.txt names that w asked for; what is
 * none is rejected. 0, or -1 with a system error in the task; so the next. */
int df_lists_take(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page);

bool df_lists_waiting(const struct df_lists *l);
/* The next sitemap that waits: 1 and *w, which the caller releases, or 0. */
int df_lists_next(struct df_engine *e, struct df_wanted *w);

#endif
