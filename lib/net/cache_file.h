/*
 * cache_file: the SQLite file of a cache, with its tables.
 *
 * Belongs to cache.c. Not here: what is in the tables.
 */
#ifndef DF_NET_CACHE_FILE_H
#define DF_NET_CACHE_FILE_H

struct df_err;
struct sqlite3;

/* All zero before it is opened. */
struct df_cache_file {
	char *path;
	struct sqlite3 *db;
};

/* Open the file, made if it is not there; as df_cache_open. 0 or -1; close in
 * either case. */
int df_cache_file_open(
    struct df_cache_file *f, const char *path, struct df_err *err);
void df_cache_file_close(struct df_cache_file *f);

/* Run statements that give no rows: a result of SQLite's. */
int df_cache_file_run(struct df_cache_file *f, const char *text);
/* -1 with a system error: what SQLite says, while we were at "read", "write"
 * or the like. */
int df_cache_file_failed(
    const struct df_cache_file *f, const char *doing, struct df_err *err);

#endif
