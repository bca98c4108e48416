/*
 * forest_wide: with AVX-512 a split takes two steps, a comparison and the
 * striking out; with AVX2 it takes as many for each half of the rows, and one
 * more.
 */
#include "clean/forest_wide.h"

#include <stddef.h>

#include "clean/forest.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

__attribute__((target("avx2"))) static void
strike_avx2(df_forest_column *columns, const struct df_split *split,
    const struct df_split *end, uint32_t left[DF_FOREST_ROWS])
{
	__m256 a = _mm256_castsi256_ps(_mm256_set1_epi32(-1)), b = a;

	for (; split < end; split++) {
		const float *x = columns[split->feature];
		__m256 threshold = _mm256_set1_ps(split->threshold);
		__m256 right =
		    _mm256_castsi256_ps(_mm256_set1_epi32((int)split->right));
		__m256 goes_left =
		    _mm256_cmp_ps(_mm256_load_ps(x), threshold, _CMP_LE_OQ);

		a = _mm256_and_ps(a, _mm256_or_ps(goes_left, right));
		goes_left =
		    _mm256_cmp_ps(_mm256_load_ps(x + 8), threshold, _CMP_LE_OQ);
		b = _mm256_and_ps(b, _mm256_or_ps(goes_left, right));
	}
	_mm256_store_si256((__m256i *)(void *)left, _mm256_castps_si256(a));
	_mm256_store_si256(
	    (__m256i *)(void *)(left + 8), _mm256_castps_si256(b));
}

__attribute__((target("avx512f"))) static void
strike_avx512(df_forest_column *columns, const struct df_split *split,
    const struct df_split *end, uint32_t left[DF_FOREST_ROWS])
{
	__m512i all = _mm512_set1_epi32(-1);

	for (; split < end; split++) {
		__mmask16 goes_right =
		    _mm512_cmp_ps_mask(_mm512_load_ps(columns[split->feature]),
			_mm512_set1_ps(split->threshold), _CMP_NLE_UQ);

		all = _mm512_mask_and_epi32(
		    all, goes_right, all, _mm512_set1_epi32((int)split->right));
	}
	_mm512_store_si512(left, all);
}

df_forest_strike *
df_forest_avx2(void)
{
	return __builtin_cpu_supports("avx2") ? strike_avx2 : NULL;
}

df_forest_strike *
df_forest_avx512(void)
{
	return __builtin_cpu_supports("avx512f") ? strike_avx512 : NULL;
}

#else

df_forest_strike *
df_forest_avx2(void)
{
	return NULL;
}

df_forest_strike *
df_forest_avx512(void)
{
	return NULL;
}

#endif

df_forest_strike *
df_forest_wide(void)
{
	df_forest_strike *widest = df_forest_avx512();

	return widest ? widest : df_forest_avx2();
}
