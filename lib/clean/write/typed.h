/*
 * typed: running text that was typed, with its lines broken by hand: mail,
 * RFCs and old books in pre. What of it is prose, and what its blocks are.
 *
 * A text is prose if half of its words stand in paragraphs that say sentences
 * and whose lines end for lack of room, or are longer than those of code. Where
 * it is all of a page, one such paragraph is enough, if half of the words are
 * sentences, and of letters any sentence. Then what reads as code, table or
 * figure between is code still, as it stands. Prose that is taken for code is
 * better than code that lost its lines: in doubt all is code. The time is
 * linear.
 */
#ifndef DF_CLEAN_TYPED_H
#define DF_CLEAN_TYPED_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/write/typed_genre.h"
#include "clean/write/typed_line.h"
#include "core/str.h"

struct df_arena;

/* So far to the right something else begins, or a term's definition. */
#define DF_TYPED_STEP 3

enum df_typed_kind {
	DF_TYPED_CODE = 0,
	DF_TYPED_PARAGRAPH,
	DF_TYPED_HEADING, /* of one line */
	DF_TYPED_ITEM,    /* its mark is in its first line's text */
	DF_TYPED_TERM,    /* its first line, up to term; then what it means */
};

struct df_typed_block {
	size_t from, to; /* lines */
	size_t words;
	unsigned depth; /* of quotes */
	bool apart;     /* an empty line stands before it */
	bool wrapped;   /* prose for sure */
	bool said;      /* at least a sentence */
	/* By df_typed_settle: */
	enum df_typed_kind kind;
	bool within; /* the definition of a term before */
	size_t term; /* bytes of one */
};

/* Numbers of words. */
struct df_typed_sum {
	size_t all;
	size_t wrapped;  /* in blocks that are wrapped */
	size_t unbroken; /* in others, of lines that are paragraphs */
	size_t said;     /* in those, and in others that are said */
};

struct df_typed {
	struct df_typed_line *lines;
	struct df_typed_block *blocks;
	size_t nlines, nblocks;
	struct df_typed_sum sum;
	struct df_typed_genre genre;
};

/* Part a text into blocks; heads and feet of its pages are no lines. No block
 * if it is too long or has too many lines to be looked at. 0, or -1 when the
 * arena is full. */
int df_typed_read(struct df_str text, struct df_arena *a, struct df_typed *t);

/* Whether texts that are all of a page, with so many words, are prose. */
bool df_typed_sum_is_document(const struct df_typed_sum *sum);

/* Whether it is prose, wherever it stands. */
bool df_typed_is_prose(const struct df_typed *t);
/* And where its name says that somebody wrote it to others. */
bool df_typed_is_letter(const struct df_typed *t);
/* Whether it is prose where it is all of a page; may be a part of that; or is a
 * letter or a poem. */
bool df_typed_is_document(const struct df_typed *t);
bool df_typed_is_part(const struct df_typed *t);
bool df_typed_is_mail(const struct df_typed *t);
bool df_typed_is_verse(const struct df_typed *t);

#endif
