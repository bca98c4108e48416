/*
 * bpefile: the layout of a packed vocabulary (share/df-tools/text/NAME.bpe),
 * which the build makes from a rank file (vocabulary/pack.c) and bpeopen.c maps
 * and uses as it lies.
 *
 * It holds whole 64-bit words in the byte order of the machine that built it:
 * the header, then the arrays that the header counts, in this order, each
 * padded to a word:
 *
 *	trie      u64[ntrie]       the tokens' bytes as a double-array trie
 *	pairs     u64[npairs + 1]  hash table: two tokens -> what they merge to;
 *	                           the last entry is empty
 *	filter    u64[npairs / 8]  eight bits for each place of that table, set
 *	                           by the hashes of the pairs that are in it
 *	split     u32[2 * ntokens] the two tokens that a token is merged from;
 *	                           a single byte is split into itself twice
 *	shorter   u32[ntokens]     the longest token that is a proper prefix
 *	offset    u32[ntokens + 1] where a token's bytes begin in bytes
 *	length    u8[ntokens]
 *	bytes     u8[nbytes]
 *	bytepairs u32[65536]       two bytes, first times 256 -> their merge
 *	words     u64[2 * nwords]  hash table: the bytes of a short token -> it
 *	chars     u64[65536]       the tokens of a character by its code point
 *	joins     u64[...]         which characters a token joins: bpejoins.h
 *	page      u8[DF_BPE_PAGES] a code point's high bits -> its page
 *	classes   u8[256 * npages] a code point's class, enum df_pretoken_class
 *
 * The root of the trie is slot 0.  A slot's child by byte c is slot base + c,
 * if that slot names it as its parent; every such index is below ntrie.
 */
#ifndef DF_TEXT_BPEFILE_H
#define DF_TEXT_BPEFILE_H

#include <stddef.h>
#include <stdint.h>

#define DF_BPE_MAGIC 0x32657062662d6664ULL /* "df-fbpe2", least byte first */
#define DF_BPE_PAGES (0x110000 / 256)
#define DF_BPE_BYTEPAIRS (256 * 256)
#define DF_BPE_CHARS 0x10000
#define DF_BPE_NONE UINT32_MAX

/* A trie slot: base, parent, and the token that ends here plus one. */
#define DF_TRIE_BITS 22
#define DF_TOKEN_BITS 20
#define DF_TRIE_MAX ((uint64_t)1 << DF_TRIE_BITS)
#define DF_TOKEN_MAX (((uint64_t)1 << DF_TOKEN_BITS) - 1)

/* A slot that is nobody's child: its parent is out of range. */
#define DF_TRIE_FREE ((DF_TRIE_MAX - 1) << DF_TRIE_BITS)
/* An empty place in the table of pairs. */
#define DF_PAIR_FREE UINT64_MAX

struct df_bpe_header {
	uint64_t magic;
	uint64_t checksum; /* of every word behind this one */
	uint64_t words;    /* of the whole file */
	uint32_t pattern;  /* enum df_pretoken_pattern */
	uint32_t ntokens;
	uint32_t ntrie;
	uint32_t npairs; /* a power of two */
	uint32_t nbytes;
	uint32_t npages;
	uint32_t nwords;
	uint32_t unused; /* 0 */
};

static inline uint64_t
df_trie_slot(uint64_t base, uint64_t parent, uint64_t token_plus_1)
{
	return base | parent << DF_TRIE_BITS |
	    token_plus_1 << (2 * DF_TRIE_BITS);
}

static inline uint32_t
df_trie_base(uint64_t slot)
{
	return (uint32_t)(slot & (DF_TRIE_MAX - 1));
}

static inline uint32_t
df_trie_parent(uint64_t slot)
{
	return (uint32_t)(slot >> DF_TRIE_BITS & (DF_TRIE_MAX - 1));
}

/* The token that ends in the slot plus one, 0 for none. */
static inline uint32_t
df_trie_token(uint64_t slot)
{
	return (uint32_t)(slot >> (2 * DF_TRIE_BITS));
}

/* An entry of the table of pairs is the pair, and below it the merged token. */
static inline uint64_t
df_pair(uint32_t left, uint32_t right)
{
	return (uint64_t)left << DF_TOKEN_BITS | right;
}

/* Up to three tokens in a word, as those of a character: the first in the
 * lowest bits, and above the third how many there are. */
#define DF_TOKENS_COUNT (3 * DF_TOKEN_BITS)

static inline uint64_t
df_tokens_pack(const uint32_t *ids, size_t n)
{
	uint64_t tokens = (uint64_t)n << DF_TOKENS_COUNT;

	for (size_t i = 0; i < n; i++)
		tokens |= (uint64_t)ids[i] << (i * DF_TOKEN_BITS);
	return tokens;
}

static inline uint64_t
df_pair_hash(uint64_t pair)
{
	return pair * 0x9E3779B97F4A7C15ULL;
}

/* Where in the table to begin looking, and which bit of the filter is set. */
static inline uint32_t
df_pair_place(uint64_t hash, uint32_t npairs)
{
	return (uint32_t)(hash >> 32) & (npairs - 1);
}

static inline uint32_t
df_pair_bit(uint64_t hash, uint32_t npairs)
{
	return (uint32_t)(hash >> 36) & (8 * npairs - 1);
}

/* Four lanes, so that a few megabytes take a fraction of a millisecond. It
 * finds a file that was cut, overwritten or damaged; it is no signature. */
static inline uint64_t
df_bpe_checksum(const uint64_t *words, size_t n)
{
	const uint64_t k = 0x9E3779B97F4A7C15ULL;
	uint64_t sum[4] = {n, 1, 2, 3};
	size_t i;

	for (i = 0; i + 4 <= n; i += 4)
		for (size_t lane = 0; lane < 4; lane++)
			sum[lane] = (sum[lane] ^ words[i + lane]) * k;
	for (; i < n; i++)
		sum[0] = (sum[0] ^ words[i]) * k;
	for (size_t lane = 1; lane < 4; lane++)
		sum[0] = (sum[0] ^ sum[lane] >> 29 ^ sum[lane]) * k;
	return sum[0] ^ sum[0] >> 32;
}

/* How many words n elements of size bytes take. */
static inline size_t
df_bpe_words(size_t n, size_t size)
{
	return (n * size + 7) / 8;
}

#endif
