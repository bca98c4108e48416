/*
 * tidy: one look at each character.
 */
#include "clean/tree/tidy.h"

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

/* With the repair, how; without it the character stays. */
static enum df_tidy
if_fixed(unsigned fixes, enum df_fix fix, enum df_tidy how)
{
	return df_fixes(fixes, fix) ? how : DF_TIDY_KEEP;
}

enum df_tidy
df_tidy_char_as(const char *s, size_t len, unsigned fixes, size_t *n)
{
	int32_t c;

	if (!((unsigned char)s[0] & 0x80)) {
		enum df_tidy how = ascii((unsigned char)s[0]);

		*n = 1;
		return how == DF_TIDY_DROP
		    ? if_fixed(fixes, DF_FIX_CONTROL, how)
		    : how;
	}
	*n = df_utf8_decode(s, len, &c);
	switch (c) {
	case 0x00a0: /* no-break space */
	case 0x202f:
		return if_fixed(fixes, DF_FIX_NBSP, DF_TIDY_SPACE);
	case 0x1680:
	case 0x2028:
	case 0x2029:
	case 0x205f:
	case 0x3000:
		return DF_TIDY_SPACE;
	case 0x00ad: /* soft hyphen */
		return if_fixed(fixes, DF_FIX_SOFT_HYPHENS, DF_TIDY_DROP);
	case 0x200b: /* zero-width space */
	case 0x2060:
	case 0xfeff:
		return if_fixed(fixes, DF_FIX_ZERO_WIDTH, DF_TIDY_DROP);
	case 0xfffe:
	case 0xffff:
		return if_fixed(fixes, DF_FIX_CONTROL, DF_TIDY_DROP);
	case -1:
		return DF_TIDY_DROP;
	default:
		break;
	}
	if (c >= 0x2000 && c <= 0x200a)
		return DF_TIDY_SPACE;
	return c < 0xa0 ? if_fixed(fixes, DF_FIX_CONTROL, DF_TIDY_DROP)
			: DF_TIDY_KEEP;
}

enum df_tidy
df_tidy_char(const char *s, size_t len, size_t *n)
{
	return df_tidy_char_as(s, len, DF_FIX_ALL, n);
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
		unsigned char c = (unsigned char)s.s[i];
		enum df_tidy how = DF_TIDY_KEEP;

		n = 1;
		if (c & 0x80)
			how = df_tidy_char(s.s + i, s.len - i, &n);
		else if (c <= ' ' || c == 0x7f)
			how = ascii(c);
		/* Lines of pages are indented. */
		while (c == ' ' && i + n < s.len && s.s[i + n] == ' ')
			n++;
		if (how == DF_TIDY_SPACE || how == DF_TIDY_LINE)
			space = len > 0;
		if (how != DF_TIDY_KEEP)
			continue;
		if (space)
			text[len++] = ' ';
		space = false;
		for (size_t k = 0; k < n; k++)
			text[len++] = s.s[i + k];
	}
	return df_norm((struct df_str){text, len}, DF_NORM_NFC, a, out);
}
