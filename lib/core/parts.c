/*
 * parts: a set of how the parts begin, by two characters, says where it is
 * worth to look.
 */
#include "core/parts.h"

#include <stdint.h>

/* How parts begin; more pairs than one may have the same place, a bit. Small,
 * since it is made anew for each name, but so large that few pairs of the name
 * are where a part's is: some lists have forty parts. */
#define PLACE_BITS 10

struct pairs {
	uint64_t bits[(1 << PLACE_BITS) / 64];
};

/* A place for two characters, the same in both cases. */
static unsigned
place_of(const char *s)
{
	uint16_t v;

	memcpy(&v, s, sizeof(v));
	return (v | 0x2020u) * 0x9e3779b1u >> (32 - PLACE_BITS);
}

static bool
holds(const struct pairs *pairs, unsigned place)
{
	return pairs->bits[place / 64] >> place % 64 & 1;
}

/* How the parts begin; false when one has a single character. */
static bool
collect(struct pairs *pairs, const char *const *parts, size_t n)
{
	*pairs = (struct pairs){0};
	for (size_t k = 0; k < n; k++) {
		unsigned place = place_of(parts[k]);

		if (parts[k][1] == '\0')
			return false;
		pairs->bits[place / 64] |= UINT64_C(1) << place % 64;
	}
	return true;
}

/* Whether s begins with one of the parts. */
static bool
begins(struct df_str s, const char *const *parts, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if ((s.s[0] | 32) == (parts[k][0] | 32) &&
		    df_str_case_starts(s, parts[k]))
			return true;
	return false;
}

static size_t
find_anywhere(struct df_str s, const char *const *parts, size_t n)
{
	size_t i = 0;

	while (i < s.len && !begins(df_str_slice(s, i, s.len), parts, n))
		i++;
	return i;
}

size_t
df_parts_find(struct df_str s, const char *const *parts, size_t n)
{
	struct pairs pairs;

	if (s.len == 0)
		return 0;
	if (!collect(&pairs, parts, n))
		return find_anywhere(s, parts, n);
	for (size_t i = 0; i + 1 < s.len; i++)
		if (holds(&pairs, place_of(s.s + i)) &&
		    begins(df_str_slice(s, i, s.len), parts, n))
			return i;
	return s.len;
}

bool
df_parts_hold(struct df_str s, const char *const *parts, size_t n)
{
	return df_parts_find(s, parts, n) < s.len;
}
