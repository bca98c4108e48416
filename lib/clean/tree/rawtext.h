/*
 * rawtext: where the content of elements without markup ends.
 *
 * The rules of the HTML standard for scripts, styles, titles and the like
 * (sections 13.2.5.1 to 13.2.5.31): only the element's own end tag counts.
 */
#ifndef DF_CLEAN_RAWTEXT_H
#define DF_CLEAN_RAWTEXT_H

#include <stdbool.h>

#include "core/str.h"

static inline bool
df_rawtext_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* Whether the name of a tag ends before c, which is mostly a letter. */
static inline bool
df_rawtext_name_ends(char c)
{
	return (unsigned char)c <= '>' &&
	    (df_rawtext_space(c) || c == '/' || c == '>');
}

/* Where "</name" begins in s; NULL for nowhere. */
const char *df_rawtext_end(struct df_str s, struct df_str name);

/* Where a script's "</script" begins; NULL for nowhere. In "<!--" a "<script"
 * hides the next one. */
const char *df_rawtext_script_end(struct df_str s);

#endif
