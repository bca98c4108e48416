/*
 * tidy: one look at each character.
 */
#include "clean/tidy.h"

#include <stdbool.h>

#include "core/arena.h"
#include "core/utf8.h"
#include "text/norm.h"

static enum df_tidy
ascii(unsigned char c)
{
	if (c == '\n')
		return DF_TIDY_LINE;
	if (c == ' ' || (c >= '\t' && c <= '\r'))
		return DF_TIDY_SPACE;
	return c < ' ' || c == 0x7f ? DF_TIDY_DROP : DF_TIDY_KEEP;
}

enum df_tidy
df_tidy_char(const char *s, size_t len, size_t *n)
{
	int32_t c;

	if (!((unsigned char)s[0] & 0x80)) {
		*n = 1;
		return ascii((unsigned char)s[0]);
	}
	*n = df_utf8_decode(s, len, &c);
	switch (c) {
	case 0x00a0: /* no-break space */
	case 0x1680:
	case 0x2028:
	case 0x2029:
	case 0x202f:
	case 0x205f:
	case 0x3000:
		return DF_TIDY_SPACE;
	case 0x00ad: /* soft hyphen */
	case 0x200b: /* zero-width space */
	case 0x2060:
	case 0xfeff:
	case 0xfffe:
	case 0xffff:
	case -1:
		return DF_TIDY_DROP;
	default:
		break;
	}
	if (c >= 0x2000 && c <= 0x200a)
		return DF_TIDY_SPACE;
	return c < 0xa0 ? DF_TIDY_DROP : DF_TIDY_KEEP;
}

/* The text so far without the blanks at its end. */
static size_t
without_blanks(const char *s, size_t len)
{
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return len;
}

int
df_tidy_text(struct df_str s, struct df_arena *a, struct df_str *out)
{
	char *text = df_arena_alloc(a, s.len);
	size_t len = 0, n;

	if (!text)
		return -1;
	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how = df_tidy_char(s.s + i, s.len - i, &n);
		bool cr = s.s[i] == '\r';

		if (cr && i + 1 < s.len && s.s[i + 1] == '\n')
			continue;
		if (how == DF_TIDY_LINE || cr || s.s[i] == '\f') {
			len = without_blanks(text, len);
			if (len > 0)
				text[len++] = '\n';
		} else if (how == DF_TIDY_SPACE) {
			text[len++] = s.s[i] == '\t' ? '\t' : ' ';
		} else if (how == DF_TIDY_KEEP) {
			memcpy(text + len, s.s + i, n);
			len += n;
		}
	}
	while (len > 0 && strchr(" \t\n", text[len - 1]))
		len--;
	return df_norm((struct df_str){text, len}, DF_NORM_NFC, a, out);
}

int
df_tidy_line(struct df_str s, struct df_arena *a, struct df_str *out)
{
	char *text = df_arena_alloc(a, s.len);
	size_t len = 0, n;
	bool space = false;

	if (!text)
		return -1;
	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how = df_tidy_char(s.s + i, s.len - i, &n);

		if (how == DF_TIDY_SPACE || how == DF_TIDY_LINE)
			space = len > 0;
		if (how != DF_TIDY_KEEP)
			continue;
		if (space)
			text[len++] = ' ';
		space = false;
		memcpy(text + len, s.s + i, n);
		len += n;
	}
	return df_norm((struct df_str){text, len}, DF_NORM_NFC, a, out);
}
