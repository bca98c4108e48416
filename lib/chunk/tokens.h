/*
 * tokens: the tokens of a whole text as fields of its record, and back.
 *
 * Nothing is cut here and no white space trimmed: token_ids are the tokens of
 * the text as it stands.  Works with tokens, characters and bytes; words have
 * no numbers.
 */
#ifndef DF_CHUNK_TOKENS_H
#define DF_CHUNK_TOKENS_H

#include <stddef.h>

#include "core/str.h"

struct df_bpe;
struct df_bpe_work;
struct df_buf;
struct df_err;
struct df_record;

/* Set token_ids to those of text, *n to how many there are. scratch must live
 * until the record is written. 0, or -1 with an input error when memory ran
 * out. */
int df_tokens_encode(struct df_record *rec, const struct df_bpe *b,
    struct df_bpe_work *w, struct df_str text, size_t *n,
    struct df_buf *scratch, struct df_err *err);

/* Set field to the text of token_ids; bytes that are no UTF-8, such as half a
 * character, become U+FFFD. 0 with *n tokens, or -1 with an input error: no
 * array (no_tokens), something in it that is no token (bad_token), memory. */
int df_tokens_decode(struct df_record *rec, const struct df_bpe *b,
    const char *field, size_t *n, struct df_buf *scratch, struct df_err *err);

#endif
