/*
 * strip: the tokens of a page, without those that nobody reads.
 *
 * Most bytes of a page are scripts, styles, drawings, comments and attributes
 * that nobody reads. This scanner knows the tokens of the HTML standard
 * (section 13.2.5) and hands out, as slices of the page:
 *
 *	text          with its character references; in a title, with what
 *	              looks like tags
 *	tags          with those attributes that are in attrs.c, each once, and
 *	              with their references decoded; not those inside of svg
 *	scripts       the content of JSON-LD, __NEXT_DATA__ and TeX
 *
 * Left out are comments, and the content of other scripts, styles, iframes
 * and textareas. It is no parser: it builds nothing and knows no nesting but
 * svg's.
 */
#ifndef DF_CLEAN_STRIP_H
#define DF_CLEAN_STRIP_H

#include <stdbool.h>
#include <stdint.h>

#include "clean/tree/attrs.h"
#include "core/str.h"

enum df_strip_state {
	DF_STRIP_DATA = 0,
	DF_STRIP_CONTENT, /* of an element whose content is no markup */
};

enum df_strip_kind {
	DF_STRIP_START,
	DF_STRIP_END,
	DF_STRIP_TEXT,
	DF_STRIP_RAW,   /* text without references: a script that is read */
	DF_STRIP_DRAWN, /* text of a title inside of svg */
};

struct df_strip_token {
	enum df_strip_kind kind;
	bool empty;         /* a start tag that ends with /> */
	struct df_str text; /* of tags the name, in any case */
	struct df_attr *attrs;
};

struct df_arena;
struct df_attr;

struct df_strip {
	struct df_arena *arena;
	const char *at, *end;
	enum df_strip_state state;
	/* Of the tag that is open, and the content that follows. */
	struct df_str name;
	int element;
	bool keeps_tag, keeps_content;
	uint64_t seen[DF_ATTRS_MAX / 64]; /* its attributes, by number */
	struct df_attr *attrs;
	unsigned endless; /* elements that end nowhere in the rest, by bit */
	size_t svg;       /* how many are open */
	bool failed;      /* no memory: attributes are missing */
};

/* html is borrowed, also by what is handed out, and holds no NUL. */
void df_strip_init(
    struct df_strip *s, struct df_str html, struct df_arena *arena);

/* The next token; false at the end. No text is empty. */
bool df_strip_next(struct df_strip *s, struct df_strip_token *t);

#endif
