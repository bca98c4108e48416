/*
 * units: counts them piece by piece.
 */
#include "text/units.h"

#include "core/utf8.h"
#include "text/words.h"

size_t
df_units_count(enum df_unit unit, struct df_str piece)
{
	size_t n = 0;
	int32_t c;

	switch (unit) {
	case DF_UNIT_WORDS:
		n = df_words_count(piece);
		return n == 0 && piece.len > 0 ? 1 : n;
	case DF_UNIT_CHARS:
		for (size_t at = 0; at < piece.len; n++)
			at += df_utf8_decode(piece.s + at, piece.len - at, &c);
		return n;
	default:
		return piece.len;
	}
}

void
df_units_number(enum df_unit unit, struct df_str piece, uint32_t *ids)
{
	size_t n = df_units_count(unit, piece), at = 0;
	int32_t c = 0;

	for (size_t i = 0; i < n; i++) {
		if (unit == DF_UNIT_CHARS)
			at += df_utf8_decode(piece.s + at, piece.len - at, &c);
		else if (unit == DF_UNIT_BYTES)
			c = (unsigned char)piece.s[i];
		ids[i] = c < 0 ? 0xFFFD : (uint32_t)c;
	}
}

static size_t
words_extent(struct df_str piece, size_t n)
{
	struct df_words it;
	struct df_str word = {piece.s, 0};

	df_words_init(&it, piece);
	while (n > 0 && df_words_next_word(&it, &word))
		n--;
	return n > 0 ? piece.len : (size_t)(word.s - piece.s) + word.len;
}

size_t
df_units_extent(enum df_unit unit, struct df_str piece, size_t n)
{
	size_t at = 0;
	int32_t c;

	switch (unit) {
	case DF_UNIT_WORDS:
		return words_extent(piece, n);
	case DF_UNIT_CHARS:
		for (; n > 0 && at < piece.len; n--)
			at += df_utf8_decode(piece.s + at, piece.len - at, &c);
		return at;
	default:
		return n < piece.len ? n : piece.len;
	}
}
