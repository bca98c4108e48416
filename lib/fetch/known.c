/*
 * known: from redirect to redirect, to the page.
 */
#include "fetch/known.h"

#include <stdbool.h>

#include "core/err.h"
#include "core/run.h"
#include "fetch/answer.h"
#include "fetch/deliver.h"
#include "fetch/engine.h"
#include "fetch/remember.h"
#include "fetch/render.h"
#include "fetch/wanted.h"

/* Follow a redirect that the cache knows; a bad one is the end of w. 1 to go
 * on, 0 at the end, -1. */
static int
follow(struct df_engine *e, struct df_wanted *w, struct df_str location)
{
	struct df_err why;

	if (df_wanted_redirect(
		w, location, e->options->max_redirects, &e->arena, &why) == 0)
		return 1;
	if (why.kind != DF_ERR_INPUT) {
		e->task->err = why;
		return -1;
	}
	if (df_deliver_reject(e, w, (struct df_str){0}, &why) < 0)
		return -1;
	return df_deliver_end(e, w);
}

int
df_known_use(struct df_engine *e, struct df_wanted *w)
{
	struct df_cache_page page;
	bool fresh;
	int got;

	for (;;) {
		got = df_recall(e, w, &page, &fresh);
		if (got <= 0 || !fresh)
			return got < 0 ? -1 : 0;
		if (!df_answer_redirects(&page))
			break;
		got = follow(e, w, page.final_url);
		if (got <= 0)
			return got < 0 ? -1 : 1;
	}
	if (w->kind == DF_WANTED_PAGE &&
	    df_render_wants(e->options->render.when, &page))
		return 0;
	df_engine_count(e, DF_FETCH_FROM_CACHE, 1);
	return df_answer_use(e, w, &page, (struct df_str){0}, NULL) < 0 ? -1
									: 1;
}
