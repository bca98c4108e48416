/*
 * answer: pages, sitemaps and statuses.
 */
#include "fetch/answer.h"

#include <stdio.h>

#include "core/err.h"
#include "core/run.h"
#include "fetch/deliver.h"
#include "fetch/document.h"
#include "fetch/engine.h"
#include "fetch/lists.h"
#include "fetch/wanted.h"
#include "net/cache.h"
#include "net/header.h"
#include "net/url.h"

bool
df_answer_redirects(const struct df_cache_page *page)
{
	return page->status >= 301 && page->status <= 308 &&
	    page->status != 304 && page->status != 305 && page->status != 306;
}

int
df_answer_page(struct df_engine *e, const struct df_wanted *w,
    const struct df_http_answer *a, struct df_cache_page *page)
{
	struct df_str url = df_str(w->request);

	*page = (struct df_cache_page){
	    .fetched_at = e->time,
	    .status = a->status,
	    .content_type = df_header_find(a->headers, "content-type"),
	    .etag = df_header_find(a->headers, "etag"),
	    .last_modified = df_header_find(a->headers, "last-modified"),
	    .body = a->body,
	};
	if (df_answer_redirects(page)) {
		url = df_header_find(a->headers, "location");
		page->body = (struct df_str){0};
	}
	page->final_url = df_url_redact(url, &e->arena);
	if (!page->final_url.s ||
	    df_header_all(a->headers, "x-robots-tag", &e->arena,
		&page->robots_tag) < 0)
		return df_err_system(&e->task->err, "no memory");
	return 0;
}

static int
use_page(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page, struct df_str dom, struct df_buf *own)
{
	struct df_document d = {
	    .url = df_str(w->url),
	    .final_url = page->final_url,
	    .bytes = page->body,
	    .own = own,
	    .dom = dom,
	    .status = page->status,
	    .content_type = page->content_type,
	    .etag = page->etag,
	    .last_modified = page->last_modified,
	    .robots_tag = page->robots_tag,
	};
	char stamp[32];

	if (e->options->now < 0)
		d.fetched_at =
		    df_time_stamp(page->fetched_at, stamp, sizeof(stamp));
	return df_deliver(e, w, &d);
}

bool
df_answer_is_whole(long status)
{
	return status >= 200 && status <= 299 && status != 206;
}

int
df_answer_use(struct df_engine *e, const struct df_wanted *w,
    const struct df_cache_page *page, struct df_str dom, struct df_buf *own)
{
	struct df_err why;
	char code[16];
	int status;

	if (!df_answer_is_whole(page->status)) {
		snprintf(code, sizeof(code), "http_%ld", page->status);
		df_err_input(
		    &why, code, "the server answered %ld", page->status);
		status = df_deliver_reject(e, w, (struct df_str){0}, &why);
	} else if (w->kind == DF_WANTED_PAGE) {
		status = use_page(e, w, page, dom, own);
	} else {
		status = df_lists_take(e, w, page);
	}
	return status < 0 ? -1 : df_deliver_end(e, w);
}
