/*
 * str: the few operations on views that are no one-liners.
 */
#include "core/str.h"

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct df_str
df_str_trim(struct df_str a)
{
	while (a.len > 0 && is_space(a.s[0])) {
		a.s++;
		a.len--;
	}
	while (a.len > 0 && is_space(a.s[a.len - 1]))
		a.len--;
	return a;
}
