/*
 * tidy: which characters of a text are kept, and what is repaired.
 *
 * White space is a space or a line end; control characters, soft hyphens,
 * zero-width spaces and byte-order marks go; everything else stays, the
 * joiners that Persian and Indic scripts need included. Each of these repairs
 * can be left out.
 */
#ifndef DF_CLEAN_TIDY_H
#define DF_CLEAN_TIDY_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;

/* The repairs; a set of them is an or of 1 << DF_FIX_X. */
enum df_fix {
	DF_FIX_CONTROL,
	DF_FIX_DEHYPHENATE,
	DF_FIX_ENTITIES,
	DF_FIX_LIGATURES,
	DF_FIX_MOJIBAKE,
	DF_FIX_NBSP,
	DF_FIX_NFC,
	DF_FIX_SOFT_HYPHENS,
	DF_FIX_ZERO_WIDTH,
	DF_FIXES,
};

#define DF_FIX_ALL ((1U << DF_FIXES) - 1)

static inline bool
df_fixes(unsigned fixes, enum df_fix fix)
{
	return fixes >> fix & 1;
}

enum df_tidy {
	DF_TIDY_KEEP,
	DF_TIDY_SPACE,
	DF_TIDY_LINE,
	DF_TIDY_DROP,
};

/* What to do with the character at s, which has len >= 1 bytes of UTF-8; its
 * length goes to *n. With all repairs, or with some. */
enum df_tidy df_tidy_char(const char *s, size_t len, size_t *n);
enum df_tidy df_tidy_char_as(
    const char *s, size_t len, unsigned fixes, size_t *n);

/* A text on one line: runs of white space become one space; composed. 0, or -1
 * when the arena is full. */
int df_tidy_line(struct df_str s, struct df_arena *a, struct df_str *out);

#endif
