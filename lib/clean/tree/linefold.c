/*
 * linefold: looks at what stands at both sides.
 */
#include "clean/tree/linefold.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "core/utf8.h"

/* Han, kana, bopomofo and their punctuation, but not Hangul. */
static bool
is_unspaced(int32_t c)
{
	return (c >= 0x2e80 && c <= 0x312f) || (c >= 0x3190 && c <= 0xa4cf) ||
	    (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f) ||
	    (c >= 0xff01 && c <= 0xff9f) || (c >= 0x20000 && c <= 0x3ffff);
}

static bool
begins_unspaced(struct df_str s, size_t i)
{
	int32_t c;

	if (i >= s.len || !(s.s[i] & 0x80))
		return false;
	df_utf8_decode(s.s + i, s.len - i, &c);
	return is_unspaced(c);
}

size_t
df_linefold(struct df_str s, size_t i)
{
	size_t from = i, to = i;
	bool line = false;

	while (from > 0 && i - from < 4 &&
	    ((unsigned char)s.s[--from] & 0xc0) == 0x80)
		continue;
	if (from == i || !begins_unspaced(s, from))
		return 0;
	for (; to < s.len && memchr(" \t\r\n", s.s[to], 4); to++)
		line |= s.s[to] == '\n';
	return line && begins_unspaced(s, to) ? to - i : 0;
}
