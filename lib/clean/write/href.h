/*
 * href: those of links and pictures, as they stand in Markdown.
 */
#ifndef DF_CLEAN_HREF_H
#define DF_CLEAN_HREF_H

#include <stdbool.h>

#include "core/str.h"

struct df_buf;
struct df_markdown;

/* The absolute address that an attribute gives, if it may be linked to: http,
 * https or (mail) mailto, and not in the page itself; else empty. It is the
 * attribute's or of how->arena; also empty when that is full. */
struct df_str df_href_of(
    struct df_str ref, const struct df_markdown *how, bool mail);

/* Append it so that it ends neither the link nor a cell. */
void df_href_put(struct df_str href, struct df_buf *out);

/* Whether the text of a link is its address: readers make a link of that, too.
 */
bool df_href_reads(struct df_str href, struct df_str text);

#endif
