/*
 * merges: the tables of a vocabulary, and merging by rank.
 *
 * Short pieces are merged in place, looking through all ranks each time; for
 * long ones a heap holds the ranks, and the symbols are a linked list.
 */
#include "text/merges.h"

#include <stdlib.h>
#include <string.h>

#include "core/err.h"
#include "core/hash.h"
#include "core/limits.h"

/* An entry of the table of pairs: two tokens, and below them the rank. */
#define ID_BITS 21
#define RANK_BITS 22
#define RANK_NONE UINT32_MAX
#define PAIR_FREE UINT64_MAX

/* Pieces of so many symbols are merged in place. */
#define FEW 64

/* What the tables of a vocabulary may take: ten times what the largest of the
 * published ones do. */
#define MEMORY_MAX (512 * DF_MIB)

static uint32_t
table_size(uint32_t n)
{
	uint32_t size = 16;

	while (size < 2 * n)
		size *= 2;
	return size;
}

int
df_merges_init(struct df_merges *m, uint32_t ntokens, uint32_t npairs,
    uint32_t nranks, struct df_err *err)
{
	*m = (struct df_merges){.ntokens = ntokens, .unk = DF_MERGES_NONE};
	df_arena_init(&m->memory, MEMORY_MAX);
	memset(m->byte, 0xFF, sizeof m->byte);
	memset(m->ascii, 0xFF, sizeof m->ascii);
	m->nindex = table_size(ntokens);
	m->npairs = table_size(npairs);
	m->token = df_arena_calloc(&m->memory, ntokens, sizeof *m->token);
	m->index = df_arena_alloc(&m->memory, m->nindex * sizeof *m->index);
	m->pairs = df_arena_alloc(&m->memory, m->npairs * sizeof *m->pairs);
	m->made = df_arena_calloc(&m->memory, nranks, sizeof *m->made);
	if (m->token == NULL || m->index == NULL || m->pairs == NULL ||
	    m->made == NULL)
		return df_err_system(err, "no memory for a vocabulary");
	memset(m->index, 0xFF, m->nindex * sizeof *m->index);
	memset(m->pairs, 0xFF, m->npairs * sizeof *m->pairs);
	return 0;
}

void
df_merges_release(struct df_merges *m)
{
	df_arena_release(&m->memory);
	*m = (struct df_merges){0};
}

void
df_symbols_release(struct df_symbols *s)
{
	free(s->v);
	free(s->heap);
	*s = (struct df_symbols){0};
}

/* Where in the index these bytes are or belong. */
static uint32_t
index_place(const struct df_merges *m, struct df_str bytes)
{
	uint32_t at = (uint32_t)df_hash64(bytes, 0) & (m->nindex - 1);

	while (m->index[at] != DF_MERGES_NONE &&
	    !df_str_eq(m->token[m->index[at]], bytes))
		at = (at + 1) & (m->nindex - 1);
	return at;
}

void
df_merges_token(
    struct df_merges *m, uint32_t id, struct df_str bytes, bool find)
{
	unsigned char first = bytes.len > 0 ? (unsigned char)bytes.s[0] : 0;

	m->token[id] = bytes;
	if (!find || bytes.len == 0)
		return;
	m->index[index_place(m, bytes)] = id;
	if (bytes.len == 1 && m->characters && first < 128)
		m->ascii[first] = id;
	else if (bytes.len == 1 && !m->characters)
		m->byte[first] = id;
}

uint32_t
df_merges_find(const struct df_merges *m, struct df_str bytes)
{
	return m->index[index_place(m, bytes)];
}

static inline uint64_t
pair_key(uint32_t left, uint32_t right)
{
	return (uint64_t)left << ID_BITS | right;
}

/* Where the pair is or belongs. */
static inline uint32_t
pair_place(const struct df_merges *m, uint64_t key)
{
	uint32_t at =
	    (uint32_t)(key * 0x9E3779B97F4A7C15ULL >> 32) & (m->npairs - 1);

	while (m->pairs[at] != PAIR_FREE && m->pairs[at] >> RANK_BITS != key)
		at = (at + 1) & (m->npairs - 1);
	return at;
}

void
df_merges_pair(struct df_merges *m, uint32_t left, uint32_t right,
    uint32_t rank, uint32_t id)
{
	uint64_t key = pair_key(left, right);
	struct df_str l = m->token[left], r = m->token[right];
	unsigned join =
	    (unsigned char)l.s[l.len - 1] * 256u + (unsigned char)r.s[0];

	m->joins[join / 64] |= 1ULL << join % 64;
	m->pairs[pair_place(m, key)] = key << RANK_BITS | rank;
	m->made[rank] = id;
}

/* The rank of the merge of two neighbours. */
static inline uint32_t
rank_of(const struct df_merges *m, uint32_t left, uint32_t right)
{
	uint64_t entry = m->pairs[pair_place(m, pair_key(left, right))];

	return entry == PAIR_FREE
	    ? RANK_NONE
	    : (uint32_t)entry & (((uint32_t)1 << RANK_BITS) - 1);
}

static int
reserve(struct df_symbols *s, size_t n)
{
	size_t cap = s->cap != 0 ? s->cap : FEW;
	struct df_symbol *v;

	if (n <= s->cap)
		return 0;
	while (cap < n)
		cap *= 2;
	v = realloc(s->v, cap * sizeof *v);
	if (v == NULL)
		return -1;
	s->v = v;
	s->cap = cap;
	return 0;
}

/* One more symbol for len bytes. What has no symbol is left out: its bytes are
 * those of the symbol before it, or of none. */
static void
add(struct df_symbols *s, uint32_t id, size_t len)
{
	if (id != DF_MERGES_NONE)
		s->v[s->n++] =
		    (struct df_symbol){.id = id, .len = (uint32_t)len};
	else if (s->n > 0)
		s->v[s->n - 1].len += (uint32_t)len;
}

static void
add_bytes(const struct df_merges *m, struct df_symbols *s, struct df_str bytes)
{
	for (size_t i = 0; i < bytes.len; i++) {
		uint32_t id = m->byte[(unsigned char)bytes.s[i]];

		add(s, id != DF_MERGES_NONE ? id : m->unk, 1);
	}
}

/* A character that is no token by itself. */
static void
add_unknown(const struct df_merges *m, struct df_symbols *s, struct df_str c)
{
	if (m->byte[0x80] != DF_MERGES_NONE)
		add_bytes(m, s, c);
	else if (m->fuse_unk && s->n > 0 && s->v[s->n - 1].id == m->unk)
		s->v[s->n - 1].len += (uint32_t)c.len;
	else
		add(s, m->unk, c.len);
}

/* The length of the character at the start of s. */
static size_t
character(struct df_str s)
{
	size_t len = 1;

	while (
	    len < s.len && len < 4 && ((unsigned char)s.s[len] & 0xC0) == 0x80)
		len++;
	return len;
}

static void
add_characters(const struct df_merges *m, struct df_symbols *s, struct df_str p)
{
	size_t len;

	for (size_t at = 0; at < p.len; at += len) {
		struct df_str c = df_str_slice(p, at, p.len);
		uint32_t id;

		len = c.len = character(c);
		if (len == 3 && memcmp(c.s, "\xE2\x96\x81", 3) == 0)
			c = DF_STR(" ");
		id = c.len == 1 && (unsigned char)c.s[0] < 128
		    ? m->ascii[(unsigned char)c.s[0]]
		    : df_merges_find(m, c);
		if (id != DF_MERGES_NONE)
			add(s, id, len);
		else
			add_unknown(m, s, c);
	}
}

static void
merge_few(const struct df_merges *m, struct df_symbols *s)
{
	struct df_symbol *v = s->v;

	for (;;) {
		size_t best = 0;

		for (size_t i = 1; i + 1 < s->n; i++)
			if (v[i].rank < v[best].rank)
				best = i;
		if (s->n < 2 || v[best].rank == RANK_NONE)
			return;
		v[best].id = m->made[v[best].rank];
		v[best].len += v[best + 1].len;
		s->n--;
		memmove(
		    v + best + 1, v + best + 2, (s->n - best - 1) * sizeof *v);
		v[best].rank = best + 1 < s->n
		    ? rank_of(m, v[best].id, v[best + 1].id)
		    : RANK_NONE;
		if (best > 0)
			v[best - 1].rank =
			    rank_of(m, v[best - 1].id, v[best].id);
	}
}

/* A merge that may be done: its rank, and where its left symbol is. */
static inline uint64_t
merge_at(const struct df_symbol *v, size_t at)
{
	return (uint64_t)v[at].rank << 32 | at;
}

static void
heap_add(uint64_t *heap, size_t *n, uint64_t merge)
{
	size_t at = (*n)++;

	for (; at > 0 && heap[(at - 1) / 2] > merge; at = (at - 1) / 2)
		heap[at] = heap[(at - 1) / 2];
	heap[at] = merge;
}

/* Let the merge sink from place `at`. */
static void
heap_sink(uint64_t *heap, size_t n, size_t at, uint64_t merge)
{
	for (;;) {
		size_t kid = 2 * at + 1;

		if (kid + 1 < n && heap[kid + 1] < heap[kid])
			kid++;
		if (kid >= n || heap[kid] >= merge)
			break;
		heap[at] = heap[kid];
		at = kid;
	}
	heap[at] = merge;
}

/* All merges that may be done at first; each later one takes the place of at
 * least one that cannot be done any more. */
static int
heap_start(struct df_symbols *s, size_t *n)
{
	if (s->heap_cap < 2 * s->n) {
		uint64_t *more = realloc(s->heap, 2 * s->cap * sizeof *more);

		if (more == NULL)
			return -1;
		s->heap = more;
		s->heap_cap = 2 * s->cap;
	}
	*n = 0;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].rank != RANK_NONE)
			s->heap[(*n)++] = merge_at(s->v, i);
	for (size_t i = *n / 2; i-- > 0;)
		heap_sink(s->heap, *n, i, s->heap[i]);
	return 0;
}

/* Do the merge at symbol `at`, whose rank is none afterwards in the symbol
 * that it took in. */
static void
merge_linked(const struct df_merges *m, struct df_symbols *s, size_t at)
{
	struct df_symbol *left = &s->v[at], *right = &s->v[left->next];

	left->id = m->made[left->rank];
	left->len += right->len;
	left->next = right->next;
	right->rank = RANK_NONE;
	left->rank = RANK_NONE;
	if (left->next < s->n) {
		s->v[left->next].prev = (uint32_t)at;
		left->rank = rank_of(m, left->id, s->v[left->next].id);
	}
	if (left->prev < s->n)
		s->v[left->prev].rank =
		    rank_of(m, s->v[left->prev].id, left->id);
}

static int
merge_many(const struct df_merges *m, struct df_symbols *s)
{
	struct df_symbol *v = s->v;
	size_t n, at, kept = 0;

	for (at = 0; at < s->n; at++) {
		v[at].prev = (uint32_t)at - 1;
		v[at].next = (uint32_t)at + 1;
	}
	if (heap_start(s, &n) < 0)
		return -1;
	while (n > 0) {
		uint64_t merge = s->heap[0];

		if (--n > 0)
			heap_sink(s->heap, n, 0, s->heap[n]);
		at = (size_t)(merge & UINT32_MAX);
		if (merge != merge_at(v, at))
			continue;
		merge_linked(m, s, at);
		if (v[at].rank != RANK_NONE)
			heap_add(s->heap, &n, merge_at(v, at));
		if (v[at].prev < s->n && v[v[at].prev].rank != RANK_NONE)
			heap_add(s->heap, &n, merge_at(v, v[at].prev));
	}
	for (at = 0; at < s->n; at = v[at].next)
		v[kept++] = v[at];
	s->n = kept;
	return 0;
}

static int
merge(const struct df_merges *m, struct df_symbols *s)
{
	for (size_t i = 0; i < s->n; i++)
		s->v[i].rank = i + 1 < s->n
		    ? rank_of(m, s->v[i].id, s->v[i + 1].id)
		    : RANK_NONE;
	if (s->n > FEW)
		return merge_many(m, s);
	merge_few(m, s);
	return 0;
}

/* The byte that stands for what is at `at` in the table of joins: U+2581 is a
 * blank there. */
static inline unsigned
join_byte(struct df_str text, size_t at)
{
	const unsigned char *s = (const unsigned char *)text.s + at;

	if (s[0] == 0xE2 && text.len - at >= 3 && s[1] == 0x96 && s[2] == 0x81)
		return ' ';
	return s[0];
}

size_t
df_merges_end(const struct df_merges *m, struct df_str text, size_t at)
{
	unsigned before = join_byte(text, at), here;

	while (++at < text.len) {
		unsigned char c = (unsigned char)text.s[at];

		if ((c & 0xC0) == 0x80) {
			before = before == ' ' ? ' ' : c;
			continue;
		}
		here = join_byte(text, at);
		if (!(m->joins[(before * 256 + here) / 64] >> here % 64 & 1))
			break;
		before = here;
	}
	return at;
}

int
df_merges_encode(const struct df_merges *m, struct df_symbols *s,
    struct df_str piece, bool lead)
{
	uint32_t id = DF_MERGES_NONE;

	s->n = 0;
	if (piece.len > DF_MERGES_PIECE || reserve(s, piece.len + 1) < 0)
		return -1;
	if (m->whole && !lead)
		id = df_merges_find(m, piece);
	if (id != DF_MERGES_NONE) {
		add(s, id, piece.len);
		return 0;
	}
	if (lead)
		add_characters(m, s, DF_STR(" "));
	if (lead && s->n > 0)
		s->v[0].len = 0;
	if (m->characters)
		add_characters(m, s, piece);
	else
		add_bytes(m, s, piece);
	return merge(m, s);
}
