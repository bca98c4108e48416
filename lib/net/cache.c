/*
 * cache: pages got and put by prepared statements, and the runs that did it.
 */
#include "net/cache.h"

#include "core/err.h"

#ifdef DF_HAVE_SQLITE

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/buf.h"
#include "core/limits.h"
#include "net/cache_file.h"

/* A page buffer that grew past this is given back. */
#define ROW_KEEP (4 * DF_MIB)

enum statement { GET, PUT, TOUCH, READ, WRITE, COMMIT, STATEMENTS };

static const char *const sql[STATEMENTS] = {
    [GET] = "SELECT final_url, content_type, etag, last_modified,"
	    " robots_tag, body, fetched_at, status"
	    " FROM pages WHERE url = ?1",
    [PUT] = "INSERT OR REPLACE INTO pages (final_url, content_type, etag,"
	    " last_modified, robots_tag, body, fetched_at, status, url)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    [TOUCH] = "UPDATE pages SET fetched_at = ?2 WHERE url = ?1",
    [READ] = "BEGIN",
    [WRITE] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
};

/* What has begun: settle ends it. */
enum transaction { NONE, READING, WRITING };

struct df_cache {
	struct df_cache_file file;
	sqlite3_stmt *statements[STATEMENTS];
	enum transaction open;
	struct df_buf row; /* the page that was got last */
	int64_t run;       /* the id of ours */
};

static int
prepare(struct df_cache *c, struct df_err *err)
{
	for (int i = 0; i < STATEMENTS; i++)
		if (sqlite3_prepare_v3(c->file.db, sql[i], -1,
			SQLITE_PREPARE_PERSISTENT, &c->statements[i],
			NULL) != SQLITE_OK)
			return df_cache_file_failed(&c->file, "read", err);
	return 0;
}

struct df_cache *
df_cache_open(const char *path, struct df_err *err)
{
	struct df_cache *c = calloc(1, sizeof(*c));

	if (!c) {
		df_err_system(err, "out of memory");
		return NULL;
	}
	df_buf_init(&c->row, 0);
	if (df_cache_file_open(&c->file, path, err) == 0 &&
	    prepare(c, err) == 0)
		return c;
	df_cache_close(c);
	return NULL;
}

void
df_cache_close(struct df_cache *c)
{
	if (!c)
		return;
	for (int i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(c->statements[i]);
	df_cache_file_close(&c->file);
	df_buf_release(&c->row);
	free(c);
}

/* The fields of bytes, in the order that GET and PUT have them in. */
#define FIELDS 6

static void
fields_of(struct df_cache_page *page, struct df_str *fields[FIELDS])
{
	fields[0] = &page->final_url;
	fields[1] = &page->content_type;
	fields[2] = &page->etag;
	fields[3] = &page->last_modified;
	fields[4] = &page->robots_tag;
	fields[5] = &page->body;
}

/* Copy the row out, so that its statement may be reset: an open one would keep
 * the log from being folded into the file. */
static int
copy_row(struct df_cache *c, sqlite3_stmt *s, struct df_cache_page *out)
{
	struct df_str *fields[FIELDS];
	size_t from = 0;

	df_buf_reset(&c->row, ROW_KEEP);
	fields_of(out, fields);
	for (int i = 0; i < FIELDS; i++) {
		const void *bytes = sqlite3_column_blob(s, i);

		fields[i]->len = (size_t)sqlite3_column_bytes(s, i);
		if (df_buf_add(&c->row, bytes ? bytes : "", fields[i]->len))
			return -1;
	}
	for (int i = 0; i < FIELDS; i++) {
		fields[i]->s = c->row.s ? c->row.s + from : NULL;
		from += fields[i]->len;
	}
	out->fetched_at = sqlite3_column_int64(s, FIELDS);
	out->status = (long)sqlite3_column_int64(s, FIELDS + 1);
	return 0;
}

static int
bind(sqlite3_stmt *s, int i, struct df_str value, bool text)
{
	const char *bytes = value.len > 0 ? value.s : "";

	return text
	    ? sqlite3_bind_text64(
		  s, i, bytes, value.len, SQLITE_STATIC, SQLITE_UTF8)
	    : sqlite3_bind_blob64(s, i, bytes, value.len, SQLITE_STATIC);
}

/* Forget what was bound: it is the caller's. */
static void
finish(sqlite3_stmt *s)
{
	sqlite3_reset(s);
	sqlite3_clear_bindings(s);
}

/* Run a statement that gives no rows, all bound. */
static int
run(struct df_cache *c, enum statement which, const char *doing,
    struct df_err *err)
{
	sqlite3_stmt *s = c->statements[which];
	int result = 0;

	if (sqlite3_step(s) != SQLITE_DONE)
		result = df_cache_file_failed(&c->file, doing, err);
	finish(s);
	return result;
}

int
df_cache_settle(struct df_cache *c, struct df_err *err)
{
	if (c->open == NONE)
		return 0;
	c->open = NONE;
	return run(c, COMMIT, "write", err);
}

/* What several questions have in common is looked up once. */
static int
begin_reading(struct df_cache *c, struct df_err *err)
{
	if (c->open != NONE)
		return 0;
	c->open = READING;
	return run(c, READ, "read", err);
}

/* Who reads already may not write, should somebody else have written since. */
static int
begin_writing(struct df_cache *c, struct df_err *err)
{
	if (c->open == WRITING)
		return 0;
	if (df_cache_settle(c, err) < 0 || run(c, WRITE, "write", err) < 0)
		return -1;
	c->open = WRITING;
	return 0;
}

int
df_cache_get(struct df_cache *c, struct df_str url, struct df_cache_page *out,
    struct df_err *err)
{
	sqlite3_stmt *s = c->statements[GET];
	int found = 0, result;

	*out = (struct df_cache_page){0};
	if (begin_reading(c, err) < 0)
		return -1;
	result = bind(s, 1, url, true);
	if (result == SQLITE_OK)
		result = sqlite3_step(s);
	if (result == SQLITE_ROW)
		found = copy_row(c, s, out) < 0
		    ? df_err_system(err, "out of memory")
		    : 1;
	else if (result != SQLITE_DONE)
		found = df_cache_file_failed(&c->file, "read", err);
	finish(s);
	return found;
}

int
df_cache_put(struct df_cache *c, struct df_str url,
    const struct df_cache_page *page, struct df_err *err)
{
	sqlite3_stmt *s = c->statements[PUT];
	struct df_cache_page copy = *page;
	struct df_str *fields[FIELDS];
	int result = SQLITE_OK;

	if (begin_writing(c, err) < 0)
		return -1;
	fields_of(&copy, fields);
	for (int i = 0; i < FIELDS && result == SQLITE_OK; i++)
		result = bind(s, i + 1, *fields[i], i + 1 < FIELDS);
	if (result == SQLITE_OK)
		result = sqlite3_bind_int64(s, FIELDS + 1, page->fetched_at);
	if (result == SQLITE_OK)
		result = sqlite3_bind_int64(s, FIELDS + 2, page->status);
	if (result == SQLITE_OK)
		result = bind(s, FIELDS + 3, url, true);
	if (result == SQLITE_OK)
		return run(c, PUT, "write", err);
	finish(s);
	return df_cache_file_failed(&c->file, "write", err);
}

int
df_cache_touch(struct df_cache *c, struct df_str url, int64_t fetched_at,
    struct df_err *err)
{
	sqlite3_stmt *s = c->statements[TOUCH];

	if (begin_writing(c, err) < 0)
		return -1;
	if (bind(s, 1, url, true) == SQLITE_OK &&
	    sqlite3_bind_int64(s, 2, fetched_at) == SQLITE_OK)
		return run(c, TOUCH, "write", err);
	finish(s);
	return df_cache_file_failed(&c->file, "write", err);
}

/* A killed run is continued for so long. */
#define RUN_SECONDS (7 * 86400)

static int
delete_run(struct df_cache *c, int64_t id)
{
	char text[64];

	sqlite3_snprintf(sizeof(text), text, "DELETE FROM runs WHERE id = %lld",
	    (long long)id);
	return df_cache_file_run(&c->file, text);
}

/* In a container all runs may bear the number that is ours now. */
static bool
is_dead(pid_t pid)
{
	return pid == getpid() || (kill(pid, 0) < 0 && errno == ESRCH);
}

/* What is known of other runs: when the last one ended, when the first that
 * did not began. Those that were killed become part of ours. */
static int
adopt_runs(struct df_cache *c, int64_t now, int64_t *since, int64_t *ended)
{
	sqlite3_stmt *s = NULL;
	int result = sqlite3_prepare_v2(c->file.db,
	    "SELECT id, pid, started, ended FROM runs", -1, &s, NULL);

	while (result == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW) {
		int64_t started = sqlite3_column_int64(s, 2);
		pid_t pid = (pid_t)sqlite3_column_int64(s, 1);

		if (sqlite3_column_type(s, 3) != SQLITE_NULL) {
			if (sqlite3_column_int64(s, 3) > *ended)
				*ended = sqlite3_column_int64(s, 3);
		} else if (started > now - RUN_SECONDS && started < *since) {
			*since = started;
		}
		if (sqlite3_column_type(s, 3) != SQLITE_NULL || is_dead(pid))
			result = delete_run(c, sqlite3_column_int64(s, 0));
	}
	sqlite3_finalize(s);
	return result;
}

int
df_cache_run_begin(struct df_cache *c, int64_t now, int64_t *since,
    int64_t *first, struct df_err *err)
{
	int64_t ended = 0;
	char text[128];

	if (begin_writing(c, err) < 0)
		return -1;
	*since = INT64_MAX;
	if (adopt_runs(c, now, since, &ended) != SQLITE_OK)
		return df_cache_file_failed(&c->file, "read", err);
	*first = now > ended ? now : ended + 1;
	if (*since > *first)
		*since = *first;
	sqlite3_snprintf(sizeof(text), text,
	    "INSERT INTO runs (pid, started) VALUES (%lld, %lld)",
	    (long long)getpid(), (long long)*since);
	if (df_cache_file_run(&c->file, text) != SQLITE_OK)
		return df_cache_file_failed(&c->file, "write", err);
	c->run = sqlite3_last_insert_rowid(c->file.db);
	return df_cache_settle(c, err);
}

int
df_cache_run_end(struct df_cache *c, int64_t now, struct df_err *err)
{
	char text[128];

	if (df_cache_settle(c, err) < 0)
		return -1;
	/* What takes long comes first: a run that is killed meanwhile is not
	 * over. */
	df_cache_file_run(&c->file, "PRAGMA wal_checkpoint(PASSIVE)");
	sqlite3_snprintf(sizeof(text), text,
	    "UPDATE runs SET ended = %lld WHERE id = %lld", (long long)now,
	    (long long)c->run);
	return df_cache_file_run(&c->file, text) == SQLITE_OK
	    ? 0
	    : df_cache_file_failed(&c->file, "write", err);
}

#endif
