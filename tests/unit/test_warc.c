/*
 * WARC and ARC: the samples of warcio, whole and broken, and hostile ones.
 */
#include "unit.h"

#include "core/buf.h"
#include "core/err.h"
#include "core/gunzip.h"
#include "core/limits.h"
#include "fetch/warc.h"

#define SAMPLE_MAX (64 * 1024)

/* A df_str in a table. */
#define BYTES(literal) \
	{ \
		(literal), sizeof(literal) - 1 \
	}

/* Bytes in memory, given out a few at a time, through gunzip if they begin as
 * gzip does. */
struct source {
	struct df_str bytes;
	size_t step;
	struct df_gunzip *gunzip;
};

static ssize_t
feed(void *arg, const char **block, struct df_err *err)
{
	struct source *s = arg;
	size_t n = s->bytes.len < s->step ? s->bytes.len : s->step;

	(void)err;
	*block = s->bytes.s;
	s->bytes = df_str_slice(s->bytes, n, s->bytes.len);
	return (ssize_t)n;
}

static ssize_t
source_read(void *arg, char *buf, size_t size, struct df_err *err)
{
	struct source *s = arg;
	const char *block;
	ssize_t n;

	if (s->gunzip)
		return df_gunzip_read(s->gunzip, buf, size, err);
	n = feed(s, &block, err);
	/* A reader asks for more than one step. */
	assert_true(n >= 0 && (size_t)n <= size);
	if (n > 0)
		memcpy(buf, block, (size_t)n);
	return n;
}

/* One line for each record or error. */
static void
tell(const struct df_warc_record *r, int result, const struct df_err *err,
    struct df_buf *out)
{
	static const char *const kinds[] = {
	    "other", "response", "resource", "conversion"};

	if (result < 0) {
		df_buf_printf(out, "%s\n",
		    err->kind == DF_ERR_INPUT ? err->code : "stop");
		return;
	}
	df_buf_printf(out, "%s %d %s %zu ", kinds[r->head.kind], r->status,
	    r->head.date, r->body.len);
	df_buf_add_str(out, r->content_type);
	df_buf_addc(out, ' ');
	df_buf_add_str(out, r->head.uri);
	df_buf_addc(out, '\n');
}

static void
read_all(struct df_str bytes, size_t step, size_t max_size, struct df_buf *out)
{
	struct source s = {bytes, step < 4096 ? step : 4096, NULL};
	struct df_err err = {0};
	struct df_warc_record r;
	struct df_warc *w;
	int result;

	df_buf_init(out, 0);
	if (bytes.len > 0 && bytes.s[0] == '\x1f')
		s.gunzip = df_gunzip_new("test", feed, &s);
	w = df_warc_new(source_read, &s, max_size);
	assert_non_null(w);
	while ((result = df_warc_next(w, &r, &err)) != 0) {
		tell(&r, result, &err, out);
		if (result < 0 && err.kind != DF_ERR_INPUT)
			break;
	}
	df_warc_free(w);
	df_gunzip_free(s.gunzip);
	df_buf_add(out, "", 0);
	assert_false(out->failed);
}

static void
check(struct df_str bytes, const char *what, const char *expected)
{
	static const size_t steps[] = {SAMPLE_MAX, 1, 7};

	for (size_t i = 0; i < COUNT(steps); i++) {
		struct df_buf out;

		read_all(bytes, steps[i], DF_MIB, &out);
		if (!df_str_is(df_buf_str(&out), expected))
			print_error("%s, %zu at once:\n%s", what, steps[i],
			    out.s ? out.s : "");
		assert_true(df_str_is(df_buf_str(&out), expected));
		df_buf_release(&out);
	}
}

static struct df_str
load(const char *name, char *buf)
{
	char path[256];
	FILE *f;
	size_t n;

	snprintf(path, sizeof(path), "%s/warc/%s", DF_TEST_DATA, name);
	f = fopen(path, "rb");
	assert_non_null(f);
	n = fread(buf, 1, SAMPLE_MAX, f);
	assert_in_range(n, 1, SAMPLE_MAX - 1);
	fclose(f);
	return (struct df_str){buf, n};
}

/* What each of the files in tests/data/warc gives. */
static const struct {
	const char *name;
	const char *expected;
} samples[] = {
    {"bad.arc",
	"warc_header\n"
	"warc_header\n"
	"http_header\n"
	"warc_header\n"},
    {"cc.warc.gz",
	"response 200 2019-12-10T10:00:01Z 20289 text/html; "
	"charset=UTF-8 http://commoncrawl.org/\n"},
    {"example-bad-non-chunked.warc.gz",
	"response 200 2017-03-06T04:02:06Z 1270 text/html "
	"http://example.com/\n"},
    {"example-bad.warc.gz.bad",
	"response 200 2014-01-03T03:03:21Z 1270 text/html "
	"http://example.com?example=1\n"
	"response 302 2014-01-28T05:15:39Z 201 text/html; "
	"charset=iso-8859-1 http://www.iana.org/domains/example\n"},
    {"example-digest.warc", ""},
    {"example-iana.org-chunked.warc",
	"response 200 2017-03-06T16:54:09Z 7223 text/html; "
	"charset=UTF-8 http://www.iana.org/\n"},
    {"example-resource.warc.gz",
	"resource 0 2017-04-29T01:30:30Z 1303 text/html; "
	"charset=utf-8 http://example.com/\n"},
    {"example-space-in-target-uri.warc.gz",
	"resource 0 2019-06-19T16:16:43Z 70 image/png "
	"file:///example with spaces.png\n"},
    {"example-space-in-url.arc",
	"response 200 2014-02-16T05:02:21Z 1270 text/html "
	"http://example.com/index.cfm?FuseAction=Email&EmailTitle"
	"=Examples From The Live Web&IsPopUp=False\n"},
    {"example-trunc.warc", "warc_length\n"},
    {"example-wget-bad-target-uri.warc.gz",
	"response 200 2018-02-09T15:12:11Z 1270 text/html "
	"http://example.com/\n"
	"resource 0 2018-02-09T15:12:11Z 49 text/plain "
	"metadata://gnu.org/software/wget/warc/wget_arguments.txt"
	"\n"
	"resource 0 2018-02-09T15:12:11Z 471 text/plain "
	"metadata://gnu.org/software/wget/warc/wget.log\n"},
    {"example-wrong-chunks.warc.gz",
	"response 200 2018-11-02T18:55:11Z 1270 text/html; "
	"charset=UTF-8 http://example.com/\n"},
    {"example.arc",
	"response 200 2014-02-16T05:02:21Z 1270 text/html "
	"http://example.com/\n"},
    {"example.arc.gz",
	"response 200 2014-02-16T05:02:21Z 1270 text/html "
	"http://example.com/\n"},
    {"example.warc",
	"response 200 2017-03-06T04:02:06Z 1270 text/html "
	"http://example.com/\n"},
    {"example.warc.gz",
	"response 200 2017-03-06T04:02:06Z 1270 text/html "
	"http://example.com/\n"},
    {"gzip_extra_sl.warc.gz", ""},
    {"post-test.warc.gz",
	"response 200 2014-06-10T00:08:59Z 545 application/json "
	"http://httpbin.org/post\n"
	"response 200 2014-06-10T00:11:51Z 552 application/json "
	"http://httpbin.org/post\n"
	"response 200 2014-06-10T00:12:55Z 551 application/json "
	"http://httpbin.org/post?foo=bar\n"},
    {"sample.warc.txt",
	"warc_length\n"
	"warc_length\n"
	"warc_length\n"
	"warc_length\n"},
    {"LICENSE", "warc_header\n"},
};

static void
test_every_sample_is_read_or_refused(void **state)
{
	char *buf = malloc(SAMPLE_MAX);

	(void)state;
	assert_non_null(buf);
	for (size_t i = 0; i < COUNT(samples); i++)
		check(load(samples[i].name, buf), samples[i].name,
		    samples[i].expected);
	free(buf);
}

/* A record of a response whose HTTP message is http. */
static void
add_record(struct df_buf *b, const char *type, struct df_str http)
{
	df_buf_printf(b,
	    "WARC/1.1\r\nwarc-type: %s\r\n"
	    "WARC-Target-URI: http://x.org/\r\nContent-Length: %zu\r\n\r\n",
	    type, http.len);
	df_buf_add_str(b, http);
	df_buf_add_cstr(b, "\r\n\r\n");
}

static void
test_bodies_are_decoded_or_refused(void **state)
{
	static const struct {
		struct df_str http;
		const char *result;
	} rows[] = {
	    {BYTES("HTTP/2 200\r\n\r\nab"), "response 200  2  "},
	    {BYTES("HTTP/1.0 404 No\n\n"), "response 404  0  "},
	    {BYTES("HTTP/1.1 100 Go\r\n\r\nHTTP/1.1 200 OK\r\n\r\na"),
		"response 200  1  "},
	    {BYTES("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
		   "3;x=y\r\nabc\r\n2 \r\nde\r\n0\r\n\r\n"),
		"response 200  5  "},
	    {BYTES("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
		   "<p>not chunked"),
		"response 200  14  "},
	    {BYTES("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
		   "ffffffffffffffff\r\nabc"),
		"response 200  21  "},
	    {BYTES("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
		   "5\r\nabc\r\n0\r\n\r\n"),
		"bad_chunking"},
	    {BYTES("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
		   "fff\r\nabc"),
		"bad_chunking"},
	    {BYTES("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<p>"),
		"response 200  3  "},
	    {BYTES("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
		   "\x1F\x8B\x08\0\0"),
		"bad_encoding"},
	    {BYTES("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n"
		   "\x78\x9C\x4B\x4C\x4A\x06\x00\x02\x4D\x01\x27"),
		"response 200  3  "},
	    {BYTES("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n"
		   "\x4B\x4C\x4A\x06\x00"),
		"response 200  3  "},
	    {BYTES("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nx"),
		"unsupported_encoding"},
	    {BYTES("<p>no status line"), "http_header"},
	    {BYTES("HTTP/1.1 99 Low\r\n\r\n"), "http_header"},
	    {BYTES(""), "http_header"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char expected[128];
		struct df_buf b;
		bool good =
		    df_str_starts(df_str(rows[i].result), DF_STR("response"));

		snprintf(expected, sizeof(expected),
		    "%s%s\nresource 0  1  "
		    "http://x.org/\n",
		    rows[i].result, good ? "http://x.org/" : "");
		df_buf_init(&b, 0);
		add_record(&b, "response", rows[i].http);
		add_record(&b, "Resource", DF_STR("x"));
		check(df_buf_str(&b), rows[i].http.s, expected);
		df_buf_release(&b);
	}
}

static void
test_what_follows_a_broken_record_is_read(void **state)
{
	static const char good[] =
	    "WARC/1.0\nWARC-Type: resource\nContent-Length: 2\n"
	    "WARC-Target-URI: http://x.org/\n\nok\n\n";
	static const struct {
		const char *broken;
		const char *code;
	} rows[] = {
	    {"WARC/1.0\nWARC-Type: resource\nContent-Length: 2\n\nok\n\n",
		"warc_header"},
	    {"WARC/1.0\nWARC-Type: request\n\nok\n\n", "warc_header"},
	    {"WARC/1.0\nContent-Length: 2\n\nok\n\n", "warc_header"},
	    {"WARC/1.0\nWARC-Type: request\nContent-Length: -2\n\nok\n\n",
		"warc_header"},
	    {"WARC/1.0\nWARC-Type: request\nContent-Length: 1\n\nok\n\n",
		"warc_length"},
	    {"WARC/1.0\nWARC-Type: request\nContent-Length: 9\n\nok\n\n",
		"warc_length"},
	    {"WARC/1.0\nWARC-Type: request\nContent-Length: 9999\n\nok\n\n",
		"warc_truncated"},
	    {"WARC/1.0\nWARC-Type: request\nContent-Length: "
	     "99999999999999999999\n\nok\n\n",
		"warc_header"},
	    {"garbage\n", "warc_header"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char expected[64];
		struct df_buf b;

		df_buf_init(&b, 0);
		df_buf_printf(&b, "%s%s", rows[i].broken, good);
		snprintf(expected, sizeof(expected),
		    "%s\nresource 0  2  http://x.org/\n", rows[i].code);
		check(df_buf_str(&b), rows[i].broken, expected);
		df_buf_release(&b);
	}
}

/* Too large in the archive, once its chunks are undone, and as a bomb. */
static void
test_nothing_is_larger_than_the_limit(void **state)
{
	struct df_buf http;
	struct df_buf b;
	struct df_buf out;

	(void)state;
	df_buf_init(&http, 0);
	df_buf_init(&b, 0);
	df_buf_add_cstr(&http, "HTTP/1.1 200 OK\r\n\r\n");
	while (http.len < 3 * DF_MIB)
		df_buf_add_cstr(&http, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
	add_record(&b, "response", df_buf_str(&http));
	add_record(&b, "metadata", df_buf_str(&http));
	df_buf_truncate(&http, DF_MIB + 500);
	add_record(&b, "response", df_buf_str(&http));
	add_record(&b, "resource", df_buf_str(&http));
	add_record(&b, "resource", DF_STR("x"));
	assert_false(b.failed);
	read_all(df_buf_str(&b), SAMPLE_MAX, DF_MIB, &out);
	assert_true(df_str_is(df_buf_str(&out),
	    "too_large\ntoo_large\ntoo_large\n"
	    "resource 0  1  http://x.org/\n"));
	df_buf_release(&out);
	df_buf_release(&b);
	df_buf_release(&http);
}

static void
test_a_gzip_bomb_is_cut_off(void **state)
{
	/* 64 KiB of zeros as raw deflate: a beginning, zeros, and an end. */
	static const char http[] =
	    "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n"
	    "\xED\xC1\x01\x01\x00\x00\x00\x80\x90\xFE\xAF\xEE\x08\x0A";
	struct df_buf body;
	struct df_buf b;
	struct df_buf out;

	(void)state;
	df_buf_init(&body, 0);
	df_buf_init(&b, 0);
	df_buf_add(&body, http, sizeof(http) - 1);
	for (size_t i = 0; i < 63; i++)
		df_buf_addc(&body, 0);
	df_buf_addc(&body, '\x6A');
	add_record(&b, "response", df_buf_str(&body));
	assert_false(b.failed);
	read_all(df_buf_str(&b), SAMPLE_MAX, DF_MIB, &out);
	assert_true(df_str_is(
	    df_buf_str(&out), "response 200  65536  http://x.org/\n"));
	df_buf_release(&out);
	read_all(df_buf_str(&b), SAMPLE_MAX, 1000, &out);
	assert_true(df_str_is(df_buf_str(&out), "too_large\n"));
	df_buf_release(&out);
	df_buf_release(&b);
	df_buf_release(&body);
}

/* A build that left brotli out refuses all of them. */
static void
test_brotli_is_undone(void **state)
{
#define HEAD "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n"
	static const struct {
		struct df_str http;
		const char *result;
	} rows[] = {
	    {BYTES(HEAD "\x1B\x1D\x00\xF8\x1D\xA9\x51\x9F\x3B\xA6\x92\x07"
			"\x0D\x2E\xD9\x40\xDE\xCA\xA7\xAC\x04\xD1\xA7\x0E"
			"\x78\xE6\xAD\x1C\x07"),
		"response 200  30  http://x.org/\n"},
	    {BYTES(HEAD "\x1B\x1D\x00\xF8\x1D\xA9\x51\x9F\x3B\xA6\x92\x07"),
		"bad_encoding\n"},
	    {BYTES(HEAD "<p>decoded"), "response 200  10  http://x.org/\n"},
	    /* 100,000 zeros. */
	    {BYTES(HEAD "\x5B\x9F\x86\x81\x7F\x02\x20\x1E\x0B\x04\xB2\xFC"
			"\x02\x00"),
		"too_large\n"},
	};
#undef HEAD

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_buf b;
		struct df_buf out;

		df_buf_init(&b, 0);
		add_record(&b, "response", rows[i].http);
		read_all(df_buf_str(&b), SAMPLE_MAX, 90000, &out);
		if (!df_str_is(df_buf_str(&out), "unsupported_encoding\n") &&
		    !df_str_is(df_buf_str(&out), rows[i].result))
			fail_msg("%zu: %s", i, out.s);
		df_buf_release(&out);
		df_buf_release(&b);
	}
}

static void
test_a_broken_gz_file_stops_the_reading(void **state)
{
	char *buf = malloc(SAMPLE_MAX);
	struct df_str bytes;
	struct df_buf out;

	(void)state;
	assert_non_null(buf);
	bytes = load("post-test.warc.gz", buf);
	bytes.len -= 5;
	read_all(bytes, SAMPLE_MAX, DF_MIB, &out);
	assert_true(
	    df_str_starts(df_buf_str(&out), DF_STR("response 200 2014-06")));
	assert_true(df_str_ends(df_buf_str(&out), DF_STR("\nstop\n")));
	df_buf_release(&out);
	free(buf);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_every_sample_is_read_or_refused),
	    cmocka_unit_test(test_bodies_are_decoded_or_refused),
	    cmocka_unit_test(test_what_follows_a_broken_record_is_read),
	    cmocka_unit_test(test_nothing_is_larger_than_the_limit),
	    cmocka_unit_test(test_a_gzip_bomb_is_cut_off),
	    cmocka_unit_test(test_brotli_is_undone),
	    cmocka_unit_test(test_a_broken_gz_file_stops_the_reading),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
