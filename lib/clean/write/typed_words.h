/*
 * typed_words: how much lines look like sentences.
 *
 * Words are letters with little around them; code, addresses of files, rulers
 * and figures are none, whatever the language.
 */
#ifndef DF_CLEAN_TYPED_WORDS_H
#define DF_CLEAN_TYPED_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_typed_words {
	size_t words;   /* what stands between blanks, but for addresses */
	size_t plain;   /* of them, those of letters or digits */
	size_t letters; /* in the plain ones */
	size_t small;   /* of them, those that are no capitals of ASCII */
	size_t gaps;    /* three blanks or more between two */
};

/* Add what a line without blanks at its ends holds. */
void df_typed_words_add(struct df_typed_words *w, struct df_str line);

/* Whether four of five are plain, and no gaps between. */
bool df_typed_words_plain(const struct df_typed_words *w);

/* Whether a line holds nothing but what parts or leaves out: --- *** [...] */
bool df_typed_words_ruler(struct df_str line);

#endif
