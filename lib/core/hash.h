/*
 * hash: XXH3-128 and the ids made of it. Only hash.c knows xxhash.
 *
 * An id is 32 lower-case hex digits of the canonical (big-endian) XXH3-128 of
 * what identifies the record, with a zero byte between parts, so that the same
 * input always gets the same id.
 */
#ifndef DF_CORE_HASH_H
#define DF_CORE_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

#define DF_ID_LEN 32

/* XXH3-64 of s with a seed. */
uint64_t df_hash64(struct df_str s, uint64_t seed);

/* The id of n parts; out gets 32 digits and a NUL. 0, or -1 when there is no
 * memory for the hash state. */
int df_hash_id(const struct df_str *parts, size_t n, char out[DF_ID_LEN + 1]);

#endif
