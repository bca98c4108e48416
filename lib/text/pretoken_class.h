/*
 * pretoken_class: a cursor over text, and the classes of what stands there.
 *
 * Private to the files of pretoken.
 */
#ifndef DF_TEXT_PRETOKEN_CLASS_H
#define DF_TEXT_PRETOKEN_CLASS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/pretoken.h"

struct cursor {
	const struct df_pretoken *p;
	const unsigned char *s;
	size_t len;
};

/* In bytes[]: part of a character past ASCII. */
#define WIDE 255

/* The class of a character past ASCII and its length; `at` is in the text. */
static inline enum df_pretoken_class
class_wide(const struct cursor *c, size_t at, size_t *len)
{
	const unsigned char *s = c->s + at;
	size_t left = c->len - at;
	uint32_t u;

	if (s[0] >= 0xF0 && left >= 4) {
		u = (s[0] & 7u) << 18 | (s[1] & 63u) << 12 | (s[2] & 63u) << 6 |
		    (s[3] & 63u);
		*len = 4;
	} else if (s[0] >= 0xE0 && left >= 3) {
		u = (s[0] & 15u) << 12 | (s[1] & 63u) << 6 | (s[2] & 63u);
		*len = 3;
	} else if (s[0] >= 0xC0 && left >= 2) {
		u = (s[0] & 31u) << 6 | (s[1] & 63u);
		*len = 2;
	} else {
		u = 0xFFFD;
		*len = 1;
	}
	if (u > 0x10FFFF)
		u = 0xFFFD;
	return c->p->classes[c->p->page[u >> 8] * 256u + (u & 255)];
}

static inline enum df_pretoken_class
class_at(const struct cursor *c, size_t at, size_t *len)
{
	if (c->s[at] < 0x80) {
		*len = 1;
		return c->p->bytes[c->s[at]];
	}
	return class_wide(c, at, len);
}

static inline bool is_blank(enum df_pretoken_class class)
{
	return class == DF_PRETOKEN_SPACE || class == DF_PRETOKEN_NEWLINE;
}

/* Behind the Chinese characters at `at` that are in U+4E00 to U+9FFF, which are
 * letters all. */
static inline size_t
han_end(const struct cursor *c, size_t at)
{
	const unsigned first = 0xE4B8, after = 0xEA00;

	while (c->len - at >= 3 &&
	    (c->s[at] * 256u + c->s[at + 1]) - first < after - first)
		at += 3;
	return at;
}

/* The end of the run of characters of one class that begins at `at`. */
static inline size_t
run_end(const struct cursor *c, size_t at, enum df_pretoken_class class)
{
	const uint8_t *bytes = c->p->bytes;
	const unsigned char *s = c->s;
	size_t stop = c->len, len;

	for (;;) {
		while (at < stop && bytes[s[at]] == class)
			at++;
		if (class == DF_PRETOKEN_LETTER)
			at = han_end(c, at);
		if (at == stop || bytes[s[at]] != WIDE ||
		    class_wide(c, at, &len) != class)
			return at;
		at += len;
	}
}

#endif
