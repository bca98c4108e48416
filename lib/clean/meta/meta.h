/*
 * meta: what a page says about itself: title, author, date and so on.
 *
 * From JSON-LD, meta tags (OpenGraph, Dublin Core, the plain names), microdata,
 * <link>, <html lang>, <title>, headings, the byline and the address. A field
 * that the page does not give stays empty.
 */
#ifndef DF_CLEAN_META_H
#define DF_CLEAN_META_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;
struct df_raw;
struct df_tree;

struct df_meta {
	struct df_str title;
	struct df_str author;
	struct df_str date;     /* YYYY-MM-DD, of publication */
	struct df_str modified; /* the same, of the last change */
	struct df_str site;
	struct df_str description;
	struct df_str canonical_url; /* absolute */
	struct df_str license;       /* an SPDX identifier, else an address */
	struct df_str lang;          /* as <html lang> gives it */
	struct df_str tags;          /* a JSON array of strings, or empty */
	struct df_str body; /* the text that JSON-LD gives, may be HTML */
	bool article;       /* what JSON-LD describes is one */
	/* Only readers see it, and the page does not say that it is an
	 * article. */
	bool author_seen, date_seen;
	/* Readers see it at a teaser of another page. */
	bool author_teased, date_teased;
	bool modified_seen;  /* only readers see it */
	bool author_far;     /* only readers see it, and not at the heading */
	bool author_crowded; /* and further on several others */
	/* The name that only readers see, of those that stand side by side. */
	struct df_str first_seen;
};

/* base is the address of the page's links. All strings lie in the arena. 0, or
 * -1 when it is full. */
int df_meta_read(const struct df_tree *tree, const struct df_raw *page,
    struct df_str base, struct df_arena *a, struct df_meta *m);

#endif
