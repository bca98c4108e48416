/*
 * stray: characters that glibc decodes otherwise than the WHATWG Encoding
 * Standard does, in encodings of more than one byte a character.
 */
#ifndef DF_NET_STRAY_H
#define DF_NET_STRAY_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_encoding;

struct df_stray {
	size_t len;  /* in bytes */
	uint32_t cp; /* what it is; 0: there is none */
};

/* How many bytes of s, which is in this encoding, come before the next one;
 * all of them if there is none. */
size_t df_stray_run(
    const struct df_encoding *e, struct df_str s, struct df_stray *stray);

#endif
