/*
 * eucjp: where glibc's EUC-JP-MS is not EUC-JP as the WHATWG Encoding Standard
 * has it.
 *
 * glibc has private characters in rows where the standard has kanji that IBM
 * has added, or nothing. The small numerals of JIS X 0212, which the standard
 * leaves out, stay.
 *
 * Source: https://encoding.spec.whatwg.org/index-jis0208.txt
 */
#ifndef DF_NET_EUCJP_H
#define DF_NET_EUCJP_H

#include "net/stray.h"

/* As df_stray_run. */
size_t df_eucjp_run(struct df_str s, struct df_stray *stray);

#endif
