/*
 * wire: what libcurl does for us: one request at a time on each wire, many
 * wires at once. Only wire.c knows libcurl, and two parts of it: wire_options.c
 * how it is set up, wire_end.c what its results mean.
 *
 * Not here: whose turn it is, and what an answer is good for. A wire writes
 * into a reply that is somebody else's and tells when it is whole, or why it
 * will not be.
 */
#ifndef DF_NET_WIRE_H
#define DF_NET_WIRE_H

#include <stdbool.h>
#include <stddef.h>

struct df_err;
struct df_http_options;
struct df_http_request;
struct df_reply;
struct df_wire;
struct df_wires;

/* Before any thread starts, and at the end. 0, or -1 with a system error. */
int df_wire_global_init(struct df_err *err);
void df_wire_global_release(void);

/* The options are borrowed. NULL with a system error; free(NULL) is fine, after
 * all its wires. */
struct df_wires *df_wires_new(
    const struct df_http_options *o, struct df_err *err);
void df_wires_free(struct df_wires *h);

/* Both are the caller's. NULL without memory; free(NULL) is fine. */
struct df_wire *df_wire_new(
    struct df_wires *wires, struct df_reply *reply, void *owner);
void df_wire_free(struct df_wire *w);

/* Begin a request, which is copied. 0 or -1. */
int df_wire_start(struct df_wire *w, const struct df_http_request *r);
/* Forget it, in any state. */
void df_wire_stop(struct df_wire *w);

/* Work until a wire is done, one of the n descriptors can be read, or ms
 * milliseconds have passed. 0, or -1 with a system error. */
int df_wires_wait(
    struct df_wires *h, const int *fds, size_t n, int ms, struct df_err *err);
/* The owner of a wire that is done and was not told of yet, or NULL. */
void *df_wires_done(struct df_wires *h);

/* Of a done wire: 0 and the status of HTTP, or -1 as df_transfer_answer. */
int df_wire_status(
    struct df_wire *w, long *status, bool *passing, struct df_err *err);

#endif
