/*
 * parts: a set of how the parts begin, by two characters, says where it is
 * worth to look.
 */
#include "core/parts.h"

#include <stdint.h>

struct pairs {
	uint64_t bits[4];
};

/* The same number in both cases. */
static unsigned
pair(const char *s)
{
	return (((unsigned char)s[0] | 32u) * 5 + ((unsigned char)s[1] | 32u)) &
	    255;
}

static bool
is_in(const struct pairs *p, unsigned i)
{
	return p->bits[i / 64] >> (i % 64) & 1;
}

/* How the parts begin; false when one has a single character. */
static bool
collect(struct pairs *p, const char *const *parts, size_t n)
{
	*p = (struct pairs){{0}};
	for (size_t k = 0; k < n; k++) {
		unsigned i;

		if (parts[k][1] == '\0')
			return false;
		i = pair(parts[k]);
		p->bits[i / 64] |= 1ULL << (i % 64);
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
	struct pairs pairs;
	bool look = s.len > 0 && !collect(&pairs, parts, n);

	for (size_t i = 0; i < s.len; i++)
		if ((look || (i + 1 < s.len && is_in(&pairs, pair(s.s + i)))) &&
		    begins(df_str_slice(s, i, s.len), parts, n))
			return i;
	return s.len;
}

bool
df_parts_hold(struct df_str s, const char *const *parts, size_t n)
{
	return df_parts_find(s, parts, n) < s.len;
}
