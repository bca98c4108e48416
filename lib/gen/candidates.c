/*
 * candidates: a list that is sorted twice, by weight and by place.
 */
#include "gen/candidates.h"

#include <stdbool.h>
#include <stdlib.h>

#include "core/arena.h"

/* More than enough for any chunk: later ones are not looked at. */
#define CANDIDATES_MAX 512

int
df_candidates_add(struct df_candidates *c, struct df_pair pair, unsigned weight,
    struct df_arena *arena)
{
	if (c->n == CANDIDATES_MAX)
		return 0;
	for (size_t i = 0; i < c->n; i++)
		if (df_str_eq(c->v[i].pair.question, pair.question))
			return 0;
	if (c->n == c->cap) {
		size_t cap = c->cap ? c->cap * 2 : 16;
		struct df_candidate *v = df_arena_grow(
		    arena, c->v, c->cap * sizeof(*v), cap * sizeof(*v));

		if (!v)
			return -1;
		c->v = v;
		c->cap = cap;
	}
	c->v[c->n] = (struct df_candidate){pair, weight, c->n};
	c->n++;
	return 0;
}

static int
by_weight(const void *a, const void *b)
{
	const struct df_candidate *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

static int
by_place(const void *a, const void *b)
{
	const struct df_candidate *x = a, *y = b;

	return (x->place > y->place) - (x->place < y->place);
}

/* Whether both ask for facts, and different ones, that one sentence gives. */
static bool
may_share(const struct df_pair *a, const struct df_pair *b)
{
	return a->fact && b->fact && a->answer.s == b->answer.s &&
	    a->answer.len == b->answer.len &&
	    !df_str_eq(a->template, b->template);
}

/* Whether one of the first n gives the same answer, or one that holds it. */
static bool
is_answered(const struct df_candidates *c, size_t n, const struct df_pair *pair)
{
	struct df_str answer = pair->answer;

	for (size_t i = 0; i < n; i++) {
		struct df_str other = c->v[i].pair.answer;

		if (answer.s < other.s + other.len &&
		    other.s < answer.s + answer.len &&
		    !may_share(pair, &c->v[i].pair))
			return true;
	}
	return false;
}

int
df_candidates_choose(struct df_candidates *c, size_t max, struct df_pairs *out,
    struct df_arena *arena)
{
	size_t kept = 0;

	if (c->n > 0)
		qsort(c->v, c->n, sizeof(*c->v), by_weight);
	for (size_t i = 0; i < c->n && kept < max; i++)
		if (!is_answered(c, kept, &c->v[i].pair))
			c->v[kept++] = c->v[i];
	if (kept > 0)
		qsort(c->v, kept, sizeof(*c->v), by_place);
	out->v = df_arena_alloc(arena, kept * sizeof(*out->v));
	if (!out->v)
		return -1;
	for (out->n = 0; out->n < kept; out->n++)
		out->v[out->n] = c->v[out->n].pair;
	return 0;
}
