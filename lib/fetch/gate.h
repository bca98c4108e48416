/*
 * gate: the proxy on the loopback device that browsers are made to use, so
 * that what a page loads is resolved, checked and counted by us.
 *
 * Every browser has a door of its own: a listening socket. A name is resolved
 * here, and what is not a public address is not connected to, whatever the
 * name; but for the page's own host and port, when the user named it. That may
 * be private then, but not become it: once connected to, it stays where it is.
 *
 * Doors are looked after by one thread, connections each by one of their own;
 * so a gate is to live in a process of its own (keeper.h), with whose end they
 * end.
 */
#ifndef DF_FETCH_GATE_H
#define DF_FETCH_GATE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Connections of one browser at once: Chromium itself keeps to 32 of a proxy,
 * WebSockets apart. */
#define DF_GATE_CONNECTIONS_MAX 64
/* What a page may do to others, whatever its scripts say: connections in all,
 * of which each request without TLS is one, and bytes that it sends. Pages with
 * hundreds of parts stay far below. */
#define DF_GATE_CONNECTED_MAX 1000
#define DF_GATE_SENT_MAX (2 * 1024 * 1024)
/* What a page's host is called: a name of 253 bytes, brackets, and a port. */
#define DF_GATE_HOST_MAX 272

struct df_gate;

struct df_gate_options {
	double connect_timeout; /* seconds */
	double quiet_timeout;   /* seconds in which nothing comes */
	uint64_t max_bytes;     /* of a page, in both directions */
	size_t per_host;        /* connections of all browsers to one host */
	bool allow_private;
};

/* What is seen of a page, in memory that another process may look at. */
struct df_gate_seen {
	_Atomic uint64_t bytes;
	_Atomic bool over;      /* more than max_bytes: it was cut off */
	_Atomic bool forbidden; /* it asked for a private address */
};

/* Of n doors; the sockets are given away, seen is not. NULL without memory. */
struct df_gate *df_gate_new(const struct df_gate_options *o, const int *doors,
    struct df_gate_seen *seen, size_t n);

/* A page begins behind this door; own is its host:port in lower case if that
 * may be private, else "". It ends; its connections with it. */
void df_gate_begin(struct df_gate *g, size_t door, const char *own);
void df_gate_end(struct df_gate *g, size_t door);

/* Take the connection that waits at this door. */
void df_gate_accept(struct df_gate *g, size_t door);

#endif
