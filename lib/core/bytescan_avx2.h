/*
 * bytescan_avx2: bytescan's work 32 bytes at a time, for bytescan.c alone.
 *
 * Built with GNU C's function targets on x86-64; elsewhere df_avx2_usable is
 * always false and the others are never called.
 */
#ifndef DF_CORE_BYTESCAN_AVX2_H
#define DF_CORE_BYTESCAN_AVX2_H

#include <stdbool.h>

bool df_avx2_usable(void);
const char *df_avx2_special(const char *p, const char *end);
const char *df_avx2_string(const char *p, const char *end, bool *escaped);
const char *df_avx2_unescape(const char *p, const char *end, char **out);
const char *df_avx2_copy_special(const char *p, const char *end, char *out);
bool df_avx2_utf8(const char *p, const char *end);

#endif
