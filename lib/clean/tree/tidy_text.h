/*
 * tidy_text: a document that is text already, plain or in Markdown.
 */
#ifndef DF_CLEAN_TIDY_TEXT_H
#define DF_CLEAN_TIDY_TEXT_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* A text as it is, but for CR LF and CR, which become LF, blanks at line ends,
 * empty lines at both ends, and the repairs; fenced code of Markdown has none,
 * and its line breaks keep two blanks.
 * 0, or -1 when the arena is full. */
int df_tidy_text(struct df_str s, unsigned fixes, bool markdown,
    struct df_arena *a, struct df_str *out);

#endif
