/*
 * name_list: several names in one text.
 */
#ifndef DF_CLEAN_NAME_LIST_H
#define DF_CLEAN_NAME_LIST_H

struct df_arena;
struct df_str;

/* Turn "Jane Doe and Bo Li", or the same in another language, into "Jane Doe,
 * Bo Li", in the arena. 0, or -1 when it is full. */
int df_name_list_part(struct df_str *s, struct df_arena *a);

#endif
