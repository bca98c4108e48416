/*
 * saved: files that are named after what they hold.
 *
 * DIR/ab/abcdef....pdf: the name is the XXH3-128 of the bytes and what their
 * type is commonly called. The same bytes are kept once; a file is whole as
 * soon as it has its name.
 */
#ifndef DF_FETCH_SAVED_H
#define DF_FETCH_SAVED_H

#include "core/str.h"

struct df_arena;
struct df_err;

/* Save bytes below dir; *path, in the arena, is where. 0, or -1 with a system
 * error, or an input error when the arena is full. */
int df_saved_put(const char *dir, struct df_str bytes, struct df_str type,
    struct df_arena *a, struct df_str *path, struct df_err *err);

#endif
