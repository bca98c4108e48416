/*
 * tokens: writes and reads the array of numbers.
 */
#include "chunk/tokens.h"

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/array.h"
#include "core/ascii.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/record.h"
#include "core/repair.h"
#include "core/utf8.h"
#include "text/bpe.h"

/* A number of more digits is no token's. */
#define DIGITS_MAX 10

int
df_tokens_encode(struct df_record *rec, const struct df_bpe *b,
    struct df_bpe_work *w, struct df_str text, size_t *n,
    struct df_buf *scratch, struct df_err *err)
{
	if (df_bpe_encode(b, w, text) < 0)
		return df_err_memory(err);
	*n = w->n;
	df_buf_reset(scratch, SIZE_MAX);
	df_buf_addc(scratch, '[');
	for (size_t i = 0; i < w->n; i++) {
		if (i > 0)
			df_buf_addc(scratch, ',');
		df_buf_add_uint(scratch, w->ids[i]);
	}
	df_buf_addc(scratch, ']');
	if (scratch->failed ||
	    df_record_set_raw(rec, "token_ids", df_buf_str(scratch)) < 0)
		return df_err_memory(err);
	return 0;
}

/* A token's number as the encoder writes it. */
static bool
read_id(struct df_str s, uint32_t *id)
{
	uint64_t n = 0;

	if (s.len == 0 || s.len > DIGITS_MAX)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]))
			return false;
		n = 10 * n + (uint64_t)(s.s[i] - '0');
	}
	*id = (uint32_t)n;
	return n <= UINT32_MAX;
}

/* Append what the token id stands for; false when there is no such token. */
static bool
add_token(struct df_buf *out, const struct df_bpe *b, uint32_t id)
{
	struct df_str bytes = df_bpe_token(b, id);
	char made[4];

	if (b->unit == DF_UNIT_BYTES && id <= UINT8_MAX) {
		made[0] = (char)id;
		bytes = (struct df_str){made, 1};
	} else if (b->unit == DF_UNIT_CHARS && id <= 0x10FFFF &&
	    (id < 0xD800 || id > 0xDFFF)) {
		bytes = (struct df_str){made, 0};
		bytes.len = df_utf8_encode((int32_t)id, made);
	}
	df_buf_add_str(out, bytes);
	return bytes.len > 0;
}

int
df_tokens_decode(struct df_record *rec, const struct df_bpe *b,
    const char *field, size_t *n, struct df_buf *scratch, struct df_err *err)
{
	struct df_str raw, elem, text = {"", 0};
	struct df_array a;
	uint32_t id;

	if (df_record_type(rec, "token_ids") != DF_ARRAY ||
	    !df_record_raw(rec, "token_ids", &raw))
		return df_err_input(
		    err, "no_tokens", "there is no array token_ids");
	df_buf_reset(scratch, SIZE_MAX);
	df_array_init(&a, raw);
	for (*n = 0; df_array_next(&a, &elem); ++*n)
		if (!read_id(elem, &id) || !add_token(scratch, b, id))
			return df_err_input(err, "bad_token",
			    "element %zu of token_ids is no token of the "
			    "tokenizer",
			    *n);
	if (scratch->len > 0)
		text = df_buf_str(scratch);
	if (b->own != NULL && b->own->strip && df_str_starts(text, DF_STR(" ")))
		text = df_str_slice(text, 1, text.len);
	if (scratch->failed || df_repair(text, rec->arena, &text) < 0 ||
	    df_record_set_str(rec, field, text) < 0)
		return df_err_memory(err);
	return 0;
}
