/*
 * classes: words in names.
 */
#include "clean/classes.h"

#include "clean/node.h"

size_t
df_classes_find(struct df_str s, const char *const *parts, size_t n)
{
	for (size_t i = 0; i < s.len; i++)
		for (size_t k = 0; k < n; k++)
			if ((s.s[i] | 32) == (parts[k][0] | 32) &&
			    df_str_case_starts(
				df_str_slice(s, i, s.len), parts[k]))
				return i;
	return s.len;
}

bool
df_classes_hold(struct df_str s, const char *const *parts, size_t n)
{
	return df_classes_find(s, parts, n) < s.len;
}

struct df_str
df_classes_of(const struct df_node *n)
{
	struct df_str class = df_node_attr(n, "class");

	return class.len > 0 ? class : df_node_attr(n, "id");
}
