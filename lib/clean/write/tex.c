/*
 * tex: from a mark to the next of its kind.
 */
#include "clean/write/tex.h"

#include "core/ascii.h"

/* A formula is no longer. */
#define TEX_MAX 2000
/* Letters side by side in one that is no command are no more. */
#define LETTERS_MOST 3

static bool
is_word(char c)
{
	return df_ascii_alnum(c) || c & 0x80;
}

static bool
is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

/* Between \( and \) or \[ and \]. */
static size_t
find_bracketed(struct df_str s, struct df_str *tex, bool *display)
{
	char end;

	if (s.len < 5 || (s.s[1] != '(' && s.s[1] != '['))
		return 0;
	end = s.s[1] == '(' ? ')' : ']';
	for (size_t i = 2; i + 1 < s.len && i < TEX_MAX; i++)
		if (s.s[i] == '\\' && s.s[i + 1] == end) {
			*tex = df_str_slice(s, 2, i);
			*display = end == ']';
			return i + 2;
		}
	return 0;
}

/* What a text is made of. */
struct made_of {
	bool command, sign, blank;
	size_t letters; /* most side by side, but in commands */
	size_t words;   /* letters and figures */
};

static struct made_of
look(struct df_str s)
{
	struct made_of m = {0};
	bool command = false;
	size_t letters = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.s[i];

		m.command |=
		    command && (df_ascii_letter(c) || memchr("{}|", c, 3));
		if (c == '\\')
			command = true;
		else if (!df_ascii_letter(c))
			command = false;
		letters = df_ascii_letter(c) && !command ? letters + 1 : 0;
		m.letters = letters > m.letters ? letters : m.letters;
		m.sign |= memchr("^_=", c, 3) != NULL;
		m.blank |= is_blank(c);
		m.words += is_word(c);
	}
	return m;
}

/* Whether what stands between dollar signs is a formula: what a text says there
 * has longer words. */
static bool
is_formula(struct df_str s, bool display)
{
	struct made_of m = look(s);

	if (m.command || (m.sign && m.letters <= LETTERS_MOST))
		return m.words > 0;
	return !display && m.words > 0 && m.letters <= (m.blank ? 1 : 2) &&
	    (is_word(s.s[s.len - 1]) || memchr(")]'!|", s.s[s.len - 1], 5));
}

static size_t
find_dollars(
    struct df_str s, struct df_str written, struct df_str *tex, bool *display)
{
	size_t n = s.len > 1 && s.s[1] == '$' ? 2 : 1, i = n;

	if (written.len > 0 &&
	    (is_word(written.s[written.len - 1]) ||
		written.s[written.len - 1] == '\\'))
		return 0;
	while (i < s.len && i < TEX_MAX && s.s[i] != '$')
		i += s.s[i] == '\\' ? 2 : 1;
	if (i == n || i + n > s.len || s.s[i] != '$' || s.s[i + n - 1] != '$' ||
	    (i + n < s.len &&
		(is_word(s.s[i + n]) || memchr("${", s.s[i + n], 2))) ||
	    (n == 1 && (is_blank(s.s[1]) || is_blank(s.s[i - 1]))))
		return 0;
	*tex = df_str_slice(s, n, i);
	*display = n == 2;
	return is_formula(*tex, *display) ? i + n : 0;
}

size_t
df_tex_find(
    struct df_str s, struct df_str written, struct df_str *tex, bool *display)
{
	if (s.len > 2 && s.s[0] == '\\')
		return find_bracketed(s, tex, display);
	if (s.len > 2 && s.s[0] == '$')
		return find_dollars(s, written, tex, display);
	return 0;
}
