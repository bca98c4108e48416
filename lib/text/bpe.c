/*
 * bpe: finds byte-pair tokens in one pass instead of by merging.
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
#include "text/bpe.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "text/bpefile.h"
#include "text/bpememo.h"

/* Room for tokens that a thread starts with. */
#define IDS_START 1024

void
df_bpe_work_init(struct df_bpe_work *w)
{
	*w = (struct df_bpe_work){0};
}

void
df_bpe_work_release(struct df_bpe_work *w)
{
	free(w->ids);
	free(w->dead);
	free(w->memo);
	free(w->verdicts);
	df_own_work_release(&w->own);
	*w = (struct df_bpe_work){0};
}

struct df_str
df_bpe_token(const struct df_bpe *b, uint32_t id)
{
	if (b->unit != DF_UNIT_TOKENS || id >= b->ntokens)
		return (struct df_str){NULL, 0};
	if (b->own != NULL)
		return b->own->merges.token[id];
	return (struct df_str){b->bytes + b->offset[id], b->length[id]};
}

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

/* What two tokens merge to, or DF_BPE_NONE. */
static inline uint32_t
merged(const struct df_bpe *b, uint32_t left, uint32_t right)
{
	uint64_t pair = df_pair(left, right);
	uint64_t hash = df_pair_hash(pair);
	uint32_t at = df_pair_place(hash, b->npairs);
	uint32_t bit = df_pair_bit(hash, b->npairs);

	if (!(b->filter[bit / 64] >> bit % 64 & 1))
		return DF_BPE_NONE;
	for (; b->pairs[at] != DF_PAIR_FREE; at = (at + 1) & (b->npairs - 1))
		if (b->pairs[at] >> DF_TOKEN_BITS == pair)
			return (uint32_t)(b->pairs[at] & DF_TOKEN_MAX);
	return DF_BPE_NONE;
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

		if (merged(b, left, right) < before)
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

/* Room in an array for want elements of size bytes; NULL, and nothing changed,
 * when there is none. */
static void *
grow(void *array, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap ? *cap : IDS_START;
	void *more;

	while (n < want) {
		if (n > SIZE_MAX / 2 / size)
			return NULL;
		n *= 2;
	}
	more = realloc(array, n * size);
	if (more != NULL)
		*cap = n;
	return more;
}

int
df_bpe_work_reserve(struct df_bpe_work *w, size_t n)
{
	uint32_t *more;

	if (w->cap - w->n >= n)
		return 0;
	more = grow(w->ids, &w->cap, w->n + n, 4);
	if (more == NULL)
		return -1;
	w->ids = more;
	return 0;
}

static inline int
add_id(struct df_bpe_work *w, uint32_t id)
{
	if (w->n == w->cap && df_bpe_work_reserve(w, 1) < 0)
		return -1;
	w->ids[w->n++] = id;
	return 0;
}

/* What stood behind a token when it was last met in a long piece. */
struct habit {
	uint32_t left, right;
};

#define HABITS 64

/* The token that followed the last one before, if its bytes are there again,
 * else DF_BPE_NONE. Runs of one character, which have dozens of tokens to try
 * at each place, so take as long as other text. */
static uint32_t
habitual(const struct df_bpe *b, const struct habit *habits, uint32_t left,
    struct df_str rest)
{
	const struct habit *h = &habits[left % HABITS];
	struct df_str right = df_bpe_token(b, h->right);

	if (h->left == left && df_str_starts(rest, right))
		return h->right;
	return DF_BPE_NONE;
}

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

/* Add the encoding of a piece that is no token itself and begins with token;
 * dead has a zero bit for each of its places. habits is NULL for short pieces;
 * all tokens are tried again where a habit has failed. */
static int
search(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece,
    uint32_t token, uint64_t *dead, struct habit *habits)
{
	size_t first = w->n, at = 0, end;
	bool again = false;

	while (at < piece.len) {
		struct df_str rest;
		uint32_t left = w->n > first ? w->ids[w->n - 1] : DF_BPE_NONE;

		end = at + b->length[token];
		if (!(dead[end / 64] >> end % 64 & 1) &&
		    (w->n == first ||
			(habits != NULL ? recall_together(b, w, left, token)
					: stand_together(b, left, token)))) {
			if (add_id(w, token) < 0)
				return -1;
			if (habits != NULL)
				habits[left % HABITS] =
				    (struct habit){left, token};
			at = end;
			rest = df_str_slice(piece, at, piece.len);
			left = token;
			token = habits != NULL && rest.len > 0
			    ? habitual(b, habits, left, rest)
			    : DF_BPE_NONE;
			again = token != DF_BPE_NONE;
			if (!again && rest.len > 0)
				token = longest(b, rest.s, rest.len);
			continue;
		}
		token = again ? longest(b, piece.s + at, piece.len - at)
			      : b->shorter[token];
		again = false;
		if (token != DF_BPE_NONE)
			continue;
		dead[at / 64] |= 1ULL << at % 64;
		token = w->ids[--w->n];
		at -= b->length[token];
		again = habits != NULL;
	}
	return 0;
}

static int
search_long(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece,
    uint32_t token)
{
	struct habit habits[HABITS] = {{0, 0}};
	size_t words = piece.len / 64 + 1;

	if (w->verdicts == NULL)
		w->verdicts = calloc(1u << VERDICT_BITS, sizeof *w->verdicts);
	if (w->verdicts == NULL)
		return -1;
	if (words > w->dead_cap) {
		uint64_t *more = grow(w->dead, &w->dead_cap, words, 8);

		if (more == NULL)
			return -1;
		w->dead = more;
	}
	memset(w->dead, 0, words * 8);
	return search(b, w, piece, token, w->dead, habits);
}

/* As df_bpe_add_piece, without remembering. */
static int
encode_piece(const struct df_bpe *b, struct df_bpe_work *w, struct df_str piece)
{
	uint32_t token;

	if (b->own != NULL)
		return df_own_add_piece(b, w, piece);
	token = longest(b, piece.s, piece.len);
	if (b->length[token] == piece.len)
		return add_id(w, token);
	if (piece.len <= DF_BPE_MEMO_BYTES)
		return search(b, w, piece, token, &(uint64_t){0}, NULL);
	return search_long(b, w, piece, token);
}

/* Have room for a remembered piece, and the memory of pieces. */
static int
prepare(struct df_bpe_work *w)
{
	if (w->memo == NULL) {
		w->memo = calloc(DF_BPE_MEMO_PLACES, sizeof *w->memo);
		if (w->memo == NULL)
			return -1;
	}
	return df_bpe_work_reserve(w, DF_BPE_MEMO_TOKENS);
}

static struct df_str
unit_piece(const struct df_bpe *b, struct df_str text, size_t from, size_t to)
{
	struct df_str piece = df_str_slice(text, from, to);

	return b->unit == DF_UNIT_WORDS ? df_pretoken_trim(&b->pretoken, piece)
					: piece;
}

/* As df_bpe_add_piece, when units other than tokens are counted. */
static int
add_units(enum df_unit unit, struct df_bpe_work *w, struct df_str piece)
{
	size_t n = w->n + df_units_count(unit, piece);

	if (n == w->n)
		return 0;
	if (df_bpe_work_reserve(w, n - w->n) < 0)
		return -1;
	df_units_number(unit, piece, w->ids + w->n);
	w->n = n;
	return 0;
}

/* The tokens of a piece that is remembered in its place, or is from now on. */
static inline int
add_remembered(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str piece, const struct df_bpe_key *key, struct df_bpe_memo *memo)
{
	size_t first = w->n;

	if (prepare(w) < 0)
		return -1;
	if (memo->len == piece.len && df_bpe_key_eq(&memo->key, key)) {
		memcpy(w->ids + w->n, memo->ids, sizeof memo->ids);
		w->n += memo->n;
		return 0;
	}
	if (encode_piece(b, w, piece) < 0)
		return -1;
	if (w->n - first <= DF_BPE_MEMO_TOKENS) {
		memo->key = *key;
		memo->len = (uint16_t)piece.len;
		memo->n = (uint16_t)(w->n - first);
		memcpy(memo->ids, w->ids + first, 4 * (w->n - first));
	}
	return 0;
}

int
df_bpe_add_piece(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, size_t to)
{
	struct df_bpe_key key;
	struct df_str piece = df_str_slice(text, from, to);

	if (b->unit != DF_UNIT_TOKENS)
		return add_units(b->unit, w, unit_piece(b, text, from, to));
	if (piece.len > DF_BPE_MEMO_BYTES)
		return encode_piece(b, w, piece);
	if (prepare(w) < 0)
		return -1;
	key = df_bpe_key(text, from, piece.len);
	return add_remembered(
	    b, w, piece, &key, &w->memo[df_bpe_key_place(&key)]);
}

/* A piece that is going to be encoded. */
struct coming {
	struct df_bpe_key key;
	struct df_bpe_memo *memo; /* NULL: not to be remembered */
};

/* Find the next pieces and ask for what is remembered of them. */
static size_t
look_ahead(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t at, struct df_bpe_piece *v, struct coming *coming)
{
	size_t n = 0, end;

	for (; n < DF_BPE_BATCH && at < text.len; at = end, n++) {
		end = v[n].end = df_bpe_next(b, text, at);
		coming[n].memo = NULL;
		if (end - at > DF_BPE_MEMO_BYTES || b->unit != DF_UNIT_TOKENS)
			continue;
		coming[n].key = df_bpe_key(text, at, end - at);
		coming[n].memo = &w->memo[df_bpe_key_place(&coming[n].key)];
		df_bpe_memo_fetch(coming[n].memo);
	}
	return n;
}

int
df_bpe_add_pieces(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, struct df_bpe_piece v[DF_BPE_BATCH],
    size_t *n)
{
	struct coming coming[DF_BPE_BATCH];

	if (prepare(w) < 0)
		return -1;
	*n = look_ahead(b, w, text, from, v, coming);
	for (size_t i = 0; i < *n; from = v[i++].end) {
		struct df_str piece = df_str_slice(text, from, v[i].end);
		int result = coming[i].memo != NULL
		    ? add_remembered(
			  b, w, piece, &coming[i].key, coming[i].memo)
		    : df_bpe_add_piece(b, w, text, from, v[i].end);

		if (result < 0)
			return -1;
		v[i].n = w->n;
	}
	return 0;
}

int
df_bpe_add_first(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t *end)
{
	*end = 0;
	return b->own != NULL ? df_own_add_first(b, w, text, end) : 0;
}

size_t
df_bpe_character_tokens(const struct df_bpe *b)
{
	/* U+1D160 is composed to three characters of four bytes. */
	if (b->own != NULL && b->own->nfc)
		return 12;
	return b->own != NULL && b->own->lead != DF_LEAD_NONE ? 5 : 4;
}

int
df_bpe_encode(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text)
{
	struct df_bpe_piece v[DF_BPE_BATCH];
	size_t at, n;

	w->n = 0;
	if (df_bpe_add_first(b, w, text, &at) < 0)
		return -1;
	for (; at < text.len; at = v[n - 1].end)
		if (df_bpe_add_pieces(b, w, text, at, v, &n) < 0)
			return -1;
	return 0;
}

int
df_bpe_count(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t *n)
{
	struct df_bpe_piece v[DF_BPE_BATCH];
	size_t at, pieces;

	w->n = 0;
	if (df_bpe_add_first(b, w, text, &at) < 0)
		return -1;
	for (*n = w->n; at < text.len; at = v[pieces - 1].end) {
		w->n = 0;
		if (df_bpe_add_pieces(b, w, text, at, v, &pieces) < 0)
			return -1;
		*n += w->n;
	}
	return 0;
}

size_t
df_bpe_extent(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str text, size_t n)
{
	size_t at = 0, end, here;

	if (b->own != NULL)
		return df_own_extent(b, w, text, n);
	if (b->unit == DF_UNIT_TOKENS) {
		for (size_t i = 0; i < n; i++)
			at += b->length[w->ids[i]];
		return at;
	}
	for (; at < text.len && n > 0; at = end, n -= here) {
		struct df_str piece;

		end = df_pretoken_next(&b->pretoken, text, at);
		piece = unit_piece(b, text, at, end);
		here = df_units_count(b->unit, piece);
		if (here > n)
			return (size_t)(piece.s - text.s) +
			    df_units_extent(b->unit, piece, n);
	}
	return at;
}
