/*
 * metatags: what meta and link elements say about a page.
 *
 * OpenGraph, article:*, Dublin Core, microdata in meta elements, the names that
 * news sites and systems such as Parse.ly, Sailthru and Highwire Press agreed
 * on, the plain names. Only http and https addresses count as links.
 */
#ifndef DF_CLEAN_METATAGS_H
#define DF_CLEAN_METATAGS_H

#include <stdbool.h>

#include "clean/meta/schema.h"
#include "core/str.h"

struct df_arena;
struct df_tree;

/* Each as the page has it; empty when it does not give it. */
struct df_metatags {
	struct df_str og_title;
	struct df_str cited_title;
	struct df_str title;  /* of the other names */
	struct df_str author; /* several are joined with ", " */
	struct df_str date;
	struct df_str day; /* of publication, or of the last change */
	struct df_str modified;
	struct df_str site;
	struct df_str description;
	struct df_str rights; /* a licence: an address or a text */
	struct df_str url;    /* og:url */
	struct df_str type;   /* og:type */
	struct df_str canonical;
	struct df_str license; /* of links: rel="license" or Creative Commons */
	struct df_str lang;    /* of <html>, else the locale */
	struct df_str locale;  /* a language tag, or such as de_DE */
	struct df_schema schema;
};

/* 0, or -1 when the arena is full. */
int df_metatags_read(
    const struct df_tree *tree, struct df_arena *a, struct df_metatags *m);

#endif
