/*
 * plan: the shortest path through the atoms, by dynamic programming.
 *
 * An edge leads over every chunk that is not too large; atoms.h bounds their
 * number.  All in whole numbers, so that every machine cuts alike.
 */
#include "chunk/plan.h"

#include "chunk/atoms.h"
#include "core/arena.h"

/* What a cut costs. An empty chunk would cost EMPTY, one that is 30 % empty
 * 9 % of that: so a paragraph's end is taken rather than a sentence's when the
 * chunk is then more than about two thirds full. CHUNK is what each chunk
 * costs, for there to be few. Judged by eye on pages in eight languages. */
#define EMPTY 1000
#define CHUNK 100
static const int64_t cut_cost[DF_CUTS] = {
    [DF_CUT_SECTION] = 0,
    [DF_CUT_PARAGRAPH] = 100,
    [DF_CUT_LINE] = 250,
    [DF_CUT_CODE] = 300,
    [DF_CUT_SENTENCE] = 400,
    [DF_CUT_CLAUSE] = 800,
    [DF_CUT_TITLE] = 1000,
    [DF_CUT_WORD] = 1200,
    [DF_CUT_CHARACTER] = 2400,
    [DF_CUT_HEADING] = 4000,
};

/* The best way to the place in front of an atom. */
struct best {
	int64_t cost;
	size_t from;
};

static int64_t
chunk_cost(size_t size, size_t tokens)
{
	int64_t empty = (int64_t)((size - tokens) * 1000 / size);

	return CHUNK + empty * empty * EMPTY / 1000000;
}

/* The best last chunk of those that end in front of atom j. */
static int
find_best(const struct df_atoms *a, size_t size, struct best *best, size_t j)
{
	best[j].cost = INT64_MAX;
	for (size_t i = j; i-- > 0;) {
		int64_t n = df_atoms_tokens(a, i, j), cost;

		if (n < 0)
			return -1;
		if ((size_t)n > size)
			break;
		cost = best[i].cost + chunk_cost(size, (size_t)n);
		if (i > 0)
			cost += cut_cost[a->v[i].cut];
		if (cost < best[j].cost)
			best[j] = (struct best){cost, i};
	}
	return 0;
}

int
df_plan_make(struct df_plan *plan, const struct df_atoms *atoms, size_t size,
    struct df_arena *arena)
{
	struct best *best;
	size_t at;

	*plan = (struct df_plan){NULL, 0};
	if (atoms->n == 0)
		return 0;
	best = df_arena_calloc(arena, atoms->n + 1, sizeof *best);
	if (best == NULL)
		return -1;
	for (size_t j = 1; j <= atoms->n; j++)
		if (find_best(atoms, size, best, j) < 0)
			return -1;
	for (at = atoms->n; at > 0; at = best[at].from)
		plan->n++;
	plan->v = df_arena_calloc(arena, plan->n, sizeof *plan->v);
	if (plan->v == NULL)
		return -1;
	at = atoms->n;
	for (size_t i = plan->n; i-- > 0; at = best[at].from)
		plan->v[i] =
		    (struct df_plan_chunk){best[at].from, best[at].from, at};
	return 0;
}

/* Set *start to the first atom that chunk c may repeat of the one before,
 * which begins at atom `before`. */
static int
overlap_start(const struct df_atoms *a, const struct df_plan_chunk *c,
    size_t before, size_t size, size_t overlap, size_t *start)
{
	for (size_t i = c->first; i-- > before + 1;) {
		int64_t n = df_atoms_tokens(a, i, c->first);
		int64_t all = df_atoms_tokens(a, i, c->last);

		if (n < 0 || all < 0)
			return -1;
		if ((size_t)n > overlap || (size_t)all > size)
			break;
		if (a->v[i].cut <= DF_CUT_SENTENCE)
			*start = i;
	}
	return 0;
}

int
df_plan_overlap(struct df_plan *plan, const struct df_atoms *atoms, size_t size,
    size_t overlap)
{
	for (size_t c = plan->n; c-- > 1;) {
		size_t start = plan->v[c].first;

		if (overlap_start(atoms, &plan->v[c], plan->v[c - 1].first,
			size, overlap, &start) < 0)
			return -1;
		plan->v[c].first = start;
	}
	return 0;
}
