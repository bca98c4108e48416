/*
 * hard_wrap: measures lines against the longest.
 */
#include "text/hard_wrap.h"

#include <stddef.h>
#include <string.h>

#include "core/ascii.h"
#include "core/utf8.h"
#include "text/blocks.h"
#include "text/chars.h"

/* The longest line has at least so many characters. */
#define WIDTH_MIN 40
/* There are at least so many ends of lines to judge by. */
#define ENDS_MIN 2
/* Lines are full up to this part of the longest: fmt(1) makes them alike rather
 * than full. */
#define SLACK 10

static struct df_str
take_line(struct df_str *text)
{
	struct df_str line = {NULL, 0};

	df_str_cut(text, '\n', &line);
	while (line.len > 0 && strchr(" \t\r", line.s[line.len - 1]) != NULL)
		line.len--;
	return line;
}

/* The characters of the first word of a line. */
static size_t
first_word(struct df_str line)
{
	size_t from = 0, to;

	while (from < line.len && (line.s[from] == ' ' || line.s[from] == '\t'))
		from++;
	for (to = from; to < line.len && line.s[to] != ' ';)
		to++;
	return df_utf8_count(df_str_slice(line, from, to));
}

static bool
begins_small(struct df_str line)
{
	struct df_str rest = df_str_trim(line);
	int32_t c;

	if (rest.len == 0)
		return false;
	df_char_decode(rest.s, df_char_end(rest), &c);
	return df_char(c)->category == DF_LL;
}

/* Whether a line is a letter or a few, or a number, in front of a bracket or
 * full stop, and more: a) (ii) 4. */
static bool
is_numbered(struct df_str line)
{
	size_t at = line.len > 0 && line.s[0] == '(', from = at;

	while (at < line.len && at - from < 4 &&
	    (df_ascii_lower(line.s[at]) || df_ascii_digit(line.s[at])))
		at++;
	return at > from && line.len - at > 1 && line.s[at + 1] == ' ' &&
	    (line.s[at] == ')' ||
		(line.s[at] == '.' && (at - from == 1 || line.s[from] < 'a')));
}

bool
df_hard_wrap_goes_on(struct df_str line)
{
	line = df_str_trim(line);
	return line.len > 0 && df_blocks_item(line) == 0 &&
	    !is_numbered(line) && memchr("|>#", line.s[0], 3) == NULL;
}

static size_t
longest_line(struct df_str text)
{
	size_t longest = 0;

	while (text.len > 0) {
		size_t n = df_utf8_count(take_line(&text));

		longest = n > longest ? n : longest;
	}
	return longest;
}

/* Whether the text has ends enough: most paragraphs are one line. */
static bool
has_ends(struct df_str text)
{
	for (unsigned n = 0; n < ENDS_MIN; n++) {
		const char *lf =
		    text.len > 0 ? memchr(text.s, '\n', text.len) : NULL;

		if (lf == NULL)
			return false;
		text = df_str_slice(text, (size_t)(lf - text.s) + 1, text.len);
	}
	return true;
}

bool
df_hard_wrap_is(struct df_str text)
{
	size_t longest = has_ends(text) ? longest_line(text) : 0;
	size_t ends = 0, full = 0, small = 0;
	struct df_str line = take_line(&text);

	if (longest < WIDTH_MIN)
		return false;
	while (text.len > 0) {
		size_t n = df_utf8_count(line);

		line = take_line(&text);
		if (!df_hard_wrap_goes_on(line))
			continue;
		ends++;
		full += n + 1 + first_word(line) > longest - longest / SLACK;
		small += begins_small(line);
	}
	return ends >= ENDS_MIN && full * 4 >= ends * 3 && small * 3 >= ends;
}
