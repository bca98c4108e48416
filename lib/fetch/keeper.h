/*
 * keeper: a process beside df-fetch that has the gate of its browsers, and
 * sees to it that nothing of them stays.
 *
 * It is forked before there is any thread. When df-fetch ends, however that
 * happens, it ends the browsers that still run, removes their profiles, and
 * ends, too.
 */
#ifndef DF_FETCH_KEEPER_H
#define DF_FETCH_KEEPER_H

#include <stddef.h>
#include <sys/types.h>

struct df_err;
struct df_fetch_options;
struct df_gate_seen;
struct df_keeper;

/* Browsers at once, each with a door of the gate. */
#define DF_KEEPER_DOORS 4
/* Descriptors that a filter may have open at its start: all helpers close
 * them. */
#define DF_KEEPER_INHERITED_MAX 1024

/* NULL with a system error. */
struct df_keeper *df_keeper_start(
    const struct df_fetch_options *o, struct df_err *err);
/* Ends it and waits for that; NULL is fine. */
void df_keeper_stop(struct df_keeper *k);

/* The folder for profiles. */
const char *df_keeper_folder(const struct df_keeper *k);

/* Take a door for a page, whose host:port is own if that may be private, else
 * "": its number, or -1 with a system error. There is one free unless
 * DF_KEEPER_DOORS are taken. */
int df_keeper_open(struct df_keeper *k, const char *own, struct df_err *err);
/* The browser is this process group. 0, or -1 when the keeper is gone. */
int df_keeper_runs(struct df_keeper *k, int door, pid_t pid);
/* It has ended. */
void df_keeper_close(struct df_keeper *k, int door);

/* Where the browser finds its door, on 127.0.0.1. */
unsigned df_keeper_port(const struct df_keeper *k, int door);
/* What the gate sees of the page, as it comes. */
const struct df_gate_seen *df_keeper_seen(const struct df_keeper *k, int door);

#endif
