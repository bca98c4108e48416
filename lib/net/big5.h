/*
 * big5: where glibc's BIG5-HKSCS is not Big5 as the WHATWG Encoding Standard
 * has it.
 *
 * The standard has, as Windows does, other signs in the rows of symbols, and
 * the pictures of control characters; and it decodes the characters that stand
 * in the encoding twice.
 *
 * Source: https://encoding.spec.whatwg.org/index-big5.txt
 */
#ifndef DF_NET_BIG5_H
#define DF_NET_BIG5_H

#include <stdint.h>

#include "core/str.h"

/* How many bytes of s come before the next pair of bytes that glibc decodes
 * differently; *cp becomes the character that it is, or 0 if there is none. */
size_t df_big5_run(struct df_str s, uint32_t *cp);

#endif
