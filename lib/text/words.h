/*
 * words: cuts text at word boundaries (UAX #29, Unicode 15.0).
 *
 *	struct df_words it;
 *	struct df_str w;
 *
 *	df_words_init(&it, text);
 *	while (df_words_next(&it, &w))
 *		if (it.wordlike)
 *			...
 *
 * The segments are slices of the text that follow each other without a gap:
 * words, but also runs of blanks and single punctuation marks; it.wordlike
 * tells which are words.  Scripts written without spaces have no dictionary
 * here: a Han, Hiragana or Thai segment is one character (with its marks), a
 * Katakana segment a run.
 *
 * No memory is taken; the time is linear.  Bytes that are no UTF-8 do no harm:
 * each maximal ill-formed subpart counts as one character without properties.
 */
#ifndef DF_TEXT_WORDS_H
#define DF_TEXT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_words {
	const char *p; /* where the next segment begins */
	const char *end;
	bool wordlike; /* the last segment holds a letter or a number */
};

void df_words_init(struct df_words *it, struct df_str text);

/* Set *segment to the next one; false, and *segment untouched, at the end. */
bool df_words_next(struct df_words *it, struct df_str *segment);

/* As df_words_next, leaving out what is not wordlike. */
bool df_words_next_word(struct df_words *it, struct df_str *word);

/* How many segments are wordlike. */
size_t df_words_count(struct df_str text);

/* Whether s holds a letter or a number (categories L and N). */
bool df_words_has_alnum(struct df_str s);

#endif
