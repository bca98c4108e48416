/*
 * explain: says of every block of a page whether it was kept, and by what rule.
 *
 * A block is a run of text of one element that shares one decision; they come
 * in the order of the page. As NDJSON, one line each, or as a page of HTML in
 * which kept and dropped blocks have colours. What pages say is escaped, and
 * every part of a block has a limit, so that its explanation is short.
 */
#ifndef DF_CLEAN_EXPLAIN_H
#define DF_CLEAN_EXPLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/tree/rule.h"
#include "core/str.h"

struct df_buf;
struct df_node;
struct df_tree;

/* In the order of the choices of --explain. */
enum df_explain_form {
	DF_EXPLAIN_NONE = 0,
	DF_EXPLAIN_AUTO, /* by the name of the file */
	DF_EXPLAIN_NDJSON,
	DF_EXPLAIN_HTML,
};

/* One block, and where it stands. */
struct df_explained {
	size_t number;               /* from 1 */
	const struct df_node *node;  /* the element with the text */
	const struct df_node *where; /* the element that was decided on */
	bool kept;
	enum df_rule rule;
	struct df_str text; /* its beginning, white space made single spaces */
	uint64_t chars;     /* characters that are no white space */
	uint64_t linked;    /* of them, those in links */
	double score;       /* how likely it is content; 0: not judged */
};

/* Whose page it is. */
struct df_explain_of {
	struct df_str id; /* a JSON value; empty: none */
	struct df_str url;
	double least; /* the least score that is kept; 0: none are given */
};

/* Append the explanation of a page, content being what df_content_find gave.
 * Check out->failed. */
void df_explain_page(enum df_explain_form form, const struct df_explain_of *of,
    const struct df_tree *tree, const struct df_node *content,
    struct df_buf *out);

/* Append the name of an element, such as "div#main"; bounded. */
void df_explain_name(const struct df_node *n, struct df_buf *out);
/* Append the names of the elements around n and of n, such as
 * "body > div#main > p", and class names as they stand; bounded. */
void df_explain_path(const struct df_node *n, struct df_buf *out);

#endif
