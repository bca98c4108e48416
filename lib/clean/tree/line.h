/*
 * line: the text of an element on one line, for titles, names and dates.
 */
#ifndef DF_CLEAN_LINE_H
#define DF_CLEAN_LINE_H

#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_node;

/* The text below n on one line, in the arena; empty when it is longer than max
 * bytes. 0, or -1 when the arena is full. */
int df_line_of(const struct df_node *n, size_t max, struct df_arena *a,
    struct df_str *out);

/* The same in two steps, since most of the time is that of the second: who can
 * tell from the text as it stands in the page that he does not want the line
 * saves it. Where it is far longer than max, the raw text is empty. */
int df_line_raw(const struct df_node *n, size_t max, struct df_arena *a,
    struct df_str *raw);
int df_line_tidy(
    struct df_str raw, size_t max, struct df_arena *a, struct df_str *out);

#endif
