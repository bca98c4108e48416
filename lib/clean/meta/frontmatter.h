/*
 * frontmatter: what stands between two lines of --- before a text in Markdown:
 * its title, author, day and the like, in YAML, as Jekyll, Hugo, Pandoc and
 * others have it.
 *
 * Of YAML this knows what people write there: keys with a value, quoted or not,
 * lists and texts of several lines. What does not look so, or has no key that
 * is read, is text.
 */
#ifndef DF_CLEAN_FRONTMATTER_H
#define DF_CLEAN_FRONTMATTER_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_meta;

/* Whether the text begins with it: its lines go to *yaml and what follows to
 * *rest. */
bool df_frontmatter_find(
    struct df_str text, struct df_str *yaml, struct df_str *rest);

/* What it says. 0, or -1 when the arena is full. */
int df_frontmatter_read(
    struct df_str yaml, struct df_arena *a, struct df_meta *m);

#endif
