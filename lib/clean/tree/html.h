/*
 * html: parses a page into a tree.
 *
 * What can matter is kept: no comments, no scripts, no attributes that nobody
 * reads. Nothing is loaded from anywhere.
 */
#ifndef DF_CLEAN_HTML_H
#define DF_CLEAN_HTML_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_err;
struct df_tree;

struct df_html_limits {
	int64_t max_nodes;
	double timeout; /* seconds for parsing one page; 0: any */
};

/* Before any thread starts. */
void df_html_global_init(void);

/* Parse UTF-8 into *tree, in the arena; the tree borrows html. 0, or -1 with
 * an input error whose code is too_many_nodes, timeout or memory's. Takes time
 * linear in the page's size, or ends at the timeout. */
int df_html_parse(struct df_str html, const struct df_html_limits *limits,
    struct df_arena *a, struct df_tree *tree, struct df_err *err);

#endif
