/*
 * node: walking through trees without recursion.
 */
#include "clean/tree/node.h"

#include "core/arena.h"

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define HIGH_BITS UINT64_C(0x8080808080808080)

/* How many of eight bytes are above the space, if all are of ASCII; else
 * -1. */
static int
weigh_ascii(const char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	if (x & HIGH_BITS)
		return -1;
	x = ((x + EACH_BYTE * (0x7f - ' ')) & HIGH_BITS) >> 7;
	return (int)(x * EACH_BYTE >> 56); /* the sum of all bytes */
}

uint32_t
df_text_weight(struct df_str s)
{
	uint32_t n = 0;
	size_t i = 0;
	int w;

	for (; i + 8 <= s.len && (w = weigh_ascii(s.s + i)) >= 0; i += 8)
		n += (uint32_t)w;
	for (; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];
		uint32_t begins = c > ' ' && (c & 0xc0) != 0x80;

		n += begins << (c >= 0xe3);
		n += begins & (c >= 0xe3);
	}
	return n;
}

struct df_str
df_attr_find(const struct df_attr *list, const char *name)
{
	for (const struct df_attr *a = list; a; a = a->next)
		if (df_attr_is(a, name))
			return a->value;
	return (struct df_str){0};
}

struct df_node *
df_node_add(struct df_node *parent, enum df_tag tag, struct df_arena *a)
{
	struct df_node *n = df_arena_calloc(a, 1, sizeof(*n));

	if (!n)
		return NULL;
	n->tag = tag;
	n->parent = parent;
	n->block = df_tag_flags(tag) & DF_TAG_BLOCK ? n : parent->block;
	n->lacks = UINT32_MAX;
	if (parent->last)
		parent->last->next = n;
	else
		parent->first = n;
	parent->last = n;
	return n;
}

void
df_node_number(struct df_tree *tree)
{
	tree->newest = NULL;
	tree->count = 0;
	for (struct df_node *n = tree->root; n;
	     n = df_node_next(n, tree->root)) {
		n->older = tree->newest;
		tree->newest = n;
		tree->count++;
	}
}

struct df_node *
df_node_find(const struct df_node *top, enum df_tag tag)
{
	struct df_node *n = top->first;

	while (n && n->tag != tag)
		n = df_node_next(n, top);
	return n;
}

bool
df_node_has_text(const struct df_node *n)
{
	int left = 6;

	for (n = n->first; n && left > 0; n = n->next, left--)
		if (n->tag == DF_TAG_TEXT && n->weight > 0 &&
		    (n->weight > 1 || df_str_trim(n->text).len > 1))
			return true;
	return false;
}

bool
df_node_inside(const struct df_node *n, enum df_tag tag)
{
	for (n = n->parent; n; n = n->parent)
		if (n->tag == tag)
			return true;
	return false;
}
