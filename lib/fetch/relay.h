/*
 * relay: bytes from a browser to a server and back.
 */
#ifndef DF_FETCH_RELAY_H
#define DF_FETCH_RELAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct df_buf;
struct df_dial;
struct df_gate_request;

struct df_relay_watch {
	/* n bytes more, sent by the browser or to it; false: stop. */
	bool (*counts)(void *arg, size_t n, bool sent);
	bool (*may_idle)(void *arg); /* asked when nothing comes */
	void *arg;
	int quiet_ms; /* end when nothing came for so long */
};

/* Read from the browser up to an empty line, and no more. 0 or -1. */
int df_relay_head(int fd, struct df_buf *head);
/* Tell the browser that its tunnel is there, or the server the request. */
int df_relay_begin(int fd, struct df_dial *d, const struct df_gate_request *r);
/* Until one side ends, the browser sends more than `up` bytes, or the watch
 * says so. */
void df_relay(
    int fd, struct df_dial *d, uint64_t up, const struct df_relay_watch *watch);

#endif
