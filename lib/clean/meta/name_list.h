/*
 * name_list: several names in one text.
 */
#ifndef DF_CLEAN_NAME_LIST_H
#define DF_CLEAN_NAME_LIST_H

#include "core/str.h"

struct df_arena;

/* Names, none of them empty, and one more, with ", " between, in the arena. 0,
 * or -1 when it is full. */
int df_name_list_join(struct df_str names, struct df_str name,
    struct df_arena *a, struct df_str *out);

/* Turn "Jane Doe and Bo Li", or the same in another language, into "Jane Doe,
 * Bo Li", in the arena. 0, or -1 when it is full. */
int df_name_list_part(struct df_str *s, struct df_arena *a);

#endif
