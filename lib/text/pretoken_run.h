/*
 * pretoken_run: where the letters of a stretch of text stand, as bits.
 *
 * Most of a text is words, so their ends are counted off numbers that have a
 * bit for each of 64 bytes, which are made sixteen bytes at once where the
 * processor can compare these (SSE2, which all of x86-64 have), and byte by
 * byte elsewhere.  A test compares the two.
 *
 * Private to the files of pretoken.
 */
#ifndef DF_TEXT_PRETOKEN_RUN_H
#define DF_TEXT_PRETOKEN_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DF_RUN_MAX 16
#define DF_RUN_BITS 64

static inline bool
df_is_letter(unsigned char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* Which of 64 bytes are capitals, and which small letters, of ASCII. */
struct df_run_bits {
	uint64_t upper, lower;
};

static inline struct df_run_bits
df_run_bits_plain(const unsigned char *s)
{
	struct df_run_bits bits = {0, 0};

	for (unsigned i = 0; i < DF_RUN_BITS; i++) {
		uint64_t letter = (uint64_t)df_is_letter(s[i]) << i;

		bits.upper |= s[i] & 0x20 ? 0 : letter;
		bits.lower |= s[i] & 0x20 ? letter : 0;
	}
	return bits;
}

/* How many of the DF_RUN_MAX bytes at s are blanks before one that is none. */
static inline unsigned
df_run_blanks_plain(const unsigned char *s)
{
	unsigned n = 0;

	while (n < DF_RUN_MAX && s[n] == ' ')
		n++;
	return n;
}

#if defined(__SSE2__) && defined(__GNUC__)

#include <emmintrin.h>

/* A bit for each of sixteen bytes that is one of the 26 from first on. */
static inline uint64_t
df_run_mask(__m128i v, char first)
{
	__m128i from = _mm_sub_epi8(v, _mm_set1_epi8(first));
	__m128i most = _mm_min_epu8(from, _mm_set1_epi8(25));

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(from, most));
}

static inline unsigned
df_run_blanks(const unsigned char *s)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)s);
	__m128i blank = _mm_cmpeq_epi8(v, _mm_set1_epi8(' '));

	return (unsigned)__builtin_ctz(~(unsigned)_mm_movemask_epi8(blank));
}

static inline struct df_run_bits
df_run_bits(const unsigned char *s)
{
	struct df_run_bits bits = {0, 0};

	for (unsigned i = 0; i < DF_RUN_BITS; i += 16) {
		__m128i v =
		    _mm_loadu_si128((const __m128i *)(const void *)(s + i));

		bits.upper |= df_run_mask(v, 'A') << i;
		bits.lower |= df_run_mask(v, 'a') << i;
	}
	return bits;
}

#else

#define df_run_blanks df_run_blanks_plain
#define df_run_bits df_run_bits_plain

#endif

#endif
