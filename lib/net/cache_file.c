/*
 * cache_file: opened, identified, and made where it is not there.
 *
 * The file is marked with an application id, so that no other database is
 * taken for a cache, and with the version of its table. WAL mode: readers do
 * not wait, and a commit is an append to the log, in the kernel's hands when it
 * returns.
 */
#include "net/cache_file.h"

#ifdef DF_HAVE_SQLITE

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sqlite3.h>

#include "core/err.h"

#define APPLICATION_ID 0x64666361 /* "dfca" */
#define VERSION 1
/* Another process holds the lock for one page; this long, something hangs. */
#define BUSY_MS 60000

static const char schema[] =
    "CREATE TABLE runs ("
    " id INTEGER PRIMARY KEY,"
    " pid INTEGER NOT NULL,"
    " started INTEGER NOT NULL,"
    " ended INTEGER);" /* NULL: under way, or killed */
    "CREATE TABLE pages ("
    " url TEXT PRIMARY KEY NOT NULL,"
    " status INTEGER NOT NULL,"
    " fetched_at INTEGER NOT NULL," /* seconds since 1970 */
    " final_url TEXT NOT NULL,"
    " content_type TEXT NOT NULL,"
    " etag TEXT NOT NULL,"
    " last_modified TEXT NOT NULL,"
    " robots_tag TEXT NOT NULL,"
    " body BLOB NOT NULL)";

int
df_cache_file_failed(
    const struct df_cache_file *f, const char *doing, struct df_err *err)
{
	return df_err_system(err, "%s: cannot %s the cache: %s", f->path, doing,
	    f->db ? sqlite3_errmsg(f->db) : "out of memory");
}

int
df_cache_file_run(struct df_cache_file *f, const char *text)
{
	return sqlite3_exec(f->db, text, NULL, NULL, NULL);
}

static int
pragma_value(struct df_cache_file *f, const char *text, int64_t *out)
{
	sqlite3_stmt *s = NULL;
	int result = sqlite3_prepare_v2(f->db, text, -1, &s, NULL);

	if (result == SQLITE_OK)
		result = sqlite3_step(s);
	if (result == SQLITE_ROW)
		*out = sqlite3_column_int64(s, 0);
	sqlite3_finalize(s);
	return result == SQLITE_ROW ? 0 : -1;
}

/* 1 when the file is a cache that we can use, 0 when it is empty, else -1.
 * Changes nothing. */
static int
identify(struct df_cache_file *f, struct df_err *err)
{
	int64_t id = 0;
	int64_t version = 0;
	int64_t tables = 0;

	if (pragma_value(f, "PRAGMA application_id", &id) < 0 ||
	    pragma_value(f, "PRAGMA user_version", &version) < 0 ||
	    pragma_value(f, "SELECT count(*) FROM sqlite_schema", &tables) < 0)
		return sqlite3_errcode(f->db) == SQLITE_NOTADB
		    ? df_err_system(err,
			  "%s: is no cache of pages, but some other file; "
			  "name another",
			  f->path)
		    : df_cache_file_failed(f, "read", err);
	if (tables == 0)
		return 0;
	if (id != APPLICATION_ID)
		return df_err_system(err,
		    "%s: is a database, but no cache of pages; name another "
		    "file",
		    f->path);
	if (version != VERSION)
		return df_err_system(err,
		    "%s: is a cache of version %lld, this program writes %d; "
		    "name another file",
		    f->path, (long long)version, VERSION);
	return 1;
}

/* Within a transaction, since two processes may come at once. */
static int
make_table(struct df_cache_file *f, struct df_err *err)
{
	char marks[128];
	int found;

	if (df_cache_file_run(f, "BEGIN IMMEDIATE") != SQLITE_OK)
		return df_cache_file_failed(f, "write", err);
	found = identify(f, err);
	if (found < 0)
		return -1;
	sqlite3_snprintf(sizeof(marks), marks,
	    "PRAGMA application_id = %d; PRAGMA user_version = %d",
	    APPLICATION_ID, VERSION);
	if (found == 0 &&
	    (df_cache_file_run(f, schema) != SQLITE_OK ||
		df_cache_file_run(f, marks) != SQLITE_OK))
		return df_cache_file_failed(f, "set up", err);
	if (df_cache_file_run(f, "COMMIT") != SQLITE_OK)
		return df_cache_file_failed(f, "set up", err);
	return 0;
}

/* The change to WAL mode fails at once, without waiting, while another process
 * makes it; it lasts, so that a moment later there is nothing to change. */
static int
set_wal(struct df_cache_file *f)
{
	const struct timespec pause = {.tv_nsec = 20 * 1000 * 1000};
	int result = SQLITE_BUSY;

	for (int tries = 0; result == SQLITE_BUSY && tries < 500; tries++) {
		if (tries > 0)
			nanosleep(&pause, NULL);
		result = df_cache_file_run(f, "PRAGMA journal_mode = WAL");
	}
	return result;
}

int
df_cache_file_open(
    struct df_cache_file *f, const char *path, struct df_err *err)
{
	int result;

	f->path = strdup(path);
	if (!f->path)
		return df_err_system(err, "out of memory");
	result = sqlite3_open_v2(f->path, &f->db,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
	    NULL);

	if (result != SQLITE_OK)
		return df_cache_file_failed(f, "open", err);
	if (sqlite3_db_readonly(f->db, "main") == 1)
		return df_err_system(err, "%s: may not be written", f->path);
	if (sqlite3_busy_timeout(f->db, BUSY_MS) != SQLITE_OK ||
	    sqlite3_db_config(f->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) !=
		SQLITE_OK)
		return df_cache_file_failed(f, "open", err);
	/* In one transaction: another process may be making the table. */
	if (df_cache_file_run(f, "BEGIN") != SQLITE_OK)
		return df_cache_file_failed(f, "open", err);
	if (identify(f, err) < 0)
		return -1;
	if (df_cache_file_run(f, "COMMIT") != SQLITE_OK)
		return df_cache_file_failed(f, "open", err);
	/* Pages hold tens of kilobytes; a file that exists stays as it is. */
	if (df_cache_file_run(f, "PRAGMA page_size = 16384") != SQLITE_OK ||
	    set_wal(f) != SQLITE_OK ||
	    df_cache_file_run(f, "PRAGMA synchronous = NORMAL") != SQLITE_OK)
		return df_cache_file_failed(f, "open", err);
	return make_table(f, err);
}

void
df_cache_file_close(struct df_cache_file *f)
{
	sqlite3_close(f->db);
	free(f->path);
	*f = (struct df_cache_file){0};
}

#endif
