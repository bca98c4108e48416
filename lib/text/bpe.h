/*
 * bpe: byte-pair tokens, the same as tiktoken's encode_ordinary gives: special
 * tokens in the text are ordinary text.  For who has no use for a model's
 * tokens, words, characters or bytes are counted in their place.
 *
 * Those of a file that the user brings are exact too, and slower: a tiktoken
 * rank file, or a Hugging Face tokenizer.json of type BPE.
 *
 * A vocabulary of the suite's is a file made at build time, mapped and used as
 * it lies, so opening one takes about a millisecond.  It is shared by all
 * threads; each has a df_bpe_work of its own.  Encoding takes time linear in
 * the text, also when that is one word of many megabytes (n log n in a word,
 * with a file of the user's).
 *
 * The encoding of an empty text has no tokens.  Two texts joined need not have
 * the tokens of both: count what you mean to use.
 */
#ifndef DF_TEXT_BPE_H
#define DF_TEXT_BPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/datadir.h"
#include "core/str.h"
#include "text/ownbpe.h"
#include "text/pretoken.h"
#include "text/units.h"

struct df_bpe_memo;
struct df_bpe_word;
struct df_err;

struct df_bpe {
	struct df_map map;
	enum df_unit unit; /* what is counted; the rest is for tokens */
	struct df_pretoken pretoken;
	uint32_t ntokens;
	/* Private: the arrays of the file, see bpefile.h. */
	uint32_t npairs;
	const uint64_t *trie;
	const uint64_t *pairs;
	const uint64_t *filter;
	const uint32_t *split;
	const uint32_t *shorter;
	const uint32_t *offset;
	const uint8_t *length;
	const char *bytes;
	const uint32_t *bytepairs;
	uint32_t byteid[256];
	uint32_t nwords;
	uint32_t word_max; /* no longer piece is looked up in words */
	const struct df_bpe_word *words;
	const uint64_t *chars;
	const uint64_t *joins;
	struct df_own_bpe *own; /* of a file of the user's, or NULL */
};

/* One thread's memory, kept from text to text, and the result. For use with
 * one vocabulary only. */
struct df_bpe_work {
	uint32_t *ids;
	size_t n;
	/* Private. */
	size_t cap;
	uint64_t *dead;
	size_t dead_cap;
	struct df_bpe_memo *memo;
	void *memo_memory;
	uint64_t *verdicts;
	struct df_own_work own;
};

/* The names that df_bpe_open knows, in one line. */
#define DF_BPE_NAMES \
	"cl100k_base, o200k_base, p50k_base, r50k_base, gpt2, words, chars, " \
	"bytes"

/* The patterns that a rank file's tokens can be cut with, in one line. */
#define DF_BPE_PATTERNS \
	"cl100k_base, o200k_base, p50k_base, r50k_base, gpt2, llama3, " \
	"qwen2, tekken, deepseek"

/* Open the vocabulary called name, or the file of that name. pattern names how
 * a rank file cuts text into pieces; NULL: as its name says, else as
 * cl100k_base. 0, or -1 with a usage error (no such name, a file that cannot
 * be followed exactly) or a system error (not found, damaged). Close is legal
 * after a failed open. */
int df_bpe_open(struct df_bpe *b, const char *name, const char *pattern,
    struct df_err *err);
void df_bpe_close(struct df_bpe *b);

/* Make an open vocabulary of the suite's one of the tokenizer that the user
 * brought, to which it lends its table of characters; it takes own. */
void df_bpe_lend(
    struct df_bpe *b, struct df_own_bpe *own, enum df_pretoken_pattern cut);

void df_bpe_work_init(struct df_bpe_work *w);
void df_bpe_work_release(struct df_bpe_work *w);

/* The tokens of text: w->ids[0 .. w->n - 1], until the next call with w. 0,
 * or -1 when there is no memory. */
int df_bpe_encode(
    const struct df_bpe *b, struct df_bpe_work *w, struct df_str text);

/* How many tokens text has, without keeping them (w->ids is overwritten): 0
 * and *n, or -1 when there is no memory. */
int df_bpe_count(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t *n);

/* One of many pieces of a text of less than 4 GiB: where it ends, and how many
 * tokens it has. */
struct df_bpe_piece {
	uint32_t end;
	uint32_t tokens;
};

#define DF_BPE_BATCH 128
#define DF_BPE_PENDING 16

/* Pieces whose tokens are not counted yet; zeroed there are none. */
struct df_bpe_pending {
	size_t n;
	struct df_str piece[DF_BPE_PENDING];
	uint32_t *tokens[DF_BPE_PENDING];
};

/* Count the tokens of the next up to DF_BPE_BATCH pieces of text, which begin
 * at from; *n is how many there are, none only at the end. Faster than piece by
 * piece: the memory that is waited for is asked for ahead, and rare pieces wait
 * for others to be searched with. Those are pending: their tokens are set in v
 * by a later call, or the last one, df_bpe_count_pending. 0, or -1 when there
 * is no memory. */
int df_bpe_count_pieces(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending, struct df_str text, size_t from,
    struct df_bpe_piece v[DF_BPE_BATCH], size_t *n);
int df_bpe_count_pending(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_bpe_pending *pending);

/* The tokens of the piece text[from, to), as df_pretoken_next cuts it, behind
 * those that w holds. 0, or -1 when there is no memory. For who counts piece
 * by piece. */
int df_bpe_add_piece(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t from, size_t to);

/* Where the piece that begins at `at`, which is in the text, ends. */
static inline size_t
df_bpe_next(const struct df_bpe *b, struct df_str text, size_t at)
{
	return b->own != NULL ? df_own_next(b, text, at)
			      : df_pretoken_next(&b->pretoken, text, at);
}

/* How many bytes an added token has at most (ownadded.h), 0 without any; and
 * whether `at` may stand inside of one: the pieces before `at` are then others
 * in a text that ends there. */
static inline size_t
df_bpe_reach(const struct df_bpe *b)
{
	return b->own != NULL ? b->own->added.longest : 0;
}

static inline bool
df_bpe_parts_added(const struct df_bpe *b, struct df_str text, size_t at)
{
	return df_bpe_reach(b) > 0 && df_own_parts_token(b->own, text, at);
}

/* The tokens of the first piece of a text, behind those that w holds, where
 * they are others than those of the same piece elsewhere, because something is
 * put in front of the text; *end is where it ends, else 0. 0, or -1 when there
 * is no memory. */
int df_bpe_add_first(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t *end);

/* Whether a piece of one byte is always one token. */
static inline bool
df_bpe_byte_is_token(const struct df_bpe *b)
{
	return b->own == NULL && b->unit == DF_UNIT_TOKENS;
}

/* The most tokens that one character has. */
size_t df_bpe_character_tokens(const struct df_bpe *b);

/* How many bytes of text, whose tokens w holds, the first n of them take; at
 * about, where composing changes them. */
size_t df_bpe_extent(const struct df_bpe *b, struct df_bpe_work *w,
    struct df_str text, size_t n);

/* Room for n more tokens. 0, or -1 when there is no memory. */
int df_bpe_work_reserve(struct df_bpe_work *w, size_t n);

/* The bytes of a token, not necessarily whole characters; empty when there is
 * no such token. They live as long as the vocabulary. */
struct df_str df_bpe_token(const struct df_bpe *b, uint32_t id);

#endif
