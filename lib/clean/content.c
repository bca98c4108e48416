/*
 * content: so far the density method alone.
 */
#include "clean/content.h"

#include "clean/density.h"

struct df_node *
df_content_find(struct df_tree *tree)
{
	return df_density_find(tree);
}
