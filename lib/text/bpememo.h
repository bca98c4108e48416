/*
 * bpememo: the tokens of short parts met before.
 *
 * Most of a text is a few thousand words again and again; those that are no
 * token are remembered here.  What does not fit into the processor's cache is
 * slow, so an entry is half a line of it, and a set of two entries a whole one.
 * A longer part takes both.  A new part takes the place of that met longer ago.
 * Parts are compared whole, so what it answers is exact.
 *
 * Private to bpeparts.c and kept apart from it to be read apart.
 */
#ifndef DF_TEXT_BPEMEMO_H
#define DF_TEXT_BPEMEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"
#include "text/bpefile.h"
#include "text/bpewords.h"

/* Three tokens in a word, as those of a character (bpefile.h). */
#define DF_BPE_MEMO_TOKENS 6

struct df_bpe_memo {
	struct df_bpe_word key; /* high is 0: nothing here yet */
	uint64_t tokens[DF_BPE_MEMO_TOKENS / 3];
};

/* The longest part that is remembered. */
#define DF_BPE_MEMO_BYTES (2 * DF_BPE_WORD)
/* 2 MiB in all. */
#define DF_BPE_MEMO_BITS 15
#define DF_BPE_MEMO_PLACES (2u << DF_BPE_MEMO_BITS)

/* What a part is known by: its first bytes, and those behind, or none. Both say
 * how long the whole is, so no entry is taken for one of the other kind. */
struct df_bpe_key {
	struct df_bpe_word first, rest;
};

static inline struct df_bpe_key
df_bpe_key(struct df_str text, size_t from, size_t len)
{
	struct df_bpe_key key = {{0, 0}, {0, 0}};
	const uint64_t bytes = ((uint64_t)1 << DF_BPE_WORD_LEN) - 1;

	if (len <= DF_BPE_WORD) {
		key.first = df_bpe_word(text, from, len);
		return key;
	}
	key.first = df_bpe_word(text, from, DF_BPE_WORD);
	key.rest = df_bpe_word(text, from + DF_BPE_WORD, len - DF_BPE_WORD);
	key.first.high =
	    (key.first.high & bytes) | (uint64_t)len << DF_BPE_WORD_LEN;
	key.rest.high =
	    (key.rest.high & bytes) | (uint64_t)len << DF_BPE_WORD_LEN;
	return key;
}

/* Whether a byte of the part begins a character of three or four bytes. */
static inline bool
df_bpe_key_is_wide(const struct df_bpe_key *key)
{
	const uint64_t bytes = ((uint64_t)1 << DF_BPE_WORD_LEN) - 1;
	const uint64_t v[4] = {key->first.low, key->first.high & bytes,
	    key->rest.low, key->rest.high & bytes};
	uint64_t wide = 0;

	for (unsigned i = 0; i < 4; i++)
		wide |= v[i] & v[i] << 1 & v[i] << 2;
	return (wide & 0x8080808080808080) != 0;
}

/* Where in the table the set begins of a part with such a hash. */
static inline size_t
df_bpe_memo_set(uint64_t hash)
{
	return (size_t)(hash >> (64 - DF_BPE_MEMO_BITS)) * 2;
}

static inline size_t
df_bpe_memo_place(const struct df_bpe_key *key)
{
	uint64_t hash = df_bpe_word_hash(key->first);

	if (key->rest.high != 0)
		hash ^= df_bpe_word_hash(key->rest) >> 1;
	return df_bpe_memo_set(hash);
}

static inline bool
df_bpe_memo_is(const struct df_bpe_memo *memo, struct df_bpe_word word)
{
	return memo->key.low == word.low && memo->key.high == word.high;
}

/* Of a set the entry that has the part, or NULL. */
static inline const struct df_bpe_memo *
df_bpe_memo_find(const struct df_bpe_memo *set, const struct df_bpe_key *key)
{
	if (df_bpe_memo_is(&set[0], key->first) &&
	    (key->rest.high == 0 || df_bpe_memo_is(&set[1], key->rest)))
		return &set[0];
	if (key->rest.high == 0 && df_bpe_memo_is(&set[1], key->first))
		return &set[1];
	return NULL;
}

/* Put a part with its n tokens, which fit in, into a set. */
static inline void
df_bpe_memo_put(struct df_bpe_memo *set, const struct df_bpe_key *key,
    const uint32_t *ids, size_t n)
{
	if (key->rest.high == 0)
		set[1] = set[0];
	else
		set[1].key = key->rest;
	set[0].key = key->first;
	for (size_t i = 0; i < DF_BPE_MEMO_TOKENS; i += 3)
		set[0].tokens[i / 3] = df_tokens_pack(ids + i,
		    n > i + 3   ? 3
			: n > i ? n - i
				: 0);
}

#endif
