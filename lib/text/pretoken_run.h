/*
 * pretoken_run: runs of ASCII letters, sixteen bytes at a time.
 *
 * Most of a text is words, so each is measured at once where the processor
 * can compare sixteen bytes (SSE2, which all of x86-64 have), and byte by byte
 * elsewhere.  A test compares the two.
 *
 * Private to the files of pretoken.
 */
#ifndef DF_TEXT_PRETOKEN_RUN_H
#define DF_TEXT_PRETOKEN_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DF_RUN_MAX 16

static inline bool
df_is_letter(unsigned char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* How many of the DF_RUN_MAX bytes at s are letters before one that is none. */
static inline unsigned
df_run_letters_plain(const unsigned char *s)
{
	unsigned n = 0;

	while (n < DF_RUN_MAX && df_is_letter(s[n]))
		n++;
	return n;
}

/* The same of capitals and behind them small letters. */
static inline unsigned
df_run_word_plain(const unsigned char *s)
{
	unsigned n = 0;

	while (n < DF_RUN_MAX && df_is_letter(s[n]) && !(s[n] & 0x20))
		n++;
	while (n < DF_RUN_MAX && df_is_letter(s[n]) && (s[n] & 0x20))
		n++;
	return n;
}

/* The same of blanks. */
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
static inline unsigned
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

static inline unsigned
df_run_letters(const unsigned char *s)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)s);

	v = _mm_or_si128(v, _mm_set1_epi8(0x20));
	return (unsigned)__builtin_ctz(~df_run_mask(v, 'a'));
}

static inline unsigned
df_run_word(const unsigned char *s)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)s);
	unsigned upper = df_run_mask(v, 'A'), lower = df_run_mask(v, 'a');

	/* The capitals at the start carry a bit over into their end, and it is
	 * carried on to the end of the small letters. */
	upper += 1;
	upper &= ~(upper - 1);
	return (unsigned)__builtin_ctz((lower + upper) & ~lower);
}

#else

#define df_run_blanks df_run_blanks_plain
#define df_run_letters df_run_letters_plain
#define df_run_word df_run_word_plain

#endif

#endif
