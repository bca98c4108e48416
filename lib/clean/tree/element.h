/*
 * element: what the parser must know of the elements of HTML.
 *
 * Which tags close which elements, as libxml2's parser of HTML 4 has it: a
 * rule for each pair of elements, where the HTML standard has one for each
 * place. On pages without errors both make the same tree.
 */
#ifndef DF_CLEAN_ELEMENT_H
#define DF_CLEAN_ELEMENT_H

#include <stdint.h>

#include "core/str.h"

/* More than there are elements. */
#define DF_ELEMENTS_MAX 128
#define DF_ELEMENT_RANKS 8
#define DF_ELEMENT_RANK_DIV 1

enum df_element_flag {
	DF_ELEMENT_EMPTY = 1,   /* has no content and no end tag */
	DF_ELEMENT_IN_HEAD = 2, /* where there is no body, it is in the head */
	DF_ELEMENT_FRAMES = 4,  /* is no reason for a body */
	DF_ELEMENT_OUTER = 8,   /* text in it is in the body */
	DF_ELEMENT_HTML = 16,   /* is in no drawing or formula */
	DF_ELEMENT_ROWS = 32,   /* holds rows of a table */
};

struct df_element {
	const char *name;
	uint32_t group;  /* what it is for those that close it, or 0 */
	uint32_t closes; /* groups that its start tag closes */
	/* An end tag goes not beyond an open element of a higher rank; from 0
	 * on, below DF_ELEMENT_RANKS. */
	uint8_t rank;
	uint8_t flags;
};

/* The element of that name, in any case; one without rules, whose number is
 * 0, where it is not known. */
const struct df_element *df_element_find(struct df_str name);

/* Its number, below DF_ELEMENTS_MAX. */
unsigned df_element_number(const struct df_element *e);

#endif
