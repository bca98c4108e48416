/*
 * jsonld: what a page's JSON-LD says about it, in the words of schema.org.
 *
 * Items that are an article, a posting, a product or the like count before the
 * page itself, and that before anything else. Names of authors that are only
 * referred to are looked up among the items.
 */
#ifndef DF_CLEAN_JSONLD_H
#define DF_CLEAN_JSONLD_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_tree;

/* Each as the page has it; empty when it does not give it. */
struct df_jsonld {
	struct df_str title;
	struct df_str author; /* names, joined with ", " */
	struct df_str date;
	struct df_str modified;
	struct df_str uploaded; /* a video */
	struct df_str description;
	struct df_str site;         /* who publishes it */
	struct df_str website;      /* the name of the site itself */
	struct df_str organization; /* and one with an address */
	struct df_str organization_url;
	struct df_str tags; /* joined with line feeds */
	struct df_str license;
	struct df_str body; /* the text itself, which may be HTML */
	bool by_organization; /* no author is a person */
	bool of_article;      /* the author is that of an article */
	bool article;         /* an item is an article, no discussion */
};

/* What is no JSON even after jsonfix.c is passed over. 0, or -1 when the arena
 * is full. */
int df_jsonld_read(
    const struct df_tree *tree, struct df_arena *a, struct df_jsonld *out);

#endif
