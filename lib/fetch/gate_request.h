/*
 * gate_request: what a browser asks its proxy for (RFC 9110, section 7.4 and
 * 9.3.6; RFC 9112, section 3.2): a tunnel to host:port, or one request with a
 * whole http address. All else is none of our requests.
 */
#ifndef DF_FETCH_GATE_REQUEST_H
#define DF_FETCH_GATE_REQUEST_H

#include <stdbool.h>
#include <stdint.h>

#include "core/buf.h"
#include "core/str.h"

/* The longest head: Chromium's own limit is 256 KiB, real ones are below 8. */
#define DF_GATE_HEAD_MAX (64 * 1024)

/* Views into the head and into `address`. */
struct df_gate_request {
	bool tunnel;
	struct df_str host; /* an IPv6 address keeps its brackets */
	unsigned port;
	struct df_str method;
	struct df_str path;  /* with the query; may be empty */
	struct df_str lines; /* the header lines */
	uint64_t length;     /* of the body that follows the head */
	struct df_buf address;
};

void df_gate_request_init(struct df_gate_request *r);
void df_gate_request_release(struct df_gate_request *r);

/* Read a head, which ends in its empty line. 0, or -1 if it is none. */
int df_gate_request_parse(struct df_gate_request *r, struct df_str head);

/* Append a request that is no tunnel as it goes to the server, or with whole to
 * a proxy, for which more are header lines: one request of a connection, and
 * nothing that is meant for us. 0 or -1. */
int df_gate_request_write(const struct df_gate_request *r, bool whole,
    struct df_str more, struct df_buf *out);

#endif
