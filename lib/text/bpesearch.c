/*
 * bpesearch: finds byte-pair tokens in one pass instead of by merging.
 *
 * What byte-pair encoding makes of a text can be told from any two neighbouring
 * tokens: a sequence of tokens is the encoding of its bytes exactly when each
 * pair of neighbours is the encoding of theirs.  So the longest token is taken
 * at each place; when it cannot stand beside the one before it, the next
 * shorter one is tried, and when none can, the one before it was wrong and the
 * place is dead: no encoding has a border there.  Each place dies at most once,
 * which makes the time linear for any text.  The method is that of H. van
 * Antwerpen and A. Neubeck, "So many tokens, so little time" (GitHub, 2024).
 */
#include "text/bpesearch.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "text/bpefile.h"
#include "text/bpemerge.h"
#include "text/bpepairs.h"
#include "text/bpevocab.h"
#include "text/bpework.h"

/* The longest token at the start of s; every byte is one. */
static inline uint32_t
longest(const struct df_bpe *b, const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s, *end = p + len;
	uint32_t at = 0, found = 0;
	uint64_t slot = b->trie[0];

	for (; p < end; p++) {
		uint32_t next = df_trie_base(slot) + *p;

		slot = b->trie[next];
		if (df_trie_parent(slot) != at)
			break;
		if (df_trie_token(slot) != 0)
			found = df_trie_token(slot);
		at = next;
	}
	return found - 1;
}

/* Whether left and right stay as they are when their bytes are encoded
 * together. Their merges are undone, the latest first (a token's number is the
 * time of its merge; of two equal ones the left was first). If at any time the
 * tokens that met at the border could have merged before the next merge that
 * touched them, they would have. */
static bool
stand_together(const struct df_bpe *b, uint32_t left, uint32_t right)
{
	uint32_t before = DF_BPE_NONE; /* merges that come before this one */

	for (;;) {
		uint32_t l = b->split[2 * (size_t)left + 1];
		uint32_t r = b->split[2 * (size_t)right];

		if (df_bpe_merged(b, left, right) < before)
			return false;
		if (l == left && r == right)
			return true;
		if (r == right || (l != left && left > right)) {
			before = left;
			left = l;
		} else {
			before = right + 1;
			right = r;
		}
	}
}

/* What stood behind a token when it was last met in a long piece. */
struct habit {
	uint32_t left, right;
};

#define HABITS 64

/* A long piece on its way: the tokens behind the first of w's are those of its
 * first `at` bytes. */
struct walk {
	const struct df_bpe *b;
	struct df_bpe_work *w;
	struct df_str piece;
	size_t first, at;
	uint64_t *dead; /* a bit for each place: no token ends there */
	struct habit habits[HABITS];
	unsigned tired; /* so many tokens are taken without a leap, */
	unsigned next;  /* and so many the next time */
};

/* Pairs remembered for long pieces: 32 KiB. */
#define VERDICT_BITS 12

/* As stand_together; long blanks ask the same over and over. */
static inline bool
recall_together(const struct df_bpe *b, struct df_bpe_work *w, uint32_t left,
    uint32_t right)
{
	uint64_t pair = df_pair(left, right);
	uint64_t *verdict =
	    &w->verdicts[df_pair_hash(pair) >> (64 - VERDICT_BITS)];

	if (*verdict >> 1 != pair + 1)
		*verdict = (pair + 1) << 1 | stand_together(b, left, right);
	return *verdict & 1;
}

/* The last token, or DF_BPE_NONE. */
static inline uint32_t
last(const struct walk *k)
{
	return k->w->n > k->first ? k->w->ids[k->w->n - 1] : DF_BPE_NONE;
}

static inline bool
is_dead(const struct walk *k, size_t at)
{
	return k->dead[at / 64] >> at % 64 & 1;
}

/* Whether the token, whose bytes are next, may be taken. */
static inline bool
fits(const struct walk *k, uint32_t token)
{
	return k->b->length[token] <= k->piece.len - k->at &&
	    !is_dead(k, k->at + k->b->length[token]) &&
	    (k->w->n == k->first ||
		recall_together(k->b, k->w, last(k), token));
}

static inline int
take(struct walk *k, uint32_t token)
{
	uint32_t left = last(k);

	k->habits[left % HABITS] = (struct habit){left, token};
	k->at += k->b->length[token];
	return df_bpe_add_id(k->w, token);
}

/* The token that followed the last one before, if its bytes are there again and
 * it fits, else DF_BPE_NONE. Runs of one character, which have dozens of tokens
 * to try at each place, so take as long as other text. */
static inline uint32_t
habitual(const struct walk *k)
{
	uint32_t left = last(k);
	const struct habit *h = &k->habits[left % HABITS];
	struct df_str right = df_bpe_token(k->b, h->right);

	return h->left == left && right.len > 0 &&
		df_str_starts(
		    df_str_slice(k->piece, k->at, k->piece.len), right) &&
		fits(k, h->right)
	    ? h->right
	    : DF_BPE_NONE;
}

/* How far a leap looks, and how much of that it leaves, not seeing what comes
 * behind. */
#define LEAP 24
#define LEAVE 8

/* After a leap that did not work the next one is less likely to: twice as many
 * tokens as the last time are taken without, and at most so many. */
#define TIRED 64

/* Take several tokens at once: those of the next bytes alone. They stand beside
 * each other, so if the first stands beside the last one taken, all are tokens
 * of the piece so far. *n is how many were taken. */
static int
leap(struct walk *k, size_t *n)
{
	struct df_bpe_work *w = k->w;
	size_t from = w->n, to = k->at + LEAP - LEAVE, ids;

	*n = 0;
	if (k->tired > 0 || k->piece.len - k->at < LEAP) {
		k->tired -= k->tired > 0;
		return 0;
	}
	if (df_bpe_merge(k->b, w, df_str_slice(k->piece, k->at, k->at + LEAP)) <
	    0)
		return -1;
	ids = w->n;
	w->n = from;
	while (w->n < ids && k->at + k->b->length[w->ids[w->n]] <= to &&
	    (w->n > from ? !is_dead(k, k->at + k->b->length[w->ids[w->n]])
			 : fits(k, w->ids[w->n])))
		if (take(k, w->ids[w->n]) < 0)
			return -1;
	*n = w->n - from;
	k->next = *n > 0 ? 1 : k->next < TIRED ? 2 * k->next : TIRED;
	k->tired = *n > 0 ? 0 : k->next;
	return 0;
}

/* The bytes of a piece that has no tokens, as vocabularies have it that lie. */
static int
take_bytes(struct walk *k)
{
	const unsigned char *s = (const unsigned char *)k->piece.s;

	for (; k->at < k->piece.len; k->at++)
		if (df_bpe_add_id(k->w, k->b->byteid[s[k->at]]) < 0)
			return -1;
	return 0;
}

/* Take the longest token that fits next; where none does, the last one was
 * wrong. */
static int
step(struct walk *k)
{
	const struct df_bpe *b = k->b;
	uint32_t token = longest(b, k->piece.s + k->at, k->piece.len - k->at);

	while (token != DF_BPE_NONE && !fits(k, token))
		token = b->shorter[token];
	if (token != DF_BPE_NONE)
		return take(k, token);
	if (k->w->n == k->first)
		return take_bytes(k);
	k->dead[k->at / 64] |= 1ULL << k->at % 64;
	k->at -= b->length[k->w->ids[--k->w->n]];
	k->tired += k->tired == 0;
	return 0;
}

static int
search(struct walk *k)
{
	while (k->at < k->piece.len) {
		uint32_t token = habitual(k);
		size_t n = 0;

		if (token != DF_BPE_NONE) {
			if (take(k, token) < 0)
				return -1;
			continue;
		}
		if (leap(k, &n) < 0 || (n == 0 && step(k) < 0))
			return -1;
	}
	return 0;
}

static int
search_long(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece)
{
	struct walk k = {
	    .b = b, .w = w, .piece = piece, .first = w->n, .next = 1};
	size_t words = piece.len / 64 + 1;

	if (w->verdicts == NULL)
		w->verdicts = calloc(1u << VERDICT_BITS, sizeof *w->verdicts);
	if (w->verdicts == NULL)
		return -1;
	if (words > w->dead_cap) {
		uint64_t *more = realloc(w->dead, 2 * words * 8);

		if (more == NULL)
			return -1;
		w->dead = more;
		w->dead_cap = 2 * words;
	}
	memset(w->dead, 0, words * 8);
	k.dead = w->dead;
	return search(&k);
}

int
df_bpe_search(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece)
{
	return piece.len <= DF_BPE_MERGE_MAX ? df_bpe_merge(b, w, piece)
					     : search_long(b, w, piece);
}
