/*
 * attrlist: one word after the other.
 */
#include "clean/tree/attrlist.h"

#include <string.h>

bool
df_attrlist_has_prefixed(
    struct df_str list, const char *prefix, const char *word)
{
	size_t i = 0, start;

	while (i < list.len) {
		struct df_str one;

		while (i < list.len && (unsigned char)list.s[i] <= ' ')
			i++;
		start = i;
		while (i < list.len && (unsigned char)list.s[i] > ' ')
			i++;
		one = df_str_slice(list, start, i);
		if (df_str_case_starts(one, prefix))
			one = df_str_slice(one, strlen(prefix), one.len);
		if (df_str_case_is(one, word))
			return true;
	}
	return false;
}

bool
df_attrlist_any(struct df_str list, bool (*test)(struct df_str word))
{
	size_t i = 0, start;

	while (i < list.len) {
		while (i < list.len && (unsigned char)list.s[i] <= ' ')
			i++;
		start = i;
		while (i < list.len && (unsigned char)list.s[i] > ' ')
			i++;
		if (i > start && test(df_str_slice(list, start, i)))
			return true;
	}
	return false;
}
