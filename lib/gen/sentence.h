/*
 * sentence: one sentence as words, ready to be matched with patterns.
 *
 * Words are what white space separates, without the marks around them;
 * parentheses are left out, so that "Ada (1815-1852) was" reads as "Ada was".
 */
#ifndef DF_GEN_SENTENCE_H
#define DF_GEN_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"
#include "gen/language.h"

struct df_arena;

struct df_token {
	struct df_str bare; /* the word, a slice of the text */
	struct df_str low;  /* in lower case */
	uint64_t lists;     /* of the language, that hold it */
	bool cap;           /* begins with a capital letter */
	bool mark;          /* a comma or other mark comes behind it */
	bool odd;           /* quoted, marked up, or no plain word */
};

#define DF_TOKENS_MAX 80

struct df_sentence {
	struct df_str text;
	const struct df_language *l; /* or NULL */
	struct df_token v[DF_TOKENS_MAX];
	size_t n;
	bool plain; /* no links, code, unpaired quotes or brackets */
};

/* Cut text, one sentence, into words. l may be NULL. 1; 0 when it has none or
 * more than DF_TOKENS_MAX; -1 when the arena is full. */
int df_sentence_read(struct df_sentence *s, struct df_str text,
    const struct df_language *l, struct df_arena *arena);

/* Whether the word is in the list. */
static inline bool
df_token_in(const struct df_token *t, enum df_list list)
{
	return t->lists >> list & 1;
}

#endif
