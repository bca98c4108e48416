/*
 * proxy: which proxy the environment names for a host.
 *
 * The variables are those of curl: http_proxy (in lower case only, for CGI's
 * sake) or https_proxy, HTTPS_PROXY; else all_proxy, ALL_PROXY; and no_proxy,
 * NO_PROXY. It is decided here and not by libcurl, because what is connected to
 * is no server then, and its address says nothing about theirs.
 */
#ifndef DF_NET_PROXY_H
#define DF_NET_PROXY_H

#include <stdbool.h>

#include "core/str.h"

/* Whether there is any proxy. */
bool df_proxy_in_use(void);

/* The proxy for requests of this host (an IPv6 address with or without
 * brackets), as the environment has it, credentials included; NULL to connect
 * directly. */
const char *df_proxy_for(bool https, struct df_str host);

/* As df_proxy_for, of a URL; NULL when it is none. */
const char *df_proxy_for_url(struct df_str url);

/* Whether list, a value of no_proxy, names the host: "*", or names separated by
 * commas and blanks, each standing for itself and what ends in it after a dot,
 * or an address, also with a prefix length. */
bool df_proxy_spares(struct df_str list, struct df_str host);

#endif
