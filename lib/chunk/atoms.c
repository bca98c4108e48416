/*
 * atoms: blocks, then their sentences or lines; overlong.c goes on from there.
 */
#include "chunk/atoms.h"

#include <stdbool.h>
#include <string.h>

#include "text/blocks.h"
#include "chunk/overlong.h"
#include "chunk/titles.h"
#include "core/arena.h"
#include "text/bpe.h"
#include "text/pretoken.h"
#include "text/sentences.h"

/* Sentences are joined up to this part of a chunk, paragraphs up to that. */
#define GRAIN 64
#define GRAIN_PARAGRAPH 256

static void *
grow(struct df_arena *arena, void *v, size_t *cap, size_t size)
{
	size_t old = *cap;

	*cap = old ? 2 * old : 64;
	return df_arena_grow(arena, v, old * size, *cap * size);
}

struct df_str
df_atoms_trim(const struct df_atoms *a, size_t start, size_t end)
{
	return df_pretoken_trim(
	    &a->map->bpe->pretoken, df_str_slice(a->map->text, start, end));
}

/* Make the new part the end of the last atom, if both are very short: 1; 0
 * when they are not. */
static int
join(struct df_atoms *a, size_t end, enum df_cut cut,
    const struct df_tokenmap_to *to)
{
	size_t grain = cut > DF_CUT_PARAGRAPH ? GRAIN : GRAIN_PARAGRAPH;
	struct df_atom *last = a->n > 0 ? &a->v[a->n - 1] : NULL;
	int64_t n;

	if (last == NULL || end - last->start > a->size)
		return 0;
	n = df_tokenmap_between(a->map, last->start, &last->from, end, to);
	if (n < 0)
		return -1;
	if ((size_t)n > a->size / grain)
		return 0;
	last->end = (uint32_t)end;
	last->to = *to;
	return 1;
}

int
df_atoms_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_atom atom = {.start = (uint32_t)start, .cut = cut};
	struct df_str part = df_atoms_trim(a, start, end);
	int joined;

	if (part.len == 0)
		return 0;
	end = (size_t)(part.s - a->map->text.s) + part.len;
	atom.end = (uint32_t)end;
	if (df_tokenmap_to(a->map, end, &atom.to) < 0)
		return -1;
	joined = join(a, end, cut, &atom.to);
	if (joined != 0)
		return joined < 0 ? -1 : 0;
	if (df_tokenmap_from(a->map, start, &atom.from) < 0)
		return -1;
	if (a->n == a->cap) {
		a->v = grow(a->arena, a->v, &a->cap, sizeof *a->v);
		if (a->v == NULL)
			return -1;
	}
	a->v[a->n++] = atom;
	return 0;
}

/* A sentence or line, which begins at start with or without blanks. */
static int
add_part(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_str part = df_atoms_trim(a, start, end);
	int64_t n;

	if (part.len == 0)
		return 0;
	end = (size_t)(part.s - a->map->text.s) + part.len;
	n = end - start;
	if ((size_t)n > a->size)
		n = df_tokenmap_count(a->map, start, end);
	if (n < 0)
		return -1;
	if ((size_t)n <= a->size)
		return df_atoms_add(a, start, end, cut);
	return df_overlong_add(a, start, end, cut);
}

static int
add_code(struct df_atoms *a, const struct df_block *block, enum df_cut cut)
{
	struct df_str text = a->map->text;
	size_t start = block->start, end;

	for (; start < block->end; start = end) {
		const char *lf =
		    memchr(text.s + start, '\n', block->end - start);

		end = lf != NULL ? (size_t)(lf - text.s) + 1 : block->end;
		if (add_part(a, start, end, cut) < 0)
			return -1;
		cut = DF_CUT_CODE;
	}
	return 0;
}

/* Whether there is a line end in what follows part, a slice of sentence. */
static bool
ends_line(struct df_str sentence, struct df_str part)
{
	size_t end = (size_t)(part.s - sentence.s) + part.len;

	return memchr(part.s + part.len, '\n', sentence.len - end) != NULL;
}

static int
add_sentences(struct df_atoms *a, const struct df_block *block, enum df_cut cut)
{
	struct df_str text = a->map->text, sentence;
	struct df_sentences it;

	df_sentences_init(
	    &it, df_str_slice(text, block->start, block->end), a->lang);
	while (df_sentences_next(&it, &sentence)) {
		struct df_str part =
		    df_pretoken_trim(&a->map->bpe->pretoken, sentence);
		size_t start = (size_t)(part.s - text.s);

		if (part.len == 0)
			continue;
		if (add_part(a, start, start + part.len, cut) < 0)
			return -1;
		cut = ends_line(sentence, part) ? DF_CUT_LINE : DF_CUT_SENTENCE;
	}
	return 0;
}

static int
add_heading(struct df_atoms *a, const struct df_block *block)
{
	if (a->nheadings == a->headings_cap) {
		a->headings = grow(a->arena, a->headings, &a->headings_cap,
		    sizeof *a->headings);
		if (a->headings == NULL)
			return -1;
	}
	a->headings[a->nheadings++] = (struct df_heading){
	    .start = (uint32_t)block->start,
	    .next = (uint32_t)a->map->text.len,
	    .level = block->level,
	    .title = block->title,
	};
	return 0;
}

static int
add_block(struct df_atoms *a, const struct df_block *block, bool after_heading)
{
	bool heading = block->kind == DF_BLOCK_HEADING;
	enum df_cut cut = after_heading ? DF_CUT_HEADING
	    : heading                   ? DF_CUT_SECTION
					: DF_CUT_PARAGRAPH;

	if (after_heading)
		a->headings[a->nheadings - 1].next = (uint32_t)block->start;
	if (heading && add_heading(a, block) < 0)
		return -1;
	if (block->kind == DF_BLOCK_CODE)
		return add_code(a, block, cut);
	if (heading)
		return add_part(a, block->start, block->end, cut);
	return add_sentences(a, block, cut);
}

int
df_atoms_find(struct df_atoms *a, const struct df_tokenmap *map,
    struct df_str lang, size_t size, struct df_arena *arena)
{
	struct df_blocks it;
	struct df_block block;
	bool after_heading = false;

	*a = (struct df_atoms){
	    .map = map, .arena = arena, .lang = lang, .size = size};
	df_blocks_init(&it, map->text);
	while (df_blocks_next(&it, &block)) {
		if (add_block(a, &block, after_heading) < 0)
			return -1;
		after_heading = block.kind == DF_BLOCK_HEADING;
	}
	df_titles_mark(a);
	return 0;
}
