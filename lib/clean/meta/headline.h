/*
 * headline: one text that may be a page's title, and how well it does.
 *
 * The same text often stands in <title>, og:title, JSON-LD and a heading. Which
 * of them a person calls the title was measured: see headline.c.
 */
#ifndef DF_CLEAN_HEADLINE_H
#define DF_CLEAN_HEADLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_sitename;

enum df_headline_source {
	DF_HEADLINE_TITLE = 1, /* <title>, without the site's name */
	DF_HEADLINE_OG = 2,
	DF_HEADLINE_META = 4, /* other meta elements, JSON-LD */
	DF_HEADLINE_H1 = 8,
	DF_HEADLINE_CITED = 16, /* by libraries: no other text is as sure */
};

/* More words are not compared. */
#define DF_HEADLINE_WORDS 48

struct df_headline {
	struct df_str text;
	struct df_str key;   /* the text in lower case, with plain quotes */
	struct df_str whole; /* the key of what it was cut from, the shortest */
	unsigned sources;    /* an or of df_headline_source */
	size_t h1;           /* which of the headings, from 0 on */
	bool linked;         /* the heading holds a link */
	bool named;          /* its class speaks of a title */
	size_t words;
	uint64_t word[DF_HEADLINE_WORDS]; /* hashes, none twice */
	size_t distinct;
};

/* What is known besides. */
struct df_headline_page {
	const struct df_sitename *site;
	const struct df_headline *title; /* the one of <title>, or NULL */
	const struct df_headline *slug;  /* the words of the page's address */
	bool article;
	size_t headings; /* how many the page has: h1 */
	bool agreed;     /* that of a section says what <title> says */
};

/* The text in lower case, with plain quotes and dashes, in the arena. 0, or -1
 * when that is full. */
int df_headline_key(struct df_str text, struct df_arena *a, struct df_str *key);

/* Set up *h for a text. 0, or -1 when the arena is full. */
int df_headline_init(
    struct df_headline *h, struct df_str text, struct df_arena *a);

/* How many of a's words are in b. */
size_t df_headline_shared(
    const struct df_headline *a, const struct df_headline *b);

/* The higher, the more likely the title. */
int df_headline_score(
    const struct df_headline *h, const struct df_headline_page *page);

#endif
