/*
 * tidy_text: what mend knows of the whole comes before and behind the single
 * characters.
 */
#include "clean/tree/tidy_text.h"

#include <string.h>

#include "clean/tree/mend.h"
#include "clean/tree/pieces.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"
#include "core/ascii.h"

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
	return p < end && (df_ascii_lower(*p) || (unsigned char)*p >= 0xC3);
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
		struct df_str piece = df_piece_next(&s, markdown, &code);

		len = code ? add_code(text, len, piece)
			   : add_tidy(text, len, piece, fixes, markdown);
	}
	while (len > 0 && strchr(" \t\n", text[len - 1]))
		len--;
	return df_mend_made(
	    (struct df_str){text, len}, fixes, markdown, a, out);
}
