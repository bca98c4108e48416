/*
 * wordlist: words of a data file, each with a form that may differ from it.
 */
#ifndef DF_GEN_WORDLIST_H
#define DF_GEN_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;

struct df_wordlist {
	struct df_str name;
	struct df_str *words; /* sorted */
	struct df_str *forms; /* one for each word, itself when none is given */
	size_t n;
};

/* Cut the next word, up to the separator, from *s; false at its end. */
bool df_words_cut(struct df_str *s, char separator, struct df_str *word);

/* Make a list of the words of text, "won=win lost=lose"; it points into text.
 * 0, or -1 when the arena is full. */
int df_wordlist_parse(struct df_wordlist *w, struct df_str text, char separator,
    struct df_arena *arena);

/* Whether word, in lower case, is in the list; *form, when not NULL, is then
 * what the list gives for it. */
bool df_wordlist_find(
    const struct df_wordlist *w, struct df_str word, struct df_str *form);

#endif
