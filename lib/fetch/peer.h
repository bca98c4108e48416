/*
 * peer: who is at the other end of a connection on this machine.
 */
#ifndef DF_FETCH_PEER_H
#define DF_FETCH_PEER_H

#include <stdbool.h>

/* Whether the connection fd, over 127.0.0.1, comes from a process of our own
 * user, as the kernel tells in /proc/net/tcp. Where it tells nothing, true. */
bool df_peer_is_ours(int fd);

#endif
