/*
 * bpejoins: where a piece falls into parts that no token joins.
 *
 * Between two neighbouring characters a border stays when no token of the
 * vocabulary has the end of the one and the beginning of the other in it: the
 * parts on both sides are then encoded each by itself.  Asked only of
 * characters of three and four bytes, where that is common: of Chinese text
 * three in four borders are such.
 *
 * The table says for two characters whether a token holds both, by a bit that
 * others may share; and for the last byte of one and the first two of the next
 * whether a token has these that holds a part of a character only.  A wrong yes
 * costs time only.
 *
 * Private to bpe.c and to what makes its files.
 */
#ifndef DF_TEXT_BPEJOINS_H
#define DF_TEXT_BPEJOINS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The bits for pairs of characters; then for the last byte's low six bits times
 * 32 and the first one's low five a word, with a bit for the second one's low
 * six. */
#define DF_BPE_JOIN_BITS 18
#define DF_BPE_JOIN_PAIRS ((1u << DF_BPE_JOIN_BITS) / 64)
#define DF_BPE_JOINS (DF_BPE_JOIN_PAIRS + 64 * 32)

static inline size_t
df_bpe_join_characters(uint32_t left, uint32_t right)
{
	return (
	    size_t)(((uint64_t)left << 32 | right) * 0x9E3779B97F4A7C15ULL >>
	    (64 - DF_BPE_JOIN_BITS));
}

static inline size_t
df_bpe_join_bytes(uint32_t last, unsigned char first)
{
	return DF_BPE_JOIN_PAIRS + (last & 63) * 32 + (first & 31);
}

/* The code point of the character at s, of which n bytes may be read, and its
 * length; 0, and *len as it is, when it is no character of three or four bytes
 * as UTF-8 has them. */
static inline uint32_t
df_bpe_wide_character(const unsigned char *s, size_t n, size_t *len)
{
	uint32_t w, c;

	if (n < 3)
		return 0;
	w = s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16;
	if ((w & 0xC0C0F0) == 0x8080E0) {
		c = (w & 15) << 12 | (w >> 2 & 0xFC0) | (w >> 16 & 63);
		if (c < 0x800)
			return 0;
		*len = 3;
		return c;
	}
	if (n < 4)
		return 0;
	w |= (uint32_t)s[3] << 24;
	if ((w & 0xC0C0C0F8) != 0x808080F0)
		return 0;
	c = (w & 7) << 18 | (w << 4 & 0x3F000) | (w >> 10 & 0xFC0) |
	    (w >> 24 & 63);
	if (c < 0x10000)
		return 0;
	*len = 4;
	return c;
}

/* Whether a token may join two neighbouring characters of a text; right is the
 * bytes of the second one. */
static inline bool
df_bpe_joins(const uint64_t *joins, uint32_t before, uint32_t here,
    const unsigned char *right)
{
	size_t pair = df_bpe_join_characters(before, here);
	size_t bytes = df_bpe_join_bytes(before, right[0]);

	return ((joins[pair / 64] >> pair % 64 |
		    joins[bytes] >> (right[1] & 63)) &
		   1) != 0;
}

#endif
