/*
 * language: what the extractive generator knows about one language: lists of
 * words, and templates that turn a sentence into a question.
 */
#ifndef DF_GEN_LANGUAGE_H
#define DF_GEN_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/datadir.h"
#include "core/str.h"
#include "gen/wordlist.h"

enum df_part_kind {
	DF_PART_WORDS = 0, /* one of a few words, a|b */
	DF_PART_LIST,
	DF_PART_OPTIONAL,
	DF_PART_WITHIN,
	DF_PART_NOT,
	DF_PART_NOT_WITHIN,
	DF_PART_NOT_LATER,
	DF_PART_LATER,
	DF_PART_SUBJECT,
	DF_PART_DATE,
	DF_PART_NUMBER,
	DF_PART_MONEY,
	DF_PART_PERCENT,
	DF_PART_NOUNS,
	DF_PART_NAME,
	DF_PART_GAP,
	DF_PART_PERSONS,
	DF_PART_END,
	DF_PART_FINISH,
	DF_PART_REST,
};

enum df_subject_kind {
	DF_SUBJECT_ANY = 0,
	DF_SUBJECT_PROPER, /* a name in it */
	DF_SUBJECT_NAMED,  /* a name of two words or more */
	DF_SUBJECT_NOUN,   /* as ANY, but no activity */
};

#define DF_PARTS_MAX 16

/* The lists that the code knows; the others are named by templates only. A
 * set of lists is a word of 64 bits, list n being bit n; the last lists, which
 * only templates name, have none. */
enum df_list {
	DF_LIST_ABSTRACT_END,
	DF_LIST_ANAPHOR,
	DF_LIST_APPROX,
	DF_LIST_ARTICLE,
	DF_LIST_AUX,
	DF_LIST_BARE_QUESTION,
	DF_LIST_CLAUSE,
	DF_LIST_COMMON,
	DF_LIST_CONJUNCTION,
	DF_LIST_CURRENCY,
	DF_LIST_DANGLING,
	DF_LIST_DATE_OF,
	DF_LIST_DEFINITE,
	DF_LIST_DOCUMENT,
	DF_LIST_GAPSTOP,
	DF_LIST_GENERAL,
	DF_LIST_HOW,
	DF_LIST_LISTING,
	DF_LIST_LOOSE,
	DF_LIST_LOOSE_ANSWER,
	DF_LIST_LOOSE_SUMMARY,
	DF_LIST_LY,
	DF_LIST_MONTH,
	DF_LIST_NAMES,
	DF_LIST_NAME_START,
	DF_LIST_NOUN_END,
	DF_LIST_NUMBER,
	DF_LIST_OF,
	DF_LIST_OPENER,
	DF_LIST_PARTIAL,
	DF_LIST_PARTICLE,
	DF_LIST_PERCENT,
	DF_LIST_PERSON,
	DF_LIST_PHRASE_END,
	DF_LIST_PLURAL_VERB,
	DF_LIST_POINTING,
	DF_LIST_PREP,
	DF_LIST_PRONOUN,
	DF_LIST_QUANTITY,
	DF_LIST_QUESTION,
	DF_LIST_RANGE,
	DF_LIST_SCALE,
	DF_LIST_SECTION,
	DF_LIST_SECTION_NUMBER,
	DF_LIST_TO,
	DF_LIST_VAGUE,
	DF_LIST_WHAT_IS,
	DF_LIST_YES_NO,
	DF_LISTS,
	DF_LISTS_BITS = 64, /* those that a set can hold */
	DF_LISTS_MAX = 96,
};

struct df_part {
	enum df_part_kind kind;
	const struct df_wordlist *list; /* of WORDS too */
	uint64_t bit;                   /* the list's, 0 when it has none */
	enum df_subject_kind subject;
	bool comma;
	unsigned n;     /* words: at most of GAP, at least of REST */
	unsigned least; /* words of GAP */
};

/* A word and the set of lists that hold it. */
struct df_lexeme {
	struct df_str word;
	uint64_t lists;
};

struct df_template {
	unsigned weight;
	struct df_str name;
	bool fact; /* asks for one: others may be asked, too */
	struct df_part part[DF_PARTS_MAX];
	size_t nparts;
	struct df_str question; /* with its {n} */
};

struct df_language {
	struct df_str code;
	struct df_wordlist stop;
	struct df_wordlist lists[DF_LISTS_MAX]; /* enum df_list first */
	size_t nlists;
	struct df_lexeme *lexemes; /* a hash table of all lists' words */
	size_t lexeme_mask;
	struct df_template *templates;
	size_t ntemplates;
	struct df_str abbreviation, how_to, section; /* questions, or empty */
	struct df_str elision; /* "que qu'": before vowels; or empty */
	bool noun_capitals;    /* all nouns begin with a capital */
	bool open_compounds;   /* "resume writing service" */
	struct df_str passage, passage_label, question_label;
	struct df_str summarize, sentences;
	struct df_map file; /* what all of it points into */
	struct df_arena arena;
};

/* Enter the words of all lists, once they are there, so that they are found. 0,
 * or -1 when the arena is full. */
int df_language_index(struct df_language *l);
void df_language_release(struct df_language *l);

/* The set of lists that hold word, which is in lower case. */
uint64_t df_language_lists(const struct df_language *l, struct df_str word);

/* The list of this name, or NULL. */
const struct df_wordlist *df_language_list(
    const struct df_language *l, struct df_str name);

#endif
