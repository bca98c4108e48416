/*
 * context: headings as lines of Markdown, a blank line, the head of a table or
 * the fence of code.
 */
#include "chunk/context.h"

#include <string.h>

#include "chunk/atoms.h"
#include "chunk/chunk.h"
#include "core/arena.h"
#include "text/bpe.h"

/* Headings may take this part of a chunk, if that leaves room for a character
 * beside a head. */
#define HEADINGS_PART 2
#define ROOM_LEAST (4 * DF_CHUNK_SIZE_MIN)

/* Write h's line to `to`, if that is not NULL; its length. */
static size_t
put_heading(const struct df_heading *h, char *to)
{
	size_t level = (size_t)h->level, n = level + 1 + h->title.len + 1;

	if (to == NULL)
		return n;
	memset(to, '#', level);
	to[level] = ' ';
	if (h->title.len > 0)
		memcpy(to + level + 1, h->title.s, h->title.len);
	to[n - 1] = '\n';
	return n;
}

int
df_context_measure(const struct df_atoms *a, struct df_heading *h)
{
	const struct df_heading *up = h;
	size_t most = a->size < ROOM_LEAST ? 0 : a->size / HEADINGS_PART, n;
	struct df_str line = {NULL, put_heading(h, NULL)};
	char *s = df_arena_alloc(a->arena, line.len);

	if (s == NULL)
		return -1;
	put_heading(h, s);
	line.s = s;
	if (df_bpe_count(a->map->bpe, a->map->work, line, &n) < 0)
		return -1;
	h->shown = 0;
	h->tokens = 0;
	h->own = n + 1;
	for (;; up = &a->headings[up->parent - 1]) {
		if (h->tokens + up->own > most)
			return 0;
		h->tokens += up->own;
		h->shown++;
		if (up->parent == 0)
			return 0;
	}
}

static const struct df_heading *
heading_of(const struct df_atoms *a, const struct df_atom *atom)
{
	if (!a->how->context || atom->heading == 0)
		return NULL;
	return &a->headings[atom->heading - 1];
}

size_t
df_context_tokens(const struct df_atoms *a, const struct df_atom *atom)
{
	const struct df_heading *h = heading_of(a, atom);
	size_t n = h != NULL ? h->tokens : 0;

	return atom->head > 0 ? n + a->heads[atom->head - 1].tokens : n;
}

/* Write the context to `to`, if that is not NULL; its length. */
static size_t
put(const struct df_atoms *a, const struct df_atom *atom, char *to)
{
	const struct df_heading *h = heading_of(a, atom);
	const struct df_heading *path[DF_HEADING_LEVELS] = {NULL};
	int shown = h != NULL ? h->shown : 0;
	size_t n = 0;

	for (int i = shown; i-- > 0; h = &a->headings[h->parent - 1]) {
		path[i] = h;
		if (h->parent == 0)
			break;
	}
	for (int i = 0; i < shown && path[i] != NULL; i++)
		n += put_heading(path[i], to != NULL ? to + n : NULL);
	if (shown > 0) {
		if (to != NULL)
			to[n] = '\n';
		n++;
	}
	if (atom->head > 0) {
		struct df_str rows = a->heads[atom->head - 1].text;

		if (to != NULL) {
			memcpy(to + n, rows.s, rows.len);
			to[n + rows.len] = '\n';
		}
		n += rows.len + 1;
	}
	return n;
}

int
df_context_write(
    const struct df_atoms *a, const struct df_atom *atom, struct df_chunk *c)
{
	size_t len = put(a, atom, NULL), part = c->end - c->start, n;
	struct df_str both = {NULL, len + part};
	char *s;

	if (len == 0)
		return 0;
	s = df_arena_alloc(a->arena, both.len);
	if (s == NULL)
		return -1;
	put(a, atom, s);
	memcpy(s + len, a->map->text.s + c->start, part);
	both.s = s;
	if (df_bpe_count(a->map->bpe, a->map->work, both, &n) < 0)
		return -1;
	if (n > a->how->size)
		return 0;
	c->text = both;
	c->context_len = len;
	c->tokens = n;
	return 0;
}
