/*
 * series: links to the page before this one and the one behind it.
 *
 * The HTML standard's link types prev and next say so wherever they stand, and
 * manuals made by DocBook, Texinfo and the like name them, what is above and
 * the first page by access keys, too: "Next: Introduction, Up: Top".
 */
#ifndef DF_CLEAN_SERIES_H
#define DF_CLEAN_SERIES_H

#include "clean/tree/rule.h"

struct df_units;

/* Drop the units that hold little else; rules are by unit. */
void df_series_drop(const struct df_units *u, enum df_rule *rules);

#endif
