/*
 * language: words are found by hash.
 */
#include "gen/language.h"

#include "core/hash.h"

const struct df_wordlist *
df_language_list(const struct df_language *l, struct df_str name)
{
	for (size_t i = 0; i < l->nlists; i++)
		if (df_str_eq(l->lists[i].name, name))
			return &l->lists[i];
	return NULL;
}

/* The place of word in the table, or the free one for it. */
static struct df_lexeme *
find_lexeme(const struct df_language *l, struct df_str word)
{
	size_t i = (size_t)df_hash64(word, 0) & l->lexeme_mask;

	while (l->lexemes[i].lists != 0 && !df_str_eq(l->lexemes[i].word, word))
		i = (i + 1) & l->lexeme_mask;
	return &l->lexemes[i];
}

uint64_t
df_language_lists(const struct df_language *l, struct df_str word)
{
	return find_lexeme(l, word)->lists;
}

/* The table stays less than half full. */
int
df_language_index(struct df_language *l)
{
	size_t words = 0, size = 64;

	for (size_t i = 0; i < l->nlists; i++)
		words += l->lists[i].n;
	while (size < words * 2)
		size *= 2;
	l->lexemes = df_arena_calloc(&l->arena, size, sizeof(*l->lexemes));
	if (!l->lexemes)
		return -1;
	l->lexeme_mask = size - 1;
	for (size_t i = 0; i < l->nlists && i < DF_LISTS_BITS; i++)
		for (size_t k = 0; k < l->lists[i].n; k++) {
			struct df_lexeme *x =
			    find_lexeme(l, l->lists[i].words[k]);

			x->word = l->lists[i].words[k];
			x->lists |= (uint64_t)1 << i;
		}
	return 0;
}

void
df_language_release(struct df_language *l)
{
	df_map_release(&l->file);
	df_arena_release(&l->arena);
}
