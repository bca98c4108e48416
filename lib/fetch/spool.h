/*
 * spool: runs of bytes kept out of memory until they are wanted again.
 *
 * What is put gets a number and lies there until it is dropped. Little of it
 * stays in memory; the rest goes to files without a name in $TMPDIR, of some
 * size each, which vanish as soon as nothing in them is wanted, and with the
 * process, however that ends.
 */
#ifndef DF_FETCH_SPOOL_H
#define DF_FETCH_SPOOL_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct df_buf;
struct df_err;
struct df_spool;

/* NULL without memory; makes no file yet. */
struct df_spool *df_spool_new(void);
void df_spool_free(struct df_spool *s); /* NULL is fine */

/* Keep bytes, fewer than 4 GiB. 0, or -1 with a system error. */
int df_spool_put(
    struct df_spool *s, struct df_str bytes, uint64_t *at, struct df_err *err);
/* Append what was kept at `at` to out. 0, or -1 with a system error. */
int df_spool_get(
    struct df_spool *s, uint64_t at, struct df_buf *out, struct df_err *err);
void df_spool_drop(struct df_spool *s, uint64_t at);

#endif
