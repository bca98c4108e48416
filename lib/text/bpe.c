/*
 * bpe: a text's pieces one after the other.
 */
#include "text/bpe.h"

#include <stdlib.h>

#include "text/bpefile.h"
#include "text/bpeparts.h"
#include "text/bpesearch.h"
#include "text/bpewords.h"

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
	free(w->memo_memory);
	free(w->verdicts);
	df_own_work_release(&w->own);
	*w = (struct df_bpe_work){0};
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

int
df_bpe_add_piece(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, size_t to)
{
	struct df_bpe_word word;
	uint32_t token;

	if (b->unit != DF_UNIT_TOKENS)
		return add_units(b->unit, w, unit_piece(b, text, from, to));
	if (to > from && to - from <= b->word_max) {
		word = df_bpe_word(text, from, to - from);
		token = df_bpe_word_find(
		    df_bpe_word_at(b->words, b->nwords, df_bpe_word_hash(word)),
		    word);
		if (token != DF_BPE_NONE)
			return df_bpe_add_id(w, token);
	}
	return df_bpe_parts_prepare(w) < 0
	    ? -1
	    : df_bpe_parts_add(b, w, text, from, to);
}

/* The next pieces of a text. */
struct batch {
	struct df_str text;
	size_t n;
	size_t begin[DF_BPE_BATCH + 1]; /* and where the last one ends */
	struct df_bpe_word word[DF_BPE_BATCH];
	const struct df_bpe_word *at[DF_BPE_BATCH]; /* where to look for it */
};

/* What is too long for a word is looked for where none is. */
static const struct df_bpe_word no_entry = {0, 0}, no_word = {0, 1};

/* Find the pieces and ask for the tokens that they may be. */
static void
find_pieces(const struct df_bpe *b, struct batch *q, size_t from)
{
	q->begin[0] = from;
	if (b->own == NULL) {
		q->n = df_pretoken_ends(
		    &b->pretoken, q->text, from, q->begin + 1, DF_BPE_BATCH);
	} else {
		for (q->n = 0; q->n < DF_BPE_BATCH && from < q->text.len;)
			q->begin[++q->n] = from = df_own_next(b, q->text, from);
	}
	for (size_t i = 0; i < q->n; i++) {
		size_t len = q->begin[i + 1] - q->begin[i];

		q->word[i] = no_word;
		q->at[i] = &no_entry;
		if (len > b->word_max)
			continue;
		q->word[i] = df_bpe_word(q->text, q->begin[i], len);
		q->at[i] = df_bpe_word_at(
		    b->words, b->nwords, df_bpe_word_hash(q->word[i]));
		df_bpe_fetch(q->at[i]);
	}
}

/* The token that piece i is, or DF_BPE_NONE; what else may be known of it is
 * then asked for. */
static inline uint32_t
look_up(const struct df_bpe_work *w, const struct batch *q, size_t i)
{
	uint32_t token = df_bpe_word_find(q->at[i], q->word[i]);

	if (token == DF_BPE_NONE)
		df_bpe_parts_fetch(w, df_bpe_word_hash(q->word[i]));
	return token;
}

/* The tokens of the next pieces of text, which begin at *at, behind those that
 * w holds; *at becomes where the last of them ends. */
static int
add_pieces(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t *at)
{
	uint32_t token[DF_BPE_BATCH];
	struct batch q;
	int result = 0;

	if (df_bpe_parts_prepare(w) < 0)
		return -1;
	q.text = text;
	find_pieces(b, &q, *at);
	*at = q.begin[q.n];
	if (b->unit == DF_UNIT_TOKENS)
		for (size_t i = 0; i < q.n; i++)
			token[i] = look_up(w, &q, i);
	for (size_t i = 0; i < q.n && result == 0; i++) {
		size_t from = q.begin[i], to = q.begin[i + 1];

		if (b->unit != DF_UNIT_TOKENS)
			result = add_units(
			    b->unit, w, unit_piece(b, text, from, to));
		else if (token[i] != DF_BPE_NONE)
			result = df_bpe_add_id(w, token[i]);
		else
			result = df_bpe_parts_add(b, w, text, from, to);
	}
	return result;
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
	/* U+1D160 is composed to three characters of four bytes, and U+FDFA
	 * stands for 33 bytes. */
	const size_t most = b->own == NULL || !b->own->nfc ? 4
	    : b->own->compatible			   ? 33
							   : 12;

	return most + (b->own != NULL && b->own->lead != DF_LEAD_NONE);
}

int
df_bpe_encode(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text)
{
	size_t at;

	w->n = 0;
	if (df_bpe_add_first(b, w, text, &at) < 0)
		return -1;
	while (at < text.len)
		if (add_pieces(b, w, text, &at) < 0)
			return -1;
	return 0;
}

/* Set v of the pieces of a batch, as if each were one token; the numbers of
 * those that are not in the first entry are written to missed, and how many is
 * returned. Nobody can guess whether a piece is, so that decides no jump. */
static size_t
find_missed(const struct batch *q, struct df_bpe_piece *v, uint32_t *missed)
{
	size_t n = 0;

	for (size_t i = 0; i < q->n; i++) {
		v[i] = (struct df_bpe_piece){(uint32_t)q->begin[i + 1], 1};
		missed[n] = (uint32_t)i;
		n += !df_bpe_word_is(q->at[i], q->word[i]);
	}
	return n;
}

/* Count the tokens of the pieces of a batch; most are one token. */
static int
count_tokens(const struct df_bpe *b, struct df_bpe_work *w,
    const struct batch *q, struct df_bpe_pending *pending,
    struct df_bpe_piece *v)
{
	uint32_t missed[DF_BPE_BATCH] = {0};
	size_t some = find_missed(q, v, missed), n = 0;

	for (size_t i = 0; i < some; i++) {
		missed[n] = missed[i];
		n += look_up(w, q, missed[i]) == DF_BPE_NONE;
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t at = missed[i];

		if (df_bpe_parts_count(b, w, pending, q->text, q->begin[at],
			q->begin[at + 1], &v[at].tokens) < 0)
			return -1;
	}
	return 0;
}

int
df_bpe_count_pieces(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending, struct df_str text, size_t from,
    struct df_bpe_piece v[DF_BPE_BATCH], size_t *n)
{
	struct batch q;

	if (df_bpe_parts_prepare(w) < 0)
		return -1;
	q.text = text;
	find_pieces(b, &q, from);
	*n = q.n;
	if (b->unit == DF_UNIT_TOKENS)
		return count_tokens(b, w, &q, pending, v);
	for (size_t i = 0; i < q.n; i++) {
		struct df_str piece =
		    unit_piece(b, text, q.begin[i], q.begin[i + 1]);

		v[i] = (struct df_bpe_piece){(uint32_t)q.begin[i + 1],
		    (uint32_t)df_units_count(b->unit, piece)};
	}
	return 0;
}

int
df_bpe_count_pending(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending)
{
	return pending->n > 0 ? df_bpe_parts_pending(b, w, pending) : 0;
}

/* Pieces that are counted before their tokens are added up. */
#define MANY (8 * (size_t)DF_BPE_BATCH)

int
df_bpe_count(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text,
    size_t *n)
{
	struct df_bpe_pending pending = {.n = 0};
	struct df_bpe_piece v[MANY];
	size_t at, pieces, more;

	w->n = 0;
	if (df_bpe_add_first(b, w, text, &at) < 0)
		return -1;
	*n = w->n;
	for (more = 1; more > 0 && at < text.len;) {
		pieces = 0;
		while (more > 0 && at < text.len &&
		    pieces <= MANY - DF_BPE_BATCH) {
			if (df_bpe_count_pieces(b, w, &pending, text, at,
				v + pieces, &more) < 0)
				return -1;
			pieces += more;
			if (more > 0)
				at = v[pieces - 1].end;
		}
		if (df_bpe_count_pending(b, w, &pending) < 0)
			return -1;
		for (size_t i = 0; i < pieces; i++)
			*n += v[i].tokens;
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
		/* Vocabularies that lie have longer tokens. */
		return at < text.len ? at : text.len;
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
