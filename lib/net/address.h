/*
 * address: whether an IP address is one of the public Internet.
 *
 * To be asked of the address that is connected to, not of a name: a name may
 * resolve to one address when it is checked and to another when it is used.
 * After IANA's registries of special-purpose addresses; IPv4 addresses inside
 * IPv6 ones (mapped, NAT64, 6to4 and the like) count as what they lead to.
 */
#ifndef DF_NET_ADDRESS_H
#define DF_NET_ADDRESS_H

#include <stddef.h>
#include <stdint.h>

#include "core/str.h"

struct sockaddr;

enum df_address {
	DF_ADDRESS_PUBLIC = 0,
	DF_ADDRESS_LOOPBACK,
	DF_ADDRESS_PRIVATE, /* of a local network, or shared by a provider */
	DF_ADDRESS_LINK_LOCAL,
	DF_ADDRESS_MULTICAST,
	DF_ADDRESS_RESERVED, /* all else that is no host on the Internet */
};

/* What sa, of len bytes, is; other families than IPv4 and IPv6 are reserved. */
enum df_address df_address_of(const struct sockaddr *sa, size_t len);

/* Of an address as text, such as "10.0.0.1" or "fe80::1%eth0"; reserved when it
 * is no address. */
enum df_address df_address_of_text(struct df_str text);

#endif
