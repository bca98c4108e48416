/*
 * label: a colon that is near, or what stands around a name.
 */
#include "chunk/label.h"

#include <stdint.h>
#include <string.h>

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

/* The length of the time of day, with a date perhaps, that a line of a chat
 * begins with, and of what stands between it and who speaks; or 0. */
static size_t
time_length(struct df_str line)
{
	static const char parts[] = "0123456789:/.,- \xE2\x80\xAF";
	size_t n = line.len > 0 && (line.s[0] == '[' || line.s[0] == '(');
	bool colon = false;

	if (n >= line.len || line.s[n] < '0' || line.s[n] > '9')
		return 0;
	for (; n < line.len && n < TIME_MAX; n++) {
		if (strchr(parts, line.s[n]) == NULL)
			break;
		colon |= line.s[n] == ':';
	}
	if (!colon)
		return 0;
	if (line.len - n > 1 && (line.s[n] | 0x20) != 'm' &&
	    (line.s[n + 1] | 0x20) == 'm' &&
	    ((line.s[n] | 0x20) == 'a' || (line.s[n] | 0x20) == 'p'))
		n += 2;
	while (n < line.len && n < TIME_MAX && strchr("]) -", line.s[n]))
		n++;
	return line.len > n && line.s[n - 1] == ' ' ? n : 0;
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
	    ((line.s[end] >= 'A' && line.s[end] <= 'Z') ||
		(end > 0 && line.s[end] == ' ')))
		end++;
	if (end < CAPITALS_MIN || line.len - end < 2 || line.s[end] != '.' ||
	    line.s[end + 1] != ' ')
		return (struct df_str){NULL, 0};
	return df_str_slice(line, 0, end);
}

struct df_str
df_label_speaker(struct df_str line)
{
	size_t time = time_length(line);
	struct df_str name;

	line = df_str_slice(line, time, line.len);
	if (line.len > 0 && line.s[0] == '<')
		return in_brackets(line);
	if (time == 0)
		return in_capitals(line);
	name = df_str_trim(df_str_slice(line, 0, df_label_end(line)));
	if (name.len == 0 || !df_label_is_name(name))
		name.len = 0;
	return name;
}
