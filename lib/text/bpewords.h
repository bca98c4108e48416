/*
 * bpewords: the short tokens of a vocabulary, to be found by their bytes.
 *
 * Most pieces of a text are one token, so this hash table is asked first. An
 * entry is 16 bytes, a quarter of a line of the cache: the bytes of the token,
 * their number and the token.  The commonest tokens are put in first, so most
 * look-ups end at the first entry.  Nothing is looked up past the end of the
 * table: its last entry is empty.
 *
 * Private to bpe.c and to what makes its files.
 */
#ifndef DF_TEXT_BPEWORDS_H
#define DF_TEXT_BPEWORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/str.h"
#include "text/bpefile.h"

/* Longer tokens are not in the table. */
#define DF_BPE_WORD 13

/* The first eight bytes, the first in the lowest bits; above the next five
 * their number and the token. What is behind the last byte is 0, and no number
 * of bytes is an empty entry's. */
struct df_bpe_word {
	uint64_t low, high;
};

#define DF_BPE_WORD_LEN 40
#define DF_BPE_WORD_TOKEN 44
#define DF_BPE_WORD_KEY (((uint64_t)1 << DF_BPE_WORD_TOKEN) - 1)

static inline uint64_t
df_load64(const char *s)
{
	uint64_t w;

	memcpy(&w, s, sizeof w);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	w = __builtin_bswap64(w);
#endif
	return w;
}

/* The entry that bytes [from, from + len) of text would have, 0 for the token;
 * len is 1 to DF_BPE_WORD. */
static inline struct df_bpe_word
df_bpe_word(struct df_str text, size_t from, size_t len)
{
	static const uint64_t mask[DF_BPE_WORD + 1][2] = {
	    {0, 0},
	    {0xFF, 0},
	    {0xFFFF, 0},
	    {0xFFFFFF, 0},
	    {0xFFFFFFFF, 0},
	    {0xFFFFFFFFFF, 0},
	    {0xFFFFFFFFFFFF, 0},
	    {0xFFFFFFFFFFFFFF, 0},
	    {UINT64_MAX, 0},
	    {UINT64_MAX, 0xFF},
	    {UINT64_MAX, 0xFFFF},
	    {UINT64_MAX, 0xFFFFFF},
	    {UINT64_MAX, 0xFFFFFFFF},
	    {UINT64_MAX, 0xFFFFFFFFFF},
	};
	const char *s = text.s + from;
	char end[16] = {0};

	if (text.len - from < sizeof end) {
		memcpy(end, s, len);
		s = end;
	}
	return (struct df_bpe_word){df_load64(s) & mask[len][0],
	    (df_load64(s + 8) & mask[len][1]) |
		(uint64_t)len << DF_BPE_WORD_LEN};
}

static inline uint64_t
df_bpe_word_hash(struct df_bpe_word w)
{
	return (w.low ^ w.high * 0xC2B2AE3D27D4EB4FULL) * 0x9E3779B97F4A7C15ULL;
}

/* Where in a table of n entries, of which the last DF_BPE_WORDS_TAIL only take
 * what has found no place before them, to begin looking. */
#define DF_BPE_WORDS_TAIL 256

static inline size_t
df_bpe_word_place(uint64_t hash, uint32_t n)
{
	return (size_t)((hash >> 32) * (n - DF_BPE_WORDS_TAIL) >> 32);
}

static inline const struct df_bpe_word *
df_bpe_word_at(const struct df_bpe_word *words, uint32_t n, uint64_t hash)
{
	return words + df_bpe_word_place(hash, n);
}

/* Whether an entry is that of the word; found without a jump. */
static inline bool
df_bpe_word_is(const struct df_bpe_word *at, struct df_bpe_word w)
{
	return ((at->low ^ w.low) | ((at->high ^ w.high) & DF_BPE_WORD_KEY)) ==
	    0;
}

/* The token that is the word, or DF_BPE_NONE; at is where to begin. */
static inline uint32_t
df_bpe_word_find(const struct df_bpe_word *at, struct df_bpe_word w)
{
	for (;; at++) {
		if (df_bpe_word_is(at, w))
			return (uint32_t)(at->high >> DF_BPE_WORD_TOKEN);
		if (at->high == 0)
			return DF_BPE_NONE;
	}
}

/* Have what is at p in the cache when it is read. */
static inline void
df_bpe_fetch(const void *p)
{
#if defined(__GNUC__)
	__builtin_prefetch(p);
#else
	(void)p;
#endif
}

#endif
