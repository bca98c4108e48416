/*
 * Addresses that a stranger's redirect may lead to, and those it may not.
 */
#include "unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "net/address.h"

static const struct {
	const char *text;
	enum df_address is;
} rows[] = {
    {"8.8.8.8", DF_ADDRESS_PUBLIC},
    {"1.1.1.1", DF_ADDRESS_PUBLIC},
    {"9.255.255.255", DF_ADDRESS_PUBLIC},
    {"11.0.0.0", DF_ADDRESS_PUBLIC},
    {"100.63.255.255", DF_ADDRESS_PUBLIC},
    {"100.128.0.0", DF_ADDRESS_PUBLIC},
    {"126.255.255.255", DF_ADDRESS_PUBLIC},
    {"128.0.0.0", DF_ADDRESS_PUBLIC},
    {"172.15.255.255", DF_ADDRESS_PUBLIC},
    {"172.32.0.0", DF_ADDRESS_PUBLIC},
    {"192.0.1.0", DF_ADDRESS_PUBLIC},
    {"192.169.0.0", DF_ADDRESS_PUBLIC},
    {"198.17.255.255", DF_ADDRESS_PUBLIC},
    {"198.20.0.0", DF_ADDRESS_PUBLIC},
    {"223.255.255.255", DF_ADDRESS_PUBLIC},
    {"0.0.0.0", DF_ADDRESS_RESERVED},
    {"0.1.2.3", DF_ADDRESS_RESERVED},
    {"10.0.0.0", DF_ADDRESS_PRIVATE},
    {"10.255.255.255", DF_ADDRESS_PRIVATE},
    {"100.64.0.1", DF_ADDRESS_PRIVATE},
    {"100.127.255.255", DF_ADDRESS_PRIVATE},
    {"127.0.0.1", DF_ADDRESS_LOOPBACK},
    {"127.255.255.255", DF_ADDRESS_LOOPBACK},
    {"169.254.169.254", DF_ADDRESS_LINK_LOCAL},
    {"172.16.0.0", DF_ADDRESS_PRIVATE},
    {"172.31.255.255", DF_ADDRESS_PRIVATE},
    {"192.0.0.1", DF_ADDRESS_RESERVED},
    {"192.0.2.1", DF_ADDRESS_RESERVED},
    {"192.168.1.1", DF_ADDRESS_PRIVATE},
    {"198.19.255.255", DF_ADDRESS_RESERVED},
    {"203.0.113.7", DF_ADDRESS_RESERVED},
    {"224.0.0.1", DF_ADDRESS_MULTICAST},
    {"239.255.255.255", DF_ADDRESS_MULTICAST},
    {"240.0.0.1", DF_ADDRESS_RESERVED},
    {"255.255.255.255", DF_ADDRESS_RESERVED},
    {"2606:4700:4700::1111", DF_ADDRESS_PUBLIC},
    {"2a00:1450::1", DF_ADDRESS_PUBLIC},
    {"2001:200::1", DF_ADDRESS_PUBLIC},
    {"::", DF_ADDRESS_RESERVED},
    {"::1", DF_ADDRESS_LOOPBACK},
    {"::2", DF_ADDRESS_RESERVED},
    {"::127.0.0.1", DF_ADDRESS_RESERVED},
    {"::ffff:127.0.0.1", DF_ADDRESS_LOOPBACK},
    {"::ffff:10.1.2.3", DF_ADDRESS_PRIVATE},
    {"::ffff:8.8.8.8", DF_ADDRESS_PUBLIC},
    {"::ffff:0:169.254.169.254", DF_ADDRESS_LINK_LOCAL},
    {"64:ff9b::192.168.0.1", DF_ADDRESS_PRIVATE},
    {"64:ff9b::808:808", DF_ADDRESS_PUBLIC},
    {"64:ff9b:1::1", DF_ADDRESS_PRIVATE},
    {"100::1", DF_ADDRESS_RESERVED},
    {"2001::1", DF_ADDRESS_RESERVED},
    {"2001:db8::1", DF_ADDRESS_RESERVED},
    {"2002:7f00:1::", DF_ADDRESS_LOOPBACK},
    {"2002:808:808::", DF_ADDRESS_PUBLIC},
    {"3fff::1", DF_ADDRESS_RESERVED},
    {"fc00::1", DF_ADDRESS_PRIVATE},
    {"fd12:3456::1", DF_ADDRESS_PRIVATE},
    {"fe80::1", DF_ADDRESS_LINK_LOCAL},
    {"fe80::1%eth0", DF_ADDRESS_LINK_LOCAL},
    {"febf::1", DF_ADDRESS_LINK_LOCAL},
    {"fec0::1", DF_ADDRESS_PRIVATE},
    {"ff02::1", DF_ADDRESS_MULTICAST},
    {"4000::1", DF_ADDRESS_RESERVED},
    {"", DF_ADDRESS_RESERVED},
    {"localhost", DF_ADDRESS_RESERVED},
    {"127.1", DF_ADDRESS_RESERVED},
    {"1.2.3.4.5", DF_ADDRESS_RESERVED},
};

static void
test_every_special_range_is_known_by_its_borders(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		enum df_address is = df_address_of_text(df_str(rows[i].text));

		if (is != rows[i].is)
			print_error("%s: %d\n", rows[i].text, (int)is);
		assert_int_equal(is, rows[i].is);
	}
}

static void
test_socket_addresses_are_looked_into(void **state)
{
	struct sockaddr_in in = {.sin_family = AF_INET};
	struct sockaddr_in6 in6 = {.sin6_family = AF_INET6};
	struct sockaddr_un un = {.sun_family = AF_UNIX};

	(void)state;
	inet_pton(AF_INET, "8.8.4.4", &in.sin_addr);
	assert_int_equal(df_address_of((struct sockaddr *)&in, sizeof(in)),
	    DF_ADDRESS_PUBLIC);
	assert_int_equal(df_address_of((struct sockaddr *)&in, sizeof(in) - 1),
	    DF_ADDRESS_RESERVED);
	inet_pton(AF_INET6, "::ffff:127.0.0.1", &in6.sin6_addr);
	assert_int_equal(df_address_of((struct sockaddr *)&in6, sizeof(in6)),
	    DF_ADDRESS_LOOPBACK);
	assert_int_equal(df_address_of((struct sockaddr *)&un, sizeof(un)),
	    DF_ADDRESS_RESERVED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_every_special_range_is_known_by_its_borders),
	    cmocka_unit_test(test_socket_addresses_are_looked_into),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
