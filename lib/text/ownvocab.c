/*
 * ownvocab: from the characters of tokens to the bytes that they stand for.
 */
#include "text/ownvocab.h"

#include <string.h>

#include "core/array.h"
#include "core/ascii.h"
#include "core/err.h"
#include "core/jstr.h"
#include "core/scan.h"
#include "core/utf8.h"
#include "text/ownbpe.h"

/* GPT-2's: bytes that are no visible Latin-1 character are the characters from
 * U+0100 on. */
void
df_own_map_bytes(int16_t byte_of[512])
{
	int next = 256;

	for (int i = 0; i < 512; i++)
		byte_of[i] = -1;
	for (int b = 0; b < 256; b++) {
		bool visible = (b >= '!' && b <= '~') ||
		    (b >= 0xA1 && b <= 0xFF && b != 0xAD);

		byte_of[visible ? b : next++] = (int16_t)b;
	}
}

/* The text of a raw string with its quotes. */
int
df_own_string(struct df_own_reader *r, struct df_str raw, struct df_str *text)
{
	*text = (struct df_str){"", 0};
	if (raw.len < 2 || raw.s[0] != '"')
		return df_err_usage(r->err, "something in it is no string");
	df_arena_reset(&r->strings);
	if (raw.len > 6 * DF_OWN_TOKEN_MAX)
		return df_err_usage(
		    r->err, "a token has more than %d bytes", DF_OWN_TOKEN_MAX);
	if (df_jstr_decode(
		df_str_slice(raw, 1, raw.len - 1), &r->strings, text) < 0)
		return df_err_memory(r->err);
	if (text->len > DF_OWN_TOKEN_MAX)
		return df_err_usage(
		    r->err, "a token has more than %d bytes", DF_OWN_TOKEN_MAX);
	return 0;
}

/* Append the bytes that a token's text stands for: 1; 0 when no text becomes
 * this token. */
static int
add_bytes(struct df_own_reader *r, struct df_str text)
{
	const char *p = text.s, *end = text.s + text.len;
	int32_t c;

	while (p < end) {
		size_t len = df_utf8_decode(p, (size_t)(end - p), &c);

		if (r->parts.bytes) {
			if (c < 0 || c >= 512 || r->byte_of[c] < 0)
				return 0;
			df_buf_addc(&r->bytes, (char)r->byte_of[c]);
		} else if (c == ' ') {
			return 0;
		} else if (c == 0x2581) {
			df_buf_addc(&r->bytes, ' ');
		} else {
			df_buf_add(&r->bytes, p, len);
		}
		p += len;
	}
	return r->bytes.len > 0;
}

/* The byte that a token such as <0x0A> stands for, or -1. */
static int
fallback_byte(struct df_str text)
{
	static const char digits[] = "0123456789ABCDEF";
	const char *high, *low;

	if (text.len != 6 || !df_str_starts(text, DF_STR("<0x")) ||
	    text.s[5] != '>' || text.s[3] == 0 || text.s[4] == 0)
		return -1;
	high = strchr(digits, text.s[3]);
	low = strchr(digits, text.s[4]);
	if (high == NULL || low == NULL)
		return -1;
	return (int)(high - digits) << 4 | (int)(low - digits);
}

struct entry {
	struct df_str key; /* with its quotes */
	uint32_t id;
};

/* The next member of an object of numbers, of which *rest is what is left,
 * behind its opening bracket: 1, 0 at the end, -1 for something else. */
static int
next_entry(struct df_str *rest, struct entry *e)
{
	size_t len = df_scan_prefix(*rest);
	uint64_t n = 0;

	if (len == 0)
		return 0;
	e->key = df_str_trim(df_str_slice(*rest, 0, len));
	*rest = df_str_trim(df_str_slice(*rest, len, rest->len));
	*rest = df_str_trim(df_str_slice(*rest, 1, rest->len)); /* the colon */
	for (len = 0; df_ascii_digit(rest->s[len]); len++)
		n = n < DF_MERGES_TOKENS
		    ? 10 * n + (uint64_t)(rest->s[len] - '0')
		    : n;
	if (len == 0 || n >= DF_MERGES_TOKENS)
		return -1;
	*rest = df_str_trim(df_str_slice(*rest, len, rest->len));
	if (rest->s[0] != ',' && rest->s[0] != '}')
		return -1;
	*rest = df_str_slice(*rest, 1, rest->len);
	e->id = (uint32_t)n;
	return 1;
}

int
df_own_survey(struct df_own_reader *r, struct df_str vocab)
{
	struct df_str rest = df_str_slice(vocab, 1, vocab.len);
	struct entry e;
	uint32_t n = 0;
	int got;

	r->ntokens = 0;
	while ((got = next_entry(&rest, &e)) > 0) {
		if (e.id >= r->ntokens)
			r->ntokens = e.id + 1;
		if (++n > DF_MERGES_TOKENS)
			return df_err_usage(r->err, "it has too many tokens");
	}
	if (got < 0 || n == 0)
		return df_err_usage(r->err,
		    "what follows %.*s in its vocabulary is no number of a "
		    "token",
		    n == 0               ? 1
			: e.key.len < 40 ? (int)e.key.len
					 : 40,
		    n == 0 ? "{" : e.key.s);
	return 0;
}

static int
add_token(struct df_own_reader *r, struct df_str text, uint32_t id)
{
	struct df_merges *m = &r->own->merges;
	int byte = r->fallback ? fallback_byte(text) : -1, find = 1;
	char *kept;

	df_buf_reset(&r->bytes, SIZE_MAX);
	if (byte >= 0) {
		m->byte[byte] = id;
		find = 0;
		df_buf_addc(&r->bytes, (char)byte);
	} else if (r->unk.len > 0 && df_str_eq(text, r->unk)) {
		m->unk = id;
		find = 0;
		df_buf_add_cstr(&r->bytes, "\xEF\xBF\xBD");
	} else if (!add_bytes(r, text)) {
		find = 0;
		df_buf_reset(&r->bytes, SIZE_MAX);
		df_buf_add_str(&r->bytes, text);
	}
	kept = df_arena_strdup(&m->memory, df_buf_str(&r->bytes));
	if (r->bytes.failed || kept == NULL)
		return df_err_memory(r->err);
	df_merges_token(m, id, (struct df_str){kept, r->bytes.len}, find > 0);
	return 0;
}

int
df_own_read_added(struct df_own_reader *r, struct df_str text, uint32_t id)
{
	struct df_merges *m = &r->own->merges;
	char *kept;

	if (m->token[id].len > 0)
		return 0;
	df_buf_reset(&r->bytes, SIZE_MAX);
	if (!add_bytes(r, text)) {
		df_buf_reset(&r->bytes, SIZE_MAX);
		df_buf_add_str(&r->bytes, text);
	}
	kept = df_arena_strdup(&m->memory, df_buf_str(&r->bytes));
	if (r->bytes.failed || kept == NULL)
		return df_err_memory(r->err);
	df_merges_token(m, id, (struct df_str){kept, r->bytes.len}, false);
	return 0;
}

int
df_own_read_vocabulary(struct df_own_reader *r, struct df_str vocab)
{
	struct df_str rest = df_str_slice(vocab, 1, vocab.len), text;
	struct df_merges *m = &r->own->merges;
	struct entry e;

	while (next_entry(&rest, &e) > 0) {
		if (df_own_string(r, e.key, &text) < 0)
			return -1;
		if (m->token[e.id].len > 0)
			return df_err_usage(r->err,
			    "two tokens have the number %u", (unsigned)e.id);
		if (text.len > 0 && add_token(r, text, e.id) < 0)
			return -1;
	}
	return 0;
}

/* Set bytes to those of both parts of a merge, and *first to how many are the
 * left one's. */
static int
read_merge(struct df_own_reader *r, struct df_str raw, size_t *first)
{
	struct df_array parts;
	struct df_str text, elem;
	const char *blank;
	int n = 0;

	df_buf_reset(&r->bytes, SIZE_MAX);
	*first = 0;
	if (raw.s[0] == '"') {
		if (df_own_string(r, raw, &text) < 0)
			return -1;
		blank = memchr(text.s, ' ', text.len);
		if (blank == NULL)
			return 0;
		n = add_bytes(
		    r, df_str_slice(text, 0, (size_t)(blank - text.s)));
		*first = r->bytes.len;
		return n &&
		    add_bytes(r,
			df_str_slice(
			    text, (size_t)(blank - text.s) + 1, text.len));
	}
	df_array_init(&parts, raw);
	for (; df_array_next(&parts, &elem); n++) {
		if (df_own_string(r, elem, &text) < 0)
			return -1;
		if (!add_bytes(r, text) || n == 2)
			return 0;
		if (n == 0)
			*first = r->bytes.len;
	}
	return n == 2;
}

int
df_own_read_merges(struct df_own_reader *r, struct df_str merges)
{
	struct df_merges *m = &r->own->merges;
	struct df_array a;
	struct df_str raw;
	uint32_t rank = 0, left, right, id;
	size_t first;

	df_array_init(&a, merges);
	for (; df_array_next(&a, &raw); rank++) {
		struct df_str both;
		int got = read_merge(r, raw, &first);

		if (got < 0 || r->bytes.failed)
			return got < 0 ? -1 : df_err_memory(r->err);
		both = df_buf_str(&r->bytes);
		left = right = id = DF_MERGES_NONE;
		if (got > 0 && first > 0 && first < both.len) {
			left = df_merges_find(m, df_str_slice(both, 0, first));
			right = df_merges_find(
			    m, df_str_slice(both, first, both.len));
			id = df_merges_find(m, both);
		}
		if (left == DF_MERGES_NONE || right == DF_MERGES_NONE ||
		    id == DF_MERGES_NONE)
			return df_err_usage(r->err,
			    "merge %u is not one of two tokens to a third",
			    (unsigned)rank);
		df_merges_pair(m, left, right, rank, id);
		r->made[id] = 1;
	}
	return 0;
}

int
df_own_count_merges(struct df_own_reader *r, struct df_str merges, uint32_t *n)
{
	struct df_array a;
	struct df_str raw;

	*n = 0;
	df_array_init(&a, merges);
	while (df_array_next(&a, &raw))
		if (++*n >= DF_MERGES_RANKS)
			return df_err_usage(r->err, "it has too many merges");
	return 0;
}
