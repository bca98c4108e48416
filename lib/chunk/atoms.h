/*
 * atoms: the parts of a text between which it may be cut.
 *
 * Sentences, lines of code and headings, trimmed of white space; where one has
 * more tokens than a chunk may have, groups of its words; where a word has,
 * stretches of its characters.  An atom knows what is cut in front of it.
 * Very short neighbours are joined, so that there are at most a few hundred
 * atoms to a chunk whatever its size.
 */
#ifndef DF_CHUNK_ATOMS_H
#define DF_CHUNK_ATOMS_H

#include <stddef.h>
#include <stdint.h>

#include "chunk/tokenmap.h"
#include "core/str.h"

struct df_arena;

/* What a cut in front of an atom parts, the best first. */
enum df_cut {
	DF_CUT_SECTION = 0, /* a heading follows */
	DF_CUT_PARAGRAPH,
	DF_CUT_LINE,
	DF_CUT_CODE, /* two lines of code */
	DF_CUT_SENTENCE,
	DF_CUT_CLAUSE, /* from here on, it parts a sentence */
	DF_CUT_TITLE,  /* what looks like a title, or ends in a colon, from
	                * what it announces */
	DF_CUT_WORD,
	DF_CUT_CHARACTER,
	DF_CUT_HEADING, /* a heading from its text */
	DF_CUTS,
};

struct df_atom {
	uint32_t start, end;
	enum df_cut cut;
	struct df_tokenmap_from from;
	struct df_tokenmap_to to;
};

struct df_heading {
	uint32_t start;
	uint32_t next; /* where the block behind it begins */
	int level;
	struct df_str title;
};

struct df_atoms {
	struct df_atom *v;
	size_t n;
	struct df_heading *headings;
	size_t nheadings;
	/* Private. */
	const struct df_tokenmap *map;
	struct df_arena *arena;
	struct df_str lang;
	size_t size;
	size_t cap, headings_cap;
};

/* The atoms of the text of map, none with more than size tokens (at least 4:
 * a character never has more), in the arena. lang helps to find sentences and
 * may be empty. 0, or -1 when memory ran out. */
int df_atoms_find(struct df_atoms *a, const struct df_tokenmap *map,
    struct df_str lang, size_t size, struct df_arena *arena);

/* For overlong.c: add text[start, end) without the white space at its end; and
 * that text without the white space at both ends. */
int df_atoms_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut);
struct df_str df_atoms_trim(const struct df_atoms *a, size_t start, size_t end);

/* The tokens of atoms i to j - 1 with what is between them; -1 when memory
 * ran out. */
static inline int64_t
df_atoms_tokens(const struct df_atoms *a, size_t i, size_t j)
{
	const struct df_atom *first = &a->v[i], *last = &a->v[j - 1];

	return df_tokenmap_between(
	    a->map, first->start, &first->from, last->end, &last->to);
}

#endif
