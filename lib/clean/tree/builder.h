/*
 * builder: makes the nodes of a tree.
 *
 * Told of elements that begin and end, one inside the other, and of text, it
 * keeps what can matter: no scripts but JSON-LD and TeX, nothing inside of
 * elements that are never text, and no more depth and nodes than are allowed.
 */
#ifndef DF_CLEAN_BUILDER_H
#define DF_CLEAN_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/tree/streamed.h"
#include "clean/tree/tags.h"
#include "core/str.h"

struct df_arena;
struct df_attr;
struct df_node;
struct df_script;
struct df_tree;

enum df_builder_outcome {
	DF_BUILDER_FINE = 0,
	DF_BUILDER_NO_MEMORY,
	DF_BUILDER_TOO_MANY_NODES,
};

struct df_builder {
	struct df_arena *arena;
	struct df_tree *tree;
	int64_t max_nodes;
	struct df_node *spare; /* the next nodes, so many of them */
	size_t nspare;
	struct df_node *open;
	size_t depth;
	size_t deeper;   /* open elements past the depth limit */
	size_t skipping; /* open elements inside one whose content is skipped */
	struct df_str *script; /* where the JSON that is open goes */
	struct df_script *script_last;
	struct df_node *tex; /* the formula whose script is open */
	/* Text that was put together, with room for more, and its node. */
	struct df_node *joined;
	char *text;
	size_t room;
	struct df_streamed streamed;
	enum df_builder_outcome outcome;
};

/* Begin an empty tree; the builder borrows tree and arena. */
void df_builder_init(struct df_builder *b, struct df_tree *tree,
    int64_t max_nodes, struct df_arena *a);

/* An element begins; b keeps the attributes. */
void df_builder_start(
    struct df_builder *b, enum df_tag tag, struct df_attr *attrs);

/* The innermost open element ends. */
void df_builder_end(struct df_builder *b);

/* All elements have ended. */
void df_builder_finish(struct df_builder *b);

/* Text, with character references, and the content of a script. Both are
 * borrowed. */
void df_builder_text(struct df_builder *b, struct df_str s);
void df_builder_raw(struct df_builder *b, struct df_str s);
/* The title of the drawing that is open, which is borrowed, too. */
void df_builder_drawn(struct df_builder *b, struct df_str title);

#endif
