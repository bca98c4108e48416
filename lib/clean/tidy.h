/*
 * tidy: which characters of a text are kept.
 *
 * White space is a space or a line end; control characters, soft hyphens,
 * zero-width spaces and byte-order marks go; everything else stays, the
 * joiners that Persian and Indic scripts need included.
 */
#ifndef DF_CLEAN_TIDY_H
#define DF_CLEAN_TIDY_H

#include <stddef.h>

#include "core/str.h"

struct df_arena;

enum df_tidy {
	DF_TIDY_KEEP,
	DF_TIDY_SPACE,
	DF_TIDY_LINE,
	DF_TIDY_DROP,
};

/* What to do with the character at s, which has len >= 1 bytes of UTF-8; its
 * length goes to *n. */
enum df_tidy df_tidy_char(const char *s, size_t len, size_t *n);

/* A text as it is, but for CR LF and CR, which become LF, characters that go,
 * blanks at line ends and empty lines at both ends; composed (NFC). 0, or -1
 * when the arena is full. */
int df_tidy_text(struct df_str s, struct df_arena *a, struct df_str *out);

/* A text on one line: runs of white space become one space. As above. */
int df_tidy_line(struct df_str s, struct df_arena *a, struct df_str *out);

#endif
