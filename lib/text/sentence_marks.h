/*
 * sentence_marks: what stands around a mark that may end a sentence.
 *
 * The part that plain and tailored sentences share: finding the next mark or
 * line's end, and reading what follows it.  Private to sentences.c and
 * sentence_ends.c.
 */
#ifndef DF_TEXT_SENTENCE_MARKS_H
#define DF_TEXT_SENTENCE_MARKS_H

#include <stdbool.h>

#include "text/char_breaks.h"

/* A full stop, question mark or the like, and what follows it:
 * mark..after itself with its Extend, ..close closing quotes and brackets,
 * ..next blanks. */
struct df_mark {
	const char *before; /* the character before it that counts, or NULL */
	const char *mark;
	const char *after;
	const char *close;
	const char *next;
	bool aterm; /* a full stop, which may also do other things */
};

/* The sentence break class of the character at p < end. */
unsigned df_mark_class(const char *p, const char *end);

/* Behind the character at p and the Extend and Format that follow it (SB5). */
const char *df_mark_skip(const char *p, const char *end);

/* The first ATerm, STerm or paragraph separator (also U+2026 when ellipsis)
 * from p on, or end. *last becomes the last character before it that is not
 * Extend or Format; it stays as it was when there is none. */
const char *df_mark_find(
    const char *p, const char *end, bool ellipsis, const char **last);

/* Whether the first of Lower, Upper, OLetter, a separator or a mark from p on
 * is Lower (SB8). */
bool df_mark_lower_ahead(const char *p, const char *end);

static inline bool
df_mark_is_separator(unsigned class)
{
	return class == SB_SEP || class == SB_CR || class == SB_LF;
}

#endif
