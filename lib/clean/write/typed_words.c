/*
 * typed_words: from blank to blank.
 */
#include "clean/write/typed_words.h"

#include "core/ascii.h"

/* Blanks between columns rather than words. */
#define GAP 3
/* Between letters a full stop parts names, but in abbreviations. */
#define ABBREVIATION_MAX 6

/* Characters of E2: quotation marks, dashes and the ellipsis (E2 80), which may
 * stand around words, and what figures are drawn of. */
static bool
draws(const char *s, size_t len)
{
	return len >= 3 && (unsigned char)s[0] == 0xe2 &&
	    (unsigned char)s[1] > 0x81 && (unsigned char)s[1] < 0xba;
}

/* A word without what may stand around it. */
static struct df_str
strip(struct df_str s)
{
	while (s.len > 0 && memchr("<\"'([*_`-", s.s[0], 9))
		s = df_str_slice(s, 1, s.len);
	while (s.len > 0 && memchr(".,;:!?)]\"'*_`->", s.s[s.len - 1], 15))
		s.len--;
	return s;
}

bool
df_typed_words_ruler(struct df_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!memchr("-=_*~. []", s.s[i], 9))
			return false;
	return true;
}

static bool
is_address(struct df_str s)
{
	const char *at = memchr(s.s, '@', s.len);

	return df_str_holds(s, DF_STR("://")) ||
	    df_str_starts(s, DF_STR("www.")) ||
	    (at && at > s.s && at + 1 < s.s + s.len &&
		(df_ascii_letterlike(at[1]) || df_ascii_digit(at[1])));
}

/* Whether s, of which a word of that length goes on, may stand between letters:
 * in abbreviations and versions full stops do. */
static bool
is_inner(struct df_str s, size_t len)
{
	return memchr("'-/", s.s[0], 3) ||
	    (s.s[0] == '.' &&
		(len <= ABBREVIATION_MAX ||
		    (s.len > 1 && df_ascii_digit(s.s[1]))));
}

/* Whether a word is one of letters, of digits, or of both. */
static bool
is_plain(struct df_typed_words *w, struct df_str s)
{
	size_t n = 0, digits = 0;
	bool small = false;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.s[i];

		if (draws(s.s + i, s.len - i))
			return false;
		if (df_ascii_letterlike(c)) {
			if (df_ascii_upper(c) && small)
				return false;
			small = df_ascii_lower(c);
			w->small += !df_ascii_upper(c);
			n++;
		} else if (df_ascii_digit(c)) {
			digits++;
		} else if (!(i > 0 &&
			       (is_inner(df_str_slice(s, i, s.len), s.len) ||
				   (strchr(",.:%", c) && n == 0)))) {
			return false;
		} else {
			small = false;
		}
	}
	w->letters += n;
	return n + digits > 0;
}

/* -v, [-v], --verbose: of a command. */
static bool
is_option(struct df_str s)
{
	size_t i = s.len > 0 && s.s[0] == '[';

	return s.len > i + 1 && s.s[i] == '-' &&
	    (df_ascii_letterlike(s.s[i + 1]) ||
		(s.s[i + 1] == '-' && s.len > i + 2));
}

static void
add_word(struct df_typed_words *w, struct df_str s)
{
	struct df_str core = strip(s);

	if (df_str_is(s, "&") || df_typed_words_ruler(s))
		return;
	if (core.len == 0 && s.len <= 2)
		return;
	if (core.len > 0 && is_address(core))
		return;
	w->words++;
	if (is_option(s))
		return;
	w->plain += core.len > 0 && is_plain(w, core);
}

/* Blanks from byte i on: behind them. Those of tabs are counted as the least
 * that they can be. */
static size_t
skip_blanks(struct df_typed_words *w, struct df_str line, size_t i)
{
	size_t from = i, tabs = 0;

	for (; i < line.len && (line.s[i] == ' ' || line.s[i] == '\t'); i++)
		tabs += line.s[i] == '\t';
	w->gaps += i - from >= GAP || tabs > 1;
	return i;
}

void
df_typed_words_add(struct df_typed_words *w, struct df_str line)
{
	size_t i = 0, from;

	while (i < line.len) {
		for (from = i;
		     i < line.len && line.s[i] != ' ' && line.s[i] != '\t';)
			i++;
		add_word(w, df_str_slice(line, from, i));
		i = skip_blanks(w, line, i);
	}
}

bool
df_typed_words_plain(const struct df_typed_words *w)
{
	return w->plain * 5 >= w->words * 4 && w->gaps == 0;
}
