/*
 * bpemerge: short pieces, merged step by step.
 */
#include "text/bpemerge.h"

#include <stddef.h>
#include <stdint.h>

#include "text/bpefile.h"
#include "text/bpepairs.h"
#include "text/bpevocab.h"
#include "text/bpewords.h"
#include "text/bpework.h"

#define SHORT DF_BPE_MERGE_MAX

/* A merge that may be done in a short piece: the token that it makes, which is
 * its rank, and below it where it begins; or DF_BPE_NONE. */
#define PLACE_BITS 6
#define LANES 4

/* A short piece while it is merged. Its places begin at 1: those before and
 * behind hold no token that merges, so that neither end is a case of its own,
 * which would have to be guessed. A bit of alive is set for each place where a
 * token begins, and for both ends. */
struct merging {
	uint64_t alive;
	unsigned n;
	uint32_t id[SHORT + 2];
	uint32_t merge[SHORT + 2];
};

_Static_assert(SHORT + 2 == 1 << PLACE_BITS && (SHORT + 2) % LANES == 0,
    "a place is a bit of alive");

static inline uint32_t
merge_at(uint32_t token, unsigned at)
{
	return token == DF_BPE_NONE ? token : token << PLACE_BITS | at;
}

static inline uint32_t
lower(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* The next place above `at` where a token begins, and the one below. */
static inline unsigned
after(uint64_t alive, unsigned at)
{
	return (unsigned)__builtin_ctzll(alive & (UINT64_MAX << 1 << at));
}

static inline unsigned
before(uint64_t alive, unsigned at)
{
	return 63 - (unsigned)__builtin_clzll(alive & ((1ULL << at) - 1));
}

/* The bytes of a piece, and how neighbours merge. */
static inline void
merging_init(struct merging *m, const struct df_bpe *b, struct df_str piece)
{
	const unsigned char *s = (const unsigned char *)piece.s;
	unsigned n = (unsigned)piece.len, at;

	m->n = n;
	m->alive = UINT64_MAX >> (SHORT - n);
	m->id[0] = m->id[n + 1] = DF_TOKEN_MAX;
	m->merge[0] = DF_BPE_NONE;
	for (at = 1; at < n; at++) {
		m->id[at] = b->byteid[s[at - 1]];
		m->merge[at] =
		    merge_at(b->bytepairs[s[at - 1] * 256u + s[at]], at);
	}
	m->id[n] = b->byteid[s[n - 1]];
	for (; at <= n || at % LANES != 0; at++)
		m->merge[at] = DF_BPE_NONE;
}

/* The merge to do next. */
static inline uint32_t
first_merge(const struct merging *m)
{
	const uint32_t *v = m->merge;
	uint32_t a = v[0], b = v[1], c = v[2], d = v[3];

	for (unsigned i = LANES; i <= m->n; i += LANES) {
		a = lower(a, v[i]);
		b = lower(b, v[i + 1]);
		c = lower(c, v[i + 2]);
		d = lower(d, v[i + 3]);
	}
	return lower(lower(a, b), lower(c, d));
}

/* The neighbours of the token that the last merge made: where they begin, and
 * what it may merge to with them. */
struct neighbours {
	unsigned left, at;
	struct df_bpe_look before, behind;
};

static inline struct neighbours
merging_step(struct merging *m, const struct df_bpe *b, uint32_t merge)
{
	struct neighbours n = {.at = merge & (SHORT + 1)};
	unsigned gone = after(m->alive, n.at), right;

	m->id[n.at] = merge >> PLACE_BITS;
	m->merge[gone] = DF_BPE_NONE;
	m->alive &= ~(1ULL << gone);
	right = after(m->alive, n.at);
	n.left = before(m->alive, n.at);
	n.before = df_bpe_look_for(b, m->id[n.left], m->id[n.at]);
	n.behind = df_bpe_look_for(b, m->id[n.at], m->id[right]);
	return n;
}

static inline void
merging_filter(const struct df_bpe *b, struct neighbours *n)
{
	df_bpe_look_filter(b, &n->before);
	df_bpe_look_filter(b, &n->behind);
}

static inline void
merging_look(
    struct merging *m, const struct df_bpe *b, const struct neighbours *n)
{
	m->merge[n->at] = merge_at(df_bpe_look_up(b, &n->behind), n->at);
	m->merge[n->left] = merge_at(df_bpe_look_up(b, &n->before), n->left);
}

/* The tokens of a merged piece. */
static inline int
add_merged(struct df_bpe_work *w, const struct merging *m)
{
	if (df_bpe_work_reserve(w, m->n) < 0)
		return -1;
	for (unsigned at = 1; at <= m->n; at = after(m->alive, at))
		w->ids[w->n++] = m->id[at];
	return 0;
}

/* Merge a short piece as byte-pair encoding is defined: the lowest rank first,
 * of equal ones the leftmost. */
int
df_bpe_merge(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece)
{
	struct merging m;
	uint32_t merge;

	if (piece.len == 0)
		return 0;
	merging_init(&m, b, piece);
	while ((merge = first_merge(&m)) != DF_BPE_NONE) {
		struct neighbours n = merging_step(&m, b, merge);

		merging_filter(b, &n);
		merging_look(&m, b, &n);
	}
	return add_merged(w, &m);
}

/* Do the next merge of each of n pieces, of which those go on that have one;
 * how many do. */
static inline size_t
merge_many(const struct df_bpe *b, struct merging **m, size_t n)
{
	struct neighbours near[DF_BPE_MERGE_MANY];
	size_t left = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t merge = first_merge(m[i]);

		if (merge == DF_BPE_NONE)
			continue;
		near[left] = merging_step(m[i], b, merge);
		df_bpe_fetch(b->filter + near[left].before.at / 64);
		df_bpe_fetch(b->filter + near[left].behind.at / 64);
		m[left++] = m[i];
	}
	for (size_t i = 0; i < left; i++) {
		merging_filter(b, &near[i]);
		df_bpe_fetch(b->pairs + near[i].before.at);
		df_bpe_fetch(b->pairs + near[i].behind.at);
	}
	for (size_t i = 0; i < left; i++)
		merging_look(m[i], b, &near[i]);
	return left;
}

int
df_bpe_merge_many(const struct df_bpe *b, struct df_bpe_work *w,
    const struct df_str *pieces, size_t n, size_t *ends)
{
	struct merging m[DF_BPE_MERGE_MANY], *left[DF_BPE_MERGE_MANY];
	size_t nleft = n;

	for (size_t i = 0; i < n; i++) {
		merging_init(&m[i], b, pieces[i]);
		left[i] = &m[i];
	}
	while (nleft > 0)
		nleft = merge_many(b, left, nleft);
	for (size_t i = 0; i < n; i++) {
		if (add_merged(w, &m[i]) < 0)
			return -1;
		ends[i] = w->n;
	}
	return 0;
}
