/*
 * bpesound: one pass over each array. Nothing is decided before its end, since
 * what an entry is cannot be guessed from the one before.
 */
#include "text/bpesound.h"

#include <stddef.h>
#include <stdint.h>

#include "text/bpefile.h"
#include "text/bpevocab.h"
#include "text/bpewords.h"

/* Whether a number is none of a token with bytes: a number that is left out has
 * none, and who looks for tokens would not get on with it. */
static inline bool
lacks_bytes(const struct df_bpe *b, uint32_t token)
{
	bool none = token >= b->ntokens;

	return none | (b->length[none ? 0 : token] == 0);
}

/* A slot's children are within the trie. */
static bool
trie_is_sound(const struct df_bpe *b, uint32_t ntrie)
{
	uint32_t highest = 0;
	bool bad = ntrie <= UINT8_MAX;

	for (uint32_t i = 0; i < ntrie; i++) {
		uint32_t base = df_trie_base(b->trie[i]);
		uint32_t token = df_trie_token(b->trie[i]);

		highest = base > highest ? base : highest;
		bad |= (token != 0) & lacks_bytes(b, token - (token != 0));
	}
	return !bad && highest < ntrie - UINT8_MAX;
}

/* The table has a free place, so that looking for a pair ends, and so does the
 * entry behind it. Pairs are of tokens: what stands for the ends of a piece
 * (bpemerge.c) merges with none. */
static bool
pairs_are_sound(const struct df_bpe *b)
{
	uint32_t n = b->npairs, unused = 0;
	bool bad = n < 64 || (n & (n - 1)) != 0 || b->pairs[n] != DF_PAIR_FREE;

	for (uint32_t i = 0; i < n; i++) {
		uint64_t pair = b->pairs[i] >> DF_TOKEN_BITS;
		uint32_t token = (uint32_t)(b->pairs[i] & DF_TOKEN_MAX);
		bool free = b->pairs[i] == DF_PAIR_FREE;

		unused += free;
		bad |= (!free) &
		    (lacks_bytes(b, token) |
			(pair >> DF_TOKEN_BITS >= b->ntokens) |
			((pair & DF_TOKEN_MAX) >= b->ntokens));
	}
	return !bad && unused > 0;
}

/* Tokens have bytes, as far as they have any, that are there; they are split
 * into earlier ones or are bytes, and their prefixes are shorter, but have
 * bytes: who takes one gets on. */
static bool
tokens_are_sound(const struct df_bpe *b, uint32_t nbytes)
{
	bool bad = b->ntokens == 0 || b->ntokens >= DF_TOKEN_MAX;

	for (uint32_t i = 0; i < b->ntokens; i++) {
		uint32_t prefix = b->shorter[i], length = b->length[i];
		bool first = (prefix == DF_BPE_NONE) | (length == 0);
		bool there = prefix < b->ntokens;
		uint32_t shorter = b->length[there ? prefix : 0];
		uint32_t left = b->split[2 * (size_t)i];
		uint32_t right = b->split[2 * (size_t)i + 1];

		bad |=
		    (b->offset[i] > nbytes) | (length > nbytes - b->offset[i]);
		bad |= (left > i) | (right > i);
		bad |= (left == i) != (right == i);
		bad |=
		    (!first) & (!there | (shorter == 0) | (shorter >= length));
	}
	return !bad;
}

static bool
words_are_sound(const struct df_bpe *b)
{
	uint64_t highest = 0;

	for (uint32_t i = 0; i < b->nwords; i++) {
		uint64_t token = b->words[i].high >> DF_BPE_WORD_TOKEN;

		highest = token > highest ? token : highest;
	}
	return highest < b->ntokens && b->words[b->nwords - 1].high == 0;
}

/* What characters and pairs of bytes are made of. */
static bool
characters_are_sound(const struct df_bpe *b)
{
	uint64_t token = 0, count = 0;
	bool bad = false;

	for (uint32_t i = 0; i < DF_BPE_CHARS; i++) {
		uint64_t tokens = b->chars[i];
		uint64_t n = tokens >> DF_TOKENS_COUNT;

		count = n > count ? n : count;
		for (unsigned k = 0; k < 3; k++) {
			uint64_t here =
			    tokens >> (k * DF_TOKEN_BITS) & DF_TOKEN_MAX;

			token = here > token ? here : token;
		}
	}
	for (uint32_t i = 0; i < DF_BPE_BYTEPAIRS; i++)
		bad |= (b->bytepairs[i] != DF_BPE_NONE) &
		    lacks_bytes(b, b->bytepairs[i]);
	return !bad && token < b->ntokens && count <= 3;
}

static bool
classes_are_sound(const struct df_pretoken *p, uint32_t npages)
{
	uint8_t page = 0, class = 0;

	for (uint32_t i = 0; i < DF_BPE_PAGES; i++)
		page = p->page[i] > page ? p->page[i] : page;
	for (uint32_t i = 0; i < npages * 256; i++)
		class = p->classes[i] > class ? p->classes[i] : class;
	return page < npages && class <= DF_PRETOKEN_MARK;
}

bool
df_bpe_is_sound(const struct df_bpe *b, const struct df_bpe_header *h)
{
	return tokens_are_sound(b, h->nbytes) && trie_is_sound(b, h->ntrie) &&
	    pairs_are_sound(b) && words_are_sound(b) &&
	    characters_are_sound(b) &&
	    classes_are_sound(&b->pretoken, h->npages);
}
