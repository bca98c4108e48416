/*
 * markup: which markup other than Markdown a text is written in, and its
 * headings.
 *
 * Decided for a whole text, by signs that Markdown does not have, two at least:
 * LaTeX by \section{ and the like; AsciiDoc by == Title, MediaWiki by
 * == Title ==, if there are more of them than of Markdown's headings; Org by
 * its #+ lines; reStructuredText and what Texinfo writes, by titles with a line
 * of signs below, as long as they are.  Of such a text only the headings are
 * known, and the blocks of code of LaTeX, AsciiDoc and Org.
 */
#ifndef DF_TEXT_MARKUP_H
#define DF_TEXT_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_block;

enum df_markup_kind {
	DF_MARKUP_MARKDOWN = 0, /* or none */
	DF_MARKUP_LATEX,
	DF_MARKUP_ASCIIDOC,
	DF_MARKUP_MEDIAWIKI,
	DF_MARKUP_ORG,
	DF_MARKUP_ADORNED,
};

#define DF_MARKUP_STYLES 6

/* All zero at first. */
struct df_markup {
	enum df_markup_kind kind;
	/* Of DF_MARKUP_ADORNED: the signs under titles, in the order of their
	 * levels; above 127 those that are over titles, too. */
	unsigned char styles[DF_MARKUP_STYLES];
	/* What was seen. */
	unsigned atx, latex, open, closed, org, stars, directives, adorned;
	bool any;
};

/* Whether a block of text may have signs: most begin with a letter, and end
 * with no line of signs. */
static inline bool
df_markup_may_begin(const struct df_markup *m, char first)
{
	return first == '=' || first == '\\' || first == '#' || first == ':' ||
	    first == '.' || m->any;
}

static inline bool
df_markup_may_end(const char *end, size_t len)
{
	return len > 4 && end[-1] == end[-2] && end[-1] == end[-4];
}

/* Note the signs in a block of the text as Markdown has it, if it is none of
 * text or may have some. The one before ends at `before`. */
void df_markup_note(struct df_markup *m, struct df_str text,
    const struct df_block *block, size_t before);

/* Decide, when all blocks of the text are noted; false if it is Markdown. */
bool df_markup_decide(struct df_markup *m, struct df_str text);

/* Whether the line that begins at `at` is a heading, of which title, level and
 * end are then set; *next is where the text goes on. inside: text comes right
 * before it. */
bool df_markup_heading(const struct df_markup *m, struct df_str text, size_t at,
    bool inside, struct df_block *heading, size_t *next);

/* What a line that begins a block of code names, or {NULL, 0}; and whether a
 * later line ends the one that a line has begun. */
struct df_str df_markup_code(const struct df_markup *m, struct df_str line);
bool df_markup_code_ends(
    const struct df_markup *m, struct df_str name, struct df_str line);

#endif
