/*
 * packtables: what is worked out of a vocabulary while building, so that it
 * need not be while encoding.
 */
#include "text/vocabulary/pack.h"

/* The short tokens, the commonest first: those merged first. Three places for
 * two of them, and empty ones at the end. */
void
pack_words(struct pack *p)
{
	size_t n = 0;

	for (uint32_t id = 0; id < p->h.ntokens; id++)
		n += p->length[id] > 0 && p->length[id] <= DF_BPE_WORD;
	p->h.nwords = (uint32_t)(n * 3 / 2) + DF_BPE_WORDS_TAIL;
	p->words = pack_get(p->h.nwords, sizeof *p->words);
	for (uint32_t id = 0; id < p->h.ntokens; id++) {
		struct df_str s = {
		    (const char *)p->bytes + p->offset[id], p->length[id]};
		struct df_bpe_word word;
		size_t at;

		if (s.len == 0 || s.len > DF_BPE_WORD)
			continue;
		word = df_bpe_word(s, 0, s.len);
		at = df_bpe_word_place(df_bpe_word_hash(word), p->h.nwords);
		while (p->words[at].high != 0)
			at++;
		if (at + 1 >= p->h.nwords)
			pack_die("the table of words is full");
		word.high |= (uint64_t)id << DF_BPE_WORD_TOKEN;
		p->words[at] = word;
	}
}

static uint32_t
utf8(uint32_t c, uint8_t *s)
{
	if (c < 0x80) {
		s[0] = (uint8_t)c;
		return 1;
	}
	s[1] = (uint8_t)(0x80 | (c & 0x3F));
	s[0] = (uint8_t)(0xC0 | c >> 6);
	if (c < 0x800)
		return 2;
	s[2] = s[1];
	s[1] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
	s[0] = (uint8_t)(0xE0 | c >> 12);
	return 3;
}

void
pack_chars(struct pack *p)
{
	for (uint32_t c = 0; c < DF_BPE_CHARS; c++) {
		uint8_t s[3], end[3], from = 0;
		uint32_t ids[3];
		uint32_t n = pack_merge_bytes(p, s, utf8(c, s), 1, end), unused;

		for (uint32_t i = 0; i < n; from = end[i++])
			ids[i] = pack_find_token(
			    p, s + from, (uint32_t)(end[i] - from), &unused);
		p->chars[c] = df_tokens_pack(ids, n);
	}
}

/* Note what a token joins at byte `at` of it. */
static void
add_join(struct pack *p, const uint8_t *s, uint32_t len, uint32_t at)
{
	size_t from = at - 1, length = 0, bit;
	uint32_t left, right;

	while (from > 0 && (s[from] & 0xC0) == 0x80)
		from--;
	left = df_bpe_wide_character(s + from, at - from, &length);
	if (length != at - from)
		left = 0;
	right = df_bpe_wide_character(s + at, len - at, &length);
	if (left != 0 && right != 0) {
		bit = df_bpe_join_characters(left, right);
		p->joins[bit / 64] |= 1ULL << bit % 64;
	} else {
		p->joins[df_bpe_join_bytes(s[at - 1], s[at])] |=
		    at + 1 < len ? 1ULL << (s[at + 1] & 63) : UINT64_MAX;
	}
}

void
pack_joins(struct pack *p)
{
	for (uint32_t id = 0; id < p->h.ntokens; id++) {
		const uint8_t *s = p->bytes + p->offset[id];

		for (uint32_t at = 1; at < p->length[id]; at++)
			if (s[at - 1] >= 0x80 && s[at] >= 0xE0)
				add_join(p, s, p->length[id], at);
	}
}
