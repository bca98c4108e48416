/*
 * body: the text of a page that says it only to machines.
 *
 * Pages that scripts build, or that want to be paid for, often repeat their
 * text in JSON-LD, as articleBody or as the description of a product: as plain
 * text, as HTML, or as HTML escaped once more.
 */
#ifndef DF_CLEAN_BODY_H
#define DF_CLEAN_BODY_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* Whether body says so much more than the text that was found in the page that
 * this cannot be all of it. */
bool df_body_is_better(struct df_str body, struct df_str text);

/* Make HTML of it, each line of plain text a paragraph. 0, or -1 when the arena
 * is full. */
int df_body_html(struct df_str body, struct df_arena *a, struct df_str *html);

#endif
