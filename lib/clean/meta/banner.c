/*
 * banner: looks at what the heading holds, and at the link in it or around it.
 */
#include "clean/meta/banner.h"

#include <stdint.h>

#include "clean/tree/node.h"
#include "net/url.h"

/* A link stands no further around its heading. */
#define AROUND 3

/* How much text there is below a node. */
static uint64_t
weight_of(const struct df_node *top)
{
	const struct df_node *n = top;
	uint64_t weight = 0;

	while ((n = df_node_next(n, top)))
		weight += n->weight;
	return weight;
}

/* The link that a heading is: in or around it. One that holds less than half of
 * it leads to somebody whom it names. */
static const struct df_node *
link_of(const struct df_node *heading)
{
	const struct df_node *a = df_node_find(heading, DF_TAG_A);
	const struct df_node *n = heading->parent;

	if (a && 2 * weight_of(a) < weight_of(heading))
		return NULL;
	for (int up = 0; !a && n && up < AROUND; n = n->parent, up++)
		a = n->tag == DF_TAG_A ? n : NULL;
	return a;
}

bool
df_banner_is(const struct df_node *heading)
{
	const struct df_node *a = link_of(heading);
	struct df_str href = a ? df_node_attr(a, "href") : (struct df_str){0};
	struct df_url u;

	if (weight_of(heading) == 0 || df_str_is(href, "/") ||
	    df_str_starts(href, DF_STR("/?")))
		return true;
	return df_url_is_http(href) && df_url_parse(href, &u, NULL) == 0 &&
	    u.path.len <= 1;
}
