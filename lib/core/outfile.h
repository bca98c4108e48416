/*
 * outfile: a file that appears whole or not at all.
 *
 * Written under a temporary name in the same folder, then synced and renamed;
 * of a symbolic link the target is replaced, and what is replaced hands on its
 * permissions. What is no regular file (a pipe), and where standard output or
 * standard error goes, is written in place. Every write error is kept and
 * reported at the latest by df_outfile_commit.
 */
#ifndef DF_CORE_OUTFILE_H
#define DF_CORE_OUTFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/buf.h"
#include "core/str.h"

struct df_err;

struct df_outfile {
	int fd; /* -1 when closed */
	char *path;
	char *tmp; /* NULL when written in place */
	struct df_buf buf;
	int error; /* errno of the first failed write, or 0 */
};

/* Prepares o; touches no file. */
void df_outfile_init(struct df_outfile *o);
/* Start to write path; "-" is standard error. 0, or -1 with a system error. */
int df_outfile_open(struct df_outfile *o, const char *path, struct df_err *err);
int df_outfile_write(struct df_outfile *o, struct df_str s, struct df_err *err);
/* Hand the buffered bytes to the kernel. */
int df_outfile_flush(struct df_outfile *o, struct df_err *err);
/* Flush, sync, close, rename. On failure the temporary file is removed. */
int df_outfile_commit(struct df_outfile *o, struct df_err *err);
/* Close and remove the temporary file; nothing when not open. */
void df_outfile_abort(struct df_outfile *o);

#endif
