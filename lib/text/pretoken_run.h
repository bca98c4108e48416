/*
 * pretoken_run: what stands in a stretch of text, as bits.
 *
 * Most of a text is words of ASCII, so their borders are found off numbers that
 * have a bit for each of 64 bytes, which are made sixteen bytes at once where
 * the processor can compare these (SSE2, which all of x86-64 have), and byte by
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

/* Which of 64 bytes are of which kind; controls and what is past ASCII are of
 * none. */
struct df_run_bits {
	uint64_t upper, lower, digit;
	uint64_t sign;         /* printed, and none of these */
	uint64_t quote, slash; /* of the signs, ' and / */
	uint64_t blank;        /* ' ' */
	uint64_t line;         /* \r and \n */
};

static inline struct df_run_bits
df_run_bits_plain(const unsigned char *s)
{
	struct df_run_bits bits = {0};

	for (unsigned i = 0; i < DF_RUN_BITS; i++) {
		unsigned char c = s[i];
		uint64_t bit = (uint64_t)1 << i;

		if (df_is_letter(c))
			*(c & 0x20 ? &bits.lower : &bits.upper) |= bit;
		else if (c >= '0' && c <= '9')
			bits.digit |= bit;
		else if (c > ' ' && c < 0x7F)
			bits.sign |= bit;
		bits.quote |= c == '\'' ? bit : 0;
		bits.slash |= c == '/' ? bit : 0;
		bits.blank |= c == ' ' ? bit : 0;
		bits.line |= c == '\r' || c == '\n' ? bit : 0;
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

#define DF_RUN_VECTORS (DF_RUN_BITS / 16)
#define UNROLLED _Pragma("GCC unroll 4")

/* A bit for each byte that is set in a vector's. */
static inline uint64_t
df_run_gather(const __m128i is[DF_RUN_VECTORS])
{
	uint64_t low = (unsigned)_mm_movemask_epi8(is[0]) |
	    (unsigned)_mm_movemask_epi8(is[1]) << 16;
	uint64_t high = (unsigned)_mm_movemask_epi8(is[2]) |
	    (unsigned)_mm_movemask_epi8(is[3]) << 16;

	return high << 32 | low;
}

/* A bit for each byte that is one of the n from first on. */
static inline uint64_t
df_run_mask(const __m128i v[DF_RUN_VECTORS], char first, char n)
{
	__m128i is[DF_RUN_VECTORS];

	UNROLLED
	for (unsigned i = 0; i < DF_RUN_VECTORS; i++) {
		__m128i from = _mm_sub_epi8(v[i], _mm_set1_epi8(first));

		is[i] = _mm_cmpeq_epi8(
		    from, _mm_min_epu8(from, _mm_set1_epi8((char)(n - 1))));
	}
	return df_run_gather(is);
}

/* And for each that is c. */
static inline uint64_t
df_run_equal(const __m128i v[DF_RUN_VECTORS], char c)
{
	__m128i is[DF_RUN_VECTORS];

	UNROLLED
	for (unsigned i = 0; i < DF_RUN_VECTORS; i++)
		is[i] = _mm_cmpeq_epi8(v[i], _mm_set1_epi8(c));
	return df_run_gather(is);
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
	__m128i v[DF_RUN_VECTORS];
	struct df_run_bits bits;

	UNROLLED
	for (unsigned i = 0; i < DF_RUN_VECTORS; i++)
		v[i] = _mm_loadu_si128(
		    (const __m128i *)(const void *)(s + 16 * i));
	bits.upper = df_run_mask(v, 'A', 26);
	bits.lower = df_run_mask(v, 'a', 26);
	bits.digit = df_run_mask(v, '0', 10);
	bits.sign = df_run_mask(v, '!', 0x7F - '!') &
	    ~(bits.upper | bits.lower | bits.digit);
	bits.quote = df_run_equal(v, '\'');
	bits.slash = df_run_equal(v, '/');
	bits.blank = df_run_equal(v, ' ');
	bits.line = df_run_equal(v, '\r') | df_run_equal(v, '\n');
	return bits;
}

#else

#define df_run_blanks df_run_blanks_plain
#define df_run_bits df_run_bits_plain

#endif

#endif
