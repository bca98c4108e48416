/*
 * parts: a set of the threes of characters in a string says which parts are
 * worth to look for.
 */
#include "core/parts.h"

#include <stdint.h>

/* Characters that end with c, those before it being the same three or more. */
static uint32_t
add_to(uint32_t before, char c)
{
	return before << 8 | ((unsigned char)c | 32);
}

/* A place for the last three characters. */
static uint32_t
place_of(uint32_t characters)
{
	return characters * (0x9e3779b1u << 8) >> (32 - DF_PARTS_BITS);
}

void
df_parts_read(struct df_parts *p, struct df_str s)
{
	uint32_t last = 0;

	p->s = s;
	memset(p->threes, 0, sizeof(p->threes));
	for (size_t i = 0; i < s.len; i++) {
		last = add_to(last, s.s[i]);
		p->threes[place_of(last)] = true;
	}
}

/* Whether the part may be in the string: all its threes are. */
static bool
may_have(const struct df_parts *p, const char *part)
{
	uint32_t last = 0;

	for (size_t i = 0; part[i] != '\0'; i++) {
		last = add_to(last, part[i]);
		if (i >= 2 && !p->threes[place_of(last)])
			return false;
	}
	return true;
}

/* Where the part begins, up to s.len where it does not. */
static size_t
find(struct df_str s, const char *part)
{
	size_t i = 0;

	while (i < s.len &&
	    ((s.s[i] | 32) != (part[0] | 32) ||
		!df_str_case_starts(df_str_slice(s, i, s.len), part)))
		i++;
	return i;
}

bool
df_parts_have(const struct df_parts *p, const char *const *parts, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (may_have(p, parts[k]) && find(p->s, parts[k]) < p->s.len)
			return true;
	return false;
}

bool
df_parts_hold(struct df_str s, const char *const *parts, size_t n)
{
	struct df_parts p;

	if (s.len == 0)
		return false;
	df_parts_read(&p, s);
	return df_parts_have(&p, parts, n);
}

bool
df_parts_is(struct df_str s, const char *const *parts, size_t n)
{
	/* Most are told by their first letter. */
	for (size_t k = 0; k < n && s.len > 0; k++)
		if ((s.s[0] | 0x20) == (parts[k][0] | 0x20) &&
		    df_str_case_is(s, parts[k]))
			return true;
	return false;
}

bool
df_parts_start(struct df_str s, const char *const *parts, size_t n)
{
	for (size_t k = 0; k < n && s.len > 0; k++)
		if ((s.s[0] | 0x20) == (parts[k][0] | 0x20) &&
		    df_str_case_starts(s, parts[k]))
			return true;
	return false;
}

size_t
df_parts_find(struct df_str s, const char *const *parts, size_t n)
{
	size_t first = s.len;

	for (size_t k = 0; k < n; k++) {
		size_t at = find(s, parts[k]);

		first = at < first ? at : first;
	}
	return first;
}
