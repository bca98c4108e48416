/*
 * marks: emphasis, code and links inside the lines of Markdown.
 *
 * A mark is written when its first text comes and closed right behind its
 * last, so blanks stay outside and what holds no text leaves no trace. A block
 * inside ends it.
 */
#ifndef DF_CLEAN_MARKS_H
#define DF_CLEAN_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_buf;
struct df_markdown;
struct df_node;

/* Marks nested deeper are left out. */
#define DF_MARKS_MAX 6

struct df_mark {
	const struct df_node *node;
	const char *sign;   /* "**", "*", "`", or NULL: a link */
	struct df_str href; /* absolute */
	bool open;
};

struct df_marks {
	struct df_mark v[DF_MARKS_MAX];
	size_t n;
	size_t closed; /* of them, those not open yet */
};

/* Remember the mark of an element that begins, if it has one. */
void df_marks_begin(
    struct df_marks *m, const struct df_node *n, const struct df_markdown *how);
/* Write the marks of what is not open yet: text comes. */
void df_marks_open(struct df_marks *m, struct df_buf *out);
/* An element ends, or all marks do. */
void df_marks_leave(
    struct df_marks *m, const struct df_node *n, struct df_buf *out);
void df_marks_end(struct df_marks *m, struct df_buf *out);

/* The language that a code block's class names; empty when none does. */
struct df_str df_language_of(const struct df_node *pre);

#endif
