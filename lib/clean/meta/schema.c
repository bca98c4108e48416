/*
 * schema: one element at a time.
 */
#include "clean/meta/schema.h"

#include <string.h>

#include "clean/tree/attrlist.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "core/count.h"

/* Longer names are none, and longer descriptions the text itself. */
#define NAME_MAX 100
#define DESCRIPTION_MAX 1000
/* Elements and texts below one that are looked at for its name. */
#define NODES_MAX 200
/* A comment that an element is a part of begins at most so far above. */
#define CLIMB_MAX 64
/* A prefix that stands for schema.org. */
#define PREFIX "schema:"

bool
df_schema_is(const struct df_node *n, const char *property)
{
	return n->attrs &&
	    (df_attrlist_has(df_node_attr(n, "itemprop"), property) ||
		df_attrlist_has_prefixed(
		    df_node_attr(n, "property"), PREFIX, property));
}

const struct df_node *
df_schema_name(const struct df_node *n)
{
	const struct df_node *c = df_node_next(n, n);

	for (int i = 0; c && i < NODES_MAX; i++, c = df_node_next(c, n))
		if (df_schema_is(c, "name"))
			return c;
	return n;
}

bool
df_schema_in_comment(const struct df_node *n)
{
	static const char *const names[] = {"comment", "acceptedAnswer",
	    "suggestedAnswer", "review", "reviews"};

	for (int up = 0; n && up < CLIMB_MAX; n = n->parent, up++)
		for (size_t i = 0; i < DF_COUNT(names); i++)
			if (df_schema_is(n, names[i]))
				return true;
	return false;
}

/* What an element says, in its attribute or as a text. */
static int
value_of(const struct df_node *n, size_t max, struct df_arena *a,
    struct df_str *value)
{
	*value = df_str_trim(df_node_attr(n, "content"));
	if (value->len == 0 && df_line_of(n, max, a, value) < 0)
		return -1;
	if (value->len > max)
		value->len = 0;
	return 0;
}

int
df_schema_see(struct df_schema *s, const struct df_node *n, struct df_arena *a)
{
	struct df_str type = df_node_attr(n, "itemtype");

	if (s->publisher.len == 0 && df_schema_is(n, "publisher"))
		return value_of(df_schema_name(n), NAME_MAX, a, &s->publisher);
	if (s->website.len == 0 &&
	    df_str_ends(type, DF_STR("schema.org/WebSite")) &&
	    df_schema_name(n) != n)
		return value_of(df_schema_name(n), NAME_MAX, a, &s->website);
	if (!df_schema_is(n, "description") || s->descriptions++ > 0)
		return 0;
	return value_of(n, DESCRIPTION_MAX, a, &s->description);
}
