/*
 * tidy: one look at each character.
 */
#include "clean/tree/tidy.h"

#include "clean/tree/mend.h"
#include "core/arena.h"
#include "core/utf8.h"
#include "text/blocks.h"
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

/* The text so far without the blanks at its end. */
static size_t
without_blanks(const char *s, size_t len)
{
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return len;
}

/* Whether the line that ends at s[i] ends with Markdown's line break: two
 * blanks, and text in the next line. */
static bool
is_break(struct df_str s, size_t i)
{
	size_t n = i > 0 && s.s[i - 1] == '\r' ? i - 1 : i;

	if (n < 2 || s.s[n - 1] != ' ' || s.s[n - 2] != ' ')
		return false;
	for (i++; i < s.len && strchr(" \t\r", s.s[i]) && s.s[i]; i++)
		continue;
	return i < s.len && s.s[i] != '\n';
}

/* Whether the soft hyphen at p stands at a line's end, in a word: the word is
 * joined later. */
static bool
parts_word(const char *p, const char *end)
{
	p += 2;
	if (p < end && *p == '\r')
		p++;
	if (p == end || *p++ != '\n')
		return false;
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p < end &&
	    ((*p >= 'a' && *p <= 'z') || (unsigned char)*p >= 0xC3);
}

/* Append s to text, which holds len bytes. The new length. */
static size_t
add_tidy(
    char *text, size_t len, struct df_str s, unsigned fixes, bool markdown)
{
	size_t n;

	for (size_t i = 0; i < s.len; i += n) {
		enum df_tidy how =
		    df_tidy_char_as(s.s + i, s.len - i, fixes, &n);
		bool cr = s.s[i] == '\r';

		if (cr && i + 1 < s.len && s.s[i + 1] == '\n')
			continue;
		if (how == DF_TIDY_LINE || cr || s.s[i] == '\f') {
			len = without_blanks(text, len);
			if (markdown && len > 0 && text[len - 1] != '\n' &&
			    is_break(s, i)) {
				memcpy(text + len, "  ", 2);
				len += 2;
			}
			if (len > 0)
				text[len++] = '\n';
		} else if (how == DF_TIDY_SPACE) {
			text[len++] = s.s[i] == '\t' ? '\t' : ' ';
		} else if (how == DF_TIDY_KEEP ||
		    (df_fixes(fixes, DF_FIX_DEHYPHENATE) && n == 2 &&
			memcmp(s.s + i, "\xC2\xAD", 2) == 0 &&
			parts_word(s.s + i, s.s + s.len))) {
			memcpy(text + len, s.s + i, n);
			len += n;
		}
	}
	return len;
}

/* Append code: only CR LF and CR become LF. */
static size_t
add_code(char *text, size_t len, struct df_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.s[i] != '\r')
			text[len++] = s.s[i];
		else if (i + 1 < s.len && s.s[i + 1] != '\n')
			text[len++] = '\n';
	}
	return len;
}

/* The next piece of a text: code, or what stands before the next code. */
static struct df_str
next_piece(struct df_str *rest, bool markdown, bool *code)
{
	struct df_str piece = *rest;
	struct df_blocks it;
	struct df_block block;

	*code = false;
	df_blocks_init(&it, *rest);
	while (markdown && df_blocks_next(&it, &block)) {
		if (block.kind != DF_BLOCK_CODE)
			continue;
		*code = block.start == 0;
		piece.len = *code ? block.end : block.start;
		break;
	}
	*rest = df_str_slice(*rest, piece.len, rest->len);
	return piece;
}

int
df_tidy_text(struct df_str s, unsigned fixes, bool markdown, struct df_arena *a,
    struct df_str *out)
{
	size_t len = 0;
	char *text;

	if (df_mend_text(s, fixes, markdown, a, &s) < 0)
		return -1;
	text = df_arena_alloc(a, s.len);
	if (!text)
		return -1;
	while (s.len > 0) {
		bool code;
		struct df_str piece = next_piece(&s, markdown, &code);

		len = code ? add_code(text, len, piece)
			   : add_tidy(text, len, piece, fixes, markdown);
	}
	while (len > 0 && strchr(" \t\n", text[len - 1]))
		len--;
	return df_mend_made(
	    (struct df_str){text, len}, fixes, markdown, a, out);
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
		if (c <= ' ' || c >= 0x7f)
			how = df_tidy_char(s.s + i, s.len - i, &n);
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
