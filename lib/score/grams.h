/*
 * grams: the words of a text as the Gopher rules count them.
 *
 * A word is a run of letters and digits; every other visible character is a
 * word of its own ("punctuation"), and so is every ideograph, kana or letter
 * of a script that writes no spaces.  This is close to what spaCy's English
 * tokenizer gives datatrove, without a model: "it's" is it + 's, "3.5" and
 * "example.org" are one word, a run of one punctuation mark is one word, a URL
 * is one word.
 *
 * Words are kept as 64-bit hashes, seeded with a hash of the whole text, so
 * that nobody can prepare a text whose words collide.  Lengths are in
 * characters, not bytes.
 */
#ifndef DF_SCORE_GRAMS_H
#define DF_SCORE_GRAMS_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;

/* The hash of words i to j is prefix[j] - prefix[i] * DF_GRAMS_BASE^(j - i).
 * The base is odd, with its bits well mixed. */
#define DF_GRAMS_BASE 0xd1342543de82ef95u

struct df_grams {
	size_t n;          /* words, punctuation included */
	uint64_t *prefix;  /* n + 1: polynomial hash of the first i words */
	uint32_t *chars;   /* n + 1: characters in the first i words */
	size_t text_chars; /* characters of the text, white space included */
	size_t words;      /* words that are no punctuation */
	size_t word_chars; /* characters in those */
	size_t unspaced;   /* of those, letters of scripts without spaces */
};

/* Split text, which is UTF-8 of less than 2 GiB. The arrays lie in the arena;
 * 0, or -1 when that is full. */
int df_grams_split(
    struct df_grams *g, struct df_str text, struct df_arena *arena);

#endif
