/*
 * pretoken_words: the ends of words of ASCII, which most of a text is.
 *
 * A word's end depends on where the one before it ended, so what is done
 * between the two is what the whole takes: a few operations on bits
 * (pretoken_run.h), of which there are new ones every some forty bytes.
 *
 * Private to pretoken.c.
 */
#ifndef DF_TEXT_PRETOKEN_WORDS_H
#define DF_TEXT_PRETOKEN_WORDS_H

#include <stdint.h>
#include <string.h>

#include "text/pretoken_class.h"
#include "text/pretoken_run.h"

/* What a word may be besides letters with a sign in front. */
enum words {
	WORDS_ANY,    /* nothing else */
	WORDS_CASED,  /* no capital behind a small letter, nor contraction */
	WORDS_SPACED, /* the sign is a blank */
};

/* The letters of the text from base on. The last bit is never set, so that
 * every run ends before it. */
struct word_bits {
	size_t base;
	struct df_run_bits is;
};

/* The longest word that is found wherever it begins in what is not read anew,
 * with the sign before it and what is behind it. */
#define WORD_SEEN (DF_RUN_MAX + 2)

static inline struct word_bits
word_bits_at(const struct cursor *c, size_t at)
{
	struct word_bits w = {at, {0, 0}};
	unsigned char end[DF_RUN_BITS];

	if (c->len - at >= DF_RUN_BITS) {
		w.is = df_run_bits(c->s + at);
	} else {
		memset(end, 0, sizeof end);
		memcpy(end, c->s + at, c->len - at);
		w.is = df_run_bits(end);
	}
	w.is.upper &= UINT64_MAX >> 1;
	w.is.lower &= UINT64_MAX >> 1;
	return w;
}

/* How many letters of a word begin at bit `at`. */
static inline unsigned
word_length(const struct word_bits *w, size_t at, enum words how)
{
	uint64_t upper = w->is.upper >> at, lower = w->is.lower >> at;

	if (how != WORDS_CASED)
		return (unsigned)__builtin_ctzll(~(upper | lower));
	/* The capitals at the start carry a bit over into their end, and it is
	 * carried on to the end of the small letters. */
	upper += 1;
	upper &= ~(upper - 1);
	return (unsigned)__builtin_ctzll((lower + upper) & ~lower);
}

/* The end of the piece at `at`, if that is a word of ASCII, and not so long
 * that another look is needed, or one symbol before a blank; else 0. */
static inline size_t
word_end(const struct cursor *c, size_t at, struct word_bits *w, enum words how)
{
	unsigned char first = c->s[at], after;
	size_t bit = at - w->base, end;
	unsigned sign, n;

	if (bit > DF_RUN_BITS - WORD_SEEN) {
		*w = word_bits_at(c, at);
		bit = 0;
	}
	sign = ~(w->is.upper | w->is.lower) >> bit & 1;
	n = word_length(w, bit + sign, how);
	end = at + sign + n;
	if (c->p->lead[first] == DF_PRETOKEN_NO_WORD || end >= c->len ||
	    (how == WORDS_SPACED && sign && first != ' '))
		return 0;
	after = c->s[end];
	if (n == 0)
		return after == ' ' && first > ' ' ? end : 0;
	if (bit + sign + n >= DF_RUN_BITS - 1 || after >= 0x80 ||
	    (how == WORDS_CASED && after == '\''))
		return 0;
	return end;
}

#endif
