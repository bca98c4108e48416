/*
 * units: words, characters and bytes, counted in place of a model's tokens.
 *
 * A piece is what df_pretoken_next cuts; the units of a text are those of its
 * pieces.  For words, pieces come here without the white space at their ends.
 */
#ifndef DF_TEXT_UNITS_H
#define DF_TEXT_UNITS_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

enum df_unit {
	DF_UNIT_TOKENS = 0, /* none of these */
	DF_UNIT_WORDS, /* those of words.h; a piece of signs only counts as one
	                     * too */
	DF_UNIT_CHARS, /* code points */
	DF_UNIT_BYTES,
};

/* How many units a piece has. */
size_t df_units_count(enum df_unit unit, struct df_str piece);

/* Write a number for each unit of piece to ids: 0 for a word, a character's
 * code point (U+FFFD for what is no UTF-8), a byte's value. */
void df_units_number(enum df_unit unit, struct df_str piece, uint32_t *ids);

/* How many bytes the first n units of piece take. */
size_t df_units_extent(enum df_unit unit, struct df_str piece, size_t n);

#endif
