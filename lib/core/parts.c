/*
 * parts: a set of how the parts begin, by two characters, says where it is
 * worth to look.
 */
#include "core/parts.h"

#include <stdint.h>

#define PAIRS 256
/* Longer lists are looked through from the beginning. */
#define NUMBERS_MOST 255

/* Which part is the first to begin with a pair, from 1 on, or 0 for none; more
 * pairs than one may have the same place. */
struct pairs {
	uint8_t first[PAIRS];
};

/* A place for two characters, the same in both cases. */
static unsigned
place_of(const char *s)
{
	uint16_t v;

	memcpy(&v, s, sizeof(v));
	return (v | 0x2020u) * 0x9e3779b1u >> 24;
}

/* How the parts begin; false when one has a single character. */
static bool
collect(struct pairs *pairs, const char *const *parts, size_t n)
{
	memset(pairs, 0, sizeof(*pairs));
	for (size_t k = n; k-- > 0;) {
		if (parts[k][1] == '\0')
			return false;
		pairs->first[place_of(parts[k])] =
		    k < NUMBERS_MOST ? (uint8_t)(k + 1) : 1;
	}
	return true;
}

/* Whether s begins with one of the parts, of which those before from do not
 * count. */
static bool
begins(struct df_str s, const char *const *parts, size_t from, size_t n)
{
	for (size_t k = from; k < n; k++)
		if ((s.s[0] | 32) == (parts[k][0] | 32) &&
		    df_str_case_starts(s, parts[k]))
			return true;
	return false;
}

static size_t
find_anywhere(struct df_str s, const char *const *parts, size_t n)
{
	size_t i = 0;

	while (i < s.len && !begins(df_str_slice(s, i, s.len), parts, 0, n))
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
	for (size_t i = 0; i + 1 < s.len; i++) {
		unsigned k = pairs.first[place_of(s.s + i)];

		if (k > 0 && begins(df_str_slice(s, i, s.len), parts, k - 1, n))
			return i;
	}
	return s.len;
}

bool
df_parts_hold(struct df_str s, const char *const *parts, size_t n)
{
	return df_parts_find(s, parts, n) < s.len;
}
