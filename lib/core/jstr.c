/*
 * jstr: JSON strings decoded and encoded.
 */
#include "core/jstr.h"

#include <stdint.h>
#include <string.h>

#include "core/arena.h"
#include "core/bytescan.h"
#include "core/utf8.h"

static int32_t
hex4(const char *s)
{
	int32_t n = 0;

	for (int i = 0; i < 4; i++) {
		char c = s[i];

		n = n * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
	}
	return n;
}

/* Decode the escape at s (a backslash), already validated: its length, and
 * its text in out, never longer, with *n bytes. */
static size_t
unescape(const char *s, char *out, size_t *n)
{
	int32_t c;

	*n = 1;
	if (s[1] != 'u') {
		out[0] = df_bytes_shorts[s[1] & 127];
		return 2;
	}
	c = hex4(s + 2);
	if (c < 0xD800 || c > 0xDFFF) {
		*n = df_utf8_encode(c, out);
		return 6;
	}
	c = 0x10000 + ((c - 0xD800) << 10) + (hex4(s + 8) - 0xDC00);
	*n = df_utf8_encode(c, out);
	return 12;
}

int
df_jstr_decode(struct df_str raw, struct df_arena *a, struct df_str *text)
{
	const char *p = raw.s, *end = raw.s + raw.len;
	char *out, *w;

	if (raw.len == 0 || memchr(p, '\\', raw.len) == NULL) {
		*text = raw;
		return 0;
	}
	out = w = df_arena_alloc(a, raw.len);
	if (out == NULL)
		return -1;
	while ((p = df_bytes_unescape(p, end, &w)) < end) {
		size_t n;

		p += unescape(p, w, &n);
		w += n;
	}
	*text = (struct df_str){out, (size_t)(w - out)};
	return 0;
}

bool
df_jstr_is(struct df_str raw, struct df_str text)
{
	size_t at = 0;

	for (size_t i = 0; i < raw.len;) {
		char c[4] = {raw.s[i]};
		size_t n = 1;

		i += raw.s[i] == '\\' ? unescape(raw.s + i, c, &n) : 1;
		if (n > text.len - at || memcmp(text.s + at, c, n) != 0)
			return false;
		at += n;
	}
	return at == text.len;
}

/* The most bytes that a character takes as an escape. */
#define ESCAPE_MAX 6

/* Write the escape of c, one of the characters that need one; its length. */
static size_t
escape(unsigned char c, char *out)
{
	static const char shorts[32] = {['\b'] = 'b',
	    ['\f'] = 'f',
	    ['\n'] = 'n',
	    ['\r'] = 'r',
	    ['\t'] = 't'};
	static const char hex[] = "0123456789abcdef";

	out[0] = '\\';
	out[1] = c >= ' ' ? (char)c : shorts[c];
	if (out[1] != 0)
		return 2;
	memcpy(out + 1, "u00", 3);
	out[4] = hex[c >> 4];
	out[5] = hex[c & 15];
	return ESCAPE_MAX;
}

/* Append well-formed text, for which there is room. */
static void
add_escaped(struct df_buf *b, struct df_str text)
{
	const char *p = text.s, *end = p + text.len;
	char *w = b->s + b->len;

	while (p < end) {
		const char *q = df_bytes_copy_special(p, end, w);

		w += q - p;
		p = q;
		if (p < end)
			w += escape((unsigned char)*p++, w);
	}
	b->len = (size_t)(w - b->s);
	b->s[b->len] = '\0';
}

/* Append what is well-formed, or its replacement where it is not. */
static int
add_plain(struct df_buf *b, struct df_str s)
{
	while (s.len > 0) {
		size_t good = df_utf8_check(s);
		int32_t c;
		size_t bad;

		if (df_buf_add(b, s.s, good) < 0)
			return -1;
		if (good == s.len)
			break;
		bad = df_utf8_decode(s.s + good, s.len - good, &c);
		if (df_buf_add(b, "\xEF\xBF\xBD", 3) < 0)
			return -1;
		s = df_str_slice(s, good + bad, s.len);
	}
	return 0;
}

/* As add_escaped, for any text and wherever the buffer ends. */
static void
add_repaired(struct df_buf *b, struct df_str text)
{
	const char *p = text.s, *end = p + text.len;
	char e[ESCAPE_MAX];

	while (p < end) {
		const char *q = df_bytes_special(p, end);

		add_plain(b, (struct df_str){p, (size_t)(q - p)});
		if (q < end)
			df_buf_add(b, e, escape((unsigned char)*q++, e));
		p = q;
	}
}

/* Room is made for so much text at a time. */
#define PART ((size_t)16 << 10)

/* Append well-formed text; near the buffer's ceiling, what fits exactly. */
static void
add_good(struct df_buf *b, struct df_str text)
{
	while (text.len > 0) {
		size_t n = text.len < PART ? text.len : PART;
		struct df_str part;

		while (
		    n < text.len && ((unsigned char)text.s[n] & 0xC0) == 0x80)
			n++;
		part = df_str_slice(text, 0, n);
		if (part.len < (b->ceiling - b->len) / ESCAPE_MAX &&
		    df_buf_reserve(b, part.len * ESCAPE_MAX) == 0)
			add_escaped(b, part);
		else
			add_repaired(b, part);
		text = df_str_slice(text, n, text.len);
	}
}

int
df_jstr_add(struct df_buf *b, struct df_str text)
{
	df_buf_addc(b, '"');
	if (text.len > 0 && df_utf8_check(text) == text.len)
		add_good(b, text);
	else if (text.len > 0)
		add_repaired(b, text);
	return df_buf_addc(b, '"');
}
