/*
 * typed_line: the lines of a text that was typed, without the heads and feet of
 * its pages, and what the text of one may be.
 *
 * Nothing is copied: a line is a view of the text.
 */
#ifndef DF_CLEAN_TYPED_LINE_H
#define DF_CLEAN_TYPED_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_typed_words;

/* No text of more bytes is looked at: few books are longer. */
#define DF_TYPED_MAX (2U << 20)

struct df_typed_line {
	struct df_str whole; /* without blanks at its end */
	struct df_str text;  /* and without marks of quotes and blanks before */
	unsigned indent;     /* those blanks, in columns */
	unsigned depth;      /* of quotes */
	bool joins;          /* the next line goes on with what it says; set by
	                      * df_typed_settle */
};

/* Part a text, which the lines point into; *v is the arena's. Heads and feet of
 * pages are empty lines. None, if it is too long or has too many lines to be
 * looked at. 0, or -1 when the arena is full. */
int df_typed_lines(struct df_str text, struct df_arena *a,
    struct df_typed_line **v, size_t *n);

/* The length of what marks an item at the beginning of s, 0 for none; its
 * number goes to *number, -1 for none. */
size_t df_typed_mark(struct df_str s, long *number);

/* Whether a line is a field of a letter's head. */
bool df_typed_is_field(struct df_str s);

/* The level of a heading s, by the numbers before it: 1.2. is of the third. */
int df_typed_level(struct df_str s);

/* How much n lines look like sentences; of the first the bytes behind skipped.
 */
struct df_typed_words df_typed_words_of(
    const struct df_typed_line *v, size_t n, size_t skipped);

#endif
