/*
 * str: the few operations on views that are no one-liners.
 */
#include "core/str.h"

#include "core/ascii.h"

struct df_str
df_str_trim(struct df_str a)
{
	while (a.len > 0 && df_ascii_space(a.s[0])) {
		a.s++;
		a.len--;
	}
	while (a.len > 0 && df_ascii_space(a.s[a.len - 1]))
		a.len--;
	return a;
}

bool
df_str_holds(struct df_str a, struct df_str part)
{
	if (part.len == 0)
		return true;
	for (size_t i = 0; i + part.len <= a.len; i++)
		if (memcmp(a.s + i, part.s, part.len) == 0)
			return true;
	return false;
}

size_t
df_str_count(struct df_str a, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < a.len; i++)
		n += a.s[i] == c;
	return n;
}

size_t
df_str_ends_any(struct df_str a, const char *const *v, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (df_str_ends(a, df_str(v[k])))
			return strlen(v[k]);
	return 0;
}

bool
df_str_case_starts(struct df_str a, const char *prefix)
{
	size_t i = 0;

	/* Mostly they are the same as they stand there. */
	while (i < a.len && prefix[i] != '\0' &&
	    (a.s[i] == prefix[i] ||
		df_ascii_fold(a.s[i]) == df_ascii_fold(prefix[i])))
		i++;
	return prefix[i] == '\0';
}

int
df_str_case_order(struct df_str a, const char *s)
{
	for (size_t i = 0; i < a.len; i++) {
		int d =
		    (unsigned char)df_ascii_fold(a.s[i]) - (unsigned char)s[i];

		if (d != 0)
			return d;
	}
	return s[a.len] == '\0' ? 0 : -1;
}
