/*
 * streamed: pages that come in pieces, as React sends them.
 *
 * <template id="B:0"> or <template id="P:0"> is a slot: what belongs there
 * comes later, in a hidden element with the id S:0, and a script puts it in
 * its place. Any text may stand before the letter.
 */
#ifndef DF_CLEAN_STREAMED_H
#define DF_CLEAN_STREAMED_H

#include <stdbool.h>
#include <stddef.h>

struct df_attr;
struct df_node;
struct df_tree;

/* More are left where they are. */
#define DF_STREAMED_MAX 256

struct df_streamed {
	struct df_node *slots[DF_STREAMED_MAX], *parts[DF_STREAMED_MAX];
	size_t nslots, nparts;
};

/* Whether a template with these attributes is a slot that there is room for. */
bool df_streamed_is_slot(
    const struct df_streamed *s, const struct df_attr *attrs);
/* Its node. */
void df_streamed_add_slot(struct df_streamed *s, struct df_node *n);
/* Remember an element that begins, if it is a hidden part. */
void df_streamed_look(struct df_streamed *s, struct df_node *n);

/* When the tree is complete: put the parts in place of their slots. They stay
 * hidden, which tells what a page shows at once from what it adds, unless
 * they hold code or there is hardly anything else. */
void df_streamed_place(struct df_streamed *s, struct df_tree *tree);

#endif
