/*
 * tokenmap: a piece never depends on what stands before it, so cutting a part
 * into pieces falls in step with the text at the first border they share; and
 * the pieces before the one that holds the part's last byte do not see where
 * it ends, since what they look at beyond themselves is white space.  Where a
 * tokenizer puts something in front of a text, the first piece of each part is
 * one by itself.
 */
#include "chunk/tokenmap.h"

#include "chunk/growth.h"
#include "core/arena.h"
#include "text/bpe.h"
#include "text/pretoken.h"

/* A piece of common text has about this many bytes; and room for no more
 * pieces is made at first. */
#define BYTES_PER_PIECE 4
#define PIECES_START ((size_t)1 << 16)

/* In a text of more bytes, which could have as many pieces, an entry of the map
 * is for several of them that have together at least so many bytes. */
#define FINE_MAX ((size_t)8 << 20)
#define COARSE 8

/* Have room for a batch of pieces, of which cap fill the text up to `at`; what
 * is pending is counted before it moves. */
static int
make_room(struct df_tokenmap *m, struct df_bpe_pending *pending, size_t *cap,
    size_t at, struct df_arena *arena)
{
	size_t want;

	if (*cap - m->n > DF_BPE_BATCH)
		return 0;
	if (df_bpe_count_pending(m->bpe, m->work, pending) < 0)
		return -1;
	want = df_growth(*cap, at, m->text.len);
	m->v = df_arena_grow(
	    arena, m->v, *cap * sizeof *m->v, want * sizeof *m->v);
	*cap = want;
	return m->v != NULL ? 0 : -1;
}

/* Make entries for several pieces of those behind the first n. */
static int
coarsen(struct df_tokenmap *m, struct df_bpe_pending *pending, size_t n)
{
	uint32_t tokens = 0;

	/* They move. */
	if (df_bpe_count_pending(m->bpe, m->work, pending) < 0)
		return -1;
	for (size_t i = n + 1; i <= m->n; i++) {
		tokens += m->v[i].tokens;
		if (i < m->n && m->v[i].end - m->v[n].end < COARSE)
			continue;
		m->v[++n] = (struct df_bpe_piece){m->v[i].end, tokens};
		tokens = 0;
	}
	m->n = n;
	return 0;
}

/* Add up the tokens, and note where to look for the piece of any byte. */
static int
add_up(struct df_tokenmap *m, struct df_arena *arena)
{
	size_t n = m->text.len / DF_TOKENMAP_STRIDE + 1, page = 0;
	uint32_t tokens = 0;

	m->pages = df_arena_alloc(arena, n * sizeof *m->pages);
	if (m->pages == NULL)
		return -1;
	for (size_t i = 0; i < m->n; i++) {
		while (page * DF_TOKENMAP_STRIDE < m->v[i + 1].end)
			m->pages[page++] = (uint32_t)i;
		tokens += m->v[i + 1].tokens;
		m->v[i + 1].tokens = tokens;
	}
	if (page < n)
		m->pages[page] = (uint32_t)m->n;
	return 0;
}

int
df_tokenmap_build(struct df_tokenmap *m, const struct df_bpe *bpe,
    struct df_bpe_work *work, struct df_str text, struct df_arena *arena)
{
	size_t cap = text.len / BYTES_PER_PIECE + 2 * DF_BPE_BATCH, at, n;
	struct df_bpe_pending pending = {.n = 0};

	*m = (struct df_tokenmap){.bpe = bpe, .work = work, .text = text};
	if (cap > PIECES_START)
		cap = PIECES_START;
	m->v = df_arena_alloc(arena, cap * sizeof *m->v);
	work->n = 0;
	if (m->v == NULL || df_bpe_add_first(bpe, work, text, &at) < 0)
		return -1;
	m->v[0] = (struct df_bpe_piece){0, 0};
	if (at > 0)
		m->v[++m->n] =
		    (struct df_bpe_piece){(uint32_t)at, (uint32_t)work->n};
	for (; at < text.len; at = m->v[m->n].end) {
		if (make_room(m, &pending, &cap, at, arena) < 0 ||
		    df_bpe_count_pieces(
			bpe, work, &pending, text, at, m->v + m->n + 1, &n) < 0)
			return -1;
		m->n += n;
		if (df_tokenmap_is_coarse(m) &&
		    coarsen(m, &pending, m->n - n) < 0)
			return -1;
	}
	if (df_bpe_count_pending(bpe, work, &pending) < 0)
		return -1;
	return add_up(m, arena);
}

/* The piece that holds byte `at`; that of the end of the text is n. */
static size_t
piece_of(const struct df_tokenmap *m, size_t at)
{
	size_t i = m->pages[at / DF_TOKENMAP_STRIDE];

	while (i < m->n && m->v[i + 1].end <= at)
		i++;
	return i;
}

int64_t
df_tokenmap_encode(const struct df_tokenmap *m, size_t a, size_t b)
{
	struct df_str part = df_str_slice(m->text, a, b);
	size_t n;

	if (df_bpe_count(m->bpe, m->work, part, &n) < 0)
		return -1;
	return (int64_t)n;
}

/* The tokens of the text from where piece i begins up to `at`: behind others,
 * unless it is the first. */
static int64_t
count_from(const struct df_tokenmap *m, size_t i, size_t at)
{
	struct df_str part = df_str_slice(m->text, 0, at);
	size_t from = m->v[i].end, end;

	if (i == 0)
		return df_tokenmap_encode(m, 0, at);
	m->work->n = 0;
	for (; from < at; from = end) {
		end = df_bpe_next(m->bpe, part, from);
		if (df_bpe_add_piece(m->bpe, m->work, part, from, end) < 0)
			return -1;
	}
	return (int64_t)m->work->n;
}

/* Whether a piece ends at `end`, but perhaps only because near, the text cut
 * short, does: an added token could reach over its end, or this piece or the
 * one behind it reaches to it. */
static bool
is_unsure(const struct df_tokenmap *m, struct df_str near, size_t end)
{
	size_t left = near.len - end;

	return near.s + near.len < m->text.s + m->text.len &&
	    (left <= df_bpe_reach(m->bpe) ||
		df_bpe_next(m->bpe, near, end) == near.len);
}

/* Where the piece at `at` ends, or 0 when that is not sure. */
static size_t
sure_end(const struct df_tokenmap *m, struct df_str near, size_t at)
{
	size_t end = df_bpe_next(m->bpe, near, at);

	return is_unsure(m, near, end) ? 0 : end;
}

/* Add the first piece of a part, if it is another than the text has there;
 * *at becomes where it ends, or 0 when that is not sure. */
static int
add_first(const struct df_tokenmap *m, struct df_str near, size_t *at)
{
	struct df_str part = df_str_slice(near, *at, near.len);
	size_t end;

	m->work->n = 0;
	if (*at == 0)
		return 0;
	if (df_bpe_add_first(m->bpe, m->work, part, &end) < 0)
		return -1;
	if (end > 0 && is_unsure(m, part, end))
		*at = 0;
	else
		*at += end;
	return 0;
}

int
df_tokenmap_from(
    const struct df_tokenmap *m, size_t at, struct df_tokenmap_from *from)
{
	size_t i = piece_of(m, at), stop = at + DF_TOKENMAP_NEAR, next,
	       begin = at;
	struct df_str near = m->text;

	if (stop < near.len)
		near.len = stop;
	if (add_first(m, near, &at) < 0)
		return -1;
	if (at < begin) {
		*from = (struct df_tokenmap_from){DF_PIECE_NONE, 0};
		return 0;
	}
	while (i < m->n && m->v[i].end < at)
		i++;
	while (m->v[i].end != at) {
		next = sure_end(m, near, at);
		if (next == 0) {
			*from = (struct df_tokenmap_from){DF_PIECE_NONE, 0};
			return 0;
		}
		if (df_bpe_add_piece(m->bpe, m->work, near, at, next) < 0)
			return -1;
		at = next;
		while (i < m->n && m->v[i].end < at)
			i++;
	}
	from->piece = (int32_t)i;
	from->skipped = (int32_t)(m->v[i].tokens - (int64_t)m->work->n);
	return 0;
}

int
df_tokenmap_to(
    const struct df_tokenmap *m, size_t at, struct df_tokenmap_to *to)
{
	size_t i = piece_of(m, at - 1);
	int64_t n = 0;

	if (at - m->v[i].end > DF_TOKENMAP_NEAR ||
	    df_bpe_parts_added(m->bpe, m->text, at)) {
		*to = (struct df_tokenmap_to){-1, 0};
		return 0;
	}
	if (at == m->v[i + 1].end)
		n = (int64_t)m->v[i + 1].tokens - m->v[i].tokens;
	else if (at - m->v[i].end == 1 && df_bpe_byte_is_token(m->bpe))
		n = 1; /* the sign before a line's end, mostly */
	else
		n = count_from(m, i, at);
	if (n < 0)
		return -1;
	to->piece = (int32_t)i;
	to->tokens = (int32_t)(m->v[i].tokens + n);
	return 0;
}

size_t
df_tokenmap_about(const struct df_tokenmap *m, size_t a, size_t b)
{
	return m->v[piece_of(m, b)].tokens - m->v[piece_of(m, a)].tokens;
}

bool
df_tokenmap_is_coarse(const struct df_tokenmap *m)
{
	return m->text.len > FINE_MAX;
}

bool
df_tokenmap_is_far(const struct df_tokenmap *m, size_t at)
{
	size_t i = piece_of(m, at);

	return i < m->n && m->v[i + 1].end - m->v[i].end > DF_TOKENMAP_NEAR;
}

int64_t
df_tokenmap_count(const struct df_tokenmap *m, size_t a, size_t b)
{
	struct df_tokenmap_from from;
	struct df_tokenmap_to to;

	if (df_tokenmap_from(m, a, &from) < 0 || df_tokenmap_to(m, b, &to) < 0)
		return -1;
	return df_tokenmap_between(m, a, &from, b, &to);
}
