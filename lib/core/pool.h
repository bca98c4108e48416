/*
 * pool: batches through several workers and out again in their order.
 *
 * The calling thread reads, `jobs` threads work, one more commits. A fixed
 * ring of batches bounds the memory: who is ahead waits (back-pressure).
 */
#ifndef DF_CORE_POOL_H
#define DF_CORE_POOL_H

#include <stddef.h>

struct df_commit;
struct df_err;
struct df_reader;
struct df_task;

/* Run reader's batches through the tasks, one thread each, into commit, until
 * the input ends or commit stops. 0, or -1 when no threads can be had. */
int df_pool_run(struct df_reader *reader, struct df_task *tasks, size_t jobs,
    struct df_commit *commit, struct df_err *err);

#endif
