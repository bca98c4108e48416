/*
 * links: the links of a block, which are not parted.
 */
#ifndef DF_CHUNK_LINKS_H
#define DF_CHUNK_LINKS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_plain_link;

struct df_links {
	struct df_plain_link *v;
	size_t n;
};

/* The links of the block text[start, end), in the arena. 0, or -1 when memory
 * ran out. */
int df_links_find(struct df_links *links, struct df_str text, size_t start,
    size_t end, struct df_arena *arena);

/* Whether a cut at `at` would part a link; whether one begins there. */
bool df_links_hold(const struct df_links *links, size_t at);
bool df_links_begin(const struct df_links *links, size_t at);

#endif
