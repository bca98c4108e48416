/*
 * byline: author and dates in what readers of a page see.
 *
 * Microdata and rel="author" first, then class names such as author-name or
 * entry-date, <time>, and short texts that begin with "By" or hold a date and
 * little else. What stands in comments, navigation or lists of other pages
 * does not count.
 */
#ifndef DF_CLEAN_BYLINE_H
#define DF_CLEAN_BYLINE_H

#include <stdbool.h>

#include "clean/date.h"
#include "core/str.h"

struct df_arena;
struct df_tree;

struct df_byline {
	struct df_str author;
	bool author_named;   /* by microdata or rel="author" */
	struct df_date date; /* "" when there is none */
	bool date_named;     /* by microdata or what says published */
	struct df_date modified;
};

/* day_first is df_date_find's. 0, or -1 when the arena is full. */
int df_byline_read(const struct df_tree *tree, bool day_first,
    struct df_arena *a, struct df_byline *out);

/* A name without "By", what follows it, and so on; empty when it is none. */
struct df_str df_byline_name(struct df_str s);

#endif
