/*
 * bullet: a mark counts if a blank or nothing is behind it.
 */
#include "clean/write/bullet.h"

#include <stdbool.h>
#include <stdint.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/utf8.h"
#include "text/chars.h"

/* No circle or square that may be a box to tick, and no arrow or dash that may
 * belong to what the item says. */
static bool
is_bullet(int32_t c)
{
	static const int32_t bullets[] = {'-', '*', 0xb7, 0x2013, 0x2022,
	    0x2023, 0x2043, 0x2219, 0x25aa, 0x25ab, 0x25cf, 0x25e6, 0x25fc,
	    0x25fe, 0x2b24, 0xf0a7, 0xf0b7};

	for (size_t i = 0; i < DF_COUNT(bullets); i++)
		if (c == bullets[i])
			return true;
	return false;
}

/* Behind the blanks at i. */
static size_t
skip_blanks(struct df_str s, size_t i)
{
	size_t n;
	int32_t c;

	for (; i < s.len; i += n) {
		n = df_utf8_decode(s.s + i, s.len - i, &c);
		if (!(df_char(c)->flags & DF_CHAR_SPACE))
			break;
	}
	return i;
}

/* The end of a mark that ends at i, or 0. */
static size_t
end_of(struct df_str s, size_t i)
{
	size_t end = skip_blanks(s, i);

	return end > i || i == s.len ? end : 0;
}

size_t
df_bullet_len(struct df_str s)
{
	size_t i = skip_blanks(s, 0);
	int32_t c;

	if (i == s.len)
		return 0;
	i += df_utf8_decode(s.s + i, s.len - i, &c);
	i = is_bullet(c) ? end_of(s, i) : 0;
	/* "- 5 degrees" may be below zero. */
	return (c == '-' || c == 0x2013) && i < s.len && df_ascii_digit(s.s[i])
	    ? 0
	    : i;
}

size_t
df_bullet_number_len(struct df_str s, unsigned number)
{
	size_t i = skip_blanks(s, 0), from = i;
	uint64_t v = 0;

	while (i < s.len && i - from < 10 && df_ascii_digit(s.s[i]))
		v = 10 * v + (uint64_t)(s.s[i++] - '0');
	if (i == from || v != number || i == s.len ||
	    (s.s[i] != '.' && s.s[i] != ')'))
		return 0;
	return end_of(s, i + 1);
}
