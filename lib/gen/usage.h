/*
 * usage: how the words of a text are written, which tells names from words that
 * only stand at the start of a sentence.
 */
#ifndef DF_GEN_USAGE_H
#define DF_GEN_USAGE_H

#include <stddef.h>

#include "core/str.h"

struct df_arena;
struct df_sentence;

/* How words are written inside of sentences. */
struct df_usage_entry {
	struct df_str low;
	unsigned caps, lower;
};

struct df_usage {
	struct df_usage_entry *v; /* in the arena; sorted by df_usage_sort */
	size_t n, cap;
};

/* Take in the words of s but the first. 0, or -1 when the arena is full. */
int df_usage_add(
    struct df_usage *u, const struct df_sentence *s, struct df_arena *arena);
void df_usage_sort(struct df_usage *u);
/* How often the word was written with a capital and without. */
struct df_usage_entry df_usage_find(
    const struct df_usage *u, struct df_str low);

#endif
