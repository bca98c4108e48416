/*
 * encoding: the character encodings that we decode, and their many labels.
 *
 * Labels and names are those of the WHATWG Encoding Standard, in which
 * "iso-8859-1" and "ascii" mean windows-1252, "gb2312" means GBK and so on,
 * since that is what pages mean by them. A few encodings that browsers have
 * given up but old files use are added.
 */
#ifndef DF_NET_ENCODING_H
#define DF_NET_ENCODING_H

#include "core/str.h"

struct df_encoding {
	const char *name;   /* as documents carry it, such as "windows-1252" */
	const char *iconv;  /* what iconv(3) calls the decoder */
	const char *labels; /* lower case, each between two spaces */
};

/* The encoding that label means (in any case, white space around it), or NULL
 * when we do not decode that. */
const struct df_encoding *df_encoding_find(struct df_str label);

#endif
