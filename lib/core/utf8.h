/*
 * utf8: UTF-8 as RFC 3629 defines it: no surrogates, no over-long forms,
 * nothing past U+10FFFF.
 *
 * repair.h makes bad text good; everything about characters is lib/text's.
 */
#ifndef DF_CORE_UTF8_H
#define DF_CORE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

#define DF_UTF8_REPLACEMENT 0xFFFD

/* The offset of the first byte that does not belong to a well-formed
 * sequence, or s.len when all do. */
size_t df_utf8_check(struct df_str s);

/* Decode the character at s, which has len >= 1 bytes. Returns its length in
 * bytes (1..4) and sets *c; for an ill-formed sequence returns the length of
 * its maximal subpart (Unicode 3.9, table 3-8) and sets *c to -1. */
size_t df_utf8_decode(const char *s, size_t len, int32_t *c);

/* Write c (a scalar value) to out, which has room for 4; returns 1..4. */
size_t df_utf8_encode(int32_t c, char *out);

/* The number of characters in well-formed s. */
size_t df_utf8_count(struct df_str s);

#endif
