/*
 * abbrev: words whose full stop does not end a sentence.
 *
 * A short list for the main European languages, all together, because the
 * language is often unknown and the lists hardly collide; what is an ordinary
 * word elsewhere is left out or counts only before a number.
 */
#ifndef DF_TEXT_ABBREV_H
#define DF_TEXT_ABBREV_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* No entry is longer, in bytes. */
#define DF_ABBREV_MAX 24

enum df_abbrev {
	DF_ABBREV_NONE = 0,
	DF_ABBREV_ALWAYS, /* something follows: Dr., vgl., e.g. */
	DF_ABBREV_NUMBER, /* only when a number follows: No., p., Abs. */
	DF_ABBREV_MAYBE,  /* may stand at the end: Inc., Jr., U.S. */
};

/* What word is, which stands before a full stop, without it ("z.B", "Dr"). */
enum df_abbrev df_abbrev_find(struct df_str word);

/* Whether word, with its capital, often begins a sentence and hardly ever
 * follows an abbreviation: The, Er, Les. */
bool df_abbrev_is_starter(struct df_str word);

/* Whether word often follows an ordinal number that is written with a full
 * stop: Oktober, Jahrhundert. */
bool df_abbrev_follows_ordinal(struct df_str word);

/* The i-th abbreviation of all lists, NULL behind the last: for tests. */
const char *df_abbrev_entry(size_t i);

#endif
