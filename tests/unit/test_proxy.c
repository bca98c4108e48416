/*
 * Which proxy the environment names for a host.
 */
#include "unit.h"

#include "net/proxy.h"

static const struct {
	const char *list, *host;
	bool spares;
} rows[] = {
    {"", "example.org", false},
    {"*", "example.org", true},
    {" * ", "10.0.0.1", true},
    {"example.org", "example.org", true},
    {"EXAMPLE.org", "www.Example.ORG", true},
    {".example.org", "example.org", true},
    {"example.org.", "www.example.org.", true},
    {"example.org", "notexample.org", false},
    {"www.example.org", "example.org", false},
    {"a, b c,,example.org", "example.org", true},
    {".", "example.org", false},
    {"localhost,127.0.0.1", "127.0.0.1", true},
    {"127.0.0.1", "127.0.0.10", false},
    {"0.0.1", "127.0.0.1", false},
    {"10.0.0.0/8", "10.200.3.4", true},
    {"10.0.0.0/9", "10.200.3.4", false},
    {"192.168.4.0/22", "192.168.7.255", true},
    {"192.168.4.0/22", "192.168.8.0", false},
    {"0.0.0.0/0", "8.8.8.8", true},
    {"10.0.0.0/33", "10.0.0.0", false},
    {"10.0.0.0/", "10.0.0.0", false},
    {"10.0.0.0/8x", "10.0.0.0", false},
    {"::1", "[::1]", true},
    {"[::1]", "::1", true},
    {"fd00::/8", "[fdff::1]", true},
    {"fd00::/8", "[fe80::1]", false},
    {"fd00::/8", "253.0.0.1", false},
};

static void
what_no_proxy_names_is_spared(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (df_proxy_spares(df_str(rows[i].list),
			df_str(rows[i].host)) != rows[i].spares)
			fail_msg("%s: %s", rows[i].list, rows[i].host);
}

static void
clear(void)
{
	static const char *const names[] = {"http_proxy", "HTTP_PROXY",
	    "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
	    "NO_PROXY"};

	for (size_t i = 0; i < COUNT(names); i++)
		unsetenv(names[i]);
}

static void
is(bool https, const char *host, const char *expected)
{
	const char *got = df_proxy_for(https, df_str(host));

	if (expected)
		assert_string_equal(got ? got : "none", expected);
	else
		assert_null(got);
}

static void
each_scheme_has_its_variables(void **state)
{
	(void)state;
	clear();
	assert_false(df_proxy_in_use());
	is(false, "a.org", NULL);
	/* A CGI script's Proxy: header comes as this. */
	setenv("HTTP_PROXY", "http://evil:1", 1);
	is(false, "a.org", NULL);
	setenv("http_proxy", "http://one:1", 1);
	assert_true(df_proxy_in_use());
	is(false, "a.org", "http://one:1");
	is(true, "a.org", NULL);
	setenv("ALL_PROXY", "socks5h://all:2", 1);
	is(false, "a.org", "http://one:1");
	is(true, "a.org", "socks5h://all:2");
	setenv("HTTPS_PROXY", "http://two:2", 1);
	is(true, "a.org", "http://two:2");
	setenv("https_proxy", "", 1);
	is(true, "a.org", "http://two:2");
	setenv("NO_PROXY", "a.org", 1);
	is(true, "www.a.org", NULL);
	is(false, "b.org", "http://one:1");
	setenv("no_proxy", "b.org", 1);
	is(true, "www.a.org", "http://two:2");
	is(false, "b.org", NULL);
	clear();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_no_proxy_names_is_spared),
	    cmocka_unit_test(each_scheme_has_its_variables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
