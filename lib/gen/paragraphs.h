/*
 * paragraphs: the parts of a Markdown or plain text: headings, paragraphs, and
 * what is no prose.
 *
 *	struct df_paragraphs it;
 *	struct df_paragraph b;
 *
 *	df_paragraphs_init(&it, text);
 *	while (df_paragraphs_next(&it, &b))
 *		...
 *
 * They are slices of the text, without the white space around them.  Lists,
 * tables, code, quotations and lines of links are told apart from prose by
 * their marks, not understood.
 */
#ifndef DF_GEN_PARAGRAPHS_H
#define DF_GEN_PARAGRAPHS_H

#include <stdbool.h>

#include "core/str.h"
#include "text/blocks.h"

enum df_paragraph_kind {
	DF_PARAGRAPH_PROSE = 0,
	DF_PARAGRAPH_HEADING,  /* text is without its marks */
	DF_PARAGRAPH_QUESTION, /* a line by itself that asks */
	DF_PARAGRAPH_OTHER,    /* lists, tables, code, quotations */
};

struct df_paragraph {
	enum df_paragraph_kind kind;
	struct df_str text;
};

struct df_paragraphs {
	struct df_blocks blocks;
};

void df_paragraphs_init(struct df_paragraphs *it, struct df_str text);
bool df_paragraphs_next(struct df_paragraphs *it, struct df_paragraph *block);

#endif
