/*
 * Sitemaps and feeds of every kind, their dates, and files made to do harm.
 */
#include "unit.h"

#include <time.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "fetch/feed.h"
#include "fetch/feed_date.h"

/* A df_str in a table. */
#define BYTES(literal) \
	{ \
		(literal), sizeof(literal) - 1 \
	}

static bool
tell(void *arg, const struct df_feed_link *link)
{
	struct df_buf *out = arg;

	for (size_t i = 0; i < DF_FEED_BASES; i++)
		if (link->bases[i].len > 0) {
			df_buf_add_str(out, link->bases[i]);
			df_buf_addc(out, ' ');
		}
	df_buf_add_str(out, link->url);
	if (link->sitemap)
		df_buf_add_cstr(out, " sitemap");
	if (link->dated)
		df_buf_printf(out, " %lld", (long long)link->modified);
	df_buf_addc(out, '\n');
	return !df_str_ends(link->url, DF_STR("/stop"));
}

/* The links, and the code of an error or "broken". */
static void
read_feed(struct df_str bytes, struct df_buf *out)
{
	struct df_err err = {0};
	int result;

	df_buf_init(out, 0);
	result = df_feed_read(bytes, DF_MIB, tell, out, &err);
	if (result < 0)
		df_buf_printf(out, "%s\n", err.code);
	if (result == 0)
		df_buf_add_cstr(out, "broken\n");
	df_buf_add(out, "", 0);
	assert_false(out->failed);
}

static const struct {
	struct df_str bytes;
	const char *links;
} feeds[] = {
    /* A sitemap, with the links of an extension in it. */
    {BYTES("<?xml version='1.0' encoding='UTF-8'?>\n"
	   "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
	   "xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>\n"
	   "<url>\n <loc> http://x.org/?a=1&amp;b=2 </loc>\n"
	   "<image:image><image:loc>http://x.org/i.png</image:loc>"
	   "</image:image><image:loc>http://x.org/j.png</image:loc>\n"
	   "<lastmod>2005-01-01</lastmod></url>\n"
	   "<url><loc><![CDATA[http://x.org/c?d&e]]></loc>"
	   "<lastmod>some day</lastmod></url><url><loc></loc></url></urlset>"),
	"http://x.org/?a=1&b=2 1104537600\nhttp://x.org/c?d&e\n"},
    /* Without its namespace, with blanks first, as many are. */
    {BYTES("\xEF\xBB\xBF\n <urlset><url><loc>/a</loc></url></urlset>"), "/a\n"},
    {BYTES("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/"
	   "0.9'><sitemap><loc>http://x.org/1.xml.gz</loc><lastmod>"
	   "2004-10-01T18:23:17+00:00</lastmod></sitemap></sitemapindex>"),
	"http://x.org/1.xml.gz sitemap 1096654997\n"},
    {BYTES("\xEF\xBB\xBFhttp://x.org/a\r\n\r\nftp://x.org/b\n"
	   " https://x.org/c"),
	"http://x.org/a\nhttps://x.org/c\n"},
    {BYTES("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'>"
	   "<channel><link>http://x.org/</link>"
	   "<atom:link href='http://x.org/feed' rel='self'/>"
	   "<item><title>A</title><link>http://x.org/a</link>"
	   "<guid>http://x.org/ga</guid>"
	   "<pubDate>Sat, 07 Sep 2002 00:00:01 GMT</pubDate></item>"
	   "<item><guid>http://x.org/b</guid></item>"
	   "<item><guid isPermaLink='false'>tag:x</guid></item>"
	   "<item><description><![CDATA[<link>no</link>]]></description>"
	   "<atom:link href='http://x.org/no'/><link>http://x.org/d</link>"
	   "</item></channel></rss>"),
	"http://x.org/a 1031356801\nhttp://x.org/b\nhttp://x.org/d\n"},
    {BYTES("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
	   "xmlns='http://purl.org/rss/1.0/' "
	   "xmlns:dc='http://purl.org/dc/elements/1.1/'>"
	   "<channel rdf:about='x'><link>http://x.org/</link></channel>"
	   "<item rdf:about='http://x.org/a'><link>http://x.org/a</link>"
	   "<dc:date>2000-01-01T12:00+01:00</dc:date></item></rdf:RDF>"),
	"http://x.org/a 946724400\n"},
    {BYTES("<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/>"
	   "<entry><link rel='edit' href='/edit'/>"
	   "<link rel='alternate' href='/a'/><link href='/second'/>"
	   "<updated>1970-01-01T00:00:00Z</updated>"
	   "<published>1980-01-01T00:00:00Z</published>"
	   "<content type='xhtml'><entry xmlns='x'><link href='/no'/></entry>"
	   "</content></entry><entry><link href='b'/></entry></feed>"),
	"/a 0\nb\n"},
    /* What they are relative to. */
    {BYTES("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a/'>"
	   "<entry xml:base='b/'><link rel='self' xml:base='no' href='no'/>"
	   "<link xml:base='c/' href='d'/><id xml:base='no'>x</id></entry>"
	   "<entry><link href='e'/></entry></feed>"),
	"http://a/ b/ c/ d\nhttp://a/ e\n"},
    {BYTES("<rss xml:base='/1/'><channel xml:base='2/'><item xml:base='3/'>"
	   "<link>a</link></item><item><link base='no'>b</link></item>"
	   "</channel></rss>"),
	"/1/ 2/ 3/ a\n/1/ 2/ b\n"},
    /* Ampersands that should have been escaped. */
    {BYTES("<urlset><url><loc>/?a=1&b=2&amp;c=3&#38;d&</loc></url><url><loc>"
	   "<![CDATA[/?a&b=1]]></loc></url><url><loc>/&c</loc></url></urlset>"),
	"/?a=1&b=2&c=3&d&\n/?a&b=1\n/&c\n"},
    /* Other encodings. */
    {BYTES("<?xml version='1.0' encoding='ISO-8859-1'?><urlset><url>"
	   "<loc>http://x.org/\xE9</loc></url></urlset>"),
	"http://x.org/\xC3\xA9\n"},
    {BYTES("\xFF\xFE<\0u\0r\0l\0s\0e\0t\0>\0<\0u\0r\0l\0>\0<\0l\0o\0c\0>\0"
	   "a\0<\0/\0l\0o\0c\0>\0<\0/\0u\0r\0l\0>\0<\0/\0u\0r\0l\0s\0e\0t\0"
	   ">\0"),
	"a\n"},
    /* Broken: what can be had is had, and it is said. */
    {BYTES("<urlset><url><loc>a</loc></url><url><loc>b</loc></url><url>"),
	"a\nb\nbroken\n"},
    {BYTES("<rss><channel><item><title>AT&T &nbsp;</title><link>a</link>"
	   "</item></channel></rss>"),
	"a\nbroken\n"},
    {BYTES("<urlset><url><loc>a/stop</loc></url><url><loc>b</loc></url>"),
	"a/stop\n"},
    /* Something else. */
    {BYTES(""), "bad_feed\n"},
    {BYTES("{\"url\": \"http://x.org/\"}"), "bad_feed\n"},
    {BYTES("<!DOCTYPE html><html><body><p>404</body></html>"), "bad_feed\n"},
    {BYTES("\x1F\x8B\x08\0"), "bad_encoding\n"},
};

static void
test_every_format_gives_its_links(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(feeds); i++) {
		struct df_buf out;

		read_feed(feeds[i].bytes, &out);
		if (!df_str_is(df_buf_str(&out), feeds[i].links))
			print_error("%zu: %s", i, out.s);
		assert_true(df_str_is(df_buf_str(&out), feeds[i].links));
		df_buf_release(&out);
	}
}

static void
test_a_compressed_sitemap_is_read_up_to_the_limit(void **state)
{
	/* <urlset><url><loc>a</loc></url></urlset> */
	static const char gz[] =
	    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xb3\x29\x2d\xca\x29"
	    "\x4e\x2d\xb1\xb3\x01\xd2\x76\x36\x39\xf9\xc9\x76\x89\x36\xfa"
	    "\x20\xca\x46\x1f\x2c\xa2\x0f\x95\x07\x00\x78\x63\x65\x73\x28"
	    "\x00\x00\x00";
	struct df_str bytes = {gz, sizeof(gz) - 1};
	struct df_buf out;
	struct df_err err;

	(void)state;
	read_feed(bytes, &out);
	assert_true(df_str_is(df_buf_str(&out), "a\n"));
	assert_int_equal(df_feed_read(bytes, 20, tell, &out, &err), -1);
	assert_string_equal(err.code, "too_large");
	df_buf_release(&out);
}

/* Each would take gigabytes or hours if it were believed. */
static void
test_hostile_xml_costs_next_to_nothing(void **state)
{
	static const char laughs[] =
	    "<!DOCTYPE urlset [<!ENTITY a 'http://x.org/a'>"
	    "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
	    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
	    "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
	    "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>"
	    "<!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"
	    "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>"
	    "<!ENTITY h '&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;'>"
	    "<!ENTITY x SYSTEM 'file:///etc/passwd'>"
	    "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"
	    "<urlset><url><loc>&h;</loc><lastmod>&x;</lastmod></url>"
	    "<url a='&h;'><loc>b</loc></url></urlset>";
	struct timespec from;
	struct timespec to;
	struct df_buf b;
	struct df_buf out;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &from);
	read_feed(df_str(laughs), &out);
	assert_null(strstr(out.s, "root"));
	assert_true(out.len < 100);
	df_buf_release(&out);

	df_buf_init(&b, 0);
	df_buf_add_cstr(&b, "<!DOCTYPE urlset [<!ATTLIST url");
	for (int i = 0; i < 10000; i++)
		df_buf_printf(&b, " a%d CDATA 'v'", i);
	df_buf_add_cstr(&b, ">]><urlset>");
	for (int i = 0; i < 100000; i++)
		df_buf_add_cstr(&b, "<url/>");
	read_feed(df_buf_str(&b), &out);
	assert_true(df_str_is(df_buf_str(&out), "broken\n"));
	df_buf_release(&out);

	df_buf_reset(&b, 0);
	df_buf_add_cstr(&b, "<urlset>");
	for (int i = 0; i < 1000000; i++)
		df_buf_add_cstr(&b, "<url>");
	read_feed(df_buf_str(&b), &out);
	assert_true(df_str_is(df_buf_str(&out), "broken\n"));
	df_buf_release(&out);

	df_buf_reset(&b, 0);
	df_buf_add_cstr(&b, "<urlset><url><loc>");
	while (b.len < 5 * DF_MIB)
		df_buf_add_cstr(&b, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
	df_buf_add_cstr(&b, "</loc></url><url><loc>b</loc></url></urlset>");
	read_feed(df_buf_str(&b), &out);
	assert_true(df_str_is(df_buf_str(&out), "b\n"));
	df_buf_release(&out);
	df_buf_release(&b);
	clock_gettime(CLOCK_MONOTONIC, &to);
	assert_true(to.tv_sec - from.tv_sec < 10);
}

static void
test_dates_are_read_as_they_are_written(void **state)
{
	static const struct {
		const char *text;
		int64_t seconds; /* -1: no date */
	} rows[] = {
	    {"1970-01-01", 0},
	    {"2000", 946684800},
	    {"2000-03", 951868800},
	    {" 2000-02-29 ", 951782400},
	    {"2024-05-06T07:08:09Z", 1714979289},
	    {"2024-05-06T07:08:09.123456+02:00", 1714972089},
	    {"2024-05-06T07:08-0530", 1714999080},
	    {"2024-05-06 07:08:09", 1714979289},
	    {"Mon, 06 May 2024 07:08:09 GMT", 1714979289},
	    {"Mon, 6 May 2024 07:08:09 EST", 1714997289},
	    {"6 May 24 07:08:09 +0200", 1714972089},
	    {"06 January 2024", 1704499200},
	    {"Sun, 06 Nov 1994 08:49:37 UTC", 784111777},
	    {"", -1},
	    {"yesterday", -1},
	    {"2024-13-01", -1},
	    {"2024-05-32", -1},
	    {"2024-05-06T", -1},
	    {"2024-05-06T25:00Z", -1},
	    {"2024-05-06Tx", -1},
	    {"2024-05-06T07:08:09+99:00", -1},
	    {"Mon, 06 Foo 2024 07:08:09 GMT", -1},
	    {"Mon, 06 May 2024 07:08:09 XYZ", -1},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int64_t seconds = -1;
		bool read = df_feed_date(df_str(rows[i].text), &seconds);

		if (!read)
			seconds = -1;
		if (seconds != rows[i].seconds)
			print_error(
			    "%s: %lld\n", rows[i].text, (long long)seconds);
		assert_int_equal(seconds, rows[i].seconds);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_every_format_gives_its_links),
	    cmocka_unit_test(test_a_compressed_sitemap_is_read_up_to_the_limit),
	    cmocka_unit_test(test_hostile_xml_costs_next_to_nothing),
	    cmocka_unit_test(test_dates_are_read_as_they_are_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
