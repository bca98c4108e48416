/*
 * linefold: line ends of a page's source that are no blanks.
 *
 * Chinese and Japanese are written without blanks between words, so a line end
 * between two of their characters says only that the line of the source was
 * full (CSS Text 3, 4.1.3). Korean has blanks, and other scripts do.
 */
#ifndef DF_CLEAN_LINEFOLD_H
#define DF_CLEAN_LINEFOLD_H

#include "core/str.h"

/* The white space at s.s[i] if it holds such a line end: its length, else 0. */
size_t df_linefold(struct df_str s, size_t i);

#endif
