/*
 * checked: adding and multiplying sizes that come from outside.
 */
#ifndef DF_CORE_CHECKED_H
#define DF_CORE_CHECKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* *out = a + b; false, and *out untouched, when that overflows. */
static inline bool
df_add(size_t a, size_t b, size_t *out)
{
	if (a > SIZE_MAX - b)
		return false;
	*out = a + b;
	return true;
}

/* *out = a * b; false, and *out untouched, when that overflows. */
static inline bool
df_mul(size_t a, size_t b, size_t *out)
{
	if (b != 0 && a > SIZE_MAX / b)
		return false;
	*out = a * b;
	return true;
}

#endif
