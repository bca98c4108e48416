/*
 * unit: the pieces of a page that are kept or dropped as one.
 *
 * A unit is the text of a block without that of the blocks inside it; a table
 * of data, a code block and a button are one unit each. Beside the units
 * stands a place for every node of the tree, under the node's index, which
 * says what it lies in and how much it holds. Units come in the order in which
 * their text begins; those inside one element stand together.
 */
#ifndef DF_CLEAN_UNIT_H
#define DF_CLEAN_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_node;
struct df_tree;

/* What a node lies in, itself included; bits of df_place.in. */
enum df_inside {
	DF_IN_ARTICLE = 1 << 0,
	DF_IN_MAIN = 1 << 1,
	DF_IN_SECTION = 1 << 2,
	DF_IN_ASIDE = 1 << 3,
	DF_IN_NAV = 1 << 4,
	DF_IN_HEADER = 1 << 5,
	DF_IN_FOOTER = 1 << 6,
	DF_IN_FORM = 1 << 7,
	DF_IN_TABLE = 1 << 8,
	DF_IN_QUOTE = 1 << 9,
	DF_IN_FIGURE = 1 << 10,
	DF_IN_LINK = 1 << 11,
	DF_IN_NOSCRIPT = 1 << 12,
	DF_IN_DIALOG = 1 << 13,
	DF_IN_HIDDEN = 1 << 14,
	DF_IN_ROLE = 1 << 15,
	DF_IN_NAMED = 1 << 16, /* in what hints.h takes for boilerplate */
	DF_IN_WHOLE = 1 << 17, /* in a unit with blocks of its own */
	DF_IN_HEADING = 1 << 18,
	DF_IN_STRANGE = 1 << 19, /* named so by words not in the lexicon */
};

#define DF_NO_UNIT UINT32_MAX

struct df_place {
	struct df_node *owner; /* the element whose unit text here is in */
	uint32_t unit;         /* of an owner: its unit, or DF_NO_UNIT */
	bool kept;             /* some text in it is; by content.c */
	bool left_out;         /* and its text, from all units */
	uint32_t in;
	uint16_t depth, lists;
	uint32_t kind;       /* hash of tag and first name, for likeness */
	uint32_t path;       /* hash of the kinds from the root */
	uint32_t alike;      /* siblings of this kind */
	uint32_t alike_most; /* the most of those around it */
	/* Of the whole subtree. */
	uint32_t first; /* its first unit, where there are any */
	uint32_t units, words, chars, linked;
	/* Weights of names: of this element, and over those around it. */
	float name, name_min, name_max, name_sum;
	float inner; /* the least of inline elements, inside the owner */
};

struct df_unit {
	struct df_node *node;
	uint32_t words, chars, linked;
	uint32_t letters, capitals, digits, commas, stops, prices, signs;
	uint32_t links, texts;
	uint64_t text;     /* hash of the words */
	uint32_t previous; /* units before it with the same text */
	uint32_t later;    /* and behind it */
	uint8_t last;      /* byte that is no blank */
	uint8_t nlead;
	uint32_t lead[8]; /* hashes of the first words */
	float inner;      /* least weight of a name inside the block */
	bool based;       /* density.h keeps it */
	/* Units with the same path: how many, and what they are like. */
	uint32_t same, group; /* the first of them */
	float same_words, same_linked, same_based;
};

struct df_units {
	struct df_unit *v;
	size_t n;
	struct df_place *places; /* of the nodes, by index */
	size_t nplaces;
};

struct df_lexicon;

/* Find the units of a tree in which df_density_find has chosen top; names are
 * weighed with the lexicon. Numbers the nodes. 0, or -1 when the arena is
 * full. */
int df_units_find(struct df_tree *tree, const struct df_node *top,
    const struct df_lexicon *names, struct df_arena *a, struct df_units *u);

/* Take a piece of text into account; in unit_text.c. */
void df_unit_read(struct df_unit *u, struct df_str s, bool linked);

#endif
