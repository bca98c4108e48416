/*
 * classes: words in names.
 */
#include "clean/classes.h"

#include "clean/node.h"
#include "core/parts.h"

size_t
df_classes_find(struct df_str s, const char *const *parts, size_t n)
{
	return df_parts_find(s, parts, n);
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
