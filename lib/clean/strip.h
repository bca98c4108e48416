/*
 * strip: leaves out what the parser need not see of a page.
 *
 * Most bytes of a page are scripts, styles, drawings, comments and attributes
 * that nobody reads. This scanner knows just enough of the HTML standard's
 * tokens (section 13.2.5) to find their ends and hands out the rest, as slices
 * of the page, in which the parser finds the same tree:
 *
 *	scripts       without their content, JSON-LD and TeX excepted
 *	style, iframe, textarea     without their content
 *	svg           without its own elements and text
 *	title         with < written &lt;: there is no markup in it
 *	comments      empty, and so what the standard takes for one
 *	tags          without the attributes that are not in attrs.c and
 *	              without those that are given again; the others wait for
 *	              df_strip_take, and a number _=N stands for them, or stay
 *	              where they are, for the parser to decode
 *
 * It is no parser: it builds nothing and knows no nesting but svg's.
 */
#ifndef DF_CLEAN_STRIP_H
#define DF_CLEAN_STRIP_H

#include <stdbool.h>
#include <stdint.h>

#include "clean/attrs.h"
#include "core/str.h"

enum df_strip_state {
	DF_STRIP_DATA = 0,
	DF_STRIP_TAG,
	DF_STRIP_CONTENT, /* of an element whose content is no markup */
	DF_STRIP_TITLE,
};

struct df_arena;
struct df_attr;

/* The attributes of a tag that the parser has not yet met. */
struct df_strip_tag {
	struct df_strip_tag *next;
	struct df_attr *attrs;
	unsigned number;
};

struct df_strip {
	struct df_arena *arena;
	const char *at, *end;
	struct df_str insert; /* to be handed out before what follows */
	enum df_strip_state state;
	/* Of the tag that is open, and the content that follows. */
	struct df_str name;
	int element;
	bool keeps_tag, keeps_content;
	uint64_t seen[DF_ATTRS_MAX / 64]; /* its attributes, by number */
	struct df_attr *attrs;
	struct df_strip_tag *first, *last;
	unsigned number;
	char mark[16];
	const char *title_end;
	unsigned endless; /* elements that end nowhere in the rest, by bit */
	size_t svg;       /* how many are open */
	bool failed;      /* no memory: attributes are missing */
};

/* html is borrowed, also by the attributes, and holds no NUL. */
void df_strip_init(
    struct df_strip *s, struct df_str html, struct df_arena *arena);

/* The next piece of what is left; false at the end. No piece is empty. */
bool df_strip_next(struct df_strip *s, struct df_str *piece);

/* The attributes of the tag that has that number, and forget those of all tags
 * before it; NULL when there are none. */
struct df_attr *df_strip_take(struct df_strip *s, const char *number);

#endif
