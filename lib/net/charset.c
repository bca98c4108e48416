/*
 * charset: what a text is in, and what comes of its mark.
 */
#include "net/charset.h"

#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/repair.h"
#include "core/utf8.h"
#include "net/charset_guess.h"
#include "net/decode.h"
#include "net/encoding.h"
#include "net/prescan.h"

/* Longer marks first: UTF-32LE's begins with UTF-16LE's. */
static const struct {
	struct df_str bytes;
	const char *name;
} marks[] = {
    {{"\xff\xfe\0\0", 4}, "UTF-32LE"},
    {{"\0\0\xfe\xff", 4}, "UTF-32BE"},
    {{"\xef\xbb\xbf", 3}, "UTF-8"},
    {{"\xff\xfe", 2}, "UTF-16LE"},
    {{"\xfe\xff", 2}, "UTF-16BE"},
};

/* The index of the mark that bytes begins with, or -1. */
static int
find_mark(struct df_str bytes)
{
	for (size_t i = 0; i < DF_COUNT(marks); i++)
		if (df_str_starts(bytes, marks[i].bytes))
			return (int)i;
	return -1;
}

/* Encodings of two and four bytes a character that carry no mark. */
static const struct wide {
	const char *name;
	unsigned char width, shift[4];
} wides[] = {
    {"UTF-32LE", 4, {0, 8, 16, 24}},
    {"UTF-32BE", 4, {24, 16, 8, 0}},
    {"UTF-16LE", 2, {0, 8, 0, 0}},
    {"UTF-16BE", 2, {8, 0, 0, 0}},
};

/* How many units of bytes are printable ASCII or white space; 0 when a unit
 * cannot be in a text, or those are fewer than one in 32. */
static size_t
count_ascii(struct df_str bytes, const struct wide *w)
{
	size_t n = bytes.len < DF_CHARSET_GUESS ? bytes.len : DF_CHARSET_GUESS;
	size_t found = 0, units = n / w->width;
	bool high = false;

	if (bytes.len % w->width != 0)
		return 0;
	for (size_t i = 0; i < units; i++) {
		uint32_t c = 0;
		bool low;

		for (unsigned k = 0; k < w->width; k++)
			c |= (uint32_t)(unsigned char)bytes.s[i * w->width + k]
			    << w->shift[k];
		low = c >= 0xdc00 && c < 0xe000;
		if (c > 0x10ffff || low != high || c == 0xfffe || c == 0xffff ||
		    (c < ' ' && (c < '\t' || c > '\r')))
			return 0;
		high = w->width == 2 && c >= 0xd800 && c < 0xdc00;
		if (w->width == 4 && c >= 0xd800 && c < 0xe000)
			return 0;
		found += c < 0x7f;
	}
	return found * 32 >= units ? found : 0;
}

/* UTF-16 or UTF-32 without a mark: text of one byte a character holds no
 * zeros, and theirs nearly always does. */
static const struct df_encoding *
find_wide(struct df_str bytes)
{
	size_t most = 0;
	const char *name = NULL;

	if (bytes.len == 0 || !memchr(bytes.s, 0, bytes.len))
		return NULL;
	for (size_t i = 0; i < DF_COUNT(wides); i++) {
		size_t n = count_ascii(bytes, &wides[i]);

		if (n > most) {
			most = n;
			name = wides[i].name;
		}
	}
	return name ? df_encoding_find(df_str(name)) : NULL;
}

/* UTF-8, and not one of the encodings that hide behind ASCII's escape. */
static bool
is_utf8(struct df_str bytes)
{
	return df_utf8_check(bytes) == bytes.len &&
	    (bytes.len == 0 || !memchr(bytes.s, 0x1b, bytes.len));
}

/* Whether e has characters of two bytes beyond ASCII. */
static bool
has_pairs(const struct df_encoding *e)
{
	static const char *const names[] = {
	    "GBK", "gb18030", "Big5", "EUC-", "Shift_JIS", "Johab"};

	return df_str_starts_any(df_str(e->name), names, DF_COUNT(names)) > 0;
}

/* Whether bytes are UTF-8 though they are labelled as e: text in e is so by
 * chance for a few characters only. Where two bytes may be one character, a
 * word of such may be UTF-8's two bytes, but hardly its three. */
static bool
is_mislabelled(struct df_str bytes, const struct df_encoding *e)
{
	unsigned char least = has_pairs(e) ? 0xe0 : 0xc2;
	size_t n = 0;

	if (strcmp(e->name, "UTF-8") == 0 || bytes.len == 0 ||
	    memchr(bytes.s, 0, bytes.len) || !is_utf8(bytes))
		return false;
	for (size_t i = 0; n < DF_CHARSET_SURE && i < bytes.len; i++)
		n += (unsigned char)bytes.s[i] >= least;
	return n == DF_CHARSET_SURE;
}

const struct df_encoding *
df_charset_find(struct df_str bytes, struct df_str label, bool markup)
{
	const struct df_encoding *e;
	int mark = find_mark(bytes);

	if (mark >= 0)
		return df_encoding_find(df_str(marks[mark].name));
	e = df_encoding_find(label);
	if (!e && markup)
		e = df_prescan(bytes);
	if (e && is_mislabelled(bytes, e))
		return df_encoding_find(DF_STR("utf-8"));
	if (!e)
		e = find_wide(bytes);
	if (!e && is_utf8(bytes))
		return df_encoding_find(DF_STR("utf-8"));
	if (e)
		return e;
	return df_charset_guess(bytes);
}

int
df_charset_decode(struct df_str bytes, const struct df_encoding *e,
    struct df_arena *a, struct df_str *text, struct df_err *err)
{
	int mark = find_mark(bytes);

	if (mark >= 0 && strcmp(marks[mark].name, e->name) == 0)
		bytes = df_str_slice(bytes, marks[mark].bytes.len, bytes.len);
	if (strcmp(e->name, "UTF-8") == 0)
		return df_repair(bytes, a, text) < 0 ? df_err_memory(err) : 0;
	return df_decode(bytes, e, a, text, err);
}
