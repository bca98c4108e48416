/*
 * fetch: fetches what a source gives, many things at once, politely.
 *
 * What is to be fetched waits in a spool; the schedule says whose turn it is;
 * a job (job_steps.h) sees one request through; what comes of it is handed over
 * (deliver.h) to another thread (outlet.h). One thread does all the rest, and
 * sleeps in df_http_wait.
 */
#ifndef DF_FETCH_FETCH_H
#define DF_FETCH_FETCH_H

struct df_fetch_options;
struct df_task;

/* The loop of df-fetch: all of the run's input to its output. 0, or -1 with
 * task->err. */
int df_fetch_all(const struct df_fetch_options *o, struct df_task *task);

#endif
