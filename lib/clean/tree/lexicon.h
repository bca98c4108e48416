/*
 * lexicon: words and the weight that each has, found by hash.
 *
 * A weight says how much more often what bears the word is content than not:
 * the logarithm of the odds. Two lexicons are learned (scripts/train-clean):
 * of the names that authors give to elements, and of the words of short texts.
 * A word is known by its hash alone; that two share one is rarer than that a
 * weight is wrong.
 */
#ifndef DF_CLEAN_LEXICON_H
#define DF_CLEAN_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "core/ascii.h"
#include "core/str.h"

/* As FNV-1a of 32 bits: begin, then each byte in lower case. */
#define DF_LEXICON_SEED 2166136261u

static inline uint32_t
df_lexicon_step(uint32_t hash, char c)
{
	unsigned char u = (unsigned char)c;

	if (df_ascii_upper(u))
		u = (unsigned char)(u + 32);
	return (hash ^ u) * 16777619u;
}

struct df_lexicon_entry {
	uint32_t hash; /* 0: none */
	float weight;
};

/* size is a power of two, larger than the number of entries. */
struct df_lexicon {
	struct df_lexicon_entry *slots;
	size_t size;
};

/* Room for n words; 0, or -1 when there is no memory. */
int df_lexicon_init(struct df_lexicon *l, size_t n);
void df_lexicon_release(struct df_lexicon *l);
/* There must be room. */
void df_lexicon_add(struct df_lexicon *l, uint32_t hash, float weight);

/* 0 when the word is not known. */
static inline float
df_lexicon_weight(const struct df_lexicon *l, uint32_t hash)
{
	size_t i;

	if (l->size == 0 || hash == 0)
		return 0;
	for (i = hash & (l->size - 1); l->slots[i].hash;
	     i = (i + 1) & (l->size - 1))
		if (l->slots[i].hash == hash)
			return l->slots[i].weight;
	return 0;
}

#endif
