/*
 * markdown: writes a tree as Markdown, or as plain text.
 *
 * Headings with #, list items with - or numbers, quotes with >, code blocks
 * fenced with their language and their white space intact, tables of data in
 * GitHub's form, formulas in TeX between $, everything else as paragraphs with
 * a blank line between; on request links, emphasis and code in lines, too.
 * Characters that mean something to Markdown are not escaped.
 */
#ifndef DF_CLEAN_MARKDOWN_H
#define DF_CLEAN_MARKDOWN_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_buf;
struct df_node;

struct df_markdown {
	bool plain;        /* no marks at all */
	bool inlines;      /* mark links, emphasis and code in lines, too */
	bool no_links;     /* the text of links only */
	bool no_tables;    /* leave tables of data out */
	struct df_str url; /* of the page; links are relative to it */
	struct df_arena *arena;
};

/* Append what is not dropped below top, which was weighed (content.h). Check
 * out->failed. */
void df_markdown_write(const struct df_node *top, const struct df_markdown *how,
    struct df_buf *out);

#endif
