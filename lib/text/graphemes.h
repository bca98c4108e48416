/*
 * graphemes: cuts text into extended grapheme clusters, what a reader takes
 * for one character: an accented letter, a Hangul syllable, a flag, a family
 * of emoji (UAX #29, Unicode 15.0).
 *
 *	struct df_graphemes it;
 *	struct df_str g;
 *
 *	df_graphemes_init(&it, text);
 *	while (df_graphemes_next(&it, &g))
 *		...
 *
 * The clusters are slices of the text that follow each other without a gap.
 * No memory is taken; the time is linear.  Bytes that are no UTF-8 do no harm:
 * each maximal ill-formed subpart counts as one character without properties.
 */
#ifndef DF_TEXT_GRAPHEMES_H
#define DF_TEXT_GRAPHEMES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

struct df_graphemes {
	const char *p; /* where the next cluster begins */
	const char *end;
};

void df_graphemes_init(struct df_graphemes *it, struct df_str text);

/* Set *cluster to the next one; false, and *cluster untouched, at the end. */
bool df_graphemes_next(struct df_graphemes *it, struct df_str *cluster);

#endif
