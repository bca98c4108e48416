/*
 * plan: the shortest path through the atoms, by dynamic programming.
 *
 * An edge leads over every chunk that is not too large; atoms.h bounds their
 * number.  Most are not looked at: where a chunk may begin at a place, a later
 * one that is no cheaper to reach is no better, for the chunk is then emptier.
 * All in whole numbers, so that every machine cuts alike.
 */
#include "chunk/plan.h"

#include <stdbool.h>

#include "chunk/atoms.h"
#include "chunk/chunk.h"
#include "chunk/context.h"
#include "core/arena.h"
#include "core/limits.h"

/* What a chunk costs, and a cut by what it parts. */
struct prices {
	int64_t chunk; /* each, for there to be few */
	uint64_t
	    empty;     /* the square of the part that stays empty, times this */
	int64_t small; /* one below min_size */
	int64_t deep;  /* a cut before a section, for each level that it is
	                * below the highest */
	int64_t cut[DF_CUTS];
};

/* More than all else: to go across a border, and to stay below min_size where
 * there are borders. */
#define ACROSS 10000
#define SMALL_AT_BORDER 1000000

/* A chunk that is 30 % empty costs 9 % of EMPTY: so a paragraph's end is taken
 * rather than a sentence's when the chunk is then more than about two thirds
 * full, and a section's when it is half full. Judged by eye on pages in eight
 * languages. */
static const struct prices common = {.chunk = 100,
    .empty = 1000,
    .small = 2000,
    .deep = 70,
    .cut = {
	[DF_CUT_SECTION] = 0,
	[DF_CUT_PARAGRAPH] = 200,
	[DF_CUT_ITEM] = 300,
	[DF_CUT_LINE] = 350,
	[DF_CUT_UNIT] = 200,
	[DF_CUT_GAP] = 350,
	[DF_CUT_CODE] = 700,
	[DF_CUT_ROW] = 400,
	[DF_CUT_SENTENCE] = 500,
	[DF_CUT_CLAUSE] = 900,
	[DF_CUT_TITLE] = 1100,
	[DF_CUT_WORD] = 1300,
	[DF_CUT_ANSWER] = 2100,
	[DF_CUT_CHARACTER] = 2500,
	[DF_CUT_HEADING] = 4100,
    }};

/* All ends of sentences are alike. */
static const struct prices sentences = {.chunk = 100,
    .empty = 1000,
    .small = 2000,
    .cut = {
	[DF_CUT_CLAUSE] = 800,
	[DF_CUT_TITLE] = 1000,
	[DF_CUT_WORD] = 1200,
	[DF_CUT_ANSWER] = 400,
	[DF_CUT_CHARACTER] = 2400,
	[DF_CUT_HEADING] = 4000,
    }};

/* Room is cheap, so that cuts can wait for a place where the words change, or
 * be made there though there would be room: it makes them up to SHIFT cheaper.
 * That and EMPTY are chosen by Pk and WindowDiff on texts joined of parts of
 * different articles. */
#define SHIFT 1200
static const struct prices semantic = {.chunk = 100,
    .empty = 200,
    .small = 2000,
    .deep = 70,
    .cut = {
	[DF_CUT_SECTION] = 150,
	[DF_CUT_PARAGRAPH] = 350,
	[DF_CUT_ITEM] = 550,
	[DF_CUT_LINE] = 550,
	[DF_CUT_UNIT] = 350,
	[DF_CUT_GAP] = 500,
	[DF_CUT_CODE] = 800,
	[DF_CUT_ROW] = 600,
	[DF_CUT_SENTENCE] = 650,
	[DF_CUT_CLAUSE] = 1200,
	[DF_CUT_TITLE] = 1400,
	[DF_CUT_WORD] = 1500,
	[DF_CUT_ANSWER] = 2000,
	[DF_CUT_CHARACTER] = 2400,
	[DF_CUT_HEADING] = 4000,
    }};

/* The place in front of an atom: the best way to it, with the cut there, and
 * what chunks that begin there have all in common. A long text has millions. */
struct place {
	int64_t cost;  /* less what the borders up to behind the atom cost, so
	               * that those of two places are compared as they are */
	int32_t empty; /* the more, the emptier are chunks that begin here */
	uint32_t from;
	uint32_t better; /* the next place that may be better than this; as long
	                  * as none is known, the last one before this of which
	                  * that is so too */
};

#define NONE UINT32_MAX

struct planner {
	const struct df_atoms *atoms;
	const struct df_chunk_options *how;
	const struct prices *prices;
	size_t size;
	uint64_t part; /* a thousandth of size, inverted */
	int64_t small; /* what a chunk below min_size costs */
	struct place *places;
};

static const struct prices *
prices_for(const struct df_chunk_options *how)
{
	if (how->semantic)
		return &semantic;
	return how->strategy == DF_CHUNK_SENTENCE ? &sentences : &common;
}

static bool
has_borders(const struct df_chunk_options *how)
{
	return how->strategy == DF_CHUNK_HEADING ||
	    how->strategy == DF_CHUNK_PAGE;
}

/* A thousandth of size is divided by with a multiplication, because that is
 * done for every chunk that might be: exact for up to size <= 2^20. */
#define PART_BITS 42
_Static_assert(DF_CHUNK_TOKENS_MAX <= 1 << 20, "chunk_cost would not be exact");

static uint64_t
part_of(size_t size)
{
	return ((uint64_t)1000 << PART_BITS) / size + 1;
}

static inline int64_t
chunk_cost(const struct planner *p, size_t tokens)
{
	uint64_t empty = (p->size - tokens) * p->part >> PART_BITS;
	uint64_t cost = empty * empty * p->prices->empty / 1000000;

	return p->prices->chunk + (int64_t)cost +
	    (tokens < p->how->min_size ? p->small : 0);
}

static int64_t
cut_cost(const struct planner *p, const struct df_atom *atom)
{
	int64_t cost = p->prices->cut[atom->cut] + atom->deep * p->prices->deep;

	if (!p->how->semantic || atom->cut >= DF_CUT_CLAUSE)
		return cost;
	return cost - (int64_t)atom->shift * SHIFT / 1000;
}

/* Whether chunks that begin at place i are better than those that begin at the
 * later place k, wherever they end. */
static bool
is_better(const struct planner *p, size_t i, size_t k)
{
	const struct df_atom *atom = &p->atoms->v[k];

	/* Inside of a piece tokens are not counted by subtraction. */
	return p->places[i].cost < p->places[k].cost &&
	    p->places[i].empty <= p->places[k].empty &&
	    atom->from.piece <= atom->to.piece;
}

/* Find the best last chunk of those that end in front of atom j and begin at
 * *low or later, where the first one that is not too large does. */
static int
find_best(const struct planner *p, size_t j, size_t *low, int64_t across)
{
	const struct df_atoms *a = p->atoms;
	struct place best = {.cost = INT64_MAX};

	for (size_t i = *low; i < j;) {
		const struct place *place = &p->places[i];
		int64_t n = df_atoms_tokens(a, i, j), cost;
		size_t all = (size_t)n + df_context_tokens(a, &a->v[i]);

		if (n < 0)
			return -1;
		if (all > p->size) {
			if (i == *low && (size_t)n > p->size)
				++*low;
			i++;
			continue;
		}
		cost = place->cost + across + chunk_cost(p, all);
		if (cost <= best.cost)
			best =
			    (struct place){.cost = cost, .from = (uint32_t)i};
		if (a->v[i].from.piece > a->v[j - 1].to.piece)
			i++;
		else if (place->better > i)
			i = place->better;
		else
			break;
	}
	p->places[j] = best;
	return 0;
}

/* Find the best ways to all places. */
static int
find_ways(struct planner *p)
{
	const struct df_atoms *a = p->atoms;
	size_t low = 0;
	uint32_t open = NONE; /* the last place that none is better than */
	int64_t across = 0;   /* what the borders up to here cost */

	for (size_t j = 0; j <= a->n; j++) {
		struct place *place = &p->places[j];

		if (j > 0 && find_best(p, j, &low, across) < 0)
			return -1;
		if (j == a->n)
			break;
		if (j > 0)
			place->cost += cut_cost(p, &a->v[j]);
		across += a->v[j].border ? ACROSS : 0;
		place->cost -= across;
		place->empty = a->v[j].from.skipped -
		    (int32_t)df_context_tokens(a, &a->v[j]);
		while (open != NONE && !is_better(p, open, j)) {
			uint32_t before = p->places[open].better;

			p->places[open].better = (uint32_t)j;
			open = before;
		}
		place->better = open;
		open = (uint32_t)j;
	}
	return 0;
}

int
df_plan_make(
    struct df_plan *plan, const struct df_atoms *atoms, struct df_arena *arena)
{
	struct planner p = {.atoms = atoms,
	    .how = atoms->how,
	    .prices = prices_for(atoms->how),
	    .size = atoms->size,
	    .part = part_of(atoms->size)};
	size_t at;

	p.small = has_borders(p.how) ? SMALL_AT_BORDER : p.prices->small;

	*plan = (struct df_plan){NULL, 0};
	if (atoms->n == 0)
		return 0;
	p.places = df_arena_calloc(arena, atoms->n + 1, sizeof *p.places);
	if (p.places == NULL || find_ways(&p) < 0)
		return -1;
	for (at = atoms->n; at > 0; at = p.places[at].from)
		plan->n++;
	plan->v = df_arena_calloc(arena, plan->n, sizeof *plan->v);
	if (plan->v == NULL)
		return -1;
	at = atoms->n;
	for (size_t i = plan->n; i-- > 0; at = p.places[at].from)
		plan->v[i] = (struct df_plan_chunk){
		    p.places[at].from, p.places[at].from, at};
	return 0;
}

/* Whether what stands in front of atom i may be repeated with it: not across a
 * page or section that is cut for itself, nor across a heading where the
 * context names those of one section. */
static bool
repeats_across(const struct df_atoms *a, size_t i)
{
	return !a->v[i].border &&
	    !(a->how->context && a->v[i].cut == DF_CUT_SECTION);
}

/* Set *start to the first atom that chunk c may repeat of the one before,
 * which begins at atom `before`. */
static int
overlap_start(const struct df_atoms *a, const struct df_plan_chunk *c,
    size_t before, size_t *start)
{
	const struct df_chunk_options *how = a->how;

	for (size_t i = c->first; repeats_across(a, i) && i-- > before + 1;) {
		int64_t n = df_atoms_tokens(a, i, c->first);
		int64_t all = df_atoms_tokens(a, i, c->last);
		size_t context = df_context_tokens(a, &a->v[i]);

		if (n < 0 || all < 0)
			return -1;
		if ((size_t)n > how->overlap || (size_t)all > how->size)
			break;
		if (a->v[i].cut <= DF_CUT_SENTENCE &&
		    (size_t)all + context <= how->size)
			*start = i;
	}
	return 0;
}

int
df_plan_overlap(struct df_plan *plan, const struct df_atoms *atoms)
{
	for (size_t c = plan->n; atoms->how->overlap > 0 && c-- > 1;) {
		size_t start = plan->v[c].first;

		if (overlap_start(
			atoms, &plan->v[c], plan->v[c - 1].first, &start) < 0)
			return -1;
		plan->v[c].first = start;
	}
	return 0;
}
