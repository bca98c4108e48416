/*
 * wire_options: what the user's options mean to libcurl, the same for every
 * transfer.
 *
 * Belongs to wire.c.
 */
#ifndef DF_NET_WIRE_OPTIONS_H
#define DF_NET_WIRE_OPTIONS_H

struct df_http_options;

/* Of an easy handle. 0 or -1. */
int df_wire_options_set(void *easy, const struct df_http_options *o);

#endif
