/*
 * marks: emphasis, code and links inside the lines of Markdown.
 *
 * A mark is written when its first text comes and closed right behind its
 * last, so blanks stay outside and what holds no text leaves no trace. Where
 * Markdown would not see it (CommonMark 0.31, 6.2: a star between a letter and
 * a quotation mark, say) it is left out. Emphasis goes on behind the end of a
 * block, a link does not; over a blank both do.
 */
#ifndef DF_CLEAN_MARKS_H
#define DF_CLEAN_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_buf;
struct df_escape;
struct df_markdown;
struct df_node;

/* Marks nested deeper are left out. */
#define DF_MARKS_MAX 8

struct df_mark {
	const struct df_node *node;
	const char *sign;   /* "**", "*", "~~", "`"; "[": a link; "": none */
	struct df_str href; /* absolute */
	bool open;
	size_t at; /* of its sign in the text, when open */
};

struct df_marks {
	struct df_mark v[DF_MARKS_MAX];
	size_t n;
	size_t closed;               /* of them, those not open yet */
	bool code, link;             /* inside one */
	const struct df_node *plain; /* the code, which has no marks */
	/* Such marks were written in this block. */
	bool starred, ticked, waved;
	/* The emphasis, code or link that ended last: where it began, where
	 * its text ended and, behind the sign, it did. */
	struct {
		const char *sign;
		size_t from, to, text_to;
		struct df_str href;
	} last;
};

/* Remember the mark of an element that begins, if it has one; bold: where all
 * is bold anyway; one_line: where code blocks have no lines. */
void df_marks_begin(struct df_marks *m, const struct df_node *n,
    const struct df_markdown *how, bool bold, bool one_line);

/* Text comes, which begins like this: write the marks that are not open yet,
 * and take back what would be no mark before it. */
void df_marks_open(struct df_marks *m, struct df_escape *e, struct df_buf *out,
    struct df_str text);

/* An element ends. */
void df_marks_leave(struct df_marks *m, const struct df_node *n,
    struct df_escape *e, struct df_buf *out);

/* A block ends: close what is open. */
void df_marks_break(
    struct df_marks *m, struct df_escape *e, struct df_buf *out);

#endif
