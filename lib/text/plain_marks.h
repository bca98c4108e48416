/*
 * plain_marks: finds the marks in one segment of a Markdown text, for plain.c.
 *
 * A segment is what marks cannot reach across: the lines of a paragraph, a list
 * item's, a cell's.
 */
#ifndef DF_TEXT_PLAIN_MARKS_H
#define DF_TEXT_PLAIN_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_plain_link;

/* Openers that wait for their closers; more are text. */
#define DF_PLAIN_OPEN_MAX 32
/* Longer runs of backquotes are no code. */
#define DF_PLAIN_TICKS_MAX 32

struct df_plain_opener {
	size_t at, len; /* the run */
	char c;
};

struct df_plain_scan {
	struct df_str s;
	/* One per byte: whether it is part of a mark; NULL if only links are
	 * wanted. */
	unsigned char *drop;
	bool any;            /* some are */
	/* Links, if there is an arena to put them. */
	struct df_arena *arena;
	struct df_plain_link *links;
	size_t nlinks, links_cap;
	bool failed; /* the arena is full */
	/* Private. */
	size_t at, end;
	struct df_plain_opener open[DF_PLAIN_OPEN_MAX];
	size_t n;
	size_t brackets[DF_PLAIN_OPEN_MAX];
	size_t nbrackets;
	bool no_ticks[DF_PLAIN_TICKS_MAX + 1]; /* no such run follows */
	size_t no_dollar; /* none before could end a formula */
};

/* Look at the segment s[at, end); row: it is a cell, whose bars stay
 * escaped. */
void df_plain_segment(struct df_plain_scan *x, size_t at, size_t end, bool row);

#endif
