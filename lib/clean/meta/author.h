/*
 * author: the author in what readers of a page see.
 *
 * Microdata and rel="author" first, then class names such as author-name, links
 * to pages of authors, and short texts that begin with "By". Authors of one
 * page that stand side by side are all taken.
 */
#ifndef DF_CLEAN_AUTHOR_H
#define DF_CLEAN_AUTHOR_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_announced;
struct df_arena;
struct df_node;

struct df_author {
	struct df_arena *arena;
	struct df_str name;  /* several are joined with ", "; empty: none */
	struct df_str first; /* of several names side by side */
	bool named;          /* by microdata or rel="author" */
	bool clear;          /* by a class such as author-name, or "By" */
	size_t more;         /* elements further on that name others as well */
	struct df_announced *teasers;
	/* The rest is for author.c. */
	int rank, label_rank;
	size_t at;    /* where in the page the last name stood */
	size_t label; /* where a label such as "By" stood, from 1 on */
};

void df_author_init(
    struct df_author *s, struct df_announced *teasers, struct df_arena *a);

/* Look at the node that is the at-th of the page; headed: the first h1 is
 * before it. 0, or -1 when the arena is full. */
int df_author_see(
    struct df_author *s, const struct df_node *n, size_t at, bool headed);

#endif
