/*
 * listing_lines: the lines of a listing that is laid out without pre.
 */
#ifndef DF_CLEAN_LISTING_LINES_H
#define DF_CLEAN_LISTING_LINES_H

#include <stdbool.h>

#include "core/buf.h"
#include "core/str.h"

struct df_node;

struct df_listing_lines {
	struct df_buf text; /* the caller's to set up and to release */
	bool folded;       /* white space is one blank: lines end in br */
	struct df_str language;
	struct df_node *captions, *last; /* what names the whole */
};

/* Whether no text is below top. */
bool df_listing_is_empty(const struct df_node *top);

/* Read what is below top; captions are taken out of it. */
void df_listing_lines_read(struct df_listing_lines *out, struct df_node *top);

#endif
