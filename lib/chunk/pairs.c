/*
 * pairs: from question to question.
 */
#include "chunk/pairs.h"

#include <stddef.h>

#include "chunk/atoms.h"
#include "chunk/lines.h"
#include "core/str.h"

/* Whether atom i is not the first line of its paragraph, and goes on with a
 * sentence of the line before or is the last line, as in verse. */
static bool
is_within(const struct df_atoms *a, size_t i)
{
	const struct df_atom *before;

	if (i == 0 || a->v[i].cut != DF_CUT_LINE)
		return false;
	before = &a->v[i - 1];
	return (i + 1 < a->n && a->v[i + 1].cut == DF_CUT_PARAGRAPH) ||
	    !df_line_is_said(
		df_str_slice(a->map->text, before->start, before->end));
}

/* What atom i asks: all of its first line is looked at. */
static enum df_line_kind
asks(const struct df_atoms *a, size_t i)
{
	const struct df_atom *atom = &a->v[i];
	struct df_str text = df_str_slice(a->map->text, 0, atom->end), line,
		      plain;
	struct df_str name;
	enum df_line_kind kind;
	size_t next;

	if (atom->cut > DF_CUT_LINE && atom->cut != DF_CUT_HEADING &&
	    atom->cut != DF_CUT_TITLE)
		return DF_LINE_OTHER;
	line = df_line_at(text, atom->start, &next);
	plain = df_line_plain(line);
	if (!df_line_asks(plain))
		return df_line_is_marked_question(plain) ? DF_LINE_Q
							 : DF_LINE_OTHER;
	if (line.s[0] == '#')
		return DF_LINE_Q;
	kind = df_line_kind(plain, &name);
	if (kind == DF_LINE_QUESTION && is_within(a, i))
		return DF_LINE_OTHER;
	return kind == DF_LINE_Q || kind == DF_LINE_QUESTION ? kind
							     : DF_LINE_OTHER;
}

static void
mark(struct df_atom *atom)
{
	if (atom->cut < DF_CUT_ANSWER && atom->cut != DF_CUT_SECTION &&
	    !atom->border)
		atom->cut = DF_CUT_ANSWER;
}

/* Where the answer to the question in atom i ends. */
static size_t
answer_end(const struct df_atoms *a, size_t i)
{
	size_t j = i + 1;

	while (j < a->n && a->v[j].cut != DF_CUT_SECTION && !a->v[j].border &&
	    a->v[j].start - a->v[i].start < 16 * a->size &&
	    asks(a, j) == DF_LINE_OTHER)
		j++;
	return j;
}

int
df_pairs_mark(struct df_atoms *a)
{
	for (size_t i = 0; i + 1 < a->n;) {
		enum df_line_kind kind = asks(a, i);
		size_t end = kind == DF_LINE_Q ? answer_end(a, i) : i + 1;
		int64_t n;

		if (kind == DF_LINE_QUESTION && asks(a, i + 1) == DF_LINE_OTHER)
			mark(&a->v[i + 1]);
		if (kind != DF_LINE_Q || end == i + 1) {
			i++;
			continue;
		}
		n = df_atoms_tokens(a, i, end);
		if (n < 0)
			return -1;
		mark(&a->v[i + 1]);
		for (size_t j = i + 2; (size_t)n <= a->room && j < end; j++)
			mark(&a->v[j]);
		i = end;
	}
	return 0;
}
