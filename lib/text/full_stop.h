/*
 * full_stop: whether a full stop belongs to the word before it, as that of an
 * abbreviation, an initial, a list item's number or an ordinal does.
 *
 * Private to sentences.c and sentence_ends.c.
 */
#ifndef DF_TEXT_FULL_STOP_H
#define DF_TEXT_FULL_STOP_H

#include <stdbool.h>

#include "core/str.h"

/* Whether the full stop at dot, in a sentence that begins at start, is part of
 * the word before it when the text goes on at next < end. ordinals: the
 * language writes "3. Oktober". */
bool df_full_stop_is_part(const char *start, const char *dot, const char *next,
    const char *end, bool ordinals);

/* Whether lang writes ordinal numbers so. */
bool df_full_stop_ordinals(struct df_str lang);

#endif
