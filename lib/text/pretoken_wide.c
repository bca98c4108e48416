/*
 * pretoken_wide: as pretoken.c's all_ends, with registers of 64 bytes.
 */
#include "text/pretoken_wide.h"

#include <stdint.h>

#include "text/pretoken_run.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define WIDE_TARGET \
	__attribute__(( \
	    target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

bool
df_pretoken_wide_usable(void)
{
	return __builtin_cpu_supports("avx512bw") &&
	    __builtin_cpu_supports("avx512vbmi2") &&
	    __builtin_cpu_supports("bmi2");
}

/* A bit for each byte that is one of the n from first on; and that is c. */
WIDE_TARGET static inline uint64_t
among(__m512i v, char first, char n)
{
	return _mm512_cmplt_epu8_mask(
	    _mm512_sub_epi8(v, _mm512_set1_epi8(first)), _mm512_set1_epi8(n));
}

WIDE_TARGET static inline uint64_t
equal(__m512i v, char c)
{
	return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(c));
}

WIDE_TARGET static inline struct stretch
wide_stretch(const struct cursor *c, size_t at)
{
	size_t n = c->len - at < DF_RUN_BITS ? c->len - at : DF_RUN_BITS;
	__m512i v = _mm512_maskz_loadu_epi8(
	    _bzhi_u64(UINT64_MAX, (unsigned)n), c->s + at);
	struct df_run_bits is = {.upper = among(v, 'A', 26),
	    .lower = among(v, 'a', 26),
	    .digit = among(v, '0', 10),
	    .quote = equal(v, '\''),
	    .slash = equal(v, '/'),
	    .blank = equal(v, ' '),
	    .line = equal(v, '\r') | equal(v, '\n')};

	is.sign = among(v, '!', 0x7F - '!') & ~(is.upper | is.lower | is.digit);
	return (struct stretch){.base = at, .is = is};
}

/* Write up to `most` places of bits, counted from begin; how many. */
WIDE_TARGET static inline size_t
write_places(uint64_t bits, size_t begin, size_t *ends, size_t most)
{
	static const uint8_t places[DF_RUN_BITS] = {0, 1, 2, 3, 4, 5, 6, 7, 8,
	    9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
	    26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
	    43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
	    60, 61, 62, 63};
	__m512i from = _mm512_set1_epi64((long long)begin);
	size_t n = (size_t)__builtin_popcountll(bits);
	uint8_t found[DF_RUN_BITS];

	_mm512_storeu_si512(found,
	    _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(places)));
	n = n < most ? n : most;
	for (size_t i = 0; i < n; i += 8) {
		__m128i eight =
		    _mm_loadl_epi64((const __m128i *)(const void *)(found + i));

		_mm512_mask_storeu_epi64(ends + i,
		    (__mmask8)_bzhi_u32(0xFF, (unsigned)(n - i)),
		    _mm512_add_epi64(_mm512_cvtepu8_epi64(eight), from));
	}
	return n;
}

/* Inlined for each pattern. */
WIDE_TARGET static inline size_t
wide_ends(const struct cursor *c, size_t at, size_t *ends, size_t most,
    enum borders how, size_t (*next)(const struct cursor *c, size_t at))
{
	size_t n = 0;

	while (n < most && at < c->len) {
		struct stretch w = wide_stretch(c, at);
		struct found found = borders_behind(&w, at, how);

		n += write_places(found.borders, at, ends + n, most - n);
		if (n == most)
			break;
		if (found.borders != 0)
			at += 63 - (size_t)__builtin_clzll(found.borders);
		if (found.stopped || found.borders == 0)
			at = ends[n++] = next(c, at);
	}
	return n;
}

WIDE_TARGET size_t
df_pretoken_wide_ends(const struct cursor *c, size_t at, size_t *ends,
    size_t most, enum borders how,
    size_t (*next)(const struct cursor *c, size_t at))
{
	switch (how) {
	case BORDERS_CL100K:
		return wide_ends(c, at, ends, most, BORDERS_CL100K, next);
	case BORDERS_QWEN2:
		return wide_ends(c, at, ends, most, BORDERS_QWEN2, next);
	case BORDERS_O200K:
		return wide_ends(c, at, ends, most, BORDERS_O200K, next);
	case BORDERS_R50K:
		break;
	}
	return wide_ends(c, at, ends, most, BORDERS_R50K, next);
}

#else

bool
df_pretoken_wide_usable(void)
{
	return false;
}

size_t
df_pretoken_wide_ends(const struct cursor *c, size_t at, size_t *ends,
    size_t most, enum borders how,
    size_t (*next)(const struct cursor *c, size_t at))
{
	(void)c, (void)at, (void)ends, (void)most, (void)how, (void)next;
	return 0;
}

#endif
