/*
 * page: a document of any type that we can read, to text and metadata.
 *
 * One table says which reader a content type has, for each form that the body
 * comes in. To support a type, write a reader and add a line to it.
 *
 * HTML goes through the folders of this room from left to right, and none of
 * them knows those behind it:
 *
 *   tree        elements, attributes, characters
 *   meta write  title, authors, days; Markdown out of elements
 *   judge       units of text, and how likely each is content
 *   rules       what can be told once it is known which units are kept
 */
#ifndef DF_CLEAN_PAGE_H
#define DF_CLEAN_PAGE_H

#include "clean/reader.h"
#include "clean/tree/raw.h"

struct df_err;

/* Read the page. 0, or -1 with an input error whose code is unsupported_type,
 * no_text or one of df_html_parse's. */
int df_page_read(const struct df_raw *page, const struct df_page_tools *t,
    struct df_page_result *result, struct df_err *err);

#endif
