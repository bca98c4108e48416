/*
 * bytescan_avx2: 32 bytes at a time.
 *
 * The UTF-8 check follows J. Keiser and D. Lemire, "Validating UTF-8 in less
 * than one instruction per byte" (Software: Practice and Experience, 2021):
 * three look-ups by the nibbles of two neighbouring bytes give, as bits, every
 * way in which the pair can be wrong; a pair is wrong when all three agree.
 */
#include "core/bytescan_avx2.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/bytescan.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define LOOKUP(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

bool
df_avx2_usable(void)
{
	return __builtin_cpu_supports("avx2");
}

AVX2 static __m256i
load(const char *p)
{
	__m256i v;

	memcpy(&v, p, sizeof(v));
	return v;
}

/* A bit for each of 32 bytes that is special. */
AVX2 static inline uint32_t
special_of(__m256i v)
{
	const __m256i quote = _mm256_set1_epi8('"');
	const __m256i slash = _mm256_set1_epi8('\\');
	const __m256i control = _mm256_set1_epi8(0x1F);
	__m256i hit =
	    _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi8(v, quote),
				_mm256_cmpeq_epi8(v, slash)),
		_mm256_cmpeq_epi8(_mm256_min_epu8(v, control), v));

	return (uint32_t)_mm256_movemask_epi8(hit);
}

AVX2 static inline uint32_t
special_bits(const char *p)
{
	return special_of(load(p));
}

AVX2 const char *
df_avx2_special(const char *p, const char *end)
{
	for (; end - p >= 32; p += 32) {
		uint32_t bits = special_bits(p);

		if (bits != 0)
			return p + __builtin_ctz(bits);
	}
	return df_bytes_special_plain(p, end);
}

/* A bit for each of 32 bytes that may follow a backslash, but for u: those of
 * df_bytes_short_escape. Each bit of the tables is a row of ASCII. */
AVX2 static inline uint32_t
short_escapes(__m256i v)
{
	const __m256i low = _mm256_set1_epi8(0x0F);
	const __m256i columns =
	    LOOKUP(0, 0, 1 | 4 | 8, 0, 8, 0, 4, 0, 0, 0, 0, 0, 2, 0, 4, 1);
	const __m256i rows =
	    LOOKUP(0, 0, 1, 0, 0, 2, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0);
	__m256i high = _mm256_and_si256(_mm256_srli_epi16(v, 4), low);
	__m256i found = _mm256_and_si256(
	    _mm256_shuffle_epi8(columns, _mm256_and_si256(v, low)),
	    _mm256_shuffle_epi8(rows, high));

	return ~(uint32_t)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(found, _mm256_setzero_si256()));
}

/* Pass over the escapes in the block at p, of which the first byte belongs to
 * one that begins before it where *open is set. NULL, or where to stop. */
AVX2 static const char *
pass_escapes(const char *p, uint32_t *open, bool *escaped)
{
	uint64_t bits = special_bits(p);

	if (*open && !df_bytes_short_escape(*p))
		return p - 1;
	*escaped |= *open;
	bits &= ~(uint64_t)*open;
	*open = 0;
	while (bits != 0) {
		unsigned i = (unsigned)__builtin_ctzll(bits);

		if (p[i] != '\\' || !df_bytes_short_escape(p[i + 1]))
			return p + i;
		*escaped = true;
		bits &= ~(UINT64_C(3) << i);
		*open = i == 31;
	}
	return NULL;
}

/* Escapes stand close to each other: several are in one block, and the last
 * may end in the next one. Where each is a backslash alone and short, no byte
 * is looked at for itself. */
AVX2 const char *
df_avx2_string(const char *p, const char *end, bool *escaped)
{
	const __m256i slash = _mm256_set1_epi8('\\');
	uint32_t open = 0, any = 0;

	for (; end - p > 32; p += 32) {
		__m256i v = load(p);
		uint32_t special = special_of(v);
		uint32_t slashes =
		    (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, slash));
		uint32_t behind = slashes << 1 | open;

		if ((special & ~slashes & ~behind) | (slashes & behind) |
		    (behind & ~short_escapes(v))) {
			const char *stop;

			*escaped |= any != 0;
			stop = pass_escapes(p, &open, escaped);
			if (stop)
				return stop;
			continue;
		}
		any |= behind;
		open = slashes >> 31;
	}
	*escaped |= any != 0;
	return df_bytes_string_plain(p - open, end, escaped);
}

/* Copy 32 bytes; only of some of them it may be known that they count. */
AVX2 static inline void
copy32(char *out, const char *p)
{
	__m256i v = load(p);

	memcpy(out, &v, sizeof(v));
}

/* What is between the escapes of a block is copied with what is behind it,
 * which is overwritten by what follows. */
AVX2 const char *
df_avx2_unescape(const char *p, const char *end, char **out)
{
	const __m256i slash = _mm256_set1_epi8('\\');
	char *w = *out;

	while (end - p >= 66) {
		uint64_t bits = (uint32_t)_mm256_movemask_epi8(
		    _mm256_cmpeq_epi8(load(p), slash));
		size_t from = 0;

		for (; bits != 0; bits &= ~(UINT64_C(3) << (from - 2))) {
			size_t i = (size_t)__builtin_ctzll(bits);

			copy32(w, p + from);
			w += i - from;
			if (p[i + 1] == 'u') {
				*out = w;
				return p + i;
			}
			*w++ = df_bytes_shorts[p[i + 1] & 127];
			from = i + 2;
		}
		copy32(w, p + from);
		w += from < 32 ? 32 - from : 0;
		p += from < 32 ? 32 : from;
	}
	*out = w;
	return df_bytes_unescape_plain(p, end, out);
}

AVX2 const char *
df_avx2_copy_special(const char *p, const char *end, char *out)
{
	for (; end - p >= 32; p += 32, out += 32) {
		__m256i v = load(p);
		uint32_t bits = special_of(v);

		memcpy(out, &v, sizeof(v));
		if (bits != 0)
			return p + __builtin_ctz(bits);
	}
	return df_bytes_copy_special_plain(p, end, out);
}

/* What can be wrong with a byte and its successor, one bit each. */
enum {
	TOO_SHORT = 1 << 0,  /* a lead byte, then no continuation */
	TOO_LONG = 1 << 1,   /* ASCII, then a continuation */
	OVERLONG_3 = 1 << 2, /* E0, then 80..9F */
	TOO_LARGE = 1 << 3,  /* F4, then 90..BF, or F5..FF */
	SURROGATE = 1 << 4,  /* ED, then A0..BF */
	OVERLONG_2 = 1 << 5, /* C0 or C1 */
	OVERLONG_4 = 1 << 6, /* F0, then 80..8F; also F5..FF, then 80..8F */
	CONTINUED = 1 << 7,  /* two continuations: right only in 3rd place */
	ANY = TOO_SHORT | TOO_LONG | CONTINUED,
	F5_UP = ANY | TOO_LARGE | OVERLONG_4,
	CONT = TOO_LONG | OVERLONG_2 | CONTINUED,
};

#define B(x) ((char)(x))

AVX2 static __m256i
first_high(__m256i nibble)
{
	const __m256i table = LOOKUP(TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
	    TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, B(CONTINUED), B(CONTINUED),
	    B(CONTINUED), B(CONTINUED), TOO_SHORT | OVERLONG_2, TOO_SHORT,
	    TOO_SHORT | OVERLONG_3 | SURROGATE,
	    TOO_SHORT | TOO_LARGE | OVERLONG_4);

	return _mm256_shuffle_epi8(table, nibble);
}

AVX2 static __m256i
first_low(__m256i nibble)
{
	const __m256i table =
	    LOOKUP(B(ANY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4),
		B(ANY | OVERLONG_2), B(ANY), B(ANY), B(ANY | TOO_LARGE),
		B(F5_UP), B(F5_UP), B(F5_UP), B(F5_UP), B(F5_UP), B(F5_UP),
		B(F5_UP), B(F5_UP), B(F5_UP | SURROGATE), B(F5_UP), B(F5_UP));

	return _mm256_shuffle_epi8(table, nibble);
}

AVX2 static __m256i
second_high(__m256i nibble)
{
	const __m256i table = LOOKUP(TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
	    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
	    B(CONT | OVERLONG_3 | OVERLONG_4), B(CONT | OVERLONG_3 | TOO_LARGE),
	    B(CONT | SURROGATE | TOO_LARGE), B(CONT | SURROGATE | TOO_LARGE),
	    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);

	return _mm256_shuffle_epi8(table, nibble);
}

/* The errors of block v, given the block before it. */
AVX2 static __m256i
errors(__m256i v, __m256i before)
{
	const __m256i low = _mm256_set1_epi8(0x0F);
	__m256i joint = _mm256_permute2x128_si256(before, v, 0x21);
	__m256i prev1 = _mm256_alignr_epi8(v, joint, 15);
	__m256i prev2 = _mm256_alignr_epi8(v, joint, 14);
	__m256i prev3 = _mm256_alignr_epi8(v, joint, 13);
	__m256i wrong = _mm256_and_si256(
	    _mm256_and_si256(
		first_high(_mm256_and_si256(_mm256_srli_epi16(prev1, 4), low)),
		first_low(_mm256_and_si256(prev1, low))),
	    second_high(_mm256_and_si256(_mm256_srli_epi16(v, 4), low)));
	/* Where a third or fourth byte belongs, bit 7 must be set in `wrong`
	 * (CONTINUED), and nowhere else. */
	__m256i third = _mm256_subs_epu8(prev2, _mm256_set1_epi8(0x60));
	__m256i fourth = _mm256_subs_epu8(prev3, _mm256_set1_epi8(0x70));
	__m256i due = _mm256_and_si256(
	    _mm256_or_si256(third, fourth), _mm256_set1_epi8(B(0x80)));

	return _mm256_xor_si256(due, wrong);
}

AVX2 bool
df_avx2_utf8(const char *p, const char *end)
{
	__m256i before = _mm256_setzero_si256();
	__m256i wrong = _mm256_setzero_si256();
	bool ascii = true; /* the block before is */
	char tail[32] = {0};

	for (; end - p >= 32; p += 32) {
		__m256i v = load(p);
		bool now = _mm256_movemask_epi8(v) == 0;

		if (!now || !ascii)
			wrong = _mm256_or_si256(wrong, errors(v, before));
		ascii = now;
		before = v;
	}
	/* At least one zero byte: a sequence cut off at the end is found. */
	memcpy(tail, p, (size_t)(end - p));
	wrong = _mm256_or_si256(wrong, errors(load(tail), before));
	return _mm256_testz_si256(wrong, wrong);
}

#else

bool
df_avx2_usable(void)
{
	return false;
}

const char *
df_avx2_special(const char *p, const char *end)
{
	return df_bytes_special_plain(p, end);
}

const char *
df_avx2_string(const char *p, const char *end, bool *escaped)
{
	return df_bytes_string_plain(p, end, escaped);
}

const char *
df_avx2_unescape(const char *p, const char *end, char **out)
{
	return df_bytes_unescape_plain(p, end, out);
}

const char *
df_avx2_copy_special(const char *p, const char *end, char *out)
{
	return df_bytes_copy_special_plain(p, end, out);
}

bool
df_avx2_utf8(const char *p, const char *end)
{
	return df_bytes_utf8_plain(p, end);
}

#endif
