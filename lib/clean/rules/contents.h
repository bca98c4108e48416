/*
 * contents: tables of contents, which are kept whole or not at all.
 *
 * The model judges each line by itself and so keeps some of the lines of a long
 * table. And it has learned that lists of links are no text, but the first page
 * of a manual or of a chapter is hardly more than the table of what follows.
 */
#ifndef DF_CLEAN_CONTENTS_H
#define DF_CLEAN_CONTENTS_H

#include "clean/tree/rule.h"
#include "core/str.h"

struct df_units;

/* Keep or drop what is left of each table in the page with that address; rules
 * are by unit. */
void df_contents_settle(
    const struct df_units *u, struct df_str url, enum df_rule *rules);

#endif
