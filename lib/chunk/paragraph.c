/*
 * paragraph: whole, or its sentences.
 */
#include "chunk/paragraph.h"

#include <stdbool.h>
#include <string.h>

#include "chunk/held.h"
#include "chunk/part.h"
#include "text/blocks.h"
#include "text/bpe.h"
#include "text/hard_wrap.h"
#include "text/pretoken.h"
#include "text/sentences.h"

/* A paragraph of up to this part of a chunk is not cut. */
#define PARAGRAPH_PART 4

/* The length of the mark of an item that begins there, or 0. */
static size_t
item(const struct df_atoms *a, size_t start, size_t end)
{
	return df_blocks_item(df_str_slice(a->map->text, start, end));
}

/* Whether the line above the one that begins at `at` ends in a colon and is no
 * item: what follows is what it announces. */
static bool
is_announced(const struct df_atoms *a, size_t at)
{
	const char *s = a->map->text.s;
	size_t end = at, start;

	while (end > 0 && (unsigned char)s[end - 1] <= ' ')
		end--;
	if (end == 0 || s[end - 1] != ':')
		return false;
	for (start = end; start > 0 && s[start - 1] != '\n';)
		start--;
	return item(a, start, end) == 0;
}

/* What kind of cut is in front of a sentence behind a line's end: what is
 * indented belongs to the line above. Items of LaTeX are known here, too. */
static enum df_cut
line_cut(const struct df_atoms *a, size_t start, size_t end)
{
	bool deep = df_atoms_indent(a, start) > 0;
	bool is_item = item(a, start, end) > 0 ||
	    (a->map->text.s[start] == '\\' &&
		df_str_starts(
		    df_str_slice(a->map->text, start, end), DF_STR("\\item")));

	if ((deep || is_item) && is_announced(a, start))
		return DF_CUT_TITLE;
	if (is_item)
		return deep ? DF_CUT_LINE : DF_CUT_ITEM;
	return deep ? DF_CUT_SENTENCE : DF_CUT_LINE;
}

/* Whether there is a line end in what follows part, a slice of sentence. */
static bool
ends_line(struct df_str sentence, struct df_str part)
{
	size_t end = (size_t)(part.s - sentence.s) + part.len;

	return memchr(part.s + part.len, '\n', sentence.len - end) != NULL;
}

/* Add a sentence or paragraph; an item within another keeps its indent, which
 * says that. */
static int
add_part(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	size_t indent = df_atoms_indent(a, start);
	int result;

	a->indented = indent > 0 && item(a, start, end) > 0;
	result = df_part_add(a, a->indented ? start - indent : start, end, cut);
	a->indented = false;
	return result;
}

/* Whether a line of a hard-wrapped paragraph goes on with it. */
static bool
goes_on(const struct df_atoms *a, size_t start, size_t end)
{
	return df_hard_wrap_goes_on(df_str_slice(a->map->text, start, end));
}

/* Whether a block is the rest of one item and the next item: the begin of its
 * first line is at start. */
static bool
ends_item(const struct df_atoms *a, size_t start, size_t end)
{
	const char *s = a->map->text.s, *lf;

	if (df_atoms_indent(a, start) == 0 || item(a, start, end) > 0)
		return false;
	for (; (lf = memchr(s + start, '\n', end - start)) != NULL;) {
		start = (size_t)(lf - s) + 1;
		if (item(a, start, end) > 0)
			return true;
	}
	return false;
}

/* Whether a paragraph that begins at start is so short that nobody would cut
 * it, where sentences are not asked for. */
static bool
is_short(const struct df_atoms *a, size_t start, size_t end)
{
	return !a->sentences &&
	    df_tokenmap_about(a->map, start, end) <= a->size / PARAGRAPH_PART &&
	    !ends_item(a, start, end);
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

/* Its sentences; what a link or formula holds together is one. */
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
		if (add_part(a, start, start + part.len, cut) < 0)
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

int
df_paragraph_add(
    struct df_atoms *a, const struct df_block *block, enum df_cut cut)
{
	struct df_str part = df_atoms_trim(a, block->start, block->end);
	size_t start = (size_t)(part.s - a->map->text.s);
	size_t end = start + part.len;

	if (is_short(a, start, end))
		return add_part(a, start, end, cut);
	return add_sentences(a, block, cut);
}
