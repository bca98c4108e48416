/*
 * source: what is to be fetched, one thing after the other.
 *
 * From the operands (URLs, files, folders), or from lines of standard input
 * (URLs, or records with a url), which never name local files.
 */
#ifndef DF_FETCH_SOURCE_H
#define DF_FETCH_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/err.h"
#include "core/opt.h"
#include "core/record.h"
#include "fetch/folder.h"

struct df_task;

/* One thing to fetch. Owns its strings; zeroed is empty. */
struct df_wanted {
	char *url;     /* as it is stored and shown; NULL for a file */
	char *request; /* as it is asked for, credentials included */
	char *host;    /* one at a time of these */
	char *path;    /* of a file */
	char *line;    /* what a reject holds: a record or a name */
	size_t line_len;
	bool is_record; /* line is one, and its fields are kept */
	bool operand;   /* the user named this very file */
	uint64_t line_no;
	struct df_err err; /* not DF_ERR_NONE: cannot be fetched, and why */
};

void df_wanted_release(struct df_wanted *w);

struct df_source {
	struct df_task *task;
	struct df_strings operands;
	size_t next;
	bool reading; /* lines of standard input */
	struct df_folder folder;
	bool in_folder;
	struct df_record record;
	struct df_arena arena;
};

/* Prepares s; without operands it reads standard input. */
void df_source_init(
    struct df_source *s, struct df_strings operands, struct df_task *task);
void df_source_release(struct df_source *s);

/* Whether df_source_next would not wait; else *fd, if not -1, tells when. */
bool df_source_ready(struct df_source *s, int *fd);

/* The next thing into the empty *w: 1; 0 at the end; -1 with a system error.
 * Operands that cannot be had are told of and left out. */
int df_source_next(
    struct df_source *s, struct df_wanted *w, struct df_err *err);

#endif
