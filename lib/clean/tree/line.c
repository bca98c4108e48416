/*
 * line: joins the pieces of text, then tidies.
 */
#include "clean/tree/line.h"

#include "clean/tree/node.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"

/* Before white space is taken out a text may be so much longer. */
#define RAW_FACTOR 16

/* Blocks and line breaks part words: one that begins, and the one that has
 * ended before a text of another. */
static bool
gap(const struct df_node *n, const struct df_node **block)
{
	const struct df_node *before = *block;

	if (n->tag != DF_TAG_TEXT)
		return n->tag == DF_TAG_BR ||
		    df_tag_flags(n->tag) & DF_TAG_BLOCK;
	*block = n->block;
	return before && before != n->block;
}

/* The next node below top, of what is dropped only the root. */
static const struct df_node *
next_kept(const struct df_node *n, const struct df_node *top)
{
	return n->dropped ? df_node_skip(n, top) : df_node_next(n, top);
}

/* What a node adds to the line. */
static struct df_str
text_of(const struct df_node *n)
{
	const struct df_str none = {0};

	return n->dropped ? none : n->text;
}

int
df_line_raw(
    const struct df_node *n, size_t max, struct df_arena *a, struct df_str *raw)
{
	const struct df_node *t, *block = NULL;
	size_t len = 0, nodes = 0;
	char *s;

	*raw = (struct df_str){0};
	for (t = n->first; t && len + nodes++ <= RAW_FACTOR * max;
	     t = next_kept(t, n))
		len += text_of(t).len + gap(t, &block);
	if (t)
		return 0;
	s = df_arena_alloc(a, len);
	if (!s)
		return -1;
	len = 0;
	block = NULL;
	for (t = n->first; t; t = next_kept(t, n)) {
		if (gap(t, &block))
			s[len++] = ' ';
		if (text_of(t).len > 0)
			memcpy(s + len, t->text.s, t->text.len);
		len += text_of(t).len;
	}
	*raw = (struct df_str){s, len};
	return 0;
}

int
df_line_tidy(
    struct df_str raw, size_t max, struct df_arena *a, struct df_str *out)
{
	if (df_tidy_line(raw, a, out) < 0)
		return -1;
	if (out->len > max)
		*out = (struct df_str){0};
	return 0;
}

int
df_line_of(
    const struct df_node *n, size_t max, struct df_arena *a, struct df_str *out)
{
	if (df_line_raw(n, max, a, out) < 0)
		return -1;
	return df_line_tidy(*out, max, a, out);
}
