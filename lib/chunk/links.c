/*
 * links: found once for a block, then looked up by halving.
 */
#include "chunk/links.h"

#include "text/plain.h"

int
df_links_find(struct df_links *links, struct df_str text, size_t start,
    size_t end, struct df_arena *arena)
{
	return df_plain_links(text, start, end, arena, &links->v, &links->n);
}

/* The first link that ends behind `at`, or links->n. */
static size_t
link_behind(const struct df_links *links, size_t at)
{
	size_t lo = 0, hi = links->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (links->v[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

bool
df_links_hold(const struct df_links *links, size_t at)
{
	size_t i = link_behind(links, at);

	return i < links->n && links->v[i].start < at;
}

bool
df_links_begin(const struct df_links *links, size_t at)
{
	size_t i = link_behind(links, at);

	return i < links->n && links->v[i].start == at;
}
