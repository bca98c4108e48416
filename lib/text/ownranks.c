/*
 * ownranks: every two tokens that make a third are a merge of its rank.
 */
#include "text/ownranks.h"

#include <string.h>

#include "core/ascii.h"
#include "core/err.h"
#include "text/ownbpe.h"

/* The value of a base64 digit, or 64. */
static unsigned
digit(char c)
{
	if (df_ascii_upper(c))
		return (unsigned)(c - 'A');
	if (df_ascii_lower(c))
		return (unsigned)(c - 'a') + 26;
	if (df_ascii_digit(c))
		return (unsigned)(c - '0') + 52;
	return c == '+' ? 62 : c == '/' ? 63 : 64;
}

/* Decode base64 into out; false when it is none or empty. */
static bool
decode(struct df_str s, char *out, size_t *len)
{
	unsigned bits = 0, have = 0;

	*len = 0;
	if (s.len % 4 != 0)
		return false;
	for (int i = 0; i < 2 && df_str_ends(s, DF_STR("=")); i++)
		s.len--;
	for (size_t i = 0; i < s.len; i++) {
		unsigned d = digit(s.s[i]);

		if (d == 64)
			return false;
		bits = bits << 6 | d;
		have += 6;
		if (have >= 8) {
			have -= 8;
			out[(*len)++] = (char)(bits >> have & 255);
		}
	}
	return *len > 0;
}

static bool
read_number(struct df_str s, uint32_t *n)
{
	*n = 0;
	for (size_t i = 0; i < s.len; i++) {
		if (!df_ascii_digit(s.s[i]) || *n >= DF_MERGES_TOKENS)
			return false;
		*n = 10 * *n + (uint32_t)(s.s[i] - '0');
	}
	return s.len > 0 && *n < DF_MERGES_TOKENS;
}

struct line {
	struct df_str token; /* in base64 */
	uint32_t rank;
};

/* The next line of *rest that is not empty: 1, 0 at the end, -1 when it is no
 * token and rank. */
static int
next_line(struct df_str *rest, struct line *line)
{
	struct df_str s = {NULL, 0};

	while (s.len == 0) {
		if (!df_str_cut(rest, '\n', &s))
			return 0;
		s = df_str_trim(s);
	}
	line->token = df_str_until(s, ' ');
	if (line->token.len == s.len)
		return -1;
	return read_number(
		   df_str_slice(s, line->token.len + 1, s.len), &line->rank)
	    ? 1
	    : -1;
}

/* How many numbers the tokens have, and how many merges there may be. */
static int
survey(
    struct df_str file, uint32_t *ntokens, uint32_t *npairs, struct df_err *err)
{
	struct line line;
	uint64_t pairs = 0, lines = 0;
	int got;

	*ntokens = 0;
	while ((got = next_line(&file, &line)) > 0) {
		if (line.rank >= *ntokens)
			*ntokens = line.rank + 1;
		pairs += line.token.len * 3 / 4;
		lines++;
	}
	if (got < 0 || lines == 0)
		return df_err_usage(err,
		    "line %llu is no token in base64 and rank",
		    (unsigned long long)lines + 1);
	*npairs = pairs < DF_MERGES_RANKS ? (uint32_t)pairs : DF_MERGES_RANKS;
	return 0;
}

static int
add_tokens(struct df_merges *m, struct df_str file, struct df_err *err)
{
	struct line line;
	struct df_str bytes;

	while (next_line(&file, &line) > 0) {
		char *s = df_arena_alloc(&m->memory, line.token.len + 1);

		if (s == NULL)
			return df_err_system(err, "no memory for its tokens");
		bytes.s = s;
		if (!decode(line.token, s, &bytes.len))
			return df_err_usage(err,
			    "the token with rank %u is no base64",
			    (unsigned)line.rank);
		if (m->token[line.rank].len > 0 ||
		    df_merges_find(m, bytes) != DF_MERGES_NONE)
			return df_err_usage(err,
			    "rank %u or its token is there twice",
			    (unsigned)line.rank);
		df_merges_token(m, line.rank, bytes, true);
	}
	return 0;
}

static int
add_merges(struct df_merges *m, struct df_err *err)
{
	uint32_t n = 0;

	for (uint32_t id = 0; id < m->ntokens; id++) {
		struct df_str t = m->token[id];

		for (size_t i = 1; i < t.len; i++) {
			struct df_str l = df_str_slice(t, 0, i);
			struct df_str r = df_str_slice(t, i, t.len);
			uint32_t left = df_merges_find(m, l), right;

			if (left == DF_MERGES_NONE)
				continue;
			right = df_merges_find(m, r);
			if (right == DF_MERGES_NONE)
				continue;
			if (++n > m->npairs / 2)
				return df_err_usage(
				    err, "it has too many merges");
			df_merges_pair(m, left, right, id, id);
		}
	}
	return 0;
}

int
df_own_read_ranks(
    struct df_own_bpe *own, struct df_str file, struct df_err *err)
{
	struct df_merges *m = &own->merges;
	uint32_t ntokens = 0, npairs = 0;

	if (survey(file, &ntokens, &npairs, err) < 0 ||
	    df_merges_init(m, ntokens, npairs, ntokens, err) < 0 ||
	    add_tokens(m, file, err) < 0)
		return -1;
	for (unsigned c = 0; c < 256; c++)
		if (m->byte[c] == DF_MERGES_NONE)
			return df_err_usage(
			    err, "there is no token for the byte %u", c);
	m->whole = true;
	return add_merges(m, err);
}
