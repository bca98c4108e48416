/*
 * headlines: the texts of a page that may be its title, each with all places
 * that say it.
 */
#ifndef DF_CLEAN_HEADLINES_H
#define DF_CLEAN_HEADLINES_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/meta/headline.h"
#include "core/str.h"

struct df_arena;
struct df_tree;

/* Those of up to ten headings, and of the five places in the head. */
#define DF_HEADLINES_MAX 15
/* A text of more bytes is no title. */
#define DF_HEADLINES_TEXT 1000

struct df_headlines {
	struct df_headline v[DF_HEADLINES_MAX];
	size_t n, headings;
	struct df_arena *arena;
};

/* Add a text that was cut from a whole one; where one is there that is the same
 * but for quotes and case, that is now of this source, too. *added is the one
 * that may be said more of, or NULL: too long, too many, or a heading before
 * said it. 0, or -1 when the arena is full. */
int df_headlines_add(struct df_headlines *c, struct df_str whole,
    struct df_str text, enum df_headline_source source,
    struct df_headline **added);

/* Add the headings of the first level; with banners, those that name the site,
 * too. 0, or -1 when the arena is full. */
int df_headlines_read(
    struct df_headlines *c, const struct df_tree *tree, bool banners);

/* Add the first h2 outside of menus and the like, of a page without any other
 * that may be its title. 0, or -1 when the arena is full. */
int df_headlines_read_lower(
    struct df_headlines *c, const struct df_tree *tree);

#endif
