/*
 * line: joins the pieces of text, then tidies.
 */
#include "clean/line.h"

#include "clean/node.h"
#include "clean/tidy.h"
#include "core/arena.h"

/* Before white space is taken out a text may be so much longer. */
#define RAW_FACTOR 16

/* Blocks and line breaks part words. */
static size_t
gap(const struct df_node *n)
{
	return n->tag == DF_TAG_BR || df_tag_flags(n->tag) & DF_TAG_BLOCK;
}

int
df_line_of(
    const struct df_node *n, size_t max, struct df_arena *a, struct df_str *out)
{
	const struct df_node *t;
	size_t len = 0, nodes = 0;
	char *s;

	*out = (struct df_str){0};
	for (t = n->first; t && len + nodes++ <= RAW_FACTOR * max;
	     t = df_node_next(t, n))
		len += t->text.len + gap(t);
	if (t)
		return 0;
	s = df_arena_alloc(a, len);
	if (!s)
		return -1;
	len = 0;
	for (t = n->first; t; t = df_node_next(t, n)) {
		if (gap(t))
			s[len++] = ' ';
		if (t->text.len > 0)
			memcpy(s + len, t->text.s, t->text.len);
		len += t->text.len;
	}
	if (df_tidy_line((struct df_str){s, len}, a, out) < 0)
		return -1;
	if (out->len > max)
		*out = (struct df_str){0};
	return 0;
}
