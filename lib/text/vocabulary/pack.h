/*
 * pack: a vocabulary on its way from a rank file to a packed one (bpefile.h).
 */
#ifndef DF_TEXT_VOCABULARY_PACK_H
#define DF_TEXT_VOCABULARY_PACK_H

#include <stddef.h>
#include <stdint.h>

#include "text/bpefile.h"
#include "text/bpejoins.h"
#include "text/bpewords.h"

struct token {
	const uint8_t *s;
	uint32_t len;
	uint32_t id;
};

struct pack {
	struct df_bpe_header h;
	struct token *byid;
	struct token *sorted; /* by bytes, those that have some */
	uint32_t nsorted;
	uint64_t *trie;
	uint64_t *pairs;
	uint64_t *filter;
	uint32_t *split;
	uint32_t *shorter;
	uint32_t *offset;
	uint8_t *length;
	uint8_t *bytes;
	uint32_t bytepairs[DF_BPE_BYTEPAIRS];
	struct df_bpe_word *words;
	uint64_t chars[DF_BPE_CHARS];
	uint64_t joins[DF_BPE_JOINS];
	uint8_t page[DF_BPE_PAGES];
	uint8_t *classes;
};

/* End the build with a message. */
_Noreturn void pack_die(const char *why);

/* n zeroed elements of size bytes. */
void *pack_get(size_t n, size_t size);

/* The token of exactly these bytes, or DF_BPE_NONE; *shorter is the longest
 * one that is a proper prefix of them. */
uint32_t pack_find_token(
    const struct pack *p, const uint8_t *s, uint32_t len, uint32_t *shorter);

/* Merge len bytes as the encoding does, until most parts or fewer are left or
 * nothing merges; end[] is where each ends. How many there are. */
uint32_t pack_merge_bytes(const struct pack *p, const uint8_t *s, uint32_t len,
    uint32_t most, uint8_t *end);

/* Build what makes look-ups fast, when tokens and merges are there. */
void pack_words(struct pack *p);
void pack_chars(struct pack *p);
void pack_joins(struct pack *p);

#endif
