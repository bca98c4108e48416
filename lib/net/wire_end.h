/*
 * wire_end: why a transfer of libcurl's failed, in the words of rejects.
 *
 * Belongs to wire.c, which fills it in.
 */
#ifndef DF_NET_WIRE_END_H
#define DF_NET_WIRE_END_H

#include <stdbool.h>
#include <stdint.h>

struct df_err;
struct df_reply;

/* libcurl asks for 256. */
#define DF_WIRE_ERROR_SIZE 256

/* How a transfer ended, besides what its reply tells. */
struct df_wire_end {
	int result;   /* a CURLcode */
	bool proxied; /* what it connects to is no server */
	bool refused; /* for its address */
	char error[DF_WIRE_ERROR_SIZE];
};

/* Of one that has no answer: -1 with an input error, or a system error when
 * there is no memory; *passing tells whether it may pass. max_size is the limit
 * that messages name. */
int df_wire_end_explain(const struct df_wire_end *e, struct df_reply *reply,
    int64_t max_size, bool *passing, struct df_err *err);

#endif
