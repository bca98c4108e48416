/*
 * proxy: whether the environment names a proxy, as libcurl reads it.
 */
#ifndef DF_NET_PROXY_H
#define DF_NET_PROXY_H

#include <stdbool.h>

/* Through a proxy, what we connect to is no server: its address says nothing
 * about theirs. */
bool df_proxy_in_use(void);

#endif
