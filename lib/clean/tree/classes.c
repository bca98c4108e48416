/*
 * classes: which name to ask.
 */
#include "clean/tree/classes.h"

#include "clean/tree/node.h"

const struct df_attr *
df_classes_of(const struct df_node *n)
{
	const struct df_attr *class = df_attr_of(n, "class");

	return class && class->value.len > 0 ? class : df_attr_of(n, "id");
}
