/*
 * parts: looks for any of some short strings within another.
 *
 * For names such as those of classes, which are asked about many words: the
 * time is that of reading the name and the list once each, not of reading the
 * name once for each word.
 */
#ifndef DF_CORE_PARTS_H
#define DF_CORE_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* Where the first of the n parts begins in s, taking the letters A to Z and a
 * to z for the same; s.len when s holds none. No part is empty. */
size_t df_parts_find(struct df_str s, const char *const *parts, size_t n);

/* Whether s holds one of them. */
bool df_parts_hold(struct df_str s, const char *const *parts, size_t n);

#endif
