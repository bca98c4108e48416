/*
 * norm: Unicode normalisation (UAX #15), case folding and removal of accents.
 *
 * The result is the very view that came in when there was nothing to do,
 * which costs one pass without a copy; else it lies in the arena.  The time is
 * linear, also for a run of millions of combining marks.
 */
#ifndef DF_TEXT_NORM_H
#define DF_TEXT_NORM_H

#include "core/str.h"

struct df_arena;

/* What to do; the result is always composed (NFC or NFKC). */
enum df_norm_flag {
	DF_NORM_NFC = 0,
	DF_NORM_NFKC = 1,  /* also replace compatibility characters: ligatures,
	                   * full-width forms, superscripts */
	DF_NORM_FOLD = 2,  /* full case folding: STRASSE, straße -> strasse */
	DF_NORM_STRIP = 4, /* drop accents of Latin, Greek and Cyrillic, Hebrew
	                    * points, Arabic vowel signs; others are letters */
};

/* how is an or of df_norm_flag; s should be valid UTF-8 (what is not becomes
 * U+FFFD). 0, or -1 when memory ran out. */
int df_norm(
    struct df_str s, unsigned how, struct df_arena *arena, struct df_str *out);

#endif
