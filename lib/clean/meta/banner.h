/*
 * banner: whether a heading is the site's name, and not the page's title.
 */
#ifndef DF_CLEAN_BANNER_H
#define DF_CLEAN_BANNER_H

#include <stdbool.h>

struct df_node;

/* Whether a heading is but a picture, or leads to the site's first page. */
bool df_banner_is(const struct df_node *heading);

#endif
