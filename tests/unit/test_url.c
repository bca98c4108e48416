/*
 * URLs: taken apart, shown without secrets, resolved.
 */
#include "unit.h"
#include "memory.h"

#include "core/err.h"
#include "net/idn.h"
#include "net/url.h"

static void
test_parts(void **state)
{
	struct df_url u;

	(void)state;
	assert_int_equal(
	    df_url_parse(
		DF_STR("HTTPS://me:pw@Example.org:8443/a/b?q=1#top"), &u, NULL),
	    0);
	assert_str("scheme", u.scheme, DF_STR("HTTPS"));
	assert_str("user", u.user, DF_STR("me:pw"));
	assert_str("host", u.host, DF_STR("Example.org"));
	assert_str("port", u.port, DF_STR("8443"));
	assert_str("path", u.path, DF_STR("/a/b"));
	assert_str("rest", u.rest, DF_STR("?q=1#top"));
	assert_int_equal(
	    df_url_parse(DF_STR("http://[::1]:80?x"), &u, NULL), 0);
	assert_str("ipv6", u.host, DF_STR("[::1]"));
	assert_str("no path", u.path, DF_STR(""));
}

static void
test_refused(void **state)
{
	static const struct df_str bad[] = {{"", 0}, {"example.org", 11},
	    {"ftp://a/", 8}, {"http:/a", 7}, {"http://", 7}, {"http:///a", 9},
	    {"http://a b/", 11}, {"http://a\nb/", 11}, {"http://a/\0b", 11},
	    {"http://a:b/", 11}, {"http://a:65536/", 15},
	    {"http://a:123456/", 16}, {"http://[::1/", 12},
	    {"http://[::g]/", 13}, {"http://-a/", 10}, {"http://.a/", 10},
	    {"http://a%2f/", 12}, {"http://me@/", 11}};
	struct df_err err;
	struct df_url u;

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		assert_case(df_url_parse(bad[i], &u, &err) < 0, bad[i].s);
		assert_string_equal(err.code, "bad_url");
		assert_int_equal(err.kind, DF_ERR_INPUT);
	}
}

static void
test_too_long(void **state)
{
	static char s[DF_URL_MAX + 1] = "http://a/";
	struct df_url u;

	(void)state;
	memset(s + 9, 'x', sizeof(s) - 9);
	assert_true(
	    df_url_parse((struct df_str){s, sizeof(s) - 1}, &u, NULL) == 0);
	assert_true(df_url_parse((struct df_str){s, sizeof(s)}, &u, NULL) < 0);
}

static void
test_request(void **state)
{
	static const char *const cases[][2] = {
	    {"http://a", "http://a/"},
	    {"http://a?q", "http://a/?q"},
	    {"http://a/b c?d=\"e\"#f", "http://a/b%20c?d=%22e%22"},
	    {"http://a/%20\xc3\xbc", "http://a/%20%C3%BC"},
	    {"http://u:p@a/", "http://u:p@a/"},
	    {"http://a\\@b/", "http://a/%5C@b/"},
	};
	struct df_url u;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    df_url_parse(df_str(cases[i][0]), &u, NULL), 0);
		assert_str(cases[i][0], df_url_request(&u, &arena),
		    df_str(cases[i][1]));
	}
}

static void
test_redacted(void **state)
{
	static const char *const cases[][2] = {
	    {"http://u:p@a/x@y", "http://a/x@y"},
	    {"http://u@a", "http://a"},
	    {"http://a/@b?c@d", "http://a/@b?c@d"},
	    {"http://u:p/w@a/", "http://a/"},
	    {"ftp://u:p@a/", "ftp://a/"},
	    {"u:p@a", "a"},
	    {"u:p@a/b:c@d", "a/b:c@d"},
	    {"https:u:p@a/", "https:a/"},
	    {"HTTP:u@a", "HTTP:u@a"},
	    {"//u:p@a/", "//a/"},
	    {"me@a.org", "me@a.org"},
	    {"ask him: me@a.org", "ask him: me@a.org"},
	    {"{\"x\":\"me@a.org\"}", "{\"x\":\"me@a.org\"}"},
	    {"/a:b@c", "/a:b@c"},
	    {"", ""},
	    {"://", "://"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_str(cases[i][0],
		    df_url_redact(df_str(cases[i][0]), &arena),
		    df_str(cases[i][1]));
}

static void
test_paths(void **state)
{
	(void)state;
	assert_str("relative", df_url_of_path(DF_STR("a/b.html"), &arena),
	    DF_STR("file:a/b.html"));
	assert_str("odd", df_url_of_path(DF_STR("/a #?%\xff\n"), &arena),
	    DF_STR("file:/a%20%23%3F%25%FF%0A"));
}

/* RFC 3986, sections 5.4.1 and 5.4.2, as far as http is concerned. */
static void
test_resolve(void **state)
{
	static const char *const cases[][2] = {
	    {"g", "http://a/b/c/g"},
	    {"./g", "http://a/b/c/g"},
	    {"g/", "http://a/b/c/g/"},
	    {"/g", "http://a/g"},
	    {"//g", "http://g"},
	    {"?y", "http://a/b/c/d;p?y"},
	    {"g?y", "http://a/b/c/g?y"},
	    {"#s", "http://a/b/c/d;p?q#s"},
	    {"g#s", "http://a/b/c/g#s"},
	    {";x", "http://a/b/c/;x"},
	    {"", "http://a/b/c/d;p?q"},
	    {".", "http://a/b/c/"},
	    {"./", "http://a/b/c/"},
	    {"..", "http://a/b/"},
	    {"../", "http://a/b/"},
	    {"../g", "http://a/b/g"},
	    {"../..", "http://a/"},
	    {"../../g", "http://a/g"},
	    {"../../../g", "http://a/g"},
	    {"/./g", "http://a/g"},
	    {"/../g", "http://a/g"},
	    {"g.", "http://a/b/c/g."},
	    {"..g", "http://a/b/c/..g"},
	    {"./../g", "http://a/b/g"},
	    {"g/./h", "http://a/b/c/g/h"},
	    {"g/../h", "http://a/b/c/h"},
	    {"g?y/../x", "http://a/b/c/g?y/../x"},
	    {"https://u:p@h/x", "https://h/x"},
	};
	struct df_str got;
	struct df_url base;

	(void)state;
	assert_int_equal(
	    df_url_parse(DF_STR("http://a/b/c/d;p?q"), &base, NULL), 0);
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    df_url_resolve(&base, df_str(cases[i][0]), &arena, &got),
		    1);
		assert_str(cases[i][0], got, df_str(cases[i][1]));
	}
	assert_int_equal(
	    df_url_resolve(&base, DF_STR("mailto:a@b"), &arena, &got), 0);
	assert_int_equal(
	    df_url_resolve(&base, DF_STR("javascript:1"), &arena, &got), 0);
}

/* UTS #46 without its transitional rules; the last look like names and
 * would make others. */
static void
test_names_outside_ascii(void **state)
{
	static const struct {
		const char *host, *ascii; /* NULL: refused */
	} names[] = {
	    {"b\xc3\xbc"
	     "cher.example",
		"xn--bcher-kva.example"},
	    {"B\xc3\x9c"
	     "CHER.Example",
		"xn--bcher-kva.example"},
	    {"fa\xc3\x9f.de", "xn--fa-hia.de"},
	    {"\xe4\xbe\x8b\xe3\x81\x88.\xe3\x83\x86\xe3\x82\xb9\xe3\x83\x88",
		"xn--r8jz45g.xn--zckzah"},
	    {"\xef\xbc\x91"
	     "27.0.0.1",
		"127.0.0.1"},
	    {"Plain_1.example", "Plain_1.example"},
	    {"a\xff.example", NULL},
	    {"a\xef\xbc\x8f"
	     "b.example",
		NULL},
	    {"\xef\xbc\x9a", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct df_url u = {.host = df_str(names[i].host)};
		struct df_err err = {0};
		int status = df_idn_apply(&u, &arena, &err);

		assert_case(
		    (status == 0) == (names[i].ascii != NULL), names[i].host);
		if (status == 0)
			assert_str(
			    names[i].host, u.host, df_str(names[i].ascii));
		else
			assert_string_equal(err.code, "bad_url");
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parts),
	    cmocka_unit_test(test_refused),
	    cmocka_unit_test(test_too_long),
	    cmocka_unit_test(test_request),
	    cmocka_unit_test(test_redacted),
	    cmocka_unit_test(test_paths),
	    cmocka_unit_test(test_resolve),
	    cmocka_unit_test(test_names_outside_ascii),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
