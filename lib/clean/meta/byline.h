/*
 * byline: author and dates in what readers of a page see.
 *
 * What stands in comments, navigation, the site's frame or lists of other pages
 * does not count.
 */
#ifndef DF_CLEAN_BYLINE_H
#define DF_CLEAN_BYLINE_H

#include "clean/meta/announced.h"
#include "clean/meta/author.h"
#include "clean/meta/posted.h"

struct df_arena;
struct df_tree;

struct df_byline {
	size_t teaser;  /* where the first other article or heading begins */
	size_t article; /* and the first article */
	struct df_author author;
	struct df_posted posted;
};

/* 0, or -1 when the arena is full. */
int df_byline_read(const struct df_tree *tree,
    const struct df_announced_page *page, enum df_date_order order,
    const struct df_date *latest, struct df_arena *a, struct df_byline *out);

#endif
