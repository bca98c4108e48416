/*
 * langcodes: which codes of languages there are.
 *
 * BCP 47 names a language by its code of two letters (ISO 639-1) where it has
 * one, else by one of three.
 */
#ifndef DF_TEXT_LANGCODES_H
#define DF_TEXT_LANGCODES_H

#include <stdbool.h>

#include "core/str.h"

/* Whether a language tag can begin with this part, in any case: a code of two
 * letters that is one, or three letters. */
bool df_langcode_is(struct df_str code);

/* The code of two letters for a language's code of three, in ISO 639-2 or -3;
 * empty if it has none. */
struct df_str df_langcode_short(struct df_str code);

#endif
