/*
 * globs: which files of a folder are wanted, by --include and --exclude.
 */
#ifndef DF_FETCH_GLOBS_H
#define DF_FETCH_GLOBS_H

#include <stdbool.h>

struct df_strings;

/* path is relative to the folder. Wanted is what matches one of include, if
 * there are any, and none of exclude. A * matches slashes, too; a glob without
 * a slash is also held against the file's name alone. */
bool df_globs_want(const struct df_strings *include,
    const struct df_strings *exclude, const char *path);

#endif
