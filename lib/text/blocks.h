/*
 * blocks: walks through the blocks of a Markdown text: headings, fenced code,
 * and runs of other lines between blank ones.
 *
 * No Markdown parser: it knows the two marks that divide a text by what they
 * mean, ATX headings and code fences, by the rules of CommonMark 0.31 (4.2 and
 * 4.5).  Lists, tables and quotes are lines of text to it, and plain text is
 * simply paragraphs.  The time is linear; any bytes are fine.
 */
#ifndef DF_TEXT_BLOCKS_H
#define DF_TEXT_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

enum df_block_kind {
	DF_BLOCK_TEXT = 0,
	DF_BLOCK_HEADING,
	DF_BLOCK_CODE, /* with its fences; an open one goes to the end */
};

struct df_block {
	enum df_block_kind kind;
	size_t start, end;   /* whole lines, the last line end left out */
	int level;           /* of a heading, 1 to 6 */
	struct df_str title; /* of a heading, without its # and blanks */
};

struct df_blocks {
	struct df_str text;
	size_t at;
};

void df_blocks_init(struct df_blocks *it, struct df_str text);

/* Set *block to the next one; false at the end. Between blocks there are only
 * blank lines. */
bool df_blocks_next(struct df_blocks *it, struct df_block *block);

#endif
