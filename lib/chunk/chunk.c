/*
 * chunk: from a text to its chunks: tokens, atoms, a plan, headings.
 */
#include "chunk/chunk.h"

#include "chunk/atoms.h"
#include "chunk/plan.h"
#include "chunk/tokenmap.h"
#include "core/arena.h"
#include "core/err.h"

/* The headings in force, by level, while the chunks go by. */
struct outline {
	const struct df_heading *at; /* the next of those left */
	size_t left;
	const struct df_heading *open[DF_HEADING_LEVELS];
};

/* Take in the headings before `start` and those that the text there begins
 * with. */
static void
outline_advance(struct outline *o, size_t start)
{
	for (; o->left > 0 && o->at->start <= start; o->at++, o->left--) {
		int i = o->at->level - 1;

		o->open[i] = o->at;
		while (++i < DF_HEADING_LEVELS)
			o->open[i] = NULL;
		if (o->at->next > start)
			start = o->at->next;
	}
}

static void
set_path(struct df_chunk *c, const struct outline *o)
{
	c->path_len = 0;
	for (int i = 0; i < DF_HEADING_LEVELS; i++)
		if (o->open[i] != NULL)
			c->path[c->path_len++] = o->open[i]->title;
}

static int
make_chunks(struct df_chunks *out, const struct df_plan *plan,
    const struct df_atoms *atoms, struct df_arena *arena)
{
	struct outline outline = {
	    .at = atoms->headings, .left = atoms->nheadings};

	out->n = plan->n;
	out->v = df_arena_calloc(arena, plan->n, sizeof *out->v);
	if (out->v == NULL)
		return -1;
	for (size_t i = 0; i < plan->n; i++) {
		const struct df_plan_chunk *p = &plan->v[i];
		struct df_chunk *c = &out->v[i];
		int64_t n = df_atoms_tokens(atoms, p->first, p->last);

		if (n < 0)
			return -1;
		c->start = atoms->v[p->first].start;
		c->end = atoms->v[p->last - 1].end;
		c->tokens = (size_t)n;
		outline_advance(&outline, atoms->v[p->own].start);
		set_path(c, &outline);
	}
	return 0;
}

int
df_chunk_text(struct df_chunks *out, const struct df_chunk_options *o,
    const struct df_bpe *bpe, struct df_bpe_work *work, struct df_str text,
    struct df_str lang, struct df_arena *arena, struct df_err *err)
{
	struct df_tokenmap map;
	struct df_atoms atoms;
	struct df_plan plan;
	size_t room = o->size - o->overlap;

	*out = (struct df_chunks){NULL, 0};
	if (df_tokenmap_build(&map, bpe, work, text, arena) < 0 ||
	    df_atoms_find(&atoms, &map, lang, room, arena) < 0 ||
	    df_plan_make(&plan, &atoms, room, arena) < 0 ||
	    df_plan_overlap(&plan, &atoms, o->size, o->overlap) < 0 ||
	    make_chunks(out, &plan, &atoms, arena) < 0)
		return df_err_memory(err);
	return 0;
}
