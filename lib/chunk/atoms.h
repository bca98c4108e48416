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

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "chunk/links.h"
#include "chunk/tokenmap.h"
#include "core/str.h"

struct df_arena;
struct df_chunk_options;

/* What a cut in front of an atom parts, the best first. */
enum df_cut {
	DF_CUT_SECTION = 0, /* a heading follows */
	DF_CUT_PARAGRAPH,
	DF_CUT_ITEM, /* of a list */
	DF_CUT_LINE,
	DF_CUT_UNIT, /* code: a blank line, then one without indent */
	DF_CUT_GAP,  /* code: another blank line */
	DF_CUT_CODE, /* code: two lines */
	DF_CUT_ROW,  /* two rows of a table */
	DF_CUT_SENTENCE,
	DF_CUT_CLAUSE, /* from here on, it parts a sentence */
	DF_CUT_TITLE,  /* what looks like a title, or ends in a colon, from
	                * what it announces */
	DF_CUT_WORD,
	DF_CUT_ANSWER, /* a question and what answers it */
	DF_CUT_CHARACTER,
	DF_CUT_HEADING, /* a heading from its text, or a head or fence from its
	                 * block */
	DF_CUTS,
};

struct df_atom {
	uint32_t start, end;
	uint8_t cut;       /* enum df_cut */
	bool border : 1;   /* a section or page begins, and none may go
	                    * across */
	unsigned deep : 3; /* of a section: how far below the highest ones, up
	                    * to two levels */
	uint16_t shift;    /* how far the words change here, in thousandths */
	/* What stands above it, numbered from 1, or 0: what a chunk that begins
	 * here has as its context. */
	uint32_t heading, head;
	struct df_tokenmap_from from;
	struct df_tokenmap_to to;
};

struct df_heading {
	uint32_t parent; /* the heading it stands under, from 1, or 0 */
	int level;
	struct df_str title; /* without marks, if contexts show it */
	size_t own;          /* tokens of its line at about */
	/* Of a context that it is the last heading of: how many headings it
	 * shows, and how many tokens at about. */
	int shown;
	size_t tokens;
};

/* What is repeated of a block that is too large for a chunk: a table's head or
 * the fence that code begins with. */
struct df_head {
	struct df_str text; /* with a table's delimiter row */
	size_t tokens;
};

struct df_atoms {
	struct df_atom *v;
	size_t n;
	struct df_heading *headings;
	size_t nheadings;
	struct df_head *heads;
	size_t nheads;
	const struct df_chunk_options *how;
	size_t size;           /* most tokens of a chunk without overlap */
	struct df_links links; /* and formulas, of the block that is cut */
	/* Of those who add atoms. */
	const struct df_tokenmap *map;
	struct df_arena *arena;
	struct df_str lang;
	bool sentences;         /* each is needed, also in short paragraphs */
	size_t room;            /* most tokens of an atom here */
	uint32_t heading, head; /* of the next atom */
	uint32_t open;          /* the last heading, from 1, or 0 */
	bool border;            /* the next atom begins a page */
	unsigned level;         /* or a heading of it */
	bool indented;          /* it keeps the blanks before it */
	size_t cap, headings_cap, heads_cap;
};

/* Add text[start, end) without the white space at its end. These and the next
 * ones: 0, or -1 when memory ran out. */
int df_atoms_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut);

/* So an atom of which start, end and to are set, and from too if begun. */
int df_atoms_add_atom(
    struct df_atoms *a, struct df_atom *atom, enum df_cut cut, bool begun);

/* Let what follows in the block be read under its first lines, text[start,
 * end), if these take at most half of the room. */
int df_atoms_set_head(struct df_atoms *a, size_t start, size_t end);

/* The heading, whose line begins at `at`, becomes the open one. */
int df_atoms_add_heading(
    struct df_atoms *a, const struct df_heading *h, size_t at);

/* text[start, end) without the white space at both ends, and where such a slice
 * of the text ends. */
struct df_str df_atoms_trim(const struct df_atoms *a, size_t start, size_t end);
size_t df_atoms_end_of(const struct df_atoms *a, struct df_str part);

/* How many blanks stand in a line before what begins there, if nothing else and
 * more than one; else 0. */
size_t df_atoms_indent(const struct df_atoms *a, size_t at);

/* Whether text[start, end) has at most so many tokens: 1; 0; -1 when memory ran
 * out. */
int df_atoms_fit(
    const struct df_atoms *a, size_t start, size_t end, size_t most);

/* Whether so many bytes have at most so many tokens, whatever they are: a byte
 * is no more than a token where nothing is put before it. */
bool df_atoms_fit_anyhow(const struct df_atoms *a, size_t bytes, size_t most);

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
