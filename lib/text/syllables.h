/*
 * syllables: where scripts that put no blanks between words must not be cut.
 *
 * Words of Thai, Lao, Khmer and Burmese are known to dictionaries only; but
 * their spelling tells some of what belongs to one syllable: a vowel written in
 * front of its consonant, or behind it, a stacked consonant, one that is
 * silent or final by its mark.  So are conjuncts of the Indian scripts told,
 * which grapheme clusters of Unicode 15 do not know.
 */
#ifndef DF_TEXT_SYLLABLES_H
#define DF_TEXT_SYLLABLES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* Whether what stands before and behind byte `at`, where a character begins, is
 * one syllable for certain. Looks at a few characters only. */
bool df_syllable_holds(struct df_str text, size_t at);

#endif
