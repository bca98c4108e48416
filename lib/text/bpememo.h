/*
 * bpememo: the tokens of short pieces met before.
 *
 * Most of a text is a few thousand words again and again.  This is a table of
 * them with one place for each hash: a new piece takes the place of the old.
 * Pieces are compared whole, so what it answers is exact.
 *
 * Private to bpe.c and kept apart from it to be read apart.
 */
#ifndef DF_TEXT_BPEMEMO_H
#define DF_TEXT_BPEMEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/str.h"

/* Only pieces up to this long, with up to so many tokens, are remembered: a
 * place is then one line of the cache. */
#define DF_BPE_MEMO_BYTES 32
#define DF_BPE_MEMO_TOKENS 7
/* 2 MiB in all: of real pages nine in ten pieces are found there. */
#define DF_BPE_MEMO_BITS 15
#define DF_BPE_MEMO_PLACES (1u << DF_BPE_MEMO_BITS)

/* The bytes of a piece, and zeros. */
struct df_bpe_key {
	uint64_t word[4];
};

struct df_bpe_memo {
	struct df_bpe_key key;
	uint16_t len; /* of the piece; 0: nothing here yet */
	uint16_t n;
	uint32_t ids[DF_BPE_MEMO_TOKENS];
};

/* The key of the len <= DF_BPE_MEMO_BYTES bytes of text that begin at from. */
static inline struct df_bpe_key
df_bpe_key(struct df_str text, size_t from, size_t len)
{
	static const unsigned char window[64] = {255, 255, 255, 255, 255, 255,
	    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
	    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
	struct df_bpe_key key = {{0}};
	uint64_t mask[4];

	if (text.len - from >= sizeof key) {
		memcpy(&key, text.s + from, sizeof key);
		memcpy(mask, window + sizeof key - len, sizeof mask);
		for (int i = 0; i < 4; i++)
			key.word[i] &= mask[i];
	} else {
		memcpy(&key, text.s + from, len);
	}
	return key;
}

static inline bool
df_bpe_key_eq(const struct df_bpe_key *a, const struct df_bpe_key *b)
{
	uint64_t differ = 0;

	for (int i = 0; i < 4; i++)
		differ |= a->word[i] ^ b->word[i];
	return differ == 0;
}

/* The place of a key in the table. */
static inline size_t
df_bpe_key_place(const struct df_bpe_key *key)
{
	uint64_t h = key->word[0] * 0x9E3779B97F4A7C15ULL ^
	    key->word[1] * 0xC2B2AE3D27D4EB4FULL ^
	    key->word[2] * 0x165667B19E3779F9ULL ^
	    key->word[3] * 0xD6E8FEB86659FD93ULL;

	h ^= h >> 32;
	return h * 0x9E3779B97F4A7C15ULL >> (64 - DF_BPE_MEMO_BITS);
}

/* Have the place of a key in the cache when it is read. */
static inline void
df_bpe_memo_fetch(const struct df_bpe_memo *memo)
{
#if defined(__GNUC__)
	__builtin_prefetch(memo);
#else
	(void)memo;
#endif
}

#endif
