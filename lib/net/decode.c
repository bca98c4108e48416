/*
 * decode: runs for iconv, and what is between them.
 */
#include "net/decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/count.h"
#include "core/err.h"
#include "core/utf8.h"
#include "net/encoding.h"
#include "net/jis.h"
#include "net/stray.h"

#define REPLACEMENT 0xfffd

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
put(struct out *o, uint32_t cp)
{
	if (reserve(o, 4) < 0)
		return -1;
	o->len += df_utf8_encode((int32_t)cp, o->s + o->len);
	return 0;
}

/* Ranges of bytes that begin a character of two. */
static const struct {
	const char *name;
	unsigned char from, to;
} leads[] = {
    {"Big5", 0x81, 0xfe},
    {"EUC-JP", 0x8e, 0x8f},
    {"EUC-JP", 0xa1, 0xfe},
    {"EUC-KR", 0x81, 0xfe},
    {"GBK", 0x81, 0xfe},
    {"Shift_JIS", 0x81, 0x9f},
    {"Shift_JIS", 0xe0, 0xfc},
    {"gb18030", 0x81, 0xfe},
};

static bool
is_lead(const struct df_encoding *e, unsigned char c)
{
	for (size_t i = 0; i < DF_COUNT(leads); i++)
		if (c >= leads[i].from && c <= leads[i].to &&
		    strcmp(e->name, leads[i].name) == 0)
			return true;
	return false;
}

/* How many bytes of s, which is malformed at its start, count as one
 * character: a pair as it would be, but no ASCII. */
static size_t
malformed(const struct df_encoding *e, const char *s, size_t len)
{
	if (len < 2 || !is_lead(e, (unsigned char)s[0]) ||
	    (unsigned char)s[1] < 0x80)
		return 1;
	/* The one lead byte of three. */
	return s[0] == '\x8f' && strcmp(e->name, "EUC-JP") == 0 && len > 2 &&
		(unsigned char)s[2] >= 0x80
	    ? 3
	    : 2;
}

/* Decode s with cd. iconv stops at malformed bytes: they are replaced and it
 * goes on behind. 0, or -1 when the arena is full. */
static int
convert(iconv_t cd, const struct df_encoding *e, struct df_str s, struct out *o)
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
			size_t n = malformed(e, in, left);

			if (put(o, REPLACEMENT) < 0)
				return -1;
			in += n;
			left -= n;
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

/* The same, but for what glibc has otherwise. */
static int
convert_runs(
    iconv_t cd, const struct df_encoding *e, struct df_str s, struct out *o)
{
	for (;;) {
		struct df_stray stray;
		size_t n = df_stray_run(e, s, &stray);

		if (convert(cd, e, df_str_slice(s, 0, n), o) < 0)
			return -1;
		if (stray.cp == 0)
			return 0;
		if (put(o, stray.cp) < 0)
			return -1;
		s = df_str_slice(s, n + stray.len, s.len);
	}
}

/* Kanji of ISO-2022-JP, by way of EUC-JP. Line ends may stand among them. */
static int
convert_kanji(
    iconv_t cd, const struct df_encoding *e, struct df_str s, struct out *o)
{
	struct df_str euc = {df_arena_alloc(o->arena, s.len), s.len};
	char *p = (char *)(uintptr_t)euc.s;

	if (!p)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		/* What is high already is nothing that may be here. */
		p[i] = (char)(c > ' ' && c < 0x7f ? c | 0x80
			: c < 0x80                ? c
						  : 0xff);
	}
	return convert_runs(cd, e, euc, o);
}

static uint32_t
jis_character(enum df_jis_set set, unsigned char c)
{
	if (c >= 0x80 || c == 0x1b)
		return REPLACEMENT;
	if (set == DF_JIS_ROMAN)
		return c == '\\' ? 0xa5 : c == '~' ? 0x203e : c;
	if (set == DF_JIS_KATAKANA && c > ' ')
		return c <= 0x5f ? 0xff61 + c - 0x21u : REPLACEMENT;
	return c;
}

static int
convert_jis(iconv_t cd, struct df_str s, struct out *o)
{
	const struct df_encoding *euc = df_encoding_find(DF_STR("euc-jp"));
	enum df_jis_set next = DF_JIS_ASCII;

	while (s.len > 0) {
		struct df_str part;
		enum df_jis_set set = df_jis_next(&s, &next, &part);

		if (set == DF_JIS_KANJI) {
			if (convert_kanji(cd, euc, part, o) < 0)
				return -1;
			continue;
		}
		for (size_t i = 0; i < part.len; i++)
			if (put(o,
				jis_character(set, (unsigned char)part.s[i])) <
			    0)
				return -1;
	}
	return 0;
}

/* What each byte from 0x80 on is in UTF-8; a length of 0: malformed. */
struct bytemap {
	char text[128][4];
	unsigned char len[128];
};

/* Where glibc's tables are not those of the standard. */
static const struct {
	const char *name;
	unsigned char byte;
	uint16_t cp;
} corrections[] = {
    {"KOI8-U", 0xae, 0x45e},
    {"KOI8-U", 0xbe, 0x40e},
    {"macintosh", 0xc6, 0x2206},
    {"macintosh", 0xf0, 0xf8ff},
    {"windows-1255", 0xca, 0x5ba},
    {"x-mac-cyrillic", 0xff, 0x20ac},
};

static void
correct(struct bytemap *m, const struct df_encoding *e)
{
	for (size_t i = 0; i < DF_COUNT(corrections); i++) {
		unsigned at = corrections[i].byte - 0x80u;

		if (strcmp(e->name, corrections[i].name) == 0)
			m->len[at] = (unsigned char)df_utf8_encode(
			    corrections[i].cp, m->text[at]);
	}
}

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

/* Decode byte by byte: iconv would compose Vietnamese and Hebrew letters that
 * stand apart, which the standard does not. */
static int
map(iconv_t cd, const struct df_encoding *e, struct df_str s, struct out *o)
{
	struct bytemap m = {0};

	make_bytemap(cd, &m);
	correct(&m, e);
	if (reserve(o, s.len + s.len / 2 + 4) < 0)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (reserve(o, 4) < 0)
			return -1;
		if (c < 0x80) {
			o->s[o->len++] = (char)c;
		} else if (m.len[c - 0x80] == 0) {
			if (put(o, REPLACEMENT) < 0)
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

/* Windows' encodings are of one byte a character, those that corrections names
 * too. */
static bool
is_mapped(const struct df_encoding *e)
{
	for (size_t i = 0; i < DF_COUNT(corrections); i++)
		if (strcmp(e->name, corrections[i].name) == 0)
			return true;
	return df_str_starts(df_str(e->name), DF_STR("windows-"));
}

int
df_decode(struct df_str bytes, const struct df_encoding *e, struct df_arena *a,
    struct df_str *text, struct df_err *err)
{
	struct out o = {.arena = a};
	iconv_t cd = iconv_open("UTF-8", e->iconv);
	int r;

	if (cd == (iconv_t)-1)
		return df_err_input(
		    err, "bad_charset", "iconv cannot decode %s here", e->name);
	if (is_mapped(e))
		r = map(cd, e, bytes, &o);
	else if (strcmp(e->name, "ISO-2022-JP") == 0)
		r = convert_jis(cd, bytes, &o);
	else
		r = convert_runs(cd, e, bytes, &o);
	iconv_close(cd);
	if (r == 0 && strcmp(e->name, "Johab") == 0)
		mend_backslashes(&o);
	*text = (struct df_str){o.s, o.len};
	return r < 0 ? df_err_memory(err) : 0;
}
