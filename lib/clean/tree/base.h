/*
 * base: the address that links of a page are relative to.
 */
#ifndef DF_CLEAN_BASE_H
#define DF_CLEAN_BASE_H

#include "core/str.h"

struct df_arena;
struct df_tree;

/* What <base href> says, or else the page's own address; of a page read from a
 * file, or of unknown address, that of <link rel="canonical">. */
struct df_str df_base_of(
    const struct df_tree *tree, struct df_str url, struct df_arena *a);

#endif
