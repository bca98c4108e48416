/*
 * engine_parts: what an engine is made of, put together and taken apart.
 */
#ifndef DF_FETCH_ENGINE_PARTS_H
#define DF_FETCH_ENGINE_PARTS_H

#include <stdbool.h>

struct df_engine;
struct df_fetch_options;
struct df_task;

/* 0, or -1 with a system error in the task; df_engine_release in either
 * case. */
int df_engine_init(struct df_engine *e, const struct df_fetch_options *o,
    struct df_task *task);
void df_engine_release(struct df_engine *e);

/* Before the loop: start the keeper, open the cache and the outlet. 0 or -1. */
int df_engine_open(struct df_engine *e);
/* After it: if nothing is left to do, tell the cache so. 0 or -1. */
int df_engine_close(struct df_engine *e, bool complete);

#endif
