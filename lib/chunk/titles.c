/*
 * titles: what a line looks like at its end.
 */
#include "chunk/titles.h"

#include <stdbool.h>
#include <string.h>

#include "chunk/atoms.h"
#include "chunk/lines.h"
#include "core/utf8.h"
#include "text/bpe.h"
#include "text/pretoken.h"

/* A line of more characters is no title. */
#define TITLE_MAX 80
/* Nor is one of more bytes, its marks included. */
#define LINE_MAX_BYTES (5 * TITLE_MAX)

/* What a line may have at its end without being more than its words. */
static struct df_str
unmarked(struct df_str line)
{
	while (
	    line.len > 0 && memchr("*_ \t\r", line.s[line.len - 1], 5) != NULL)
		line.len--;
	return line;
}

/* Whether a line looks like a title: short, and behind its last word no sign
 * but emphasis. */
static bool
is_title(const struct df_atoms *a, struct df_str line)
{
	line = unmarked(line);
	return line.len > 0 &&
	    df_pretoken_last(&a->map->bpe->pretoken, line) !=
	    DF_PRETOKEN_OTHER &&
	    (line.len <= TITLE_MAX || df_utf8_count(line) <= TITLE_MAX);
}

static struct df_str
first_line(const struct df_atoms *a, const struct df_atom *atom)
{
	size_t next;

	return df_line_at(
	    df_str_slice(a->map->text, 0, atom->end), atom->start, &next);
}

/* The last line, or so much of its end that it is no title. */
static struct df_str
last_line(const struct df_atoms *a, const struct df_atom *atom)
{
	const char *s = a->map->text.s;
	size_t start = atom->end;

	while (start > atom->start && s[start - 1] != '\n' &&
	    atom->end - start < LINE_MAX_BYTES)
		start--;
	return df_str_slice(a->map->text, start, atom->end);
}

static bool
announces(const struct df_atoms *a, const struct df_atom *before,
    const struct df_atom *after)
{
	struct df_str all =
	    df_str_slice(a->map->text, before->start, before->end);

	if (df_str_ends(all, DF_STR(":")) ||
	    df_str_ends(all, DF_STR("\xEF\xBC\x9A")))
		return true;
	all = unmarked(all);
	if (all.len == 0 ||
	    df_pretoken_last(&a->map->bpe->pretoken, all) == DF_PRETOKEN_OTHER)
		return false;
	return is_title(a, last_line(a, before)) &&
	    !is_title(a, first_line(a, after));
}

void
df_titles_mark(struct df_atoms *a)
{
	for (size_t i = 1; i < a->n; i++) {
		uint8_t *cut = &a->v[i].cut;

		if ((*cut == DF_CUT_PARAGRAPH || *cut == DF_CUT_LINE) &&
		    announces(a, &a->v[i - 1], &a->v[i]))
			*cut = DF_CUT_TITLE;
	}
}
