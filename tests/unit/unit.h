/*
 * unit: what the unit tests of the core share: cmocka with what it needs
 * before it, strings compared with their lengths, and a seeded random number
 * generator, so that every run tests the same.
 */
#ifndef DF_TESTS_UNIT_H
#define DF_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/count.h"
#include "core/str.h"

#define COUNT(v) DF_COUNT(v)

/* got is these bytes; what names the case in the message. */
static inline void
assert_str(const char *what, struct df_str got, struct df_str expected)
{
	if (df_str_eq(got, expected))
		return;
	print_error("%s: got '%.*s', expected '%.*s'\n", what, (int)got.len,
	    got.s ? got.s : "", (int)expected.len,
	    expected.s ? expected.s : "");
	fail();
}

/* As assert_true, naming the case that failed. */
static inline void
assert_case(int is_true, const char *what)
{
	if (is_true)
		return;
	print_error("failed: %s\n", what);
	fail();
}

/* G. Marsaglia, "Xorshift RNGs" (2003). state is not 0. */
static inline uint64_t
random_next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* From 0 up to, not including, n. */
static inline size_t
random_below(uint64_t *state, size_t n)
{
	return random_next(state) % n;
}

#endif
