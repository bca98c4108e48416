/*
 * held: links and formulas in one list, in their order.
 */
#include "chunk/held.h"

#include "chunk/atoms.h"
#include "chunk/lines.h"
#include "core/arena.h"
#include "text/blocks.h"
#include "text/formulas.h"
#include "text/plain.h"

#define START 16

struct list {
	struct df_plain_link *v;
	size_t n, cap;
};

static int
add(const struct df_atoms *a, struct list *l, size_t start, size_t end)
{
	size_t old = l->cap;

	if (l->n == l->cap) {
		l->cap = old > 0 ? 2 * old : START;
		l->v = df_arena_grow(
		    a->arena, l->v, old * sizeof *l->v, l->cap * sizeof *l->v);
		if (l->v == NULL)
			return -1;
	}
	l->v[l->n++] = (struct df_plain_link){start, end};
	return 0;
}

/* Add text[start, end) if it fits into a chunk: 1 if it does; 0; -1. */
static int
add_fitting(const struct df_atoms *a, struct list *l, size_t start, size_t end)
{
	int fit = df_atoms_fit(a, start, end, a->room);

	return fit > 0 && add(a, l, start, end) < 0 ? -1 : fit;
}

static int
add_formula(const struct df_atoms *a, struct list *l, size_t start, size_t end)
{
	struct df_str text = df_str_slice(a->map->text, 0, end);
	int fit = add_fitting(a, l, start, end);
	size_t next;

	for (; fit == 0 && start < end; start = next) {
		struct df_str line =
		    df_str_trim(df_line_at(text, start, &next));
		size_t at = (size_t)(line.s - text.s);

		if (line.len > 0 && add_fitting(a, l, at, at + line.len) < 0)
			return -1;
	}
	return fit < 0 ? -1 : 0;
}

static int
find_formulas(
    const struct df_atoms *a, const struct df_block *block, struct list *l)
{
	struct df_formulas it;
	size_t start, end;

	df_formulas_init(
	    &it, df_str_slice(a->map->text, block->start, block->end));
	while (df_formulas_next(&it, &start, &end))
		if (add_formula(
			a, l, block->start + start, block->start + end) < 0)
			return -1;
	return 0;
}

/* Of two that overlap, the one that begins first is held. */
static int
merge(struct df_atoms *a, const struct list *formulas)
{
	const struct df_links links = a->links;
	struct list all = {NULL, 0, 0};
	size_t i = 0, k = 0, held = 0;

	while (i < links.n || k < formulas->n) {
		const struct df_plain_link *next = k == formulas->n ||
			(i < links.n && links.v[i].start < formulas->v[k].start)
		    ? &links.v[i++]
		    : &formulas->v[k++];

		if (next->start < held)
			continue;
		held = next->end;
		if (add(a, &all, next->start, next->end) < 0)
			return -1;
	}
	a->links = (struct df_links){all.v, all.n};
	return 0;
}

int
df_held_find(struct df_atoms *a, const struct df_block *block)
{
	struct list formulas = {NULL, 0, 0};

	if (df_links_find(&a->links, a->map->text, block->start, block->end,
		a->arena) < 0 ||
	    find_formulas(a, block, &formulas) < 0)
		return -1;
	return formulas.n > 0 ? merge(a, &formulas) : 0;
}
