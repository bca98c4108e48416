/*
 * address: whether an IP address is one of the public Internet.
 *
 * https://www.iana.org/assignments/iana-ipv4-special-registry and
 * https://www.iana.org/assignments/iana-ipv6-special-registry, as of 2024.
 */
#include "net/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>

#include "core/count.h"

/* The first match counts. */
static const struct {
	uint8_t prefix[4];
	unsigned bits;
	enum df_address is;
} ipv4[] = {
    {{0}, 8, DF_ADDRESS_RESERVED},
    {{10}, 8, DF_ADDRESS_PRIVATE},
    {{100, 64}, 10, DF_ADDRESS_PRIVATE}, /* RFC 6598, carrier NAT */
    {{127}, 8, DF_ADDRESS_LOOPBACK},
    {{169, 254}, 16, DF_ADDRESS_LINK_LOCAL},
    {{172, 16}, 12, DF_ADDRESS_PRIVATE},
    {{192, 0, 0}, 24, DF_ADDRESS_RESERVED},
    {{192, 0, 2}, 24, DF_ADDRESS_RESERVED},   /* documentation */
    {{192, 88, 99}, 24, DF_ADDRESS_RESERVED}, /* 6to4 relays */
    {{192, 168}, 16, DF_ADDRESS_PRIVATE},
    {{198, 18}, 15, DF_ADDRESS_RESERVED},      /* benchmarks */
    {{198, 51, 100}, 24, DF_ADDRESS_RESERVED}, /* documentation */
    {{203, 0, 113}, 24, DF_ADDRESS_RESERVED},  /* documentation */
    {{224}, 4, DF_ADDRESS_MULTICAST},
    {{240}, 4, DF_ADDRESS_RESERVED},
};

/* inner > 0: it stands for the IPv4 address at that byte. What comes after the
 * table is public inside 2000::/3 and reserved outside. */
static const struct {
	uint8_t prefix[16];
	unsigned bits;
	enum df_address is;
	unsigned inner;
} ipv6[] = {
    {{[15] = 1}, 128, DF_ADDRESS_LOOPBACK, 0},
    {{0}, 128, DF_ADDRESS_RESERVED, 0},
    {{[10] = 0xFF, 0xFF}, 96, 0, 12},   /* mapped */
    {{[8] = 0xFF, 0xFF}, 96, 0, 12},    /* translated, RFC 2765 */
    {{0, 0x64, 0xFF, 0x9B}, 96, 0, 12}, /* NAT64 */
    {{0, 0x64, 0xFF, 0x9B, 0, 1}, 48, DF_ADDRESS_PRIVATE, 0},
    {{0x20, 0x01}, 23, DF_ADDRESS_RESERVED, 0}, /* Teredo and others */
    {{0x20, 0x01, 0x0D, 0xB8}, 32, DF_ADDRESS_RESERVED, 0},
    {{0x20, 0x02}, 16, 0, 2},                   /* 6to4 */
    {{0x3F, 0xFF}, 20, DF_ADDRESS_RESERVED, 0}, /* documentation */
    {{0xFC}, 7, DF_ADDRESS_PRIVATE, 0},
    {{0xFE, 0x80}, 10, DF_ADDRESS_LINK_LOCAL, 0},
    {{0xFE, 0xC0}, 10, DF_ADDRESS_PRIVATE, 0}, /* site-local, RFC 3879 */
    {{0xFF}, 8, DF_ADDRESS_MULTICAST, 0},
};

static bool
matches(const uint8_t *bytes, const uint8_t *prefix, unsigned bits)
{
	unsigned whole = bits / 8;
	unsigned mask = 0xFF00U >> bits % 8 & 0xFF;

	return memcmp(bytes, prefix, whole) == 0 &&
	    (mask == 0 || (bytes[whole] & mask) == (prefix[whole] & mask));
}

static enum df_address
of_ipv4(const uint8_t bytes[4])
{
	for (size_t i = 0; i < DF_COUNT(ipv4); i++)
		if (matches(bytes, ipv4[i].prefix, ipv4[i].bits))
			return ipv4[i].is;
	return DF_ADDRESS_PUBLIC;
}

static enum df_address
of_ipv6(const uint8_t bytes[16])
{
	for (size_t i = 0; i < DF_COUNT(ipv6); i++) {
		if (!matches(bytes, ipv6[i].prefix, ipv6[i].bits))
			continue;
		return ipv6[i].inner > 0
		    ? of_ipv4(bytes + ipv6[i].inner)
		    : ipv6[i].is;
	}
	return (bytes[0] & 0xE0) == 0x20 ? DF_ADDRESS_PUBLIC
					 : DF_ADDRESS_RESERVED;
}

enum df_address
df_address_of(const struct sockaddr *sa, size_t len)
{
	uint8_t bytes[16];
	struct sockaddr_in in;
	struct sockaddr_in6 in6;

	if (len >= sizeof(in) && sa->sa_family == AF_INET) {
		memcpy(&in, sa, sizeof(in));
		memcpy(bytes, &in.sin_addr, 4);
		return of_ipv4(bytes);
	}
	if (len >= sizeof(in6) && sa->sa_family == AF_INET6) {
		memcpy(&in6, sa, sizeof(in6));
		memcpy(bytes, &in6.sin6_addr, 16);
		return of_ipv6(bytes);
	}
	return DF_ADDRESS_RESERVED;
}

enum df_address
df_address_of_text(struct df_str text)
{
	char buf[INET6_ADDRSTRLEN];
	uint8_t bytes[16];
	const char *zone = text.len > 0 ? memchr(text.s, '%', text.len) : NULL;

	if (zone)
		text.len = (size_t)(zone - text.s);
	if (text.len == 0 || text.len >= sizeof(buf))
		return DF_ADDRESS_RESERVED;
	memcpy(buf, text.s, text.len);
	buf[text.len] = '\0';
	if (inet_pton(AF_INET, buf, bytes) == 1)
		return of_ipv4(bytes);
	if (inet_pton(AF_INET6, buf, bytes) == 1)
		return of_ipv6(bytes);
	return DF_ADDRESS_RESERVED;
}
