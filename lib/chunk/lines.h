/*
 * lines: what a line of text is by its looks: a question, an answer, what
 * somebody says.
 *
 * By marks that people put there (Q:, Antwort:, "Alice:", a dash) and by the
 * question mark at the end, in the main European languages, Chinese and
 * Japanese.  A line is taken without what Markdown puts around it.
 */
#ifndef DF_CHUNK_LINES_H
#define DF_CHUNK_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

enum df_line_kind {
	DF_LINE_OTHER = 0,
	DF_LINE_QUESTION, /* ends in a question mark and is short */
	DF_LINE_ANSWERED, /* such in bold, and its answer behind it */
	DF_LINE_Q,        /* marked as a question */
	DF_LINE_A,        /* marked as an answer */
	DF_LINE_SPEAKER,  /* NAME: what is said */
	DF_LINE_DASHED,   /* begins with a dash and ends like a sentence */
	DF_LINE_QUOTED,   /* so with a quotation mark */
	DF_LINE_BULLET,   /* begins with a sign like an item's */
};

/* The line at text.s[at] without its line end; *next is where the one behind
 * it begins. at is less than text.len. */
struct df_str df_line_at(struct df_str text, size_t at, size_t *next);

/* line without blanks, heading, quote and list marks and emphasis at its
 * ends. */
struct df_str df_line_plain(struct df_str line);

/* Whether a quotation mark ends the line; a question mark; whether there is one
 * in it. */
bool df_line_quoted(struct df_str line);
bool df_line_asks(struct df_str line);
bool df_line_questions(struct df_str line);

/* Whether it ends as what somebody says: like a sentence. */
bool df_line_is_said(struct df_str line);

/* Whether the line, as df_line_plain gives it, looks like an item of a list
 * without marks: it is short or one link, does not begin small, and no sign
 * ends it. */
bool df_line_is_item(struct df_str line);

/* Whether the line, as df_line_plain gives it, is of kind DF_LINE_Q. */
bool df_line_is_marked_question(struct df_str line);

/* What a line, as df_line_plain gives it, looks like; *name is that of a
 * speaker. */
enum df_line_kind df_line_kind(struct df_str line, struct df_str *name);

#endif
