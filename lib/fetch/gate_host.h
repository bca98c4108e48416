/*
 * gate_host: what a browser asks for, as host:port in lower case, and what can
 * be told of it by its looks.
 */
#ifndef DF_FETCH_GATE_HOST_H
#define DF_FETCH_GATE_HOST_H

#include <stdbool.h>

#include "core/str.h"

struct df_buf;

/* Append host, in lower case, and port. 0 or -1. */
int df_gate_host_add(struct df_str host, unsigned port, struct df_buf *out);
/* The same of an http or https address. */
int df_gate_host_of_url(struct df_str url, struct df_buf *out);

/* Of such a host:port. Whether no page asks for it, but Chromium of its own
 * accord, whatever its command line says. */
bool df_gate_host_is_makers(const char *host);
/* Whether it is written as a private address or name, for which no proxy should
 * be asked. */
bool df_gate_host_is_private(const char *host);

#endif
