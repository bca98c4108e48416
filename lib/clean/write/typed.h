/*
 * typed: running text that was typed, with its lines broken by hand: mail,
 * RFCs and old books in pre. What of it is prose, and what its blocks are.
 *
 * A text is prose if half of its words stand in paragraphs whose lines end for
 * lack of room and say sentences. Where it is all of a page, one such paragraph
 * is enough, if half of the words are sentences, and of letters any sentence.
 * Then what reads as code, table or figure between is code still, as it stands.
 * Prose that is taken for code is better than code that lost its lines: in
 * doubt all is code. The time is linear.
 */
#ifndef DF_CLEAN_TYPED_H
#define DF_CLEAN_TYPED_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/write/typed_words.h"
#include "core/str.h"

struct df_arena;

/* No text of more bytes is looked at: few books are longer. */
#define DF_TYPED_MAX (2U << 20)
/* So far to the right something else begins, or a term's definition. */
#define DF_TYPED_STEP 3

struct df_typed_line {
	struct df_str whole; /* without blanks at its end */
	struct df_str text;  /* and without marks of quotes and blanks before */
	unsigned indent;     /* those blanks */
	unsigned depth;      /* of quotes */
	bool joins;          /* the next line goes on with what it says */
};

enum df_typed_kind {
	DF_TYPED_CODE = 0,
	DF_TYPED_PARAGRAPH,
	DF_TYPED_HEADING, /* of one line */
	DF_TYPED_ITEM,    /* its mark is in its first line's text */
	DF_TYPED_TERM,    /* its first line, up to term; then what it means */
};

struct df_typed_block {
	enum df_typed_kind kind;
	size_t from, to; /* lines */
	unsigned depth;
	bool apart;   /* an empty line stands before it */
	bool wrapped; /* prose for sure */
	bool said;    /* at least a sentence */
	bool within;  /* the definition of a term before */
	size_t term;  /* bytes of one */
	size_t words;
};

struct df_typed {
	struct df_typed_line *lines;
	struct df_typed_block *blocks;
	size_t nlines, nblocks;
	size_t words; /* in all, in blocks that are wrapped, and in those and
	               * others that are said */
	size_t wrapped, said;
	bool mail;  /* it has the head or the quotes of a letter */
	bool told;  /* it is a program, or shows what a shell was told */
	bool verse; /* its lines are those of a poem */
};

/* Part a text into blocks; heads and feet of its pages are no lines. No block
 * if it is too long or has too many lines to be looked at. 0, or -1 when the
 * arena is full. */
int df_typed_read(struct df_str text, struct df_arena *a, struct df_typed *t);

/* Whether it is prose, wherever it stands. */
bool df_typed_is_prose(const struct df_typed *t);
/* Whether it is prose where it is all of a page; may be a part of that; or is a
 * letter or a poem. */
bool df_typed_is_document(const struct df_typed *t);
bool df_typed_is_part(const struct df_typed *t);
bool df_typed_is_mail(const struct df_typed *t);
bool df_typed_is_verse(const struct df_typed *t);

/* Say of each block what it is: of a text that is prose. */
void df_typed_settle(struct df_typed *t);

/* The length of what marks an item at the beginning of s, 0 for none; its
 * number goes to *number, -1 for none. */
size_t df_typed_mark(struct df_str s, long *number);

/* How much lines look like sentences; of the first the bytes behind skipped. */
struct df_typed_words df_typed_words_of(
    const struct df_typed *t, size_t from, size_t to, size_t skipped);

/* Whether a line is a field of a letter's head. */
bool df_typed_is_field(struct df_str s);

/* The level of a heading s, by the numbers before it: 1.2. is of the third. */
int df_typed_level(struct df_str s);

#endif
