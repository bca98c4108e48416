/*
 * titles: what a line looks like at its end.
 */
#include "chunk/titles.h"

#include <stdbool.h>
#include <string.h>

#include "chunk/atoms.h"
#include "core/utf8.h"
#include "text/bpe.h"
#include "text/pretoken.h"

/* A line of more characters is no title. */
#define TITLE_MAX 80

/* The last line of an atom, or the first. */
static struct df_str
line_of(const struct df_atoms *a, const struct df_atom *atom, bool last)
{
	struct df_str text = a->map->text;
	size_t start = atom->start, end = atom->end;
	const char *lf;

	if (last) {
		while (end > start && text.s[end - 1] != '\n')
			end--;
		return df_str_slice(text, end, atom->end);
	}
	lf = memchr(text.s + start, '\n', end - start);
	return df_str_slice(
	    text, start, lf != NULL ? (size_t)(lf - text.s) : end);
}

/* Whether a line looks like a title: short, and behind its last word no sign
 * but emphasis. */
static bool
is_title(const struct df_atoms *a, struct df_str line)
{
	while (line.len > 0 && strchr("*_ \t\r", line.s[line.len - 1]) != NULL)
		line.len--;
	if (line.len == 0 || df_utf8_count(line) > TITLE_MAX)
		return false;
	return df_pretoken_last(&a->map->bpe->pretoken, line) !=
	    DF_PRETOKEN_OTHER;
}

static bool
announces(const struct df_atoms *a, const struct df_atom *before,
    const struct df_atom *after)
{
	struct df_str line = line_of(a, before, true);

	if (df_str_ends(line, DF_STR(":")) ||
	    df_str_ends(line, DF_STR("\xEF\xBC\x9A")))
		return true;
	return is_title(a, line) && !is_title(a, line_of(a, after, false));
}

void
df_titles_mark(struct df_atoms *a)
{
	for (size_t i = 1; i < a->n; i++) {
		enum df_cut *cut = &a->v[i].cut;

		if ((*cut == DF_CUT_PARAGRAPH || *cut == DF_CUT_LINE) &&
		    announces(a, &a->v[i - 1], &a->v[i]))
			*cut = DF_CUT_TITLE;
	}
}
