/*
 * base: RFC 3986, section 5.1, and HTML's base element.
 */
#include "clean/tree/base.h"

#include "clean/tree/node.h"
#include "core/arena.h"
#include "net/url.h"

/* Elements before the content where a base may stand. */
#define HEAD_NODES 2000

/* The address in the first such element; empty when there is none. */
static struct df_str
find(const struct df_tree *tree, enum df_tag tag, const char *rel)
{
	const struct df_node *n = tree->root;

	for (int left = HEAD_NODES; left > 0; left--) {
		n = df_node_next(n, tree->root);
		if (!n)
			break;
		if (n->tag == tag && df_node_attr(n, "href").len > 0 &&
		    (!rel || df_str_case_is(df_node_attr(n, "rel"), rel)))
			return df_str_trim(df_node_attr(n, "href"));
	}
	return (struct df_str){0};
}

struct df_str
df_base_of(const struct df_tree *tree, struct df_str url, struct df_arena *a)
{
	struct df_str base = find(tree, DF_TAG_BASE, NULL), out;
	struct df_url u;

	if (!df_url_is_http(url))
		url = find(tree, DF_TAG_LINK, "canonical");
	if (df_url_is_http(base))
		return base;
	if (base.len == 0 || df_url_parse(url, &u, NULL) < 0 ||
	    df_url_resolve(&u, base, a, &out) <= 0)
		return url;
	return out;
}
