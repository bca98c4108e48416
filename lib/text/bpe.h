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

#include "core/str.h"
#include "text/bpevocab.h"
#include "text/bpework.h"
#include "text/ownbpe.h"
#include "text/pretoken.h"
#include "text/units.h"

struct df_err;

/* The names that df_bpe_open knows, in one line. */
#define DF_BPE_NAMES \
	"cl100k_base, o200k_base, p50k_base, r50k_base, gpt2, words, chars, " \
	"bytes"

/* Open the vocabulary called name, or the file of that name. pattern names how
 * a rank file cuts text into pieces; NULL: as its name says, else as
 * cl100k_base. 0, or -1 with a usage error (no such name, a file that cannot
 * be followed exactly) or a system error (not found, damaged). Close is legal
 * after a failed open. */
int df_bpe_open(struct df_bpe *b, const char *name, const char *pattern,
    struct df_err *err);
void df_bpe_close(struct df_bpe *b);

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

#endif
