/*
 * ascii: what a byte or character is, of the first 128 alone and whatever the
 * locale. All else, negative or above, is none of it.
 */
#ifndef DF_CORE_ASCII_H
#define DF_CORE_ASCII_H

#include <stdbool.h>

static inline bool
df_ascii_digit(int c)
{
	return c >= '0' && c <= '9';
}

static inline bool
df_ascii_upper(int c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
df_ascii_lower(int c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
df_ascii_letter(int c)
{
	return df_ascii_lower(c | 0x20);
}

/* A letter, or a byte of a character beyond ASCII: most of them are letters. */
static inline bool
df_ascii_letterlike(char c)
{
	return df_ascii_letter(c) || (c & 0x80);
}

static inline bool
df_ascii_alnum(int c)
{
	return df_ascii_digit(c) || df_ascii_letter(c);
}

/* A capital as the small letter, all else as it is. */
static inline char
df_ascii_fold(char c)
{
	return df_ascii_upper(c) ? (char)(c | 0x20) : c;
}

/* Blanks, line ends, tabs and form feeds. */
static inline bool
df_ascii_space(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

#endif
