/*
 * page_type: what kind of page it is.
 *
 * Articles, threads and products are told apart by what costs little to see:
 * words of the URL, what the page says of itself (schema.org types in JSON-LD
 * and microdata, OpenGraph, generator, names of the body), and how much of
 * what it holds. Each such trait has a weight for each type (model.h); the
 * weights sum up to odds.
 */
#ifndef DF_CLEAN_PAGE_TYPE_H
#define DF_CLEAN_PAGE_TYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_arena;
struct df_tree;
struct df_units;

/* In the order of the names. */
enum df_page_type {
	DF_PAGE_ARTICLE,
	DF_PAGE_COLLECTION,
	DF_PAGE_DOCUMENTATION,
	DF_PAGE_FORUM,
	DF_PAGE_LISTING,
	DF_PAGE_PRODUCT,
	DF_PAGE_SERVICE,
	DF_PAGE_TYPES
};

extern const char *const df_page_type_names[DF_PAGE_TYPES + 1];

/* The traits of a page, as hashes, each once; and what it says of itself. */
struct df_traits {
	uint32_t *v;
	size_t n, room;
	unsigned products;                /* in microdata */
	unsigned goods, offers, articles; /* in JSON-LD */
	bool sold;                        /* og:type is product */
	bool manual;                      /* made by what makes documentation */
};

/* 0, or -1 when the arena is full. */
int df_traits_find(const struct df_tree *tree, const struct df_units *u,
    struct df_str url, struct df_arena *a, struct df_traits *t);

/* Whether its microdata or JSON-LD says that the page is a thread. */
bool df_traits_say_thread(const struct df_traits *t);

/* The type that the page says outright that it is of, or -1. */
int df_traits_claim(const struct df_traits *t);

#endif
