/*
 * spool: strings that wait, on disk instead of in memory.
 *
 * A list of a million URLs takes more memory than all the rest of a crawler;
 * here each is a number, its place in a file without a name that goes with the
 * process. The file is emptied whenever nothing in it is wanted any more.
 *
 * In order of df_spool_put, reading is sequential. One thread uses a spool.
 */
#ifndef DF_NET_SPOOL_H
#define DF_NET_SPOOL_H

#include <stdint.h>

#include "core/str.h"

struct df_buf;
struct df_err;
struct df_spool;

/* In $TMPDIR, or /tmp. NULL with a system error. */
struct df_spool *df_spool_new(struct df_err *err);
void df_spool_free(struct df_spool *s); /* NULL is fine */

/* Each 0, or -1 with a system error (a full disk). */
int df_spool_put(struct df_spool *s, struct df_str bytes, uint64_t *place,
    struct df_err *err);
/* Append to out what is at place. It stays there until it is dropped. */
int df_spool_get(
    struct df_spool *s, uint64_t place, struct df_buf *out, struct df_err *err);
/* One of the strings that were put is not wanted any more. */
int df_spool_drop(struct df_spool *s, struct df_err *err);

#endif
