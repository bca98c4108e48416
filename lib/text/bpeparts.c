/*
 * bpeparts: cutting pieces into parts, and looking these up.
 */
#include "text/bpeparts.h"

#include <stdbool.h>
#include <stdlib.h>

#include "text/bpefile.h"
#include "text/bpejoins.h"
#include "text/bpememo.h"
#include "text/bpemerge.h"
#include "text/bpesearch.h"
#include "text/bpevocab.h"
#include "text/bpewords.h"
#include "text/bpework.h"

static int
encode_part(const struct df_bpe *b, struct df_bpe_work *w, struct df_str part)
{
	return b->own != NULL ? df_own_add_piece(b, w, part)
			      : df_bpe_search(b, w, part);
}

static inline int
add_packed(struct df_bpe_work *w, uint64_t tokens)
{
	if (w->cap - w->n < 3 && df_bpe_work_reserve(w, 3) < 0)
		return -1;
	for (unsigned i = 0; i < 3; i++)
		w->ids[w->n + i] =
		    (uint32_t)(tokens >> (i * DF_TOKEN_BITS) & DF_TOKEN_MAX);
	w->n += tokens >> DF_TOKENS_COUNT;
	return 0;
}

/* Whether what is remembered holds the tokens: few, and none that only a file
 * of the user's can have. */
static bool
may_remember(const uint32_t *ids, size_t n)
{
	bool fit = n <= DF_BPE_MEMO_TOKENS;

	for (size_t i = 0; i < n && fit; i++)
		fit = ids[i] <= DF_TOKEN_MAX;
	return fit;
}

/* The tokens of a part that is remembered, or is from now on. */
static int
add_remembered(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, size_t to)
{
	struct df_bpe_key key = df_bpe_key(text, from, to - from);
	struct df_bpe_memo *set = w->memo + df_bpe_memo_place(&key);
	const struct df_bpe_memo *memo = df_bpe_memo_find(set, &key);
	size_t first = w->n;

	if (memo != NULL) {
		if (add_packed(w, memo->tokens[0]) < 0)
			return -1;
		return memo->tokens[1] != 0 ? add_packed(w, memo->tokens[1])
					    : 0;
	}
	if (encode_part(b, w, df_str_slice(text, from, to)) < 0)
		return -1;
	if (may_remember(w->ids + first, w->n - first))
		df_bpe_memo_put(set, &key, w->ids + first, w->n - first);
	return 0;
}

/* The tokens of a part that is no short token. */
static int
add_other(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t from, size_t to)
{
	return to - from <= DF_BPE_MEMO_BYTES
	    ? add_remembered(b, w, text, from, to)
	    : encode_part(b, w, df_str_slice(text, from, to));
}

static int
add_part(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t from, size_t to)
{
	if (to - from <= b->word_max) {
		struct df_bpe_word word = df_bpe_word(text, from, to - from);
		uint32_t token = df_bpe_word_find(
		    df_bpe_word_at(b->words, b->nwords, df_bpe_word_hash(word)),
		    word);

		if (token != DF_BPE_NONE)
			return df_bpe_add_id(w, token);
	}
	return add_other(b, w, text, from, to);
}

static bool
is_wide(struct df_str text, size_t from, size_t to)
{
	for (; from < to; from++)
		if ((unsigned char)text.s[from] >= 0xE0)
			return true;
	return false;
}

int
df_bpe_parts_prepare(struct df_bpe_work *w)
{
	const size_t line = 2 * sizeof *w->memo;
	uintptr_t at;

	if (w->memo != NULL)
		return 0;
	w->memo_memory = calloc(DF_BPE_MEMO_PLACES + 2, sizeof *w->memo);
	if (w->memo_memory == NULL)
		return -1;
	/* So that a set is one line of the cache. */
	at = (uintptr_t)w->memo_memory % line;
	w->memo = w->memo_memory;
	if (at != 0)
		w->memo = (void *)((char *)w->memo_memory + line - at);
	return 0;
}

/* As df_bpe_parts_add, for a piece with wide characters. */
static int
add_wide(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t from, size_t to)
{
	const unsigned char *s = (const unsigned char *)text.s;
	uint32_t before = 0, here;
	size_t at = from, len;

	for (;; at += len, before = here) {
		int result;

		len = 1;
		here = 0;
		if (at < to) {
			here = df_bpe_wide_character(s + at, to - at, &len);
			if (before == 0 || here == 0 ||
			    df_bpe_joins(b->joins, before, here, s + at))
				continue;
		}
		result = at - from == 3 && before != 0
		    ? add_packed(w, b->chars[before])
		    : add_part(b, w, text, from, at);
		if (result < 0)
			return -1;
		if (at == to)
			return 0;
		from = at;
	}
}

int
df_bpe_parts_add(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, size_t to)
{
	return b->own != NULL || !is_wide(text, from, to)
	    ? add_other(b, w, text, from, to)
	    : add_wide(b, w, text, from, to);
}

int
df_bpe_parts_pending(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_bpe_pending *p)
{
	size_t ends[DF_BPE_PENDING], from = 0;

	w->n = 0;
	if (df_bpe_merge_many(b, w, p->piece, p->n, ends) < 0)
		return -1;
	for (size_t i = 0; i < p->n; from = ends[i++]) {
		struct df_bpe_key key =
		    df_bpe_key(p->piece[i], 0, p->piece[i].len);
		struct df_bpe_memo *set = w->memo + df_bpe_memo_place(&key);
		size_t n = ends[i] - from;

		*p->tokens[i] = (uint32_t)n;
		if (df_bpe_memo_find(set, &key) != NULL)
			continue; /* it was pending twice */
		if (may_remember(w->ids + from, n))
			df_bpe_memo_put(set, &key, w->ids + from, n);
	}
	p->n = 0;
	return 0;
}

int
df_bpe_parts_count(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending, struct df_str text, size_t from, size_t to,
    uint32_t *tokens)
{
	bool small = to - from <= DF_BPE_MEMO_BYTES;
	struct df_bpe_key key = {{0, 0}, {0, 1}};
	const struct df_bpe_memo *memo;

	if (small)
		key = df_bpe_key(text, from, to - from);
	if (!small || b->own != NULL || df_bpe_key_is_wide(&key)) {
		w->n = 0;
		if (df_bpe_parts_add(b, w, text, from, to) < 0)
			return -1;
		*tokens = (uint32_t)w->n;
		return 0;
	}
	memo = df_bpe_memo_find(w->memo + df_bpe_memo_place(&key), &key);
	if (memo != NULL) {
		*tokens = (uint32_t)((memo->tokens[0] >> DF_TOKENS_COUNT) +
		    (memo->tokens[1] >> DF_TOKENS_COUNT));
		return 0;
	}
	pending->piece[pending->n] = df_str_slice(text, from, to);
	pending->tokens[pending->n++] = tokens;
	return pending->n == DF_BPE_PENDING
	    ? df_bpe_parts_pending(b, w, pending)
	    : 0;
}

void
df_bpe_parts_fetch(const struct df_bpe_work *w, uint64_t hash)
{
	df_bpe_fetch(w->memo + df_bpe_memo_set(hash));
}
