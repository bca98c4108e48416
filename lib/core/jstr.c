/*
 * jstr: JSON strings decoded and encoded.
 */
#include "core/jstr.h"

#include <stdint.h>

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
	static const char shorts[128] = {['b'] = '\b',
	    ['f'] = '\f',
	    ['n'] = '\n',
	    ['r'] = '\r',
	    ['t'] = '\t',
	    ['"'] = '"',
	    ['/'] = '/',
	    ['\\'] = '\\'};
	int32_t c;

	*n = 1;
	if (s[1] != 'u') {
		out[0] = shorts[s[1] & 127];
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
	const char *esc = raw.len ? memchr(p, '\\', raw.len) : NULL;
	char *out, *w;

	if (esc == NULL) {
		*text = raw;
		return 0;
	}
	out = w = df_arena_alloc(a, raw.len);
	if (out == NULL)
		return -1;
	memcpy(w, p, (size_t)(esc - p));
	w += esc - p;
	for (p = esc; p < end; p = esc) {
		size_t n;

		p += unescape(p, w, &n);
		w += n;
		esc = df_bytes_copy(p, end, w);
		w += esc - p;
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

static int
add_escape(struct df_buf *b, unsigned char c)
{
	static const char shorts[32] = {['\b'] = 'b',
	    ['\f'] = 'f',
	    ['\n'] = 'n',
	    ['\r'] = 'r',
	    ['\t'] = 't'};
	static const char hex[] = "0123456789abcdef";

	if (c == '"' || c == '\\') {
		char e[2] = {'\\', (char)c};

		return df_buf_add(b, e, 2);
	}
	if (shorts[c]) {
		char e[2] = {'\\', shorts[c]};

		return df_buf_add(b, e, 2);
	}
	char e[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};

	return df_buf_add(b, e, 6);
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

int
df_jstr_add(struct df_buf *b, struct df_str text)
{
	const char *p = text.len ? text.s : "", *end = p + text.len;
	/* Asked once and not for what is between every two escapes. */
	bool good = df_utf8_check(text) == text.len;

	df_buf_reserve(b, text.len + 2);
	df_buf_addc(b, '"');
	while (p < end) {
		const char *q = df_bytes_special(p, end);

		if (good)
			df_buf_add(b, p, (size_t)(q - p));
		else
			add_plain(b, (struct df_str){p, (size_t)(q - p)});
		if (q < end)
			add_escape(b, (unsigned char)*q++);
		p = q;
	}
	return df_buf_addc(b, '"');
}
