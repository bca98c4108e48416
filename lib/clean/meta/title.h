/*
 * title: which of a page's names for itself is its title.
 */
#ifndef DF_CLEAN_TITLE_H
#define DF_CLEAN_TITLE_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_sitename;
struct df_tree;

/* What a page's head says, each part as tidy text or empty. */
struct df_title_hints {
	struct df_str og;
	struct df_str cited; /* citation_title: of a paper */
	struct df_str meta;  /* other meta elements */
	struct df_str jsonld;
	bool article; /* the page says that it is one */
};

/* The title, empty when there is none; in the arena. 0, or -1 when that is
 * full. */
int df_title_choose(const struct df_tree *tree,
    const struct df_title_hints *hints, const struct df_sitename *site,
    struct df_arena *a, struct df_str *title);

#endif
