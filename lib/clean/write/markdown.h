/*
 * markdown: writes a tree as Markdown, or as plain text.
 *
 * Headings with #, list items with - or numbers, quotes with >, definitions
 * with :, code blocks fenced with their language and their white space intact,
 * tables of data in GitHub's form, formulas in TeX between $, links, emphasis
 * and code in lines, everything else as paragraphs with a blank line between.
 * Text that would be markup is escaped, other text is not.
 */
#ifndef DF_CLEAN_MARKDOWN_H
#define DF_CLEAN_MARKDOWN_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_node;

struct df_markdown {
	bool plain;         /* no marks at all */
	bool no_links;      /* the text of links only */
	bool no_tables;     /* leave tables of data out */
	unsigned fixes;     /* of single characters, see tidy.h */
	bool images;        /* write pictures, too */
	struct df_str url;  /* of the page */
	struct df_str base; /* of its links */
	struct df_str lang; /* that the page says it is in, or empty */
	struct df_arena *arena;
};

/* Append what is not dropped of top, which was weighed (content.h). Check
 * out->failed. */
void df_markdown_write(
    struct df_node *top, const struct df_markdown *how, struct df_buf *out);

#endif
