/*
 * fixed: one stretch after the other.
 */
#include "chunk/fixed.h"

#include "chunk/chunk.h"
#include "chunk/stretch.h"
#include "core/arena.h"
#include "text/bpe.h"
#include "text/pretoken.h"

static struct df_chunk *
add(struct df_chunks *out, size_t *cap, struct df_arena *arena)
{
	if (out->n == *cap) {
		size_t more = *cap ? 2 * *cap : 16;

		out->v = df_arena_grow(arena, out->v, *cap * sizeof *out->v,
		    more * sizeof *out->v);
		if (out->v == NULL)
			return NULL;
		*cap = more;
	}
	out->v[out->n] = (struct df_chunk){0};
	return &out->v[out->n++];
}

/* Set *at to where the last `overlap` tokens of c begin. 0, or -1 when memory
 * ran out. */
static int
overlap_start(const struct df_bpe *bpe, struct df_bpe_work *work,
    struct df_str text, const struct df_chunk *c, size_t overlap, size_t *at)
{
	*at = c->end;
	if (overlap == 0 || c->tokens <= overlap)
		return 0;
	if (df_bpe_encode(bpe, work, c->text) < 0)
		return -1;
	*at = c->start + df_bpe_extent(bpe, work, c->text, c->tokens - overlap);
	while (*at < c->end && ((unsigned char)text.s[*at] & 0xC0) == 0x80)
		++*at;
	return 0;
}

/* Set c to the chunk that begins with the first character from start on that is
 * no white space, and *stop to where its stretch ends; c is empty when there is
 * none. 0, or -1 when memory ran out. */
static int
take(struct df_chunk *c, const struct df_bpe *bpe, struct df_bpe_work *work,
    struct df_str text, size_t start, size_t size, size_t *stop)
{
	struct df_str rest = df_pretoken_trim(
	    &bpe->pretoken, df_str_slice(text, start, text.len));

	*stop = text.len;
	*c = (struct df_chunk){0};
	if (rest.len == 0)
		return 0;
	c->start = (size_t)(rest.s - text.s);
	*stop = df_stretch_end(
	    bpe, work, text, c->start, c->start + rest.len, size, &c->tokens);
	if (*stop == 0)
		return -1;
	c->text = df_pretoken_trim(
	    &bpe->pretoken, df_str_slice(text, c->start, *stop));
	c->end = c->start + c->text.len;
	return 0;
}

int
df_fixed_cut(struct df_chunks *out, const struct df_chunk_options *how,
    const struct df_bpe *bpe, struct df_bpe_work *work, struct df_str text,
    struct df_arena *arena)
{
	size_t cap = 0, start = 0, own = 0, before = 0;

	*out = (struct df_chunks){NULL, 0};
	for (;;) {
		struct df_chunk c, *last;
		size_t stop;

		if (take(&c, bpe, work, text, start, how->size, &stop) < 0)
			return -1;
		/* Where what is repeated leaves no room for the next
		 * character, nothing is. */
		if (c.end <= before && start < own) {
			start = own;
			continue;
		}
		if (c.text.len == 0)
			return 0;
		last = add(out, &cap, arena);
		if (last == NULL)
			return -1;
		*last = c;
		own = stop;
		before = c.end;
		if (overlap_start(bpe, work, text, last, how->overlap, &start) <
		    0)
			return -1;
		if (start == last->end)
			start = own;
	}
}
