/*
 * atoms: the array that grows, and what its elements count.
 */
#include "chunk/atoms.h"

#include "chunk/chunk.h"
#include "chunk/growth.h"
#include "core/arena.h"
#include "text/bpe.h"
#include "text/pretoken.h"

/* Sentences are joined up to this part of a chunk, what a blank line parts up
 * to that. */
#define GRAIN 64
#define GRAIN_PARAGRAPH 256

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

size_t
df_atoms_end_of(const struct df_atoms *a, struct df_str part)
{
	return (size_t)(part.s - a->map->text.s) + part.len;
}

size_t
df_atoms_indent(const struct df_atoms *a, size_t at)
{
	const char *s = a->map->text.s;
	size_t start = at;

	while (start > 0 && (s[start - 1] == ' ' || s[start - 1] == '\t'))
		start--;
	if (start > 0 && s[start - 1] != '\n')
		return 0;
	return at - start > 1 || (at > start && s[start] == '\t') ? at - start
								  : 0;
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

int
df_atoms_add_atom(
    struct df_atoms *a, struct df_atom *atom, enum df_cut cut, bool begun)
{
	int joined;

	atom->cut = (uint8_t)cut;
	atom->border = is_border(a, cut);
	atom->deep = cut == DF_CUT_SECTION ? a->level : 0;
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

int
df_atoms_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_str part = df_atoms_trim(a, start, end);
	struct df_atom atom = {.start = (uint32_t)start};

	if (part.len == 0)
		return 0;
	atom.end = (uint32_t)df_atoms_end_of(a, part);
	if (df_tokenmap_to(a->map, atom.end, &atom.to) < 0)
		return -1;
	return df_atoms_add_atom(a, &atom, cut, false);
}

bool
df_atoms_fit_anyhow(const struct df_atoms *a, size_t bytes, size_t most)
{
	return bytes <= most &&
	    df_bpe_character_tokens(a->map->bpe) == DF_CHUNK_SIZE_MIN;
}

int
df_atoms_fit(const struct df_atoms *a, size_t start, size_t end, size_t most)
{
	struct df_str part = df_atoms_trim(a, start, end);
	int64_t n;

	end = df_atoms_end_of(a, part);
	if (df_atoms_fit_anyhow(a, end - start, most))
		return 1;
	n = df_tokenmap_count(a->map, start, end);
	return n < 0 ? -1 : (size_t)n <= most;
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

int
df_atoms_add_heading(struct df_atoms *a, const struct df_heading *h, size_t at)
{
	if (a->nheadings == a->headings_cap) {
		a->headings = grow(
		    a, a->headings, &a->headings_cap, sizeof *a->headings, at);
		if (a->headings == NULL)
			return -1;
	}
	a->headings[a->nheadings++] = *h;
	a->open = (uint32_t)a->nheadings;
	return 0;
}
