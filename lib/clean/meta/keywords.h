/*
 * keywords: the tags that a page gives itself.
 *
 * From JSON-LD, article:tag, the meta element keywords, microdata and links
 * with rel="tag": the first of these that there is.
 */
#ifndef DF_CLEAN_KEYWORDS_H
#define DF_CLEAN_KEYWORDS_H

#include "core/str.h"

struct df_arena;
struct df_tree;

/* A JSON array of strings in the arena, empty when there are none; given holds
 * those of JSON-LD, with line feeds between if they are a list, and tree may be
 * NULL. 0, or -1 when the arena is full. */
int df_keywords_read(const struct df_tree *tree, struct df_str given,
    struct df_arena *a, struct df_str *json);

#endif
