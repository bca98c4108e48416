/*
 * char_breaks: the break classes of UAX #29, as chars_table.c numbers them.
 *
 * Only for the three files that cut text; the order is that of
 * scripts/make-char-tables.
 */
#ifndef DF_TEXT_CHAR_BREAKS_H
#define DF_TEXT_CHAR_BREAKS_H

enum df_grapheme_break {
	GB_OTHER,
	GB_CR,
	GB_LF,
	GB_CONTROL,
	GB_EXTEND,
	GB_ZWJ,
	GB_RI, /* Regional_Indicator: two make a flag */
	GB_PREPEND,
	GB_SPACING_MARK,
	GB_L,
	GB_V,
	GB_T,
	GB_LV,
	GB_LVT,
};

enum df_word_break {
	WB_OTHER,
	WB_ALETTER,
	WB_HEBREW,
	WB_NUMERIC,
	WB_EXTENDNUMLET,
	WB_KATAKANA,
	WB_MIDLETTER,
	WB_MIDNUM,
	WB_MIDNUMLET,
	WB_SINGLE_QUOTE,
	WB_DOUBLE_QUOTE,
	WB_WSEGSPACE,
	WB_CR,
	WB_LF,
	WB_NEWLINE,
	WB_EXTEND,
	WB_FORMAT,
	WB_ZWJ,
	WB_RI,
	WB_CLASSES,
};

enum df_sentence_break {
	SB_OTHER,
	SB_LOWER,
	SB_UPPER,
	SB_OLETTER,
	SB_NUMERIC,
	SB_ATERM,
	SB_STERM,
	SB_SCONTINUE,
	SB_CLOSE,
	SB_SP,
	SB_SEP,
	SB_CR,
	SB_LF,
	SB_EXTEND,
	SB_FORMAT,
};

#endif
