/*
 * syllables: two characters before a place, two behind it.
 */
#include "text/syllables.h"

#include <stdint.h>

#include "text/chars.h"

/* Marks between a vowel sign and what follows. */
#define MARKS_MAX 3

/* Vowels that are written before the consonant they follow in speech. */
static bool
is_leading(int32_t c)
{
	return (c >= 0x0E40 && c <= 0x0E44) || (c >= 0x0EC0 && c <= 0x0EC4);
}

/* Marks, and vowels and signs of repetition that are letters, behind their
 * consonant. */
static bool
is_trailing(int32_t c)
{
	unsigned category = df_char(c)->category;

	if (category >= DF_MN && category <= DF_ME)
		return true;
	switch (c) {
	case 0x0E2F:
	case 0x0E30:
	case 0x0E32:
	case 0x0E33:
	case 0x0E45:
	case 0x0E46:
	case 0x0EAF:
	case 0x0EB0:
	case 0x0EB2:
	case 0x0EB3:
	case 0x0EBD:
	case 0x0EC6:
	case 0x17D7:
		return true;
	default:
		return false;
	}
}

/* Signs that join the letters on both sides. */
static bool
is_linker(int32_t c)
{
	switch (c) {
	case 0x094D: /* Devanagari and so on */
	case 0x09CD:
	case 0x0A4D:
	case 0x0ACD:
	case 0x0B4D:
	case 0x0C4D:
	case 0x0CCD:
	case 0x0D4D:
	case 0x1039: /* Myanmar */
	case 0x17D2: /* Khmer */
	case 0x1A60: /* Tai Tham */
	case 0x1B44: /* Balinese */
	case 0xA9C0: /* Javanese */
		return true;
	default:
		return false;
	}
}

/* Vowel signs of Thai and Lao that stand between two consonants, or before a
 * letter that is a part of the vowel. */
static bool
is_inner(int32_t c)
{
	return c == 0x0E31 || c == 0x0E37 || c == 0x0EB7 || c == 0x0E47 ||
	    c == 0x0EB1 || c == 0x0EBB || c == 0x0EBD;
}

/* The character that ends before byte `at`; *start is where it begins. */
static int32_t
before(struct df_str text, size_t at, size_t *start)
{
	int32_t c;

	*start = at - 1;
	while (*start > 0 && at - *start < 4 &&
	    ((unsigned char)text.s[*start] & 0xC0) == 0x80)
		--*start;
	df_char_decode(text.s + *start, text.s + at, &c);
	return c;
}

/* Whether the marks that end before byte `at` hold a vowel between two. */
static bool
awaits_final(struct df_str text, size_t at)
{
	for (int i = 0; i < MARKS_MAX && at > 0; i++) {
		int32_t c = before(text, at, &at);

		if (is_inner(c))
			return true;
		if (df_char(c)->category != DF_MN)
			return false;
	}
	return false;
}

/* Whether the letter that ends before byte `at` is marked there as silent
 * (Thai) or as final (Myanmar, where a tone may stand between). */
static bool
is_closed(struct df_str text, size_t at, int32_t letter)
{
	const char *end = text.s + text.len;
	int32_t mark = 0;

	if (at == text.len)
		return false;
	at += df_char_decode(text.s + at, end, &mark);
	if (letter >= 0x0E01 && letter <= 0x0E2E)
		return mark == 0x0E4C;
	if (letter < 0x1000 || letter > 0x102A)
		return false;
	if (mark == 0x1037 && at < text.len)
		df_char_decode(text.s + at, end, &mark);
	return mark == 0x103A || mark == 0x1039;
}

/* Consonants of Thai and Lao that end no syllable. */
static bool
is_first(int32_t c)
{
	switch (c) {
	case 0x0E09:
	case 0x0E0C:
	case 0x0E1C:
	case 0x0E1D:
	case 0x0E2B:
	case 0x0E2E:
	case 0x0E82:
	case 0x0E96:
	case 0x0E9C:
	case 0x0E9D:
	case 0x0EAA:
	case 0x0EAB:
	case 0x0EAE:
		return true;
	default:
		return false;
	}
}

static bool
is_thai_consonant(int32_t c)
{
	return c >= 0x0E01 && c <= 0x0E2E;
}

/* Whether a Thai consonant, behind which the text goes on at `at`, ends the
 * syllable before it: no vowel can follow, because a syllable begins there
 * with one, or with a letter that is silent. */
static bool
is_final(struct df_str text, size_t at, int32_t letter)
{
	const char *end = text.s + text.len;
	int32_t next, mark = 0;

	if (!is_thai_consonant(letter) || at >= text.len)
		return false;
	at += df_char_decode(text.s + at, end, &next);
	if (is_leading(next))
		return true;
	if (!is_thai_consonant(next) || at >= text.len)
		return false;
	df_char_decode(text.s + at, end, &mark);
	return mark == 0x0E4C;
}

bool
df_syllable_holds(struct df_str text, size_t at)
{
	int32_t left, right;
	size_t start, next;

	/* None of these characters has fewer than three bytes. */
	if (at == 0 || at >= text.len || (unsigned char)text.s[at] < 0xE0 ||
	    (unsigned char)text.s[at - 1] < 0x80)
		return false;
	next = at + df_char_decode(text.s + at, text.s + text.len, &right);
	left = before(text, at, &start);
	if (is_leading(left) || is_trailing(right))
		return true;
	if (df_char(right)->category != DF_LO)
		return false;
	return is_linker(left) || is_first(left) || awaits_final(text, at) ||
	    is_closed(text, next, right) || is_final(text, next, right);
}
