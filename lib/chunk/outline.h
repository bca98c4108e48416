/*
 * outline: the blocks of a text, found once for all who ask for them: what cuts
 * it, what names the headings above a chunk, and what tells the chunk's kind.
 *
 * A long text has millions, so only where they are is kept.
 */
#ifndef DF_CHUNK_OUTLINE_H
#define DF_CHUNK_OUTLINE_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"
#include "text/blocks.h"
#include "text/markup.h"

struct df_arena;

struct df_outline_entry {
	uint32_t start, end;
	enum df_block_kind kind;
};

struct df_outline {
	struct df_str text;
	const struct df_markup *markup; /* NULL: Markdown */
	struct df_outline_entry *v;
	size_t n;
};

/* The blocks of text, in the arena, whose markup is found out. Text is less
 * than 4 GiB. 0, or -1 when memory ran out. */
int df_outline_find(
    struct df_outline *o, struct df_str text, struct df_arena *arena);

/* So those of text[start, end) by themselves, of a text whose outline is
 * known. */
int df_outline_part(struct df_outline *o, const struct df_outline *whole,
    size_t start, size_t end, struct df_arena *arena);

/* Block i, with all that is known of it. */
struct df_block df_outline_block(const struct df_outline *o, size_t i);

#endif
