/*
 * chars: properties of characters (Unicode 15.0), one look-up for all.
 *
 * The tables are in chars_table.c, which scripts/make-char-tables writes from
 * the Unicode Character Database.
 */
#ifndef DF_TEXT_CHARS_H
#define DF_TEXT_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"
#include "core/utf8.h"

/* General categories; the order is used by the ranges below. */
enum df_category {
	DF_CN = 0, /* not assigned */
	DF_LU,
	DF_LL,
	DF_LT,
	DF_LM,
	DF_LO,
	DF_MN,
	DF_MC,
	DF_ME,
	DF_ND,
	DF_NL,
	DF_NO,
	DF_PC,
	DF_PD,
	DF_PS,
	DF_PE,
	DF_PI,
	DF_PF,
	DF_PO,
	DF_SM,
	DF_SC,
	DF_SK,
	DF_SO,
	DF_ZS,
	DF_ZL,
	DF_ZP,
	DF_CC,
	DF_CF,
	DF_CS,
	DF_CO,
};

enum df_char_flag {
	DF_CHAR_PICTO = 1,      /* Extended_Pictographic */
	DF_CHAR_CJK = 2,        /* Han, Hiragana, Katakana, Bopomofo, Hangul */
	DF_CHAR_SPACE = 4,      /* White_Space */
	DF_CHAR_NOT_NFC = 8,    /* NFC_Quick_Check is not Yes */
	DF_CHAR_NOT_NFKC = 16,  /* NFKC_Quick_Check is not Yes */
	DF_CHAR_FOLDS = 32,     /* changes when case-folded */
	DF_CHAR_COMBINING = 64, /* combining class is not 0 */
	DF_CHAR_UNSPACED = 128, /* written without spaces between words: Han,
	                         * kana, Thai, Lao, Khmer, Myanmar */
};

/* The break classes are numbered in char_breaks.h. */
struct df_char {
	uint8_t category;
	uint8_t grapheme;
	uint8_t word;
	uint8_t sentence;
	uint8_t flags;
};

extern const uint16_t df_char_blocks[];
extern const uint8_t df_char_indices[];
extern const struct df_char df_char_records[];

/* The properties of c; those of U+FFFD when c is no character. */
static inline const struct df_char *
df_char(int32_t c)
{
	uint32_t u = c < 0 || c > 0x10FFFF ? DF_UTF8_REPLACEMENT : (uint32_t)c;
	uint32_t block = df_char_blocks[u >> 7];

	return &df_char_records[df_char_indices[(block << 7) + (u & 127)]];
}

/* Behind the last byte of s; the empty view may have no bytes to point at. */
static inline const char *
df_char_end(struct df_str s)
{
	return s.len > 0 ? s.s + s.len : s.s;
}

/* As df_utf8_decode, inline for well-formed characters of up to 3 bytes.
 * p < end. */
static inline size_t
df_char_decode(const char *p, const char *end, int32_t *c)
{
	const unsigned char *u = (const unsigned char *)p;

	if (u[0] < 0x80) {
		*c = u[0];
		return 1;
	}
	if (u[0] >= 0xC2 && u[0] < 0xE0 && end - p > 1 &&
	    (u[1] & 0xC0) == 0x80) {
		*c = (u[0] & 0x1F) << 6 | (u[1] & 0x3F);
		return 2;
	}
	if (u[0] > 0xE0 && u[0] < 0xED && end - p > 2 &&
	    (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80) {
		*c = (u[0] & 0x0F) << 12 | (u[1] & 0x3F) << 6 | (u[2] & 0x3F);
		return 3;
	}
	return df_utf8_decode(p, (size_t)(end - p), c);
}

/* A letter or a number. */
static inline bool
df_char_is_alnum(const struct df_char *c)
{
	return (c->category >= DF_LU && c->category <= DF_LO) ||
	    (c->category >= DF_ND && c->category <= DF_NO);
}

static inline bool
df_char_is_cjk(int32_t c)
{
	return df_char(c)->flags & DF_CHAR_CJK;
}

#endif
