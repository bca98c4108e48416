/*
 * inpost: what stands in a post beside its text: who is quoted, lists of links.
 *
 * The model takes both for what stands around posts, as most lists of links and
 * most names do.
 */
#ifndef DF_CLEAN_INPOST_H
#define DF_CLEAN_INPOST_H

#include "clean/tree/rule.h"

struct df_units;

/* Keep more units of a thread; rules are by unit. */
void df_inpost_keep(const struct df_units *u, enum df_rule *rules);

#endif
