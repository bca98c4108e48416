/*
 * forest_wide: with AVX-512 a split takes two steps, a comparison and the
 * striking out, for half of the rows; with AVX2 it takes three for a quarter.
 */
#include "clean/judge/forest_wide.h"

#include <stddef.h>

#include "clean/judge/forest.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512cd")))

/* The leaves that are left to 8 rows when they are asked a split. */
AVX2 static inline __m256
strike_8(__m256 left, const float *x, __m256 threshold, __m256 right)
{
	__m256 goes_left =
	    _mm256_cmp_ps(_mm256_load_ps(x), threshold, _CMP_LE_OQ);

	return _mm256_and_ps(left, _mm256_or_ps(goes_left, right));
}

/* The values of the first leaves that are left to 8 rows. */
AVX2 static inline __m256
leaves_8(__m256 left, const float leaves[DF_LEAVES_MOST])
{
	__m256i bits = _mm256_castps_si256(left), at;
	__m256 v[4], low, high;

	/* As a floating-point number the lowest bit has its place for an
	 * exponent; of at, five bits count. */
	bits = _mm256_and_si256(
	    bits, _mm256_sub_epi32(_mm256_setzero_si256(), bits));
	at = _mm256_srli_epi32(
	    _mm256_castps_si256(_mm256_cvtepi32_ps(bits)), 23);
	at = _mm256_sub_epi32(at, _mm256_set1_epi32(127));
	for (int i = 0; i < 4; i++)
		v[i] = _mm256_permutevar8x32_ps(
		    _mm256_loadu_ps(leaves + 8 * i), at);
	low = _mm256_castsi256_ps(_mm256_slli_epi32(at, 28));
	high = _mm256_castsi256_ps(_mm256_slli_epi32(at, 27));
	return _mm256_blendv_ps(_mm256_blendv_ps(v[0], v[1], low),
	    _mm256_blendv_ps(v[2], v[3], low), high);
}

AVX2 static inline void
add_8(float sums[8], __m256 left, const float leaves[DF_LEAVES_MOST])
{
	_mm256_store_ps(
	    sums, _mm256_add_ps(_mm256_load_ps(sums), leaves_8(left, leaves)));
}

AVX2 static void
add_avx2(
    const struct df_forest *f, const float *block, float sums[DF_FOREST_ROWS])
{
	for (size_t tree = 0; tree < f->ntrees; tree++) {
		const struct df_split *s = f->splits + f->first_split[tree];
		const struct df_split *end =
		    f->splits + f->first_split[tree + 1];
		__m256 a = _mm256_castsi256_ps(_mm256_set1_epi32(-1));
		__m256 b = a, c = a, d = a;

		for (; s < end; s++) {
			const float *x = block + s->feature * DF_FOREST_ROWS;
			__m256 threshold = _mm256_set1_ps(s->threshold);
			__m256 right = _mm256_castsi256_ps(
			    _mm256_set1_epi32((int)s->right));

			a = strike_8(a, x, threshold, right);
			b = strike_8(b, x + 8, threshold, right);
			c = strike_8(c, x + 16, threshold, right);
			d = strike_8(d, x + 24, threshold, right);
		}
		add_8(sums, a, f->leaves[tree]);
		add_8(sums + 8, b, f->leaves[tree]);
		add_8(sums + 16, c, f->leaves[tree]);
		add_8(sums + 24, d, f->leaves[tree]);
	}
}

/* The same for 16 rows. */
AVX512 static inline __m512i
strike_16(__m512i left, const float *x, __m512 threshold, __m512i right)
{
	__mmask16 goes_right =
	    _mm512_cmp_ps_mask(_mm512_load_ps(x), threshold, _CMP_NLE_UQ);

	return _mm512_mask_and_epi32(left, goes_right, left, right);
}

AVX512 static inline void
add_16(float sums[16], __m512i left, const float leaves[DF_LEAVES_MOST])
{
	__m512i lowest = _mm512_and_epi32(
	    left, _mm512_sub_epi32(_mm512_setzero_si512(), left));
	__m512i at =
	    _mm512_sub_epi32(_mm512_set1_epi32(31), _mm512_lzcnt_epi32(lowest));
	__m512 v = _mm512_permutex2var_ps(
	    _mm512_loadu_ps(leaves), at, _mm512_loadu_ps(leaves + 16));

	_mm512_store_ps(sums, _mm512_add_ps(_mm512_load_ps(sums), v));
}

AVX512 static void
add_avx512(
    const struct df_forest *f, const float *block, float sums[DF_FOREST_ROWS])
{
	for (size_t tree = 0; tree < f->ntrees; tree++) {
		const struct df_split *s = f->splits + f->first_split[tree];
		const struct df_split *end =
		    f->splits + f->first_split[tree + 1];
		__m512i a = _mm512_set1_epi32(-1), b = a;

		for (; s < end; s++) {
			const float *x = block + s->feature * DF_FOREST_ROWS;
			__m512 threshold = _mm512_set1_ps(s->threshold);
			__m512i right = _mm512_set1_epi32((int)s->right);

			a = strike_16(a, x, threshold, right);
			b = strike_16(b, x + 16, threshold, right);
		}
		add_16(sums, a, f->leaves[tree]);
		add_16(sums + 16, b, f->leaves[tree]);
	}
}

df_forest_add *
df_forest_avx2(void)
{
	return __builtin_cpu_supports("avx2") ? add_avx2 : NULL;
}

df_forest_add *
df_forest_avx512(void)
{
	return __builtin_cpu_supports("avx512f") &&
		__builtin_cpu_supports("avx512cd")
	    ? add_avx512
	    : NULL;
}

#else

df_forest_add *
df_forest_avx2(void)
{
	return NULL;
}

df_forest_add *
df_forest_avx512(void)
{
	return NULL;
}

#endif

df_forest_add *
df_forest_wide(void)
{
	df_forest_add *widest = df_forest_avx512();

	return widest ? widest : df_forest_avx2();
}
