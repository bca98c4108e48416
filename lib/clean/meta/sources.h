/*
 * sources: all that a page says about itself, in every place.
 *
 * What is sure is in df_meta at once: the language, the site and the address.
 * Of titles, authors and dates meta.c and meta_date.c say which are believed.
 */
#ifndef DF_CLEAN_SOURCES_H
#define DF_CLEAN_SOURCES_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/meta/byline.h"
#include "clean/meta/date.h"
#include "clean/meta/jsonld.h"
#include "clean/meta/metatags.h"
#include "clean/meta/sitename.h"
#include "core/str.h"

struct df_arena;
struct df_meta;
struct df_raw;
struct df_tree;

/* Longer lines are cut. */
#define DF_SOURCES_LINE 1000

struct df_sources {
	struct df_metatags tags;
	struct df_jsonld ld;
	struct df_byline by;
	struct df_sitename site;
	struct df_str url; /* the page's own address, or what it says it is */
	struct df_str base;
	enum df_date_order order;
	struct df_date latest; /* no day of the page is later */
};

/* Ask every place; base is the address of the page's links. All strings lie in
 * the arena. 0, or -1 when it is full. */
int df_sources_read(struct df_sources *from, const struct df_tree *tree,
    const struct df_raw *page, struct df_str base, struct df_arena *a,
    struct df_meta *m);

/* Whether the head says that the page is an article. */
bool df_sources_article(const struct df_sources *from);

/* Make s a text on one line of at most max bytes, without references that were
 * escaped twice. 0, or -1 when the arena is full. */
int df_sources_tidy(struct df_str *s, size_t max, struct df_arena *a);

#endif
