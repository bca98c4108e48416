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

const struct df_attr *
df_classes_of(const struct df_node *n)
{
	const struct df_attr *class = df_attr_of(n, "class");

	return class && class->value.len > 0 ? class : df_attr_of(n, "id");
}
