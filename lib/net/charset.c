/*
 * charset: deciding and decoding.
 */
#include "net/charset.h"

#include <errno.h>
#include <iconv.h>
#ifdef DF_HAVE_UCHARDET
#include <uchardet.h>
#endif

#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/repair.h"
#include "core/utf8.h"
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
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (df_str_starts(bytes, marks[i].bytes))
			return (int)i;
	return -1;
}

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
	for (size_t i = 0; found && i < sizeof(siblings) / sizeof(siblings[0]);
	     i++)
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
	for (size_t i = 0; i < sizeof(wides) / sizeof(wides[0]); i++) {
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
	if (!e)
		e = find_wide(bytes);
	if (!e && is_utf8(bytes))
		return df_encoding_find(DF_STR("utf-8"));
	if (e)
		return e;
	e = guess(bytes);
	if (!e && is_johab(bytes))
		return df_encoding_find(DF_STR("johab"));
	if (e && strcmp(e->name, "windows-1253") == 0 && is_iso_greek(bytes))
		return df_encoding_find(DF_STR("iso-8859-7"));
	if (is_kana(bytes))
		return df_encoding_find(DF_STR("euc-jp"));
	return e ? without_controls(e, bytes)
		 : df_encoding_find(DF_STR("windows-1252"));
}

/* A text that grows in an arena. */
struct out {
	struct df_arena *arena;
	char *s;
	size_t len, cap;
};

static int
reserve(struct out *o, size_t n)
{
	size_t cap = o->cap ? o->cap * 2 : 4096;
	char *s;

	if (o->s && o->cap - o->len >= n)
		return 0;
	if (cap < o->len + n)
		cap = o->len + n;
	s = df_arena_grow(o->arena, o->s, o->cap, cap);
	if (!s)
		return -1;
	o->s = s;
	o->cap = cap;
	return 0;
}

static int
put_replacement(struct out *o)
{
	if (reserve(o, 3) < 0)
		return -1;
	memcpy(o->s + o->len, "\xef\xbf\xbd", 3);
	o->len += 3;
	return 0;
}

/* Decode s with cd. iconv stops at malformed bytes: one is replaced and it
 * goes on behind. 0, or -1 when the arena is full. */
static int
convert(iconv_t cd, struct df_str s, struct out *o)
{
	char *in = (char *)(uintptr_t)s.s, *out;
	size_t left = s.len, room;

	while (left > 0) {
		if (reserve(o, left + left / 2 + 16) < 0)
			return -1;
		out = o->s + o->len;
		room = o->cap - o->len;
		if (iconv(cd, &in, &left, &out, &room) != (size_t)-1)
			errno = 0;
		o->len = o->cap - room;
		if (errno == EILSEQ || errno == EINVAL) {
			if (put_replacement(o) < 0)
				return -1;
			in++;
			left--;
		}
	}
	if (reserve(o, 16) < 0)
		return -1;
	out = o->s + o->len;
	room = o->cap - o->len;
	if (iconv(cd, NULL, NULL, &out, &room) != (size_t)-1)
		o->len = o->cap - room;
	return 0;
}

int
df_charset_decode(struct df_str bytes, const struct df_encoding *e,
    struct df_arena *a, struct df_str *text, struct df_err *err)
{
	struct out o = {.arena = a};
	int mark = find_mark(bytes), r;
	iconv_t cd;

	if (mark >= 0 && strcmp(marks[mark].name, e->name) == 0)
		bytes = df_str_slice(bytes, marks[mark].bytes.len, bytes.len);
	if (strcmp(e->name, "UTF-8") == 0)
		return df_repair(bytes, a, text) < 0 ? df_err_memory(err) : 0;
	cd = iconv_open("UTF-8", e->iconv);
	if (cd == (iconv_t)-1)
		return df_err_input(
		    err, "bad_charset", "iconv cannot decode %s here", e->name);
	r = convert(cd, bytes, &o);
	iconv_close(cd);
	*text = (struct df_str){o.s, o.len};
	return r < 0 ? df_err_memory(err) : 0;
}
