/*
 * pretoken_borders: where pieces of ASCII begin, of which most texts are.
 *
 * Whether a piece begins at a sign is told by the three before it and the one
 * behind, so all borders of 64 bytes are found at once by operations on bits
 * (pretoken_run.h).  Where more has to be known, at characters past ASCII,
 * tabs, contractions and long numbers, a stop is set, and one piece is cut by
 * the pattern's own function.
 *
 * Private to pretoken.c.
 */
#ifndef DF_TEXT_PRETOKEN_BORDERS_H
#define DF_TEXT_PRETOKEN_BORDERS_H

#include <stdint.h>
#include <string.h>

#include "text/pretoken_class.h"
#include "text/pretoken_run.h"

/* In what the patterns differ. */
enum borders {
	BORDERS_CL100K, /* also Llama 3's */
	BORDERS_QWEN2,  /* each digit is a piece */
	BORDERS_O200K,  /* a capital behind a small letter begins a piece, and
	                 * contractions are part of the word */
	BORDERS_R50K,   /* words begin with nothing but a blank, and so do
	                 * numbers; a line end is a blank */
};

/* What of the text from base on has been looked at. */
struct stretch {
	size_t base;
	struct df_run_bits is;
};

/* Bits of places where pieces begin, behind the first place, which is one; and
 * whether a stop is behind them rather than the end of what was looked at. */
struct found {
	uint64_t borders;
	bool stopped;
};

static inline struct stretch
stretch_at(const struct cursor *c, size_t at)
{
	struct stretch w = {.base = at};
	unsigned char end[DF_RUN_BITS];

	if (c->len - at >= DF_RUN_BITS) {
		w.is = df_run_bits(c->s + at);
	} else {
		memset(end, 0, sizeof end);
		memcpy(end, c->s + at, c->len - at);
		w.is = df_run_bits(end);
	}
	return w;
}

static inline struct df_run_bits
bits_behind(const struct df_run_bits *is, unsigned n)
{
	return (struct df_run_bits){.upper = is->upper >> n,
	    .lower = is->lower >> n,
	    .digit = is->digit >> n,
	    .sign = is->sign >> n,
	    .quote = is->quote >> n,
	    .slash = is->slash >> n,
	    .blank = is->blank >> n,
	    .line = is->line >> n};
}

/* Where pieces begin of which the first begins at bit 0; what is found at and
 * behind the first of *stops is not sure. */
static inline uint64_t
borders_of(const struct df_run_bits *is, enum borders how, uint64_t *stops)
{
	const uint64_t letter = is->upper | is->lower, sign = is->sign;
	const uint64_t digit = is->digit, line = is->line;
	const uint64_t all = letter | digit | sign | is->blank | line;
	const uint64_t white = is->blank | (how == BORDERS_R50K ? line : 0);
	const uint64_t longer = digit & digit << 1 & digit << 2 & digit << 3;
	const uint64_t mark = is->quote & (letter >> 1 | ~(all >> 1));
	const uint64_t slash = is->slash & line << 1;
	uint64_t at = white & (~(white << 1) | ~(white >> 1));

	*stops = ~all | mark;
	if (how == BORDERS_R50K) {
		at |= letter & ~(letter << 1 | is->blank << 1);
		at |= digit & ~(digit << 1 | is->blank << 1);
		at |= sign & ~(sign << 1 | is->blank << 1);
		return at;
	}
	*stops |= is->blank & line >> 1;
	/* One sign in front of a word is part of it, if no blank is before. */
	at |= letter & (line << 1 | digit << 1);
	at |= letter & sign << 1 & (sign << 2 | is->blank << 2);
	at |= sign & (letter << 1 | digit << 1 | line << 1);
	at |= line & (letter << 1 | digit << 1);
	if (how == BORDERS_QWEN2)
		return at | digit;
	*stops |= longer;
	at |= (digit & ~(digit << 1)) | longer;
	if (how == BORDERS_O200K) {
		*stops |= slash;
		at |= is->upper & is->lower << 1;
		at &= ~(mark | slash);
	}
	return at;
}

/* The borders behind place `at` of the text, where a piece begins. */
static inline struct found
borders_behind(const struct stretch *w, size_t at, enum borders how)
{
	unsigned n = (unsigned)(at - w->base), most = DF_RUN_BITS - n;
	struct df_run_bits is = bits_behind(&w->is, n);
	uint64_t white = how == BORDERS_R50K ? is.blank | is.line : is.blank;
	uint64_t stops, borders = borders_of(&is, how, &stops), sure, solid;
	unsigned stop = stops != 0 ? (unsigned)__builtin_ctzll(stops) : 64;
	struct found found = {0, stop < most};

	/* What a run of blanks is cut at depends on what ends it. */
	solid = ~white & (stop < 64 ? ((uint64_t)1 << stop) - 1 : UINT64_MAX);
	if (solid == 0)
		return found;
	solid = (uint64_t)1 << (63 - __builtin_clzll(solid));
	sure = solid | (solid - 1);
	/* And whether a line's end is before it. */
	if (how == BORDERS_R50K || !(solid & is.line && solid << 1 & is.blank))
		sure |= solid << 1;
	found.borders = borders & sure & ~(uint64_t)1;
	return found;
}

#endif
