/*
 * sentences: cuts text into sentences.
 *
 *	struct df_sentences it;
 *	struct df_str s;
 *
 *	df_sentences_init(&it, text, DF_STR("en"));
 *	while (df_sentences_next(&it, &s))
 *		...
 *
 * The sentences are slices of the text that follow each other without a gap:
 * white space, newlines, closing quotes and [12] after a full stop belong to
 * the sentence before; take df_str_trim(s) to be rid of the blanks.
 *
 * Two kinds.  df_sentences_init_plain follows UAX #29 (Unicode 15.0) to the
 * letter.  df_sentences_init is what people want, the same rules with these
 * differences:
 *  - no end after an abbreviation (Dr., z. B., p. 12), an initial (J. R. R.
 *    Tolkien), the number of a list item, or an ordinal in languages that
 *    write "3. Oktober"; U.S. and its like end a sentence when a word follows
 *    that often begins one (The, He, Die, Les);
 *  - no end inside a URL (?q=1), nor after a quoted question or exclamation
 *    that goes on ("Why?" he asked);
 *  - an ellipsis sign before a capital ends a sentence, as three dots do;
 *  - an empty line always ends one; a single newline does unless the next
 *    line begins with a small letter behind a long one, or the paragraph's
 *    lines end only for lack of room (hard_wrap.h).
 *
 * Scripts without sentence marks (Thai) end at newlines only: who needs
 * bounded pieces must cut on.
 *
 * No memory is taken; the time is linear.  Bytes that are no UTF-8 do no harm:
 * each maximal ill-formed subpart counts as one character without properties.
 */
#ifndef DF_TEXT_SENTENCES_H
#define DF_TEXT_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_sentences {
	const char *p; /* where the next sentence begins */
	const char *end;
	const char *begin; /* of the whole text */
	bool plain;
	bool ordinals; /* the language writes "3. Oktober" */
	/* The last sentence's paragraph: up to where, and whether its lines end
	 * only for lack of room. */
	const char *measured;
	bool wrapped;
};

/* lang is a language code (de, pt-BR) or empty when unknown. */
void df_sentences_init(
    struct df_sentences *it, struct df_str text, struct df_str lang);
void df_sentences_init_plain(struct df_sentences *it, struct df_str text);

/* Set *sentence to the next one; false, and *sentence untouched, at the end. */
bool df_sentences_next(struct df_sentences *it, struct df_str *sentence);

#endif
