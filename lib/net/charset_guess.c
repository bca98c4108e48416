/*
 * charset_guess: uchardet, and what it misses.
 */
#include "net/charset_guess.h"

#include <stdbool.h>
#ifdef DF_HAVE_UCHARDET
#include <uchardet.h>
#endif

#include "core/ascii.h"
#include "core/count.h"
#include "core/limits.h"
#include "net/encoding.h"

/* Greek by ISO 8859-7, not windows-1253: there 0xb6, not 0xa2, is the accented
 * capital alpha that a word begins with. */
static bool
is_iso_greek(struct df_str bytes)
{
	size_t iso = 0, windows = 0;
	unsigned char before = 0;

	for (size_t i = 0; i + 1 < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.s[i];

		if (c >= 0x80 && c < 0xa0)
			return false;
		if ((unsigned char)bytes.s[i + 1] >= 0xdc && before < 0x80) {
			iso += c == 0xb6;
			windows += c == 0xa2;
		}
		before = c;
	}
	return iso > windows;
}

/* What Windows has instead of a standard whose bytes 0x80 to 0x9f are control
 * characters: no text holds those. */
static const char *const siblings[][2] = {
    {"ISO-8859-2", "windows-1250"},
    {"ISO-8859-5", "windows-1251"},
    {"ISO-8859-7", "windows-1253"},
    {"ISO-8859-8", "windows-1255"},
    {"ISO-8859-6", "windows-1256"},
    {"ISO-8859-13", "windows-1257"},
    {"ISO-8859-15", "windows-1252"},
};

static const struct df_encoding *
without_controls(const struct df_encoding *e, struct df_str bytes)
{
	bool found = false;

	for (size_t i = 0; !found && i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.s[i];

		found = c >= 0x80 && c < 0xa0 && c != 0x85;
	}
	for (size_t i = 0; found && i < DF_COUNT(siblings); i++)
		if (strcmp(siblings[i][0], e->name) == 0)
			return df_encoding_find(df_str(siblings[i][1]));
	return e;
}

/* Johab, which uchardet does not know: pairs, nearly all of them Hangul. */
static bool
is_johab(struct df_str bytes)
{
	size_t pairs = 0, hangul = 0;

	for (size_t i = 0; i + 1 < bytes.len; i++) {
		unsigned char lead = (unsigned char)bytes.s[i];
		unsigned char trail = (unsigned char)bytes.s[i + 1];

		if (lead < 0x80)
			continue;
		if (lead < 0x84 || trail < 0x31 || trail == 0x7f ||
		    trail == 0x80 || trail == 0xff)
			return false;
		pairs++;
		hangul += lead >= 0x88 && lead <= 0xd3;
		i++;
	}
	return pairs >= 16 && hangul * 4 >= pairs * 3;
}

/* EUC-JP of kana alone: in a short text uchardet misses it. */
static bool
is_kana(struct df_str bytes)
{
	size_t pairs = 0;

	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char lead = (unsigned char)bytes.s[i], trail;

		if (lead < 0x80)
			continue;
		if ((lead != 0xa4 && lead != 0xa5) || ++i == bytes.len)
			return false;
		trail = (unsigned char)bytes.s[i];
		if (trail < 0xa1 || trail > 0xf6)
			return false;
		pairs++;
	}
	return pairs >= 3;
}

#ifdef DF_HAVE_UCHARDET
static const struct df_encoding *
guess(struct df_str bytes)
{
	const struct df_encoding *e = NULL;
	uchardet_t ud = uchardet_new();
	size_t n = bytes.len;

	if (!ud)
		return NULL;
	if (n > DF_CHARSET_GUESS)
		n = DF_CHARSET_GUESS;
	if (uchardet_handle_data(ud, bytes.s, n) == 0) {
		uchardet_data_end(ud);
		e = df_encoding_find(df_str(uchardet_get_charset(ud)));
	}
	uchardet_delete(ud);
	return e;
}
#else
static const struct df_encoding *
guess(struct df_str bytes)
{
	(void)bytes;
	return NULL;
}
#endif

/* Whether the byte at i stands where a price has its currency: beside a digit,
 * or a blank and a digit. */
static bool
is_at_price(struct df_str s, size_t i)
{
	size_t before = i > 0 && s.s[i - 1] == ' ' ? i - 1 : i;
	size_t after = i + 1 < s.len && s.s[i + 1] == ' ' ? i + 2 : i + 1;

	return (before > 0 && df_ascii_digit(s.s[before - 1])) ||
	    (after < s.len && df_ascii_digit(s.s[after]));
}

/* ISO 8859-15, not windows-1252, which uchardet prefers: where one has the euro
 * and the French oe, the other has a sign for no currency at all, and a half,
 * which stands in no word. */
static bool
is_latin9(struct df_str bytes)
{
	bool found = false;

	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.s[i];

		if (c >= 0x80 && c < 0xa0)
			return false;
		if (found)
			continue;
		if (c == 0xa4)
			found = is_at_price(bytes, i);
		else if (c == 0xbd && i > 0 && i + 1 < bytes.len)
			found = df_ascii_letter(bytes.s[i - 1]) &&
			    df_ascii_letter(bytes.s[i + 1]);
	}
	return found;
}

const struct df_encoding *
df_charset_guess(struct df_str bytes)
{
	const struct df_encoding *e = guess(bytes);

	if (!e && is_johab(bytes))
		return df_encoding_find(DF_STR("johab"));
	if (e && strcmp(e->name, "windows-1253") == 0 && is_iso_greek(bytes))
		return df_encoding_find(DF_STR("iso-8859-7"));
	if (is_kana(bytes))
		return df_encoding_find(DF_STR("euc-jp"));
	if (!e)
		e = df_encoding_find(DF_STR("windows-1252"));
	if (strcmp(e->name, "windows-1252") == 0 && is_latin9(bytes))
		return df_encoding_find(DF_STR("iso-8859-15"));
	return without_controls(e, bytes);
}
