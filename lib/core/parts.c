/*
 * parts: a set of how the parts begin, by two characters, says where it is
 * worth to look.
 */
#include "core/parts.h"

#include <stdint.h>

#define PAIRS 256

/* A number for two characters, the same in both cases. */
static unsigned
pair(unsigned char a, unsigned char b)
{
	return ((a | 32u) * 5 + (b | 32u)) % PAIRS;
}

/* How the parts begin; false when one has a single character. */
static bool
collect(uint8_t set[PAIRS], const char *const *parts, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		const unsigned char *p = (const unsigned char *)parts[k];

		if (p[1] == '\0')
			return false;
		set[pair(p[0], p[1])] = 1;
	}
	return true;
}

static bool
begins(struct df_str s, const char *const *parts, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if ((s.s[0] | 32) == (parts[k][0] | 32) &&
		    df_str_case_starts(s, parts[k]))
			return true;
	return false;
}

size_t
df_parts_find(struct df_str s, const char *const *parts, size_t n)
{
	const unsigned char *p = (const unsigned char *)s.s;
	uint8_t set[PAIRS] = {0};
	bool all = s.len > 0 && !collect(set, parts, n);

	for (size_t i = 0; i < s.len; i++)
		if ((all || (i + 1 < s.len && set[pair(p[i], p[i + 1])])) &&
		    begins(df_str_slice(s, i, s.len), parts, n))
			return i;
	return s.len;
}

bool
df_parts_hold(struct df_str s, const char *const *parts, size_t n)
{
	return df_parts_find(s, parts, n) < s.len;
}
