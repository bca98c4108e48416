/*
 * render: pages that scripts make, by way of headless Chromium.
 *
 * A browser is a helper process with an own, empty profile that goes with it,
 * a time limit and a memory limit. It loads the page once more, from the
 * network through our gate (gate.h), and what it makes of it is the page: the
 * document as HTML.
 */
#ifndef DF_FETCH_RENDER_H
#define DF_FETCH_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_cache_page;
struct df_err;
struct df_fetch_options;
struct df_keeper;
struct df_render;
struct df_wanted;

/* Whether a page is to be given to a browser: a web page, and, for auto, one
 * with scripts but next to no text. */
bool df_render_wants(int when, const struct df_cache_page *page);

/* By way of the keeper's gate, of which a door must be free. NULL with a system
 * error. */
struct df_render *df_render_start(const struct df_fetch_options *o,
    struct df_keeper *k, const struct df_wanted *w, struct df_err *err);
/* In any state, or NULL: ends the browser and removes its profile. */
void df_render_free(struct df_render *r);

/* What to wait for; -1 of NULL, and when there is nothing. */
int df_render_fd(const struct df_render *r);
/* Whether it has ended, well or badly; reads what there is. NULL has not. */
bool df_render_done(struct df_render *r);
/* It is about to be: look again soon. */
bool df_render_is_ending(const struct df_render *r);
/* Of a done one: 0 and the page, a view into r; -1 with an input error:
 * render. */
int df_render_result(
    struct df_render *r, struct df_str *dom, struct df_err *err);

#endif
