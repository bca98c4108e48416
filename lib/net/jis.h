/*
 * jis: ISO-2022-JP, which changes between sets of characters by escape
 * sequences, parted into what each set has.
 *
 * It is read so rather than with iconv, whose ISO-2022-JP knows none of the
 * characters that NEC and IBM have added, which Windows and browsers do.
 */
#ifndef DF_NET_JIS_H
#define DF_NET_JIS_H

#include "core/str.h"

enum df_jis_set {
	DF_JIS_ASCII,
	DF_JIS_ROMAN,    /* ASCII, but for 0x5c and 0x7e */
	DF_JIS_KATAKANA, /* 0x21 to 0x5f */
	DF_JIS_KANJI,    /* pairs of 0x21 to 0x7e, which in EUC-JP are high */
};

/* Take the next part off *s, which is in *set before: what stands before the
 * next escape sequence, in *part, which may be empty. *set becomes that of the
 * next part, and what is returned is this part's. */
enum df_jis_set df_jis_next(
    struct df_str *s, enum df_jis_set *set, struct df_str *part);

#endif
