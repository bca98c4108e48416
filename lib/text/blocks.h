/*
 * blocks: walks through the blocks of a Markdown text: headings, fenced code,
 * tables, and runs of other lines between blank ones.
 *
 * No Markdown parser: it knows the marks that divide a text by what they mean,
 * headings and code fences, by the rules of CommonMark 0.31 (4.2, 4.5, and 4.3
 * for one line with three signs or more below, which does not end like a
 * sentence), and tables, by those of GitHub Flavored Markdown 0.29 (4.10),
 * except that every row begins with a bar.  Lists and quotes are lines of text
 * to it, and plain text is simply paragraphs.  The time is linear; any bytes
 * are fine.
 */
#ifndef DF_TEXT_BLOCKS_H
#define DF_TEXT_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_markup;

enum df_block_kind {
	DF_BLOCK_TEXT = 0,
	DF_BLOCK_HEADING,
	DF_BLOCK_CODE,  /* with its fences; an open one goes to the end */
	DF_BLOCK_TABLE, /* with its delimiter row */
};

struct df_block {
	enum df_block_kind kind;
	size_t start, end;   /* whole lines, the last line end left out */
	int level;           /* of a heading, 1 to 6 */
	struct df_str title; /* of a heading, without its # and blanks */
	size_t rows; /* of a table, where the row behind the delimiters begins,
	              * or end when there is none */
};

struct df_blocks {
	struct df_str text;
	size_t at;
	/* NULL, or the markup that the text is in instead of Markdown
	 * (markup.h): then all blocks but its headings and code are text. */
	const struct df_markup *markup;
};

void df_blocks_init(struct df_blocks *it, struct df_str text);

/* Set *block to the next one; false at the end. Between blocks there are only
 * blank lines, and form feeds, which may stand in front of any line. */
bool df_blocks_next(struct df_blocks *it, struct df_block *block);

/* The length of the mark that begins a list's item, blanks around it included;
 * 0 when line begins none. */
size_t df_blocks_item(struct df_str line);

#endif
