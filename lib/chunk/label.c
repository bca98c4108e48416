/*
 * label: a colon that is near, or what stands around a name.
 */
#include "chunk/label.h"

#include <stdint.h>
#include <string.h>

#include "core/ascii.h"
#include "core/utf8.h"
#include "text/chars.h"

/* A name has no more bytes, nor words. */
#define NAME_MAX 40
#define NAME_WORDS 4
/* Nor the time before it; a name in capitals has so many. */
#define TIME_MAX 32
#define CAPITALS_MIN 3

#define STRIDE 16
typedef signed char stride __attribute__((vector_size(STRIDE)));

/* Whether there is a colon in the n bytes at s, or a byte past ASCII, which may
 * be one: most lines have none near their start. */
static bool
may_have_colon(const char *s, size_t n)
{
	uint64_t halves[2];
	stride v;

	for (; n >= STRIDE; s += STRIDE, n -= STRIDE) {
		memcpy(&v, s, STRIDE);
		v = (v < 0) | (v == ':');
		memcpy(halves, &v, STRIDE);
		if ((halves[0] | halves[1]) != 0)
			return true;
	}
	for (; n > 0; s++, n--)
		if (*s == ':' || (*s & 0x80) != 0)
			return true;
	return false;
}

size_t
df_label_end(struct df_str line)
{
	const char *s = line.s, *end, *p;

	if (line.len < 2)
		return 0;
	end = s + (line.len <= NAME_MAX ? line.len : NAME_MAX + 1);
	if (!may_have_colon(s + 1, (size_t)(end - s - 1)))
		return 0;
	p = memchr(s + 1, ':', (size_t)(end - s - 1));
	if (p != NULL)
		end = p;
	for (const char *q = s + 1; q < end; q++) {
		q = memchr(q, 0xEF, (size_t)(end - q));
		if (q == NULL)
			break;
		if (s + line.len - q >= 3 && memcmp(q, "\xEF\xBC\x9A", 3) == 0)
			return (size_t)(q - s);
	}
	return p != NULL ? (size_t)(p - s) : 0;
}

bool
df_label_is_name(struct df_str label)
{
	size_t words = 1;
	bool first = true, letter = false;
	int32_t c;

	for (size_t i = 0; i < label.len;) {
		enum df_category category;

		i += df_utf8_decode(label.s + i, label.len - i, &c);
		category = (enum df_category)df_char(c)->category;
		if (c == ' ') {
			words++;
			first = true;
			continue;
		}
		if (first && (category == DF_LL || category > DF_NO))
			return false;
		if (category > DF_NO &&
		    strchr(".'-_#", c < 128 ? c : 1) == NULL)
			return false;
		first = false;
		letter = letter || category < DF_MN;
	}
	return letter && words <= NAME_WORDS;
}

/* Whether "am" or "pm" begins s. */
static bool
is_half_of_day(struct df_str s)
{
	return s.len > 1 && memchr("aApP", s.s[0], 4) != NULL &&
	    (s.s[1] | 0x20) == 'm';
}

/* The length of the time of day that a line of a chat begins with, and of what
 * stands between it and who speaks; or 0. *full is whether it has brackets, a
 * date or seconds. */
static size_t
time_length(struct df_str line, bool *full)
{
	static const char parts[] = "0123456789:/.,- \xE2\x80\xAF";
	size_t n = line.len > 0 && (line.s[0] == '[' || line.s[0] == '(');
	size_t colons = 0;

	*full = n > 0;
	if (n >= line.len || !df_ascii_digit(line.s[n]))
		return 0;
	for (; n < line.len && n < TIME_MAX &&
	     memchr(parts, line.s[n], sizeof parts - 1) != NULL;
	     n++) {
		colons += line.s[n] == ':';
		*full |= colons > 1 || memchr("/.,-", line.s[n], 4) != NULL;
	}
	if (colons == 0)
		return 0;
	if (is_half_of_day(df_str_slice(line, n, line.len)))
		n += 2;
	while (n < line.len && n < TIME_MAX &&
	    memchr("]) -", line.s[n], 4) != NULL)
		n++;
	return line.len > n && line.s[n - 1] == ' ' ? n : 0;
}

/* What stands in the place of a name in logs and learned texts. */
static bool
is_nobody(struct df_str name)
{
	static const char *const words[] = {"TRACE", "DEBUG", "INFO",
	    "INFORMATION", "NOTICE", "WARN", "WARNING", "ERROR", "CRITICAL",
	    "FATAL", "NOTE", "REMARK", "DEFINITION", "THEOREM", "LEMMA",
	    "PROOF", "COROLLARY", "PROPOSITION", "EXAMPLE", "EXERCISE",
	    "SOLUTION", NULL};

	for (size_t i = 0; words[i] != NULL; i++)
		if (df_str_case_is(name, words[i]))
			return true;
	return false;
}

/* <ann> in front of what she says. */
static struct df_str
in_brackets(struct df_str line)
{
	size_t end = 1;

	while (end < line.len && end < NAME_MAX && line.s[end] != ' ' &&
	    line.s[end] != '>')
		end++;
	if (end < 2 || line.len - end < 2 || line.s[end] != '>' ||
	    line.s[end + 1] != ' ')
		return (struct df_str){NULL, 0};
	return df_str_slice(line, 1, end);
}

/* ANN. in front of what she says, as plays have it. */
static struct df_str
in_capitals(struct df_str line)
{
	size_t end = 0;

	while (end < line.len && end < NAME_MAX &&
	    (df_ascii_upper(line.s[end]) || (end > 0 && line.s[end] == ' ')))
		end++;
	if (end < CAPITALS_MIN || line.len - end < 2 || line.s[end] != '.' ||
	    line.s[end + 1] != ' ')
		return (struct df_str){NULL, 0};
	line = df_str_slice(line, 0, end);
	return is_nobody(line) ? (struct df_str){NULL, 0} : line;
}

struct df_str
df_label_speaker(struct df_str line)
{
	bool full;
	size_t time = time_length(line, &full);
	struct df_str rest = df_str_slice(line, time, line.len), name;

	if (rest.len > 0 && rest.s[0] == '<')
		return in_brackets(rest);
	/* "09:00 Lunch: " is of a timetable. */
	if (time == 0 || !full)
		return in_capitals(line);
	name = df_str_trim(df_str_slice(rest, 0, df_label_end(rest)));
	if (name.len == 0 || !df_label_is_name(name) || is_nobody(name))
		name.len = 0;
	return name;
}
