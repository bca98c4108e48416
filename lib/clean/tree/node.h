/*
 * node: a page as a tree, in the arena of its record.
 *
 * What the parser makes and what the rules of df-clean look at. Nodes know
 * the order in which they came: from the newest along `older` every node is
 * met before its parent, so sums over subtrees need no recursion.
 */
#ifndef DF_CLEAN_NODE_H
#define DF_CLEAN_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "clean/tree/rule.h"
#include "clean/tree/tags.h"
#include "core/str.h"

struct df_memo;

struct df_attr {
	struct df_attr *next;
	const char *name; /* one of the names in attrs.c, so a constant */
	struct df_str value;
	struct df_memo *memo; /* what is known of the value, or NULL */
	uint32_t key;         /* of the name */
};

/* The name, which no page can write, of what a drawing right inside is
 * called. */
#define DF_ATTR_DRAWN "#svg"

/* What walks over the tree read comes first, to lie in one line of cache. */
struct df_node {
	struct df_node *parent, *first, *next;
	struct df_node *older; /* the node made before this one */
	struct df_node *block; /* nearest block at or above */
	struct df_attr *attrs;
	uint32_t lacks;  /* bits of attributes that it has not: df_attr_bit */
	uint32_t index;  /* in document order, by unit.c */
	uint32_t weight; /* of text nodes, by df_text_weight */
	enum df_tag tag : 8;
	enum df_rule rule : 8; /* by content.c: why, or why not */
	bool dropped;          /* by content.c: no text of the page */
	bool in_link;
	struct df_node *last;
	struct df_str text; /* of text nodes */
	/* Weights of text, by content.c: in this block itself, and in the
	 * whole subtree. */
	uint32_t own, own_linked;
	uint64_t chars, linked, good;
	float score; /* by content.c: how likely; 0: not judged */
	bool shown;  /* by markdown.c: holds a picture or formula */
};

/* A piece of JSON, as it stands in the page. */
struct df_script {
	struct df_script *next;
	struct df_str text;
};

/* The tree of one page; root stands for the document itself. */
struct df_tree {
	struct df_node *root;
	struct df_node *newest;
	size_t count;
	struct df_script *scripts; /* of JSON-LD, in order */
	struct df_str state; /* JSON that scripts make a page from */
};

/* The id of the script that holds that. */
#define DF_STATE_ID "__NEXT_DATA__"

/* Characters that are no white space. One of a script that writes a word in
 * one or two characters (from U+3000 on) weighs as much as three. */
uint32_t df_text_weight(struct df_str s);

/* A number that tells most names apart; of a constant it is one. */
static inline uint32_t
df_attr_key(const char *name, size_t len)
{
	return len == 0 ? 0
			: (uint32_t)(unsigned char)name[0] |
		(uint32_t)(unsigned char)name[len / 2] << 8 |
		(uint32_t)(unsigned char)name[len - 1] << 16 |
		(uint32_t)len << 24;
}

/* One of 32 bits for it. */
static inline uint32_t
df_attr_bit(uint32_t key)
{
	return 1u << (key * 2654435761u >> 27);
}

/* The key is enough: no two names of attrs.c have the same. */
static inline bool
df_attr_is(const struct df_attr *a, const char *name)
{
	return a->key == df_attr_key(name, strlen(name));
}

static inline bool
df_node_is_cell(const struct df_node *n)
{
	return n->tag == DF_TAG_TD || n->tag == DF_TAG_TH;
}

/* The attribute with that name; NULL when there is none. */
static inline const struct df_attr *
df_attr_of(const struct df_node *n, const char *name)
{
	const struct df_attr *a = n->attrs;
	const uint32_t key = df_attr_key(name, strlen(name));

	if (n->lacks & df_attr_bit(key))
		return NULL;
	while (a && a->key != key)
		a = a->next;
	return a;
}

/* The value of an attribute; .s is NULL when there is none. */
struct df_str df_attr_find(const struct df_attr *list, const char *name);

static inline struct df_str
df_node_attr(const struct df_node *n, const char *name)
{
	const struct df_attr *a = df_attr_of(n, name);

	return a ? a->value : (struct df_str){0};
}

/* Whether n is code, or what a machine is told or says. */
static inline bool
df_node_is_code(const struct df_node *n)
{
	return n->tag == DF_TAG_PRE || n->tag == DF_TAG_CODE ||
	    n->tag == DF_TAG_SAMP || n->tag == DF_TAG_KBD;
}

/* Document order inside top: the next node, or the next one that is not in n's
 * subtree; NULL at the end, which for a node outside of top is the tree's. */
static inline struct df_node *
df_node_skip(const struct df_node *n, const struct df_node *top)
{
	while (n && n != top && !n->next)
		n = n->parent;
	return !n || n == top ? NULL : n->next;
}

static inline struct df_node *
df_node_next(const struct df_node *n, const struct df_node *top)
{
	return n->first ? n->first : df_node_skip(n, top);
}

struct df_arena;

/* A new node without attributes, the last below parent; NULL when the arena is
 * full. The tree must be numbered before it is walked along older. */
struct df_node *df_node_add(
    struct df_node *parent, enum df_tag tag, struct df_arena *a);

/* Set the order and the number of the nodes of a tree that was changed. */
void df_node_number(struct df_tree *tree);

/* The first node with that tag below top, or NULL. */
struct df_node *df_node_find(const struct df_node *top, enum df_tag tag);

/* Whether one of the first children is text of more than one character. */
bool df_node_has_text(const struct df_node *n);

/* Whether n has an ancestor with that tag. */
bool df_node_inside(const struct df_node *n, enum df_tag tag);

#endif
