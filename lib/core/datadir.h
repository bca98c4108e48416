/*
 * datadir: finds data files (vocabularies, templates, word lists).
 *
 * They are looked for in $DF_DATADIR, then beside the running program (the
 * build tree's share/df-tools, an installation's ../share/df-tools), then
 * where the suite was configured to be installed.
 */
#ifndef DF_CORE_DATADIR_H
#define DF_CORE_DATADIR_H

#include <stddef.h>

#include "core/str.h"

struct df_err;

/* A file mapped read-only. */
struct df_map {
	struct df_str bytes;
};

/* The path of the data file `name` ("text/cl100k_base.bpe") in path. 0, or -1
 * with a system error that names the folders looked in. */
int df_datadir_find(
    const char *name, char *path, size_t size, struct df_err *err);

/* Find it and map it into memory. Release with df_map_release. */
int df_datadir_map(const char *name, struct df_map *map, struct df_err *err);
int df_map_file(const char *path, struct df_map *map, struct df_err *err);
void df_map_release(struct df_map *map);

#endif
