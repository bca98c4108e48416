/*
 * outline: one walk through the blocks; headings and tables are read once more
 * by who needs more of them than their place.
 */
#include "chunk/outline.h"

#include "chunk/growth.h"
#include "core/arena.h"

int
df_outline_find(struct df_outline *o, struct df_str text, size_t start,
    size_t end, struct df_arena *arena)
{
	struct df_blocks it;
	struct df_block block;
	size_t cap = 0;

	*o = (struct df_outline){.text = text};
	df_blocks_init(&it, df_str_slice(text, 0, end));
	it.at = start;
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
	}
	return 0;
}

struct df_block
df_outline_block(const struct df_outline *o, size_t i)
{
	const struct df_outline_entry *e = &o->v[i];
	struct df_block block = {
	    .kind = e->kind, .start = e->start, .end = e->end};
	struct df_blocks it;

	if (e->kind != DF_BLOCK_HEADING && e->kind != DF_BLOCK_TABLE)
		return block;
	df_blocks_init(&it, df_str_slice(o->text, 0, e->end));
	it.at = e->start;
	df_blocks_next(&it, &block);
	return block;
}
