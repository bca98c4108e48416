/*
 * escape: backslashes before text that would be markup, and before no other.
 *
 * What a character means to Markdown (CommonMark 0.31, GitHub's tables and
 * strikethrough, pandoc's formulas) depends on its neighbours. Most of it can
 * be told at once. Stars, underscores, backquotes, tildes and dollar signs
 * count only in pairs: they are remembered until the block ends, and escaped if
 * they have found a partner.
 */
#ifndef DF_CLEAN_ESCAPE_H
#define DF_CLEAN_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_buf;

#define DF_RISKS_MAX 64

struct df_risk {
	size_t at;  /* in the text written */
	size_t len; /* so many times */
	char c;
	bool opens, closes;
};

struct df_escape {
	struct df_risk v[DF_RISKS_MAX];
	size_t n;
	size_t formula; /* behind the mark that begins the last one */
};

/* How the text begins that comes first on a line: write what must be escaped,
 * and return how much of s that was. */
size_t df_escape_line(struct df_buf *out, struct df_str s, bool first);

/* Write the character or run at the beginning of s, which df_escape_is says
 * is special; returns the bytes taken. link: inside the text of one; cell:
 * inside a table. */
size_t df_escape_char(struct df_escape *e, struct df_buf *out,
    struct df_str s, bool link, bool cell);

/* Whether a byte may need an escape somewhere. */
bool df_escape_is(char c);

/* What we wrote as marks in a block: stars, backquotes, tildes. */
struct df_escape_marks {
	bool starred, ticked, waved;
};

/* The block ends: write the missing backslashes. */
void df_escape_end(struct df_escape *e, struct df_buf *out,
    struct df_escape_marks marks);

/* What was written from `at` on has become n bytes shorter there. */
void df_escape_moved(struct df_escape *e, size_t at, size_t n);

/* How Markdown sees the character before or behind a mark. */
enum df_side {
	DF_SIDE_SPACE,
	DF_SIDE_PUNCTUATION,
	DF_SIDE_WORD,
};
enum df_side df_side_before(struct df_str written);
enum df_side df_side_behind(struct df_str rest);

#endif
