/*
 * plain: a Markdown text without the marks inside of its lines.
 *
 * Emphasis, strikethrough, code in lines and links become their text, pictures
 * nothing, escaped characters themselves. What makes blocks stays: headings'
 * #, marks of lists and quotes, the form of tables, and code blocks as they
 * are, so that the result has the same blocks (blocks.h). So do formulas, and
 * an escape at the beginning of a line, which keeps it from being a list or
 * heading.
 *
 * The rules are those of CommonMark 0.31 (6.1 to 6.5) but for stars between
 * digits, which multiply: text that is no Markdown shall stay what it is. The
 * time is linear; any bytes are fine.
 */
#ifndef DF_TEXT_PLAIN_H
#define DF_TEXT_PLAIN_H

#include <stddef.h>

#include "core/str.h"

struct df_arena;

/* The text without marks, in the arena or, when there are none, text itself.
 * 0, or -1 when the arena is full. */
int df_plain(struct df_str text, struct df_arena *a, struct df_str *out);

/* A link or picture in a text, from its [ or ! to behind its ). */
struct df_plain_link {
	size_t start, end;
};

/* The links of text[start, end), which is a block (blocks.h) and no code, in
 * order, in the arena; of nested ones the outer. 0, or -1 when it is full. */
int df_plain_links(struct df_str text, size_t start, size_t end,
    struct df_arena *a, struct df_plain_link **links, size_t *n);

#endif
