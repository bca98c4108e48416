/*
 * node: walking through trees without recursion.
 */
#include "clean/node.h"

uint32_t
df_text_weight(struct df_str s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
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
		if (a->name[0] == name[0] && strcmp(a->name, name) == 0)
			return a->value;
	return (struct df_str){0};
}

struct df_node *
df_node_skip(const struct df_node *n, const struct df_node *top)
{
	while (n != top && !n->next)
		n = n->parent;
	return n == top ? NULL : n->next;
}

struct df_node *
df_node_next(const struct df_node *n, const struct df_node *top)
{
	return n->first ? n->first : df_node_skip(n, top);
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
df_node_inside(const struct df_node *n, enum df_tag tag)
{
	for (n = n->parent; n; n = n->parent)
		if (n->tag == tag)
			return true;
	return false;
}
