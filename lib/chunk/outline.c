/*
 * outline: one walk through the blocks; headings and tables are read once more
 * by who needs more of them than their place.
 */
#include "chunk/outline.h"

#include "chunk/growth.h"
#include "core/arena.h"

static inline bool
may_be_marked(
    const struct df_markup *m, struct df_str text, const struct df_block *block)
{
	return block->kind != DF_BLOCK_TEXT ||
	    df_markup_may_begin(m, text.s[block->start]) ||
	    df_markup_may_end(text.s + block->end, block->end - block->start);
}

/* The blocks of o->text[start, end); m, which may be NULL, notes them. */
static int
walk(struct df_outline *o, size_t start, size_t end, struct df_markup *m,
    struct df_arena *arena)
{
	struct df_blocks it = {df_str_slice(o->text, 0, end), start, o->markup};
	struct df_block block;
	size_t cap = 0;

	o->v = NULL;
	o->n = 0;
	while (df_blocks_next(&it, &block)) {
		if (o->n == cap) {
			size_t old = cap * sizeof *o->v;

			cap = df_growth(cap, block.start - start, end - start);
			o->v =
			    df_arena_grow(arena, o->v, old, cap * sizeof *o->v);
			if (o->v == NULL)
				return -1;
		}
		o->v[o->n++] = (struct df_outline_entry){
		    (uint32_t)block.start, (uint32_t)block.end, block.kind};
		if (m != NULL && may_be_marked(m, o->text, &block))
			df_markup_note(m, o->text, &block,
			    o->n > 1 ? o->v[o->n - 2].end : 0);
	}
	return 0;
}

int
df_outline_find(
    struct df_outline *o, struct df_str text, struct df_arena *arena)
{
	struct df_markup seen = {.kind = DF_MARKUP_MARKDOWN}, *markup;

	*o = (struct df_outline){.text = text};
	if (walk(o, 0, text.len, &seen, arena) < 0)
		return -1;
	if (!df_markup_decide(&seen, text))
		return 0;
	markup = df_arena_alloc(arena, sizeof *markup);
	if (markup == NULL)
		return -1;
	*markup = seen;
	o->markup = markup;
	return walk(o, 0, text.len, NULL, arena);
}

int
df_outline_part(struct df_outline *o, const struct df_outline *whole,
    size_t start, size_t end, struct df_arena *arena)
{
	*o = (struct df_outline){.text = whole->text, .markup = whole->markup};
	return walk(o, start, end, NULL, arena);
}

struct df_block
df_outline_block(const struct df_outline *o, size_t i)
{
	const struct df_outline_entry *e = &o->v[i];
	struct df_block block = {
	    .kind = e->kind, .start = e->start, .end = e->end};
	struct df_blocks it = {
	    df_str_slice(o->text, 0, e->end), e->start, o->markup};

	if (e->kind == DF_BLOCK_HEADING || e->kind == DF_BLOCK_TABLE)
		df_blocks_next(&it, &block);
	return block;
}
