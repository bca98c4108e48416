/*
 * usage: words are gathered, then sorted and counted, then looked up.
 */
#include "gen/usage.h"

#include <stdlib.h>

#include "core/arena.h"
#include "gen/sentence.h"

int
df_usage_add(
    struct df_usage *u, const struct df_sentence *s, struct df_arena *arena)
{
	if (u->cap - u->n < s->n) {
		size_t cap = u->cap * 2 + DF_TOKENS_MAX;
		struct df_usage_entry *v = df_arena_grow(
		    arena, u->v, u->cap * sizeof(*v), cap * sizeof(*v));

		if (!v)
			return -1;
		u->v = v;
		u->cap = cap;
	}
	for (size_t i = 1; i < s->n; i++)
		if (!s->v[i].odd && !s->v[i - 1].odd)
			u->v[u->n++] = (struct df_usage_entry){
			    s->v[i].low, s->v[i].cap, !s->v[i].cap};
	return 0;
}

static int
compare(const void *a, const void *b)
{
	const struct df_usage_entry *x = a, *y = b;
	size_t n = x->low.len < y->low.len ? x->low.len : y->low.len;
	int c = n > 0 ? memcmp(x->low.s, y->low.s, n) : 0;

	return c != 0 ? c
		      : (x->low.len > y->low.len) - (x->low.len < y->low.len);
}

void
df_usage_sort(struct df_usage *u)
{
	size_t kept = 0;

	if (u->n == 0)
		return;
	qsort(u->v, u->n, sizeof(*u->v), compare);
	for (size_t i = 1; i < u->n; i++) {
		if (compare(&u->v[kept], &u->v[i]) == 0) {
			u->v[kept].caps += u->v[i].caps;
			u->v[kept].lower += u->v[i].lower;
		} else
			u->v[++kept] = u->v[i];
	}
	u->n = kept + 1;
}

struct df_usage_entry
df_usage_find(const struct df_usage *u, struct df_str low)
{
	struct df_usage_entry key = {low, 0, 0}, *found = NULL;

	if (u->n > 0)
		found = bsearch(&key, u->v, u->n, sizeof(key), compare);
	return found ? *found : key;
}
