/*
 * chunk: from a text to its chunks: tokens, atoms, a plan, what they tell.
 */
#include "chunk/chunk.h"

#include "chunk/atoms.h"
#include "chunk/cohesion.h"
#include "chunk/context.h"
#include "chunk/describe.h"
#include "chunk/divide.h"
#include "chunk/fixed.h"
#include "chunk/outline.h"
#include "chunk/plan.h"
#include "chunk/tokenmap.h"
#include "core/arena.h"
#include "core/err.h"

static int
make_chunk(
    struct df_chunk *c, const struct df_plan_chunk *p, const struct df_atoms *a)
{
	const struct df_atom *first = &a->v[p->first];
	int64_t n = df_atoms_tokens(a, p->first, p->last);

	if (n < 0)
		return -1;
	c->start = first->start;
	c->end = a->v[p->last - 1].end;
	c->text = df_str_slice(a->map->text, c->start, c->end);
	c->tokens = (size_t)n;
	return df_context_write(a, first, c);
}

/* At the borders between atoms. */
static int
cut_planned(struct df_chunks *out, const struct df_chunk_options *o,
    const struct df_tokenmap *map, const struct df_outline *outline,
    struct df_str lang, struct df_arena *arena)
{
	struct df_atoms atoms;
	struct df_plan plan;

	if (df_divide(&atoms, map, outline, o, lang, arena) < 0 ||
	    (o->semantic && df_cohesion_measure(&atoms) < 0) ||
	    df_plan_make(&plan, &atoms, arena) < 0 ||
	    df_plan_overlap(&plan, &atoms) < 0)
		return -1;
	out->n = plan.n;
	out->v = df_arena_calloc(arena, plan.n, sizeof *out->v);
	if (out->v == NULL)
		return -1;
	for (size_t i = 0; i < plan.n; i++)
		if (make_chunk(&out->v[i], &plan.v[i], &atoms) < 0)
			return -1;
	return 0;
}

int
df_chunk_text(struct df_chunks *out, const struct df_chunk_options *o,
    const struct df_bpe *bpe, struct df_bpe_work *work, struct df_str text,
    struct df_str lang, struct df_arena *arena, struct df_err *err)
{
	struct df_outline outline;
	struct df_tokenmap map;
	int result;

	*out = (struct df_chunks){NULL, 0};
	if (df_outline_find(&outline, text, arena) < 0)
		result = -1;
	else if (o->strategy == DF_CHUNK_FIXED)
		result = df_fixed_cut(out, o, bpe, work, text, arena);
	else if (df_tokenmap_build(&map, bpe, work, text, arena) == 0)
		result = cut_planned(out, o, &map, &outline, lang, arena);
	else
		result = -1;
	if (result < 0)
		return df_err_memory(err);
	df_chunks_describe(out, &outline);
	return 0;
}
