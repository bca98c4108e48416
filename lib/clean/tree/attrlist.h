/*
 * attrlist: attributes that are lists of words, such as rel and itemprop.
 */
#ifndef DF_CLEAN_ATTRLIST_H
#define DF_CLEAN_ATTRLIST_H

#include <stdbool.h>

#include "core/str.h"

/* Whether a list has that word, with or without the prefix, in any case. */
bool df_attrlist_has_prefixed(
    struct df_str list, const char *prefix, const char *word);

/* Of most elements it is asked in vain. */
static inline bool
df_attrlist_has(struct df_str list, const char *word)
{
	return list.len > 0 && df_attrlist_has_prefixed(list, "", word);
}

/* Whether test holds for one of its words. */
bool df_attrlist_any(struct df_str list, bool (*test)(struct df_str word));

#endif
