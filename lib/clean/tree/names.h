/*
 * names: the words in an element's names.
 *
 * Class, id, role and itemprop hold names; a name is cut into words where
 * small letters meet capitals and at what is no letter: "entryContent-2" gives
 * entry, content and, for the name whole, entry-content. Numbers say nothing.
 */
#ifndef DF_CLEAN_NAMES_H
#define DF_CLEAN_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

/* Elements with more words in their names list utilities, not names. */
#define DF_NAMES_WORDS_MAX 40

struct df_attr;
struct df_memo_word;
struct df_node;

struct df_names {
	const struct df_attr *attr; /* the one to look at next */
	struct df_str rest;         /* of the attribute in hand */
	uint32_t prefix;    /* the attribute's kind: its names are its own */
	uint32_t whole;     /* hash of the words of this name so far */
	unsigned words;     /* how many they are */
	unsigned budget;    /* how many words more of this element */
	struct df_str word; /* the last one, as it stands there */
	bool is_whole;      /* or that a name whole was given */
	/* What is left of the words that were cut before. */
	const struct df_memo_word *ready, *ready_end;
	struct df_str value; /* in which they are */
};

/* What begins the hashes of this attribute's words; 0: it has no names. */
uint32_t df_names_kind(const struct df_attr *a);

void df_names_init(struct df_names *it, const struct df_node *n);
/* The hash of the next word; false at the end. */
bool df_names_next(struct df_names *it, uint32_t *hash);

/* Whether an attribute that lists names begins with that one. */
bool df_names_begin(struct df_str names, struct df_str name);

/* Whether one of the words, ended by NULL, is in an element's names. */
bool df_names_have(const struct df_node *n, const char *const *words);

#endif
