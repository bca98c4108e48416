/*
 * mend: repairs the text of a page or a document, all of it but its code.
 *
 * What lib/text can repair (mojibake, character references, ligatures, parted
 * words), as the options ask for it; single characters are tidy.h's.
 */
#ifndef DF_CLEAN_MEND_H
#define DF_CLEAN_MEND_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_tree;

/* Repair the text of a tree, in place, and what its meta elements and JSON-LD
 * say: mojibake, ligatures and references. 0, or -1 when the arena is full. */
int df_mend_tree(struct df_tree *tree, unsigned fixes, struct df_arena *a);

/* The last look at a text whose characters are tidy: parted words, and its
 * normal form. In Markdown fenced code stays. 0, or -1. */
int df_mend_made(struct df_str s, unsigned fixes, bool markdown,
    struct df_arena *a, struct df_str *out);

/* The repairs that come before that, of a text from outside: mojibake,
 * references and ligatures. 0, or -1. */
int df_mend_text(struct df_str s, unsigned fixes, bool markdown,
    struct df_arena *a, struct df_str *out);

#endif
