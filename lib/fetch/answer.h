/*
 * answer: what is done with the answer to a request, be it a server's or the
 * cache's.
 */
#ifndef DF_FETCH_ANSWER_H
#define DF_FETCH_ANSWER_H

#include <stdbool.h>

#include "core/str.h"

struct df_buf;
struct df_cache_page;
struct df_engine;
struct df_http_answer;
struct df_wanted;

/* The answer as a page of the cache, in part in the engine's arena. 0 or -1. */
int df_answer_page(struct df_engine *e, const struct df_wanted *w,
    const struct df_http_answer *a, struct df_cache_page *page);

/* A success, but for 206: part of a page, which nobody asked for. */
bool df_answer_is_whole(long status);
bool df_answer_redirects(const struct df_cache_page *page);

/* The end of w: a document, a reject, or what a sitemap or feed names.
 * dom is what a browser made of the page; empty if none did. own, if not NULL,
 * holds the body, which is taken from it. 0 or -1. */
int df_answer_use(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page, struct df_str dom, struct df_buf *own);

#endif
