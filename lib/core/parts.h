/*
 * parts: looks for any of some short strings within another.
 *
 * For names such as those of classes, which are asked about many words: it is
 * noted once which characters follow each other in the name, and most words
 * are known not to be in it by their first three.
 */
#ifndef DF_CORE_PARTS_H
#define DF_CORE_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/str.h"

/* More threes than one may have the same place. */
#define DF_PARTS_BITS 10

/* A string that was read for being asked. */
struct df_parts {
	struct df_str s;
	bool threes[1 << DF_PARTS_BITS];
};

/* Read s, which must last as long as it is asked. */
void df_parts_read(struct df_parts *p, struct df_str s);

/* Whether what was read holds one of the n parts, taking the letters A to Z
 * and a to z for the same. No part is empty. */
bool df_parts_have(
    const struct df_parts *p, const char *const *parts, size_t n);

/* The same for a string that is asked once. */
bool df_parts_hold(struct df_str s, const char *const *parts, size_t n);

/* Whether s is one of the n parts, or begins with one, compared likewise. Those
 * of core/str.h do tell A to Z from a to z. */
bool df_parts_is(struct df_str s, const char *const *parts, size_t n);
bool df_parts_start(struct df_str s, const char *const *parts, size_t n);

/* Where the first of the n parts begins in s; s.len when s holds none. */
size_t df_parts_find(struct df_str s, const char *const *parts, size_t n);

#endif
