/*
 * memo: what names say, found out once for each.
 *
 * A page gives the same few names to its elements again and again, and many
 * rules ask what words are in them. Equal values of the attributes that hold
 * names (class, id, role, itemprop) share one memo: their words, and the
 * answers that were given. Elements without memos get the same answers, later.
 */
#ifndef DF_CLEAN_MEMO_H
#define DF_CLEAN_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clean/tree/node.h"
#include "core/str.h"

struct df_arena;
struct df_lexicon;

/* A word of names.h, or a name whole, of which len is 0. */
struct df_memo_word {
	uint32_t hash;
	uint16_t start, len;
};

enum df_memo_question {
	DF_MEMO_BOILERPLATE, /* hints.c */
	DF_MEMO_HIDDEN,      /* hints.c, too */
	DF_MEMO_ELSEWHERE,   /* byline.c */
	DF_MEMO_DATE,        /* posted.c */
	DF_MEMO_AUTHOR,      /* author.c */
	DF_MEMO_LISTING,     /* listing.c */
	DF_MEMO_NUMBERS,     /* code.c */
	DF_MEMO_LINES,       /* verse.c */
	DF_MEMO_CONSENT,     /* hints.c */
	DF_MEMO_CONTENTS,    /* hints.c */
	DF_MEMO_SMALL_ONLY,  /* screens.c */
	DF_MEMO_CODE,        /* prose.c */
	DF_MEMO_QUESTIONS,
};

struct df_memo {
	struct df_str value;
	struct df_memo_word *words;
	uint32_t kind, hash;
	uint16_t nwords;
	uint16_t nsingle;                   /* of those no names whole */
	uint8_t answers[DF_MEMO_QUESTIONS]; /* 0: not asked, else 1 more */
	bool weighed, listed;
	float weight; /* the sum of its words', by df_memo_weigh */
	uint32_t first; /* hash of the first name, by likeness.c; 0: not yet */
};

/* Give the attributes of a tree their memos. 0, or -1 when the arena is
 * full. */
int df_memo_attach(const struct df_tree *tree, struct df_arena *a);

/* The sum of the weights of n's words. A page is asked with one lexicon. */
float df_memo_weigh(const struct df_node *n, const struct df_lexicon *l);

/* Whether one of n's names was in no element that this was asked of before;
 * true, too, where that is not known. */
bool df_memo_is_new(const struct df_node *n);

/* What test makes of an attribute's value, which nothing else bears upon: a
 * small number, 0 where there is no attribute. Each question has one test. */
static inline unsigned
df_memo_ask(const struct df_attr *at, enum df_memo_question question,
    unsigned (*test)(struct df_str s))
{
	uint8_t *answer;

	if (!at || at->value.len == 0)
		return 0;
	if (!at->memo)
		return test(at->value);
	answer = &at->memo->answers[question];
	if (*answer == 0)
		*answer = (uint8_t)(test(at->value) + 1);
	return *answer - 1u;
}

#endif
