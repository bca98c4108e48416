/*
 * repair: makes any bytes valid UTF-8.
 *
 * Each maximal subpart of an ill-formed sequence becomes one U+FFFD, as the
 * Unicode Standard (3.9, "U+FFFD Substitution of Maximal Subparts") and the
 * WHATWG Encoding Standard recommend.  Guessing another encoding is not done
 * here.
 */
#ifndef DF_CORE_REPAIR_H
#define DF_CORE_REPAIR_H

#include "core/str.h"

struct df_arena;

/* Set *out to s itself when that is valid, else to a repaired copy in the
 * arena. 0, or -1 when memory ran out. */
int df_repair(struct df_str s, struct df_arena *arena, struct df_str *out);

#endif
