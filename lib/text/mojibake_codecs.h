/*
 * mojibake_codecs: how other encodings read the bytes of UTF-8.
 */
#ifndef DF_TEXT_MOJIBAKE_CODECS_H
#define DF_TEXT_MOJIBAKE_CODECS_H

#include <stdint.h>

enum df_codec {
	DF_CP1252 = 0,
	DF_CP1250,
	DF_CP1251,
	DF_MACROMAN,
	DF_CP437,
	DF_CODECS,
};

/* The byte 0xC2 to 0xF4 that begins a character of UTF-8 and that the encoding
 * reads as c; 0 when there is none. */
unsigned df_codec_lead(enum df_codec codec, int32_t c);
/* Likewise the byte 0x80 to 0xBF that continues one. */
unsigned df_codec_rest(enum df_codec codec, int32_t c);
/* What windows-1252 reads the byte c, 0x80 to 0x9F, as; c when it is not
 * defined. */
int32_t df_codec_c1(int32_t c);

#endif
