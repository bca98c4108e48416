/*
 * What a browser may ask its proxy for, and what is made of it.
 */
#include "unit.h"

#include "core/buf.h"
#include "fetch/gate_host.h"
#include "fetch/gate_request.h"

/* NULL host: no request. */
static const struct {
	const char *head, *host;
	unsigned port;
	const char *sent; /* NULL: a tunnel */
} rows[] = {
    {"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n",
	"example.org", 443, NULL},
    {"CONNECT [::1]:8080 HTTP/1.1\r\n\r\n", "[::1]", 8080, NULL},
    {"CONNECT example.org HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"CONNECT example.org:443/path HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"CONNECT user@example.org:443 HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"CONNECT http://example.org:443 HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"CONNECT example.org:0 HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"CONNECT example.org:65536 HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"CONNECT :443 HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"GET http://example.org HTTP/1.1\r\n\r\n", "example.org", 80,
	"GET / HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"},
    {"GET http://u:p@Example.org:8080/a?b=c HTTP/1.1\r\nHost: other\r\n"
     "Proxy-Connection: keep-alive\r\nProxy-Authorization: x\r\n"
     "Upgrade: h2c\r\nAccept: */*\r\n\r\n",
	"Example.org", 8080,
	"GET /a?b=c HTTP/1.1\r\nHost: Example.org:8080\r\n"
	"Connection: close\r\nAccept: */*\r\n\r\n"},
    {"GET http://example.org?q HTTP/1.0\r\n\r\n", "example.org", 80,
	"GET /?q HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"},
    {"POST http://[2001:db8::1]/x HTTP/1.1\r\nContent-Length: 7\r\n\r\n",
	"[2001:db8::1]", 80,
	"POST /x HTTP/1.1\r\nHost: [2001:db8::1]\r\nConnection: close\r\n"
	"Content-Length: 7\r\n\r\n"},
    {"GET https://example.org/ HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"GET ftp://example.org/ HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"GET /path HTTP/1.1\r\nHost: example.org\r\n\r\n", NULL, 0, NULL},
    {"GET http://example.org/\r\n\r\n", NULL, 0, NULL},
    {"GET http://example.org/ a HTTP/1.1\r\n\r\n", NULL, 0, NULL},
    {"GET http://example.org/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
	NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
	NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nContent-Length:\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nno colon\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nContent-Length : 3\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nA: b\r\n Host: evil\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nA: b\nHost: evil\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nA: b\rc\r\n\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\n\r\nmore", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1\r\nA: b\r\n", NULL, 0, NULL},
    {"GET http://a/ HTTP/1.1", NULL, 0, NULL},
    {"\r\n\r\n", NULL, 0, NULL},
    {"", NULL, 0, NULL},
};

static void
requests_are_read_and_written(void **state)
{
	struct df_gate_request r;
	struct df_buf out;

	(void)state;
	df_gate_request_init(&r);
	df_buf_init(&out, 0);
	for (size_t i = 0; i < COUNT(rows); i++) {
		int status = df_gate_request_parse(&r, df_str(rows[i].head));

		assert_case(
		    (status == 0) == (rows[i].host != NULL), rows[i].head);
		if (status < 0)
			continue;
		assert_str(rows[i].head, r.host, df_str(rows[i].host));
		assert_int_equal(r.port, rows[i].port);
		assert_case(r.tunnel == !rows[i].sent, rows[i].head);
		if (r.tunnel)
			continue;
		df_buf_reset(&out, 0);
		assert_int_equal(
		    df_gate_request_write(&r, false, DF_STR(""), &out), 0);
		assert_str(
		    rows[i].head, df_buf_str(&out), df_str(rows[i].sent));
	}
	df_buf_release(&out);
	df_gate_request_release(&r);
}

static void
a_proxy_is_told_the_whole_address(void **state)
{
	struct df_gate_request r;
	struct df_buf out;

	(void)state;
	df_gate_request_init(&r);
	df_buf_init(&out, 0);
	assert_int_equal(
	    df_gate_request_parse(
		&r, DF_STR("GET http://u:p@a.org:8080/x HTTP/1.1\r\n\r\n")),
	    0);
	assert_int_equal(
	    df_gate_request_write(&r, true, DF_STR("A: b\r\n"), &out), 0);
	assert_str("whole", df_buf_str(&out),
	    DF_STR("GET http://a.org:8080/x HTTP/1.1\r\nHost: a.org:8080\r\n"
		   "Connection: close\r\nA: b\r\n\r\n"));
	df_buf_release(&out);
	df_gate_request_release(&r);
}

static void
hosts_are_named_in_one_way(void **state)
{
	static const struct {
		const char *url, *host;
	} urls[] = {
	    {"http://Example.ORG/a", "example.org:80"},
	    {"https://example.org", "example.org:443"},
	    {"http://u:p@10.0.0.1:08080/", "10.0.0.1:8080"},
	    {"https://[2001:DB8::1]:1/", "[2001:db8::1]:1"},
	    {"ftp://example.org", NULL},
	};
	struct df_buf out;

	(void)state;
	df_buf_init(&out, 0);
	for (size_t i = 0; i < COUNT(urls); i++) {
		int status = df_gate_host_of_url(df_str(urls[i].url), &out);

		assert_case(
		    (status == 0) == (urls[i].host != NULL), urls[i].url);
		assert_str(urls[i].url, df_buf_str(&out), df_str(urls[i].host));
		df_buf_reset(&out, 0);
	}
	df_buf_release(&out);
}

static void
hosts_are_known_by_their_looks(void **state)
{
	static const struct {
		const char *host;
		bool is_private, is_makers;
	} hosts[] = {
	    {"example.org:80", false, false},
	    {"local.example.org:80", false, false},
	    {"localhost:80", true, false},
	    {"localhost.:80", true, false},
	    {"a.localhost:80", true, false},
	    {"printer.local:631", true, false},
	    {"printer.local.:631", true, false},
	    {"metadata.internal:80", true, false},
	    {"notlocal:80", false, false},
	    {"127.0.0.1:80", true, false},
	    {"127.0.0.1.:80", true, false},
	    {"127.1:80", true, false},
	    {"2130706433:80", true, false},
	    {"8.8.8.8:53", false, false},
	    {"[::1]:80", true, false},
	    {"[::ffff:10.0.0.1]:80", true, false},
	    {"[2606:4700::1111]:443", false, false},
	    {"update.googleapis.com:443", false, true},
	    {"update.googleapis.com.:443", false, true},
	    {"googleapis.com:443", false, false},
	    {"accounts.invalid:443", false, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(hosts); i++) {
		assert_case(df_gate_host_is_private(hosts[i].host) ==
			hosts[i].is_private,
		    hosts[i].host);
		assert_case(
		    df_gate_host_is_makers(hosts[i].host) == hosts[i].is_makers,
		    hosts[i].host);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(requests_are_read_and_written),
	    cmocka_unit_test(a_proxy_is_told_the_whole_address),
	    cmocka_unit_test(hosts_are_named_in_one_way),
	    cmocka_unit_test(hosts_are_known_by_their_looks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
