/*
 * atoms: blocks, then their sentences; whole.c and overlong.c go on from there.
 */
#include "chunk/atoms.h"

#include <string.h>

#include "chunk/chunk.h"
#include "chunk/context.h"
#include "chunk/growth.h"
#include "chunk/held.h"
#include "chunk/outline.h"
#include "chunk/overlong.h"
#include "chunk/pairs.h"
#include "chunk/titles.h"
#include "chunk/whole.h"
#include "core/arena.h"
#include "text/blocks.h"
#include "text/bpe.h"
#include "text/hard_wrap.h"
#include "text/pretoken.h"
#include "text/sentences.h"

/* Sentences are joined up to this part of a chunk, what a blank line parts up
 * to that. */
#define GRAIN 64
#define GRAIN_PARAGRAPH 256
/* A paragraph of up to this part of a chunk is not cut. */
#define PARAGRAPH_PART 4

/* Make room in an array of elements of size bytes, which is full at text
 * `read`. */
static void *
grow(const struct df_atoms *a, void *v, size_t *cap, size_t size, size_t read)
{
	size_t old = *cap;

	*cap = df_growth(old, read, a->map->text.len);
	return df_arena_grow(a->arena, v, old * size, *cap * size);
}

struct df_str
df_atoms_trim(const struct df_atoms *a, size_t start, size_t end)
{
	return df_pretoken_trim(
	    &a->map->bpe->pretoken, df_str_slice(a->map->text, start, end));
}

/* Make the new part the end of the last atom, if both are very short and
 * nothing comes between: 1; 0 when it is not so. */
static int
join(struct df_atoms *a, const struct df_atom *next)
{
	bool blank = next->cut <= DF_CUT_PARAGRAPH ||
	    next->cut == DF_CUT_UNIT || next->cut == DF_CUT_GAP;
	size_t grain = blank ? GRAIN_PARAGRAPH : GRAIN;
	struct df_atom *last = a->n > 0 ? &a->v[a->n - 1] : NULL;
	int64_t n;

	if (last == NULL || next->end - last->start > a->size || next->border ||
	    last->heading != next->heading || last->head != next->head)
		return 0;
	n = df_tokenmap_between(
	    a->map, last->start, &last->from, next->end, &next->to);
	if (n < 0)
		return -1;
	if ((size_t)n > a->size / grain)
		return 0;
	last->end = next->end;
	last->to = next->to;
	return 1;
}

static bool
is_border(const struct df_atoms *a, enum df_cut cut)
{
	return a->border ||
	    (a->how->strategy == DF_CHUNK_HEADING && cut == DF_CUT_SECTION);
}

/* Add an atom of which start, end and to are set, and from too if begun. */
static int
add_atom(struct df_atoms *a, struct df_atom *atom, enum df_cut cut, bool begun)
{
	int joined;

	atom->cut = (uint8_t)cut;
	atom->border = is_border(a, cut);
	atom->heading = a->heading;
	/* Only whole rows and lines are read under their block's head. */
	if ((cut >= DF_CUT_UNIT && cut <= DF_CUT_ROW) || cut == DF_CUT_HEADING)
		atom->head = a->head;
	joined = join(a, atom);
	if (joined != 0)
		return joined < 0 ? -1 : 0;
	if (!begun && df_tokenmap_from(a->map, atom->start, &atom->from) < 0)
		return -1;
	if (a->n == a->cap) {
		a->v = grow(a, a->v, &a->cap, sizeof *a->v, atom->start);
		if (a->v == NULL)
			return -1;
	}
	a->v[a->n++] = *atom;
	a->border = false;
	return 0;
}

static size_t
end_of(const struct df_atoms *a, struct df_str part)
{
	return (size_t)(part.s - a->map->text.s) + part.len;
}

int
df_atoms_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_str part = df_atoms_trim(a, start, end);
	struct df_atom atom = {.start = (uint32_t)start};

	if (part.len == 0)
		return 0;
	atom.end = (uint32_t)end_of(a, part);
	if (df_tokenmap_to(a->map, atom.end, &atom.to) < 0)
		return -1;
	return add_atom(a, &atom, cut, false);
}

/* Whether so many bytes have at most so many tokens, whatever they are: a byte
 * is no more than a token where nothing is put before it. */
static bool
fits_anyhow(const struct df_atoms *a, size_t bytes, size_t most)
{
	return bytes <= most &&
	    df_bpe_character_tokens(a->map->bpe) == DF_CHUNK_SIZE_MIN;
}

int
df_atoms_fit(const struct df_atoms *a, size_t start, size_t end, size_t most)
{
	struct df_str part = df_atoms_trim(a, start, end);
	int64_t n;

	end = end_of(a, part);
	if (fits_anyhow(a, end - start, most))
		return 1;
	n = df_tokenmap_count(a->map, start, end);
	return n < 0 ? -1 : (size_t)n <= most;
}

int
df_atoms_add_part(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_str part = df_atoms_trim(a, start, end);
	struct df_atom atom = {0};
	int64_t n;

	if (part.len == 0)
		return 0;
	if (!a->code)
		start = (size_t)(part.s - a->map->text.s);
	end = end_of(a, part);
	atom.start = (uint32_t)start;
	atom.end = (uint32_t)end;
	if (df_tokenmap_to(a->map, end, &atom.to) < 0)
		return -1;
	if (fits_anyhow(a, end - start, a->room))
		return add_atom(a, &atom, cut, false);
	if (df_tokenmap_from(a->map, start, &atom.from) < 0)
		return -1;
	n = df_tokenmap_between(a->map, start, &atom.from, end, &atom.to);
	if (n < 0)
		return -1;
	return (size_t)n <= a->room ? add_atom(a, &atom, cut, true)
				    : df_overlong_add(a, start, end, cut);
}

int
df_atoms_set_head(struct df_atoms *a, size_t start, size_t end)
{
	struct df_head head = {.text = df_atoms_trim(a, start, end)};

	if (df_bpe_count(a->map->bpe, a->map->work, head.text, &head.tokens) <
	    0)
		return -1;
	head.tokens++;
	if (head.tokens > a->room / 2 ||
	    a->room / 2 < df_bpe_character_tokens(a->map->bpe))
		return 0;
	if (a->nheads == a->heads_cap) {
		a->heads =
		    grow(a, a->heads, &a->heads_cap, sizeof *a->heads, start);
		if (a->heads == NULL)
			return -1;
	}
	a->heads[a->nheads++] = head;
	a->head = (uint32_t)a->nheads;
	a->room -= head.tokens;
	return 0;
}

/* What kind of cut is in front of a sentence behind a line's end. */
static enum df_cut
line_cut(const struct df_atoms *a, size_t start, size_t end)
{
	return df_blocks_item(df_str_slice(a->map->text, start, end)) > 0
	    ? DF_CUT_ITEM
	    : DF_CUT_LINE;
}

/* Whether there is a line end in what follows part, a slice of sentence. */
static bool
ends_line(struct df_str sentence, struct df_str part)
{
	size_t end = (size_t)(part.s - sentence.s) + part.len;

	return memchr(part.s + part.len, '\n', sentence.len - end) != NULL;
}

/* Whether a line of a hard-wrapped paragraph goes on with it. */
static bool
goes_on(const struct df_atoms *a, size_t start, size_t end)
{
	return df_hard_wrap_goes_on(df_str_slice(a->map->text, start, end));
}

/* Whether a paragraph is so short that nobody would cut it, where sentences
 * are not asked for. */
static bool
is_short(const struct df_atoms *a, const struct df_block *block)
{
	return !a->sentences &&
	    df_tokenmap_about(a->map, block->start, block->end) <=
	    a->size / PARAGRAPH_PART;
}

/* Whether the line at that place parts two paragraphs of a quote. */
static bool
is_quote_gap(const struct df_atoms *a, size_t at, size_t end)
{
	const char *s = a->map->text.s;
	bool quote = false;

	for (; at < end && s[at] != '\n'; at++) {
		if (s[at] != '>' && s[at] != ' ' && s[at] != '\r')
			return false;
		quote |= s[at] == '>';
	}
	return quote;
}

static int
add_sentences(struct df_atoms *a, const struct df_block *block, enum df_cut cut)
{
	struct df_str text = a->map->text, sentence;
	struct df_sentences it;
	/* Of sentences that a link holds together, or a gap's mark and what
	 * stands before it. */
	const char *from = NULL;
	bool gap = false;

	if (df_held_find(a, block) < 0)
		return -1;
	df_sentences_init(
	    &it, df_str_slice(text, block->start, block->end), a->lang);
	while (df_sentences_next(&it, &sentence)) {
		struct df_str part;
		size_t stop;

		from = from ? from : sentence.s;
		sentence.len += (size_t)(sentence.s - from);
		sentence.s = from;
		stop = (size_t)(sentence.s - text.s) + sentence.len;
		if (stop < block->end && df_links_hold(&a->links, stop))
			continue;
		if (stop < block->end && is_quote_gap(a, stop, block->end)) {
			gap = true;
			continue;
		}
		part = df_pretoken_trim(&a->map->bpe->pretoken, sentence);
		from = NULL;
		size_t start = (size_t)(part.s - text.s);

		if (part.len == 0)
			continue;
		if (cut == DF_CUT_LINE)
			cut = line_cut(a, start, block->end);
		if (df_atoms_add_part(a, start, start + part.len, cut) < 0)
			return -1;
		cut = DF_CUT_SENTENCE;
		if (ends_line(sentence, part) &&
		    !(it.wrapped && goes_on(a, stop, block->end)))
			cut = DF_CUT_LINE;
		if (gap)
			cut = DF_CUT_PARAGRAPH;
		gap = false;
	}
	return 0;
}

/* The heading becomes the open one. */
static int
add_heading(struct df_atoms *a, const struct df_block *block)
{
	struct df_heading h = {
	    .level = block->level, .title = block->title, .parent = a->open};

	while (h.parent > 0 && a->headings[h.parent - 1].level >= h.level)
		h.parent = a->headings[h.parent - 1].parent;
	if (a->how->context && df_context_measure(a, &h) < 0)
		return -1;
	if (a->nheadings == a->headings_cap) {
		a->headings = grow(a, a->headings, &a->headings_cap,
		    sizeof *a->headings, block->start);
		if (a->headings == NULL)
			return -1;
	}
	a->headings[a->nheadings++] = h;
	a->open = (uint32_t)a->nheadings;
	return 0;
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
 * headings right above begin. */
static int
add_block(struct df_atoms *a, const struct df_block *block, const size_t *run)
{
	bool heading = block->kind == DF_BLOCK_HEADING;
	enum df_cut cut = run ? DF_CUT_HEADING
	    : heading         ? DF_CUT_SECTION
			      : DF_CUT_PARAGRAPH;

	a->links.n = 0;
	if (heading) {
		if (add_heading(a, block) < 0 ||
		    (block->end - block->start > a->room &&
			df_held_find(a, block) < 0))
			return -1;
		stand_under(a, a->headings[a->open - 1].parent);
		return df_atoms_add_part(a, block->start, block->end, cut);
	}
	stand_under(a, a->open);
	if (block->kind == DF_BLOCK_TEXT)
		return is_short(a, block)
		    ? df_atoms_add_part(a, block->start, block->end, cut)
		    : add_sentences(a, block, cut);
	return df_whole_add(a, block, cut, run ? *run : block->start);
}

static int
add_blocks(struct df_atoms *a, const struct df_outline *o)
{
	bool after_heading = false;
	size_t run = 0;

	for (size_t i = 0; i < o->n; i++) {
		struct df_block block = df_outline_block(o, i);

		if (add_block(a, &block, after_heading ? &run : NULL) < 0)
			return -1;
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
add_pages(struct df_atoms *a)
{
	size_t all = a->map->text.len, end;
	struct df_outline page;

	for (size_t start = 0; start < all; start = end + 1) {
		end = page_end(a, start);
		if (df_outline_find(&page, a->map->text, start, end, a->arena) <
			0 ||
		    add_blocks(a, &page) < 0)
			return -1;
		a->border = true;
	}
	return 0;
}

int
df_atoms_find(struct df_atoms *a, const struct df_tokenmap *map,
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
	if ((how->strategy == DF_CHUNK_PAGE ? add_pages(a)
					    : add_blocks(a, outline)) < 0)
		return -1;
	df_titles_mark(a);
	return df_pairs_mark(a);
}
