/*
 * reference: addresses that a page gives, made absolute.
 */
#ifndef DF_CLEAN_REFERENCE_H
#define DF_CLEAN_REFERENCE_H

#include <stdbool.h>

#include "core/str.h"

struct df_arena;

/* Make an address found in the page absolute; empty when that cannot be. 0, or
 * -1 when the arena is full. */
int df_reference_resolve(
    struct df_str *s, struct df_str base, struct df_arena *a);

/* Whether what stands where an address belongs may be one: programs leave words
 * such as undefined there, and marks that nobody has filled. */
bool df_reference_is(struct df_str s);

/* Whether two hosts are the same, but for case and www. */
bool df_reference_same_host(struct df_str s, struct df_str host);

/* The same for the address that a page gives as its own, at url: it may begin
 * with the name of the host. */
int df_reference_own(struct df_str *s, struct df_str url, struct df_arena *a);

#endif
