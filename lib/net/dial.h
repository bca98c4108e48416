/*
 * dial: a connection to a host and port, directly or through the proxy that
 * the environment names, for bytes of whatever kind. Only dial.c knows how
 * libcurl connects. Any thread may use a dial of its own.
 */
#ifndef DF_NET_DIAL_H
#define DF_NET_DIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "core/str.h"

struct df_buf;
struct df_dial;
struct sockaddr;

struct df_dial_request {
	struct df_str host; /* an IPv6 address keeps its brackets */
	unsigned port;
	bool https; /* the proxy for that is used */
	/* An HTTP proxy is not asked for a tunnel: it is to be told requests
	 * with the whole address. */
	bool forward;
	double timeout; /* seconds until connected */
	/* Whether this address may be connected to: asked of each, after the
	 * name was resolved; not asked of a proxy's. */
	bool (*allows)(void *arg, const struct sockaddr *sa, size_t len);
	void *arg;
};

/* How a dial ended. */
enum df_dial_end {
	DF_DIAL_OPEN,
	DF_DIAL_FAILED,
	DF_DIAL_REFUSED, /* by allows */
};

/* *dial is NULL unless it is open. */
enum df_dial_end df_dial(
    const struct df_dial_request *r, struct df_dial **dial);
void df_dial_close(struct df_dial *d); /* NULL is fine */

/* Whether the other end is a proxy that is told whole addresses. */
bool df_dial_forwards(const struct df_dial *d);
/* Append the header line with the credentials for that proxy, if there are any.
 * 0 or -1. */
int df_dial_authorize(const struct df_dial *d, struct df_buf *out);

/* To wait for. What a proxy's TLS holds back is not seen there: read until
 * there is no more. */
int df_dial_fd(const struct df_dial *d);
/* What is there, at most n bytes: 0 at the end, -1 with errno, EAGAIN when
 * there is nothing yet. */
ssize_t df_dial_read(struct df_dial *d, char *buf, size_t n);
/* What can be sent of it, at once: -1 with errno as above. */
ssize_t df_dial_write(struct df_dial *d, const char *buf, size_t n);

#endif
