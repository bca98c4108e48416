/*
 * sentence_marks: finds what may end a sentence.
 */
#include "text/sentence_marks.h"

#include <stdint.h>
#include <string.h>

#include "text/chars.h"

#define ELLIPSIS 0x2026

unsigned
df_mark_class(const char *p, const char *end)
{
	int32_t c;

	df_char_decode(p, end, &c);
	return df_char(c)->sentence;
}

static bool
is_ignored(unsigned class)
{
	return class == SB_EXTEND || class == SB_FORMAT;
}

const char *
df_mark_skip(const char *p, const char *end)
{
	int32_t c;

	p += df_char_decode(p, end, &c);
	while (p < end) {
		size_t len = df_char_decode(p, end, &c);

		if (!is_ignored(df_char(c)->sentence))
			break;
		p += len;
	}
	return p;
}

static bool
is_plain_ascii(char c)
{
	return (unsigned char)c < 0x80 && c != '.' && c != '!' && c != '?' &&
	    c != '\n' && c != '\r';
}

#define STRIDE 16
typedef signed char stride __attribute__((vector_size(STRIDE)));

/* Whether the bytes at p are all plain; most of a text is passed over so. */
static bool
is_plain_stride(const char *p)
{
	uint64_t halves[2];
	stride v;

	memcpy(&v, p, STRIDE);
	v = (v < 0) | (v == '.') | (v == '!') | (v == '?') | (v == '\n') |
	    (v == '\r');
	memcpy(halves, &v, STRIDE);
	return (halves[0] | halves[1]) == 0;
}

const char *
df_mark_find(const char *p, const char *end, bool ellipsis, const char **last)
{
	for (;;) {
		const char *from = p;
		unsigned class;
		int32_t c;
		size_t len;

		while (end - p >= STRIDE && is_plain_stride(p))
			p += STRIDE;
		while (p < end && is_plain_ascii(*p))
			p++;
		if (p > from)
			*last = p - 1;
		if (p == end)
			return p;
		len = df_char_decode(p, end, &c);
		class = df_char(c)->sentence;
		if (class == SB_ATERM || class == SB_STERM ||
		    df_mark_is_separator(class) || (ellipsis && c == ELLIPSIS))
			return p;
		if (!is_ignored(class))
			*last = p;
		p += len;
	}
}

bool
df_mark_lower_ahead(const char *p, const char *end)
{
	while (p < end) {
		int32_t c;
		size_t len = df_char_decode(p, end, &c);
		unsigned class = df_char(c)->sentence;

		switch (class) {
		case SB_LOWER:
			return true;
		case SB_UPPER:
		case SB_OLETTER:
		case SB_SEP:
		case SB_CR:
		case SB_LF:
		case SB_ATERM:
		case SB_STERM:
			return false;
		default:
			break;
		}
		if (c == ELLIPSIS)
			return false;
		p += len;
	}
	return false;
}
