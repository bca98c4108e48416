/*
 * sentence: what stands right before and behind an element.
 */
#include "clean/tree/sentence.h"

#include "clean/tree/hints.h"
#include "clean/tree/node.h"
#include "core/ascii.h"

/* A block of running text has so many characters outside of links. */
#define PROSE_CHARS 40
/* So many nodes behind an element are looked at for text. */
#define NODES_BEHIND 6

static bool
is_text_of(const struct df_node *n, const struct df_node *block)
{
	return n && n->tag == DF_TAG_TEXT && n->weight > 0 &&
	    n->block == block && !n->dropped;
}

/* The text right behind n in its block, or NULL. */
static const struct df_node *
text_behind(const struct df_tree *tree, const struct df_node *n)
{
	const struct df_node *next = df_node_skip(n, tree->root);

	for (int i = 0; next && next->block == n->block && i < NODES_BEHIND;
	     i++) {
		if (is_text_of(next, n->block))
			return next;
		next = df_node_next(next, tree->root);
	}
	return NULL;
}

static bool
begins_small(struct df_str text)
{
	text = df_str_trim(text);
	return text.len > 0 && df_ascii_lower(text.s[0]);
}

bool
df_sentence_holds(const struct df_tree *tree, const struct df_node *n)
{
	const struct df_node *block = n->block, *behind;

	/* Text of inline elements is weighed as that of their block. */
	if (n->chars > 0 || n == block || n->tag == DF_TAG_SUP ||
	    block->own - block->own_linked < PROSE_CHARS ||
	    (n->tag != DF_TAG_A && df_hint_unasked(n)))
		return false;
	behind = text_behind(tree, n);
	return behind &&
	    (is_text_of(n->older, block) || begins_small(behind->text));
}

bool
df_sentence_goes_on(const struct df_tree *tree, const struct df_node *n)
{
	return text_behind(tree, n) != NULL;
}
