/*
 * Addresses that a stranger's redirect may lead to, and those it may not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cmocka.h>

#include "net/address.h"

static const struct {
	const char *text;
	const char *word;
} rows[] = {
    {"8.8.8.8", "public"},
    {"1.1.1.1", "public"},
    {"9.255.255.255", "public"},
    {"11.0.0.0", "public"},
    {"100.63.255.255", "public"},
    {"100.128.0.0", "public"},
    {"126.255.255.255", "public"},
    {"128.0.0.0", "public"},
    {"172.15.255.255", "public"},
    {"172.32.0.0", "public"},
    {"192.0.1.0", "public"},
    {"192.169.0.0", "public"},
    {"198.17.255.255", "public"},
    {"198.20.0.0", "public"},
    {"223.255.255.255", "public"},
    {"0.0.0.0", "reserved"},
    {"0.1.2.3", "reserved"},
    {"10.0.0.0", "private"},
    {"10.255.255.255", "private"},
    {"100.64.0.1", "private"},
    {"100.127.255.255", "private"},
    {"127.0.0.1", "loopback"},
    {"127.255.255.255", "loopback"},
    {"169.254.169.254", "link-local"},
    {"172.16.0.0", "private"},
    {"172.31.255.255", "private"},
    {"192.0.0.1", "reserved"},
    {"192.0.2.1", "reserved"},
    {"192.168.1.1", "private"},
    {"198.19.255.255", "reserved"},
    {"203.0.113.7", "reserved"},
    {"224.0.0.1", "multicast"},
    {"239.255.255.255", "multicast"},
    {"240.0.0.1", "reserved"},
    {"255.255.255.255", "reserved"},
    {"2606:4700:4700::1111", "public"},
    {"2a00:1450::1", "public"},
    {"2001:200::1", "public"},
    {"::", "reserved"},
    {"::1", "loopback"},
    {"::2", "reserved"},
    {"::127.0.0.1", "reserved"},
    {"::ffff:127.0.0.1", "loopback"},
    {"::ffff:10.1.2.3", "private"},
    {"::ffff:8.8.8.8", "public"},
    {"::ffff:0:169.254.169.254", "link-local"},
    {"64:ff9b::192.168.0.1", "private"},
    {"64:ff9b::808:808", "public"},
    {"64:ff9b:1::1", "private"},
    {"100::1", "reserved"},
    {"2001::1", "reserved"},
    {"2001:db8::1", "reserved"},
    {"2002:7f00:1::", "loopback"},
    {"2002:808:808::", "public"},
    {"3fff::1", "reserved"},
    {"fc00::1", "private"},
    {"fd12:3456::1", "private"},
    {"fe80::1", "link-local"},
    {"fe80::1%eth0", "link-local"},
    {"febf::1", "link-local"},
    {"fec0::1", "private"},
    {"ff02::1", "multicast"},
    {"4000::1", "reserved"},
    {"", "reserved"},
    {"localhost", "reserved"},
    {"127.1", "reserved"},
    {"1.2.3.4.5", "reserved"},
};

static void
test_every_special_range_is_known_by_its_borders(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *word =
		    df_address_word(df_address_of_text(df_str(rows[i].text)));

		if (strcmp(word, rows[i].word) != 0)
			print_error("%s: %s\n", rows[i].text, word);
		assert_string_equal(word, rows[i].word);
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
