/*
 * source: what is to be fetched, one thing after the other.
 *
 * From --sitemap, --feed and the operands (URLs, files, folders), or from lines
 * of standard input (URLs, or records with a url), which name local files only
 * with --allow-file.
 */
#ifndef DF_FETCH_SOURCE_H
#define DF_FETCH_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/err.h"
#include "core/record.h"
#include "fetch/folder.h"
#include "fetch/wanted.h"

struct df_fetch_options;
struct df_task;

struct df_source {
	struct df_task *task;
	const struct df_fetch_options *options;
	size_t next_sitemap, next_feed, next_operand;
	uint64_t seq; /* of the next thing */
	bool reading; /* lines of standard input */
	struct df_folder folder;
	size_t folder_len; /* of the operand's name, in the paths below it */
	bool in_folder;
	struct df_record record;
	struct df_arena arena;
};

/* Prepares s; when nothing else is asked for it reads standard input. */
void df_source_init(struct df_source *s, const struct df_fetch_options *o,
    struct df_task *task);
void df_source_release(struct df_source *s);

/* Whether df_source_next would not wait; else *fd, if not -1, tells when. */
bool df_source_ready(struct df_source *s, int *fd);

/* Make the empty *w a page, or what else kind says, at url, which a server
 * named. from is what led there. 0, or -1 with a system error; w->err tells of
 * a bad url. */
int df_source_found(struct df_source *s, struct df_wanted *w,
    const struct df_wanted *from, enum df_wanted_kind kind, struct df_str url,
    struct df_err *err);

/* The next thing into the empty *w: 1; 0 at the end; -1 with a system error.
 * Operands that cannot be had are told of and left out. */
int df_source_next(
    struct df_source *s, struct df_wanted *w, struct df_err *err);

#endif
