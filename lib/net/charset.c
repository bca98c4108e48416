/*
 * charset: deciding and decoding.
 */
#include "net/charset.h"

#include <errno.h>
#include <iconv.h>

#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/repair.h"
#include "core/utf8.h"
#include "net/big5.h"
#include "net/charset_guess.h"
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
	return df_charset_guess(bytes);
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

/* Decode s, with cd up to each pair that glibc has otherwise. */
static int
convert_big5(iconv_t cd, struct df_str s, struct out *o)
{
	for (;;) {
		uint32_t cp;
		size_t n = df_big5_run(s, &cp);

		if (convert(cd, df_str_slice(s, 0, n), o) < 0)
			return -1;
		if (cp == 0)
			return 0;
		if (reserve(o, 4) < 0)
			return -1;
		o->len += df_utf8_encode((int32_t)cp, o->s + o->len);
		s = df_str_slice(s, n + 2, s.len);
	}
}

/* What each byte from 0x80 on is in UTF-8; a length of 0: malformed. */
struct bytemap {
	char text[128][4];
	unsigned char len[128];
};

/* As the Encoding Standard has it, bytes below 0xa0 that iconv calls malformed
 * are control characters. */
static void
make_bytemap(iconv_t cd, struct bytemap *m)
{
	for (unsigned i = 0; i < 128; i++) {
		char byte = (char)(i + 0x80), *in = &byte, *out = m->text[i];
		size_t left = 1, room = sizeof(m->text[i]);

		/* What is held back to be composed comes out, too. */
		if (iconv(cd, &in, &left, &out, &room) == (size_t)-1 ||
		    iconv(cd, NULL, NULL, &out, &room) == (size_t)-1) {
			iconv(cd, NULL, NULL, NULL, NULL);
			out = m->text[i];
			if (i < 0x20) {
				*out++ = (char)0xc2;
				*out++ = byte;
			}
		}
		m->len[i] = (unsigned char)(out - m->text[i]);
	}
}

/* Decode the encodings of Windows byte by byte: iconv would compose Vietnamese
 * and Hebrew letters that stand apart, which the standard does not. */
static int
map(iconv_t cd, struct df_str s, struct out *o)
{
	struct bytemap m = {0};

	make_bytemap(cd, &m);
	if (reserve(o, s.len + s.len / 2 + 4) < 0)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (reserve(o, 4) < 0)
			return -1;
		if (c < 0x80) {
			o->s[o->len++] = (char)c;
		} else if (m.len[c - 0x80] == 0) {
			if (put_replacement(o) < 0)
				return -1;
		} else {
			memcpy(o->s + o->len, m.text[c - 0x80], 4);
			o->len += m.len[c - 0x80];
		}
	}
	return 0;
}

/* Johab for Windows has a backslash where the standard has the won's sign. */
static void
mend_backslashes(struct out *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->len; i++) {
		bool won =
		    o->len - i >= 3 && memcmp(o->s + i, "\xe2\x82\xa9", 3) == 0;

		o->s[n++] = won ? '\\' : o->s[i];
		i += won ? 2 : 0;
	}
	o->len = n;
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
	if (df_str_starts(df_str(e->name), DF_STR("windows-")))
		r = map(cd, bytes, &o);
	else if (strcmp(e->name, "Big5") == 0)
		r = convert_big5(cd, bytes, &o);
	else
		r = convert(cd, bytes, &o);
	iconv_close(cd);
	if (r == 0 && strcmp(e->name, "Johab") == 0)
		mend_backslashes(&o);
	*text = (struct df_str){o.s, o.len};
	return r < 0 ? df_err_memory(err) : 0;
}
