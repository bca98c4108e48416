/*
 * bpevocab: a vocabulary, as the files that encode with it see it: the arrays
 * of the suite's own (bpefile.h), or what was read of a file of the user's.
 *
 * Once open (bpeopen.c) it does not change, and all threads share it.
 */
#ifndef DF_TEXT_BPEVOCAB_H
#define DF_TEXT_BPEVOCAB_H

#include <stddef.h>
#include <stdint.h>

#include "core/datadir.h"
#include "core/str.h"
#include "text/pretoken.h"
#include "text/units.h"

struct df_bpe_word;
struct df_own_bpe;

struct df_bpe {
	struct df_map map;
	enum df_unit unit; /* what is counted; the rest is for tokens */
	struct df_pretoken pretoken;
	uint32_t ntokens;
	/* Private: the arrays of the file. */
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

/* The bytes of a token, not necessarily whole characters; empty when there is
 * no such token. They live as long as the vocabulary. */
struct df_str df_bpe_token(const struct df_bpe *b, uint32_t id);

#endif
