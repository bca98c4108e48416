/*
 * whole: rows and lines of what does not fit.
 */
#include "chunk/whole.h"

#include <string.h>

#include "chunk/atoms.h"
#include "chunk/held.h"
#include "chunk/lines.h"
#include "chunk/part.h"
#include "text/blocks.h"

/* The lines of text[start, end), the first behind cut. */
static int
add_lines(struct df_atoms *a, size_t start, size_t end, enum df_cut cut,
    enum df_cut between)
{
	struct df_str text = a->map->text;
	size_t next;

	for (; start < end; start = next) {
		const char *lf = memchr(text.s + start, '\n', end - start);

		next = lf != NULL ? (size_t)(lf - text.s) + 1 : end;
		if (df_part_add(a, start, next, cut) < 0)
			return -1;
		cut = between;
	}
	return 0;
}

/* Whether a part of code begins with the line: it is not indented, and does not
 * end what comes before it. */
static bool
begins_unit(struct df_str line)
{
	return line.len > 0 && memchr(" \t})]", line.s[0], 5) == NULL;
}

/* The lines of code text[start, end). */
static int
add_code_lines(struct df_atoms *a, size_t start, size_t end)
{
	enum df_cut cut = DF_CUT_HEADING;
	struct df_str text = df_str_slice(a->map->text, 0, end);
	size_t next;

	for (; start < end; start = next) {
		struct df_str line = df_line_at(text, start, &next);

		if (df_str_trim(line).len == 0) {
			cut = cut == DF_CUT_CODE ? DF_CUT_GAP : cut;
			continue;
		}
		if (cut == DF_CUT_GAP && begins_unit(line))
			cut = DF_CUT_UNIT;
		if (df_part_add(a, start, next, cut) < 0)
			return -1;
		cut = DF_CUT_CODE;
	}
	return 0;
}

/* A table's rows, with its head as their context. */
static int
add_rows(struct df_atoms *a, const struct df_block *block, enum df_cut cut)
{
	if (df_held_find(a, block) < 0 ||
	    add_lines(a, block->start, block->rows, cut, DF_CUT_HEADING) < 0 ||
	    df_atoms_set_head(a, block->start, block->rows) < 0)
		return -1;
	return add_lines(
	    a, block->rows, block->end, DF_CUT_HEADING, DF_CUT_ROW);
}

/* Where the first line of a block ends, or the last one begins. */
static size_t
first_end(const struct df_atoms *a, const struct df_block *block)
{
	size_t at = block->start;

	while (at < block->end && a->map->text.s[at] != '\n')
		at++;
	return at;
}

static size_t
last_start(const struct df_atoms *a, const struct df_block *block)
{
	size_t at = block->end;

	while (at > block->start && a->map->text.s[at - 1] != '\n')
		at--;
	return at;
}

/* The lines of code, with the fence before them as their context; neither fence
 * stands alone. */
static int
add_code(struct df_atoms *a, const struct df_block *block, enum df_cut cut)
{
	size_t start = first_end(a, block), end = last_start(a, block);

	if (end < start)
		end = block->end;
	if (add_lines(a, block->start, start, cut, cut) < 0 ||
	    df_atoms_set_head(a, block->start, start) < 0 ||
	    add_code_lines(a, start, end) < 0)
		return -1;
	return add_lines(a, end, block->end, DF_CUT_HEADING, DF_CUT_CODE);
}

int
df_whole_add(struct df_atoms *a, const struct df_block *block, enum df_cut cut,
    size_t from)
{
	int alone = df_atoms_fit(a, block->start, block->end, a->room);
	int fit =
	    alone > 0 ? df_atoms_fit(a, from, block->end, a->room) : alone;
	size_t room = a->room;
	int result;

	if (fit < 0)
		return -1;
	a->indented = block->kind == DF_BLOCK_CODE;
	if (fit)
		result = df_part_add(a, block->start, block->end, cut);
	else if (block->kind == DF_BLOCK_TABLE)
		result = add_rows(a, block, cut);
	else
		result = add_code(a, block, cut);
	a->indented = false;
	a->head = 0;
	a->room = room;
	return result;
}
