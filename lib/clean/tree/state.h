/*
 * state: the text of a page in the data that scripts make it from.
 *
 * Next.js puts them into the page as __NEXT_DATA__. Where it has not written
 * the page itself, they hold its text, as HTML, Markdown or plain text: it is
 * the longest string that reads like one and is named like one, and lies in
 * nothing that all pages have, such as translations, or that leads to others.
 */
#ifndef DF_CLEAN_STATE_H
#define DF_CLEAN_STATE_H

#include "core/str.h"

struct df_arena;

/* Set *body to it, in the arena, or to nothing. 0, or -1 when the arena is
 * full. */
int df_state_body(struct df_str state, struct df_arena *a, struct df_str *body);

#endif
