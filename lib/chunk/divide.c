/*
 * divide: pages and blocks; paragraph.c and whole.c go on from there.
 */
#include "chunk/divide.h"

#include <stdbool.h>
#include <string.h>

#include "chunk/chunk.h"
#include "chunk/context.h"
#include "chunk/held.h"
#include "chunk/outline.h"
#include "chunk/pairs.h"
#include "chunk/paragraph.h"
#include "chunk/part.h"
#include "chunk/titles.h"
#include "chunk/whole.h"
#include "text/blocks.h"
#include "text/chars.h"
#include "text/plain.h"

/* The heading becomes the open one. */
static int
add_heading(struct df_atoms *a, const struct df_block *block)
{
	struct df_heading h = {
	    .level = block->level, .title = block->title, .parent = a->open};

	while (h.parent > 0 && a->headings[h.parent - 1].level >= h.level)
		h.parent = a->headings[h.parent - 1].parent;
	if (a->how->context &&
	    (df_plain(h.title, a->arena, &h.title) < 0 ||
		df_context_measure(a, &h) < 0))
		return -1;
	return df_atoms_add_heading(a, &h, block->start);
}

/* Let the next atoms stand under that heading. */
static void
stand_under(struct df_atoms *a, uint32_t heading)
{
	const struct df_atom atom = {.heading = heading};

	a->heading = heading;
	a->room = a->size - df_context_tokens(a, &atom);
}

/* A heading, or what follows one if run is not NULL: then it is where the
 * headings right above begin. All else is parted from what is before by cut. */
static int
add_block(struct df_atoms *a, const struct df_block *block, const size_t *run,
    enum df_cut cut)
{
	bool heading = block->kind == DF_BLOCK_HEADING;

	if (run != NULL || heading)
		cut = run ? DF_CUT_HEADING : DF_CUT_SECTION;

	a->links.n = 0;
	if (heading) {
		if (add_heading(a, block) < 0 ||
		    (block->end - block->start > a->room &&
			df_held_find(a, block) < 0))
			return -1;
		stand_under(a, a->headings[a->open - 1].parent);
		a->level = (unsigned)block->level;
		return df_part_add(a, block->start, block->end, cut);
	}
	stand_under(a, a->open);
	if (block->kind == DF_BLOCK_TEXT)
		return df_paragraph_add(a, block, cut);
	return df_whole_add(a, block, cut, run ? *run : block->start);
}

/* Whether a block is indented; whether it begins with an item. */
static bool
is_indented(const struct df_atoms *a, const struct df_block *block)
{
	struct df_str part = df_atoms_trim(a, block->start, block->end);

	return df_atoms_indent(a, (size_t)(part.s - a->map->text.s)) > 0;
}

static bool
is_list(const struct df_atoms *a, const struct df_block *block)
{
	return block->kind == DF_BLOCK_TEXT &&
	    df_blocks_item(
		df_str_slice(a->map->text, block->start, block->end)) > 0;
}

/* Whether a page begins with the block, right behind the one before, and goes
 * on in a sentence: in small letters, or behind a comma or hyphen. */
static bool
goes_on(const struct df_atoms *a, const struct df_block *block)
{
	const char *s = a->map->text.s;
	size_t at = block->start;
	int32_t c;

	if (at < 3 || s[at - 1] != '\f' || block->kind != DF_BLOCK_TEXT)
		return false;
	if (df_blocks_item(df_str_slice(a->map->text, at, block->end)) > 0)
		return false;
	df_char_decode(s + at, s + block->end, &c);
	at -= 2;
	while (at > 0 && (s[at] == '\n' || s[at] == '\r'))
		at--;
	return df_char(c)->category == DF_LL || s[at] == ',' || s[at] == '-';
}

static int
add_blocks(struct df_atoms *a, const struct df_outline *o)
{
	bool after_heading = false, list = false;
	size_t run = 0;

	for (size_t i = 0; i < o->n; i++) {
		struct df_block block = df_outline_block(o, i);
		bool inside = list && is_indented(a, &block);
		/* Inside of an item a block is as near as a line. */
		enum df_cut cut = goes_on(a, &block) ? DF_CUT_SENTENCE
		    : inside                         ? DF_CUT_LINE
						     : DF_CUT_PARAGRAPH;

		if (add_block(a, &block, after_heading ? &run : NULL, cut) < 0)
			return -1;
		list = inside || is_list(a, &block);
		if (!after_heading)
			run = block.start;
		after_heading = block.kind == DF_BLOCK_HEADING;
	}
	return 0;
}

/* Where the page that begins at start ends: at a form feed, as pdftotext and
 * text files of old have it. */
static size_t
page_end(const struct df_atoms *a, size_t start)
{
	struct df_str text = a->map->text;
	const char *ff = memchr(text.s + start, '\f', text.len - start);

	return ff != NULL ? (size_t)(ff - text.s) : text.len;
}

/* The pages one by one: no block goes across their borders. */
static int
add_pages(struct df_atoms *a, const struct df_outline *o)
{
	size_t all = a->map->text.len, end;
	struct df_outline page;

	for (size_t start = 0; start < all; start = end + 1) {
		end = page_end(a, start);
		if (df_outline_part(&page, o, start, end, a->arena) < 0 ||
		    add_blocks(a, &page) < 0)
			return -1;
		a->border = true;
	}
	return 0;
}

/* Let the sections tell how far they are below the highest level that has
 * several. */
static void
rank_sections(struct df_atoms *a)
{
	size_t n[DF_HEADING_LEVELS + 1] = {0};
	unsigned top = 1;

	for (size_t i = 1; i < a->n; i++)
		if (a->v[i].cut == DF_CUT_SECTION)
			n[a->v[i].deep]++;
	while (top < DF_HEADING_LEVELS && n[top] < 2)
		top++;
	for (size_t i = 0; i < a->n; i++) {
		unsigned level = a->v[i].deep;

		if (level > 0)
			a->v[i].deep = level < top ? 0
			    : level > top + 2      ? 2
						   : level - top;
	}
}

int
df_divide(struct df_atoms *a, const struct df_tokenmap *map,
    const struct df_outline *outline, const struct df_chunk_options *how,
    struct df_str lang, struct df_arena *arena)
{
	size_t size = how->size - how->overlap;

	*a = (struct df_atoms){.map = map,
	    .how = how,
	    .arena = arena,
	    .lang = lang,
	    .sentences = how->overlap > 0 || how->semantic ||
		how->strategy == DF_CHUNK_SENTENCE,
	    .size = size,
	    .room = size};
	if ((how->strategy == DF_CHUNK_PAGE ? add_pages(a, outline)
					    : add_blocks(a, outline)) < 0)
		return -1;
	rank_sections(a);
	df_titles_mark(a);
	return df_pairs_mark(a);
}
