/*
 * ownadded: the tokens that a text is searched for before anything else.
 *
 * As Hugging Face tokenizers search for them: from left to right, the longest
 * of those that begin at a place, none inside of another.  They lie in a tree
 * with a node for each byte.  Built with df_added_put; what is built is shared
 * by all threads.
 *
 * Private to ownbpe.c and those that read tokenizers.
 */
#ifndef DF_TEXT_OWNADDED_H
#define DF_TEXT_OWNADDED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

/* The longest that is looked for; those of published files have 34 bytes. */
#define DF_ADDED_MAX 256

struct df_added {
	size_t longest; /* of the tokens, in bytes; 0: there are none */
	/* Private: the first nodes by their byte, and all of them; number 0 is
	 * none. */
	uint32_t first[256];
	struct df_added_node *v;
	uint32_t n, cap;
};

/* Look for that token from now on; text has 1 to DF_ADDED_MAX bytes. 0, or -1
 * when there is no memory. */
int df_added_put(struct df_added *a, struct df_str text, uint32_t id);
void df_added_release(struct df_added *a);

/* How many bytes the token has that begins at `at`, and its number; 0 where
 * none does. */
size_t df_added_at(
    const struct df_added *a, struct df_str text, size_t at, uint32_t *id);

/* The first place of [from, to) where a token begins, or to. */
size_t df_added_find(
    const struct df_added *a, struct df_str text, size_t from, size_t to);

/* Whether a token stands in word, or could begin in it and end behind it. */
bool df_added_meets(const struct df_added *a, struct df_str word);

#endif
