/*
 * fetch: what df-fetch knows of headers, dates, rates, directives and globs,
 * and what keeps things that wait.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/opt.h"
#include "fetch/directives.h"
#include "fetch/globs.h"
#include "fetch/order.h"
#include "fetch/retry.h"
#include "fetch/rules.h"
#include "fetch/spool.h"
#include "fetch/wanted.h"
#include "fetch/words.h"
#include "net/header.h"

static void
headers_are_found_whatever_their_case(void **state)
{
	struct df_str block = DF_STR("HTTP/1.1 200 OK\r\nETag: \"a\"\r\n"
				     "X-Robots-Tag: noai\r\nEmpty:\r\n"
				     "x-robots-tag:noindex\nno colon\n");
	struct df_str rest = block, value;
	struct df_arena a;

	(void)state;
	assert_str("etag", df_header_find(block, "etag"), DF_STR("\"a\""));
	assert_str("empty", df_header_find(block, "EMPTY"), DF_STR(""));
	assert_int_equal(df_header_find(block, "none").len, 0);
	assert_true(df_header_next(&rest, "x-robots-tag", &value));
	assert_str("first", value, DF_STR("noai"));
	assert_true(df_header_next(&rest, "x-robots-tag", &value));
	assert_str("second", value, DF_STR("noindex"));
	assert_false(df_header_next(&rest, "x-robots-tag", &value));
	df_arena_init(&a, DF_MIB);
	assert_int_equal(df_header_all(block, "X-Robots-Tag", &a, &value), 0);
	assert_str("all", value, DF_STR("noai\nnoindex"));
	assert_int_equal(df_header_all(block, "empty", &a, &value), 0);
	assert_int_equal(value.len, 0);
	assert_int_equal(df_header_all(block, "none", &a, &value), 0);
	assert_int_equal(value.len, 0);
	df_arena_release(&a);
}

static void
retry_after_is_seconds_or_a_date(void **state)
{
	const struct df_str date = DF_STR("Sun, 06 Nov 1994 08:49:37 GMT");

	(void)state;
	assert_int_equal(df_retry_after(DF_STR("120"), 0), 120000);
	assert_int_equal(df_retry_after(DF_STR("-1"), 0), 0);
	assert_true(df_retry_after(DF_STR("99999999999999999999"), 0) >
	    DF_RETRY_AFTER_MAX);
	assert_int_equal(df_retry_after(DF_STR("1.5"), 0), 0);
	assert_int_equal(df_retry_after(DF_STR("soon"), 0), 0);
	assert_int_equal(df_retry_after(DF_STR(""), 0), 0);
	assert_int_equal(df_retry_after(date, 784111700), 77000);
	assert_int_equal(df_retry_after(date, 784111800), 0);
}

static void
rates_have_units(void **state)
{
	static const struct {
		const char *text;
		double rate;
	} good[] = {{"2", 2}, {"0.5", 0.5}, {"2/s", 2}, {"30/m", 0.5},
	    {"36/h", 0.01}, {"0", 0}};
	static const char *const bad[] = {
	    "", "x", "2/", "2/d", "-1", "inf", "nan", "2 /s"};
	struct df_err err;
	double rate;

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		assert_int_equal(df_rate_parse(good[i].text, &rate, &err), 0);
		assert_case(rate == good[i].rate, good[i].text);
	}
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_case(df_rate_parse(bad[i], &rate, &err) < 0, bad[i]);
}

static void
directives_of_headers(void **state)
{
	static const struct {
		const char *value;
		unsigned expected;
	} cases[] = {
	    {"noai", DF_NOAI},
	    {"NoIndex, nofollow", DF_NOINDEX | DF_NOFOLLOW},
	    {"none", DF_NOINDEX | DF_NOFOLLOW},
	    {"all", 0},
	    {"googlebot: noindex", 0},
	    {"googlebot: noindex, nofollow", 0},
	    {"otherbot: noindex, df-fetch: noai, noimageai",
		DF_NOAI | DF_NOIMAGEAI},
	    {"DF-Fetch: noarchive", DF_NOARCHIVE},
	    {"unavailable_after: 25 Jun 2030 15:00:00 PST, nosnippet",
		DF_NOSNIPPET},
	    {"max-snippet:-1, noai", DF_NOAI},
	    {"googlebot: noindex\nnoai", DF_NOAI},
	    {"df-fetch: noindex\ngooglebot: noai\n\nnofollow, x",
		DF_NOINDEX | DF_NOFOLLOW},
	    {",,", 0},
	    {"noaix", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_case(df_directives_of_tag(df_str(cases[i].value),
				DF_STR("df-fetch")) == cases[i].expected,
		    cases[i].value);
}

static void
directives_of_pages(void **state)
{
	static const struct {
		const char *html;
		unsigned expected;
	} cases[] = {
	    {"<meta name=robots content=noai>", DF_NOAI},
	    {"<META CONTENT='noindex,noai' NAME=\"Robots\"/>",
		DF_NOINDEX | DF_NOAI},
	    {"<meta name=df-fetch content=noai>", DF_NOAI},
	    {"<meta name=googlebot content=noai>", 0},
	    {"<!-- <meta name=robots content=noai> -->", 0},
	    {"<script>'<meta name=robots content=noai>'</script>", 0},
	    {"<meta name=x content='>'><meta name=robots content=noai>",
		DF_NOAI},
	    {"<metadata name=robots content=noai>", 0},
	    {"<meta name = robots  content = noai >", DF_NOAI},
	    {"<meta name=robots content=", 0},
	    {"<meta", 0},
	    {"<meta name='robots", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_case(df_directives_of_page(df_str(cases[i].html),
				DF_STR("df-fetch")) == cases[i].expected,
		    cases[i].html);
}

static void
pages_that_need_scripts(void **state)
{
	char wordy[600] = "<p>";

	(void)state;
	assert_true(df_words_need_script(
	    DF_STR("<head><script src=a.js></script></head><body>"
		   "<div id=root></div><noscript>Please turn on scripts, "
		   "without which this page, which is long, says nothing at "
		   "all to anyone who reads it, neither now nor ever again, "
		   "sorry, that is how it is</noscript></body>")));
	assert_false(df_words_need_script(DF_STR("<p>Short, no script")));
	assert_true(df_words_need_script(DF_STR("<script>")));
	assert_false(df_words_need_script(DF_STR("")));
	assert_false(df_words_need_script(DF_STR("<")));
	for (int i = 0; i < 100; i++)
		strncat(wordy, "word ", 6);
	strncat(wordy, "<script></script>", 20);
	assert_false(df_words_need_script(df_str(wordy)));
}

static void
globs_choose_files(void **state)
{
	const char *one[] = {"*.html"}, *two[] = {"drafts/*", "x?.txt"};
	const struct df_strings none = {0}, html = {one, 1}, drafts = {two, 2};

	(void)state;
	assert_true(df_globs_want(&none, &none, "a/b"));
	assert_true(df_globs_want(&html, &none, "a/b/c.html"));
	assert_false(df_globs_want(&html, &none, "a/b/c.htm"));
	assert_false(df_globs_want(&html, &drafts, "drafts/c.html"));
	assert_false(df_globs_want(&none, &drafts, "deep/x1.txt"));
	assert_true(df_globs_want(&none, &drafts, "deep/drafts.txt"));
}

static void
a_spool_gives_back_what_it_was_given(void **state)
{
	enum { N = 3000 };
	static uint64_t at[N];
	struct df_spool *s = df_spool_new();
	struct df_buf b;
	struct df_err err;
	char text[1000];

	(void)state;
	assert_non_null(s);
	df_buf_init(&b, 0);
	for (size_t i = 0; i < N; i++) {
		memset(text, 'a' + (int)(i % 26), sizeof(text));
		assert_int_equal(
		    df_spool_put(s, (struct df_str){text, i % sizeof(text)},
			&at[i], &err),
		    0);
	}
	for (size_t i = N; i-- > 0;) {
		df_buf_reset(&b, 0);
		assert_int_equal(df_spool_get(s, at[i], &b, &err), 0);
		assert_int_equal(b.len, i % sizeof(text));
		assert_true(b.len == 0 || b.s[0] == 'a' + (char)(i % 26));
		df_spool_drop(s, at[i]);
	}
	assert_int_equal(df_spool_put(s, DF_STR("again"), &at[0], &err), 0);
	assert_int_equal(at[0], 0);
	df_buf_release(&b);
	df_spool_free(s);
}

static void
results_come_in_order(void **state)
{
	struct df_order *o = df_order_new();
	struct df_str r;
	struct df_err err;

	(void)state;
	assert_int_equal(df_order_next(o, &r, &err), 0);
	for (uint64_t i = 500; i > 0; i--) {
		assert_int_equal(df_order_keep(o, i, DF_STR("first"), &err), 0);
		assert_int_equal(
		    df_order_keep(o, i, DF_STR("second"), &err), 0);
		assert_int_equal(df_order_end(o, i, &err), 0);
		assert_int_equal(df_order_next(o, &r, &err), 0);
	}
	assert_int_equal(df_order_turn(o), 0);
	assert_int_equal(df_order_end(o, 0, &err), 0);
	for (uint64_t i = 1; i <= 500; i++) {
		assert_int_equal(df_order_next(o, &r, &err), 1);
		assert_str("first", r, DF_STR("first"));
		assert_int_equal(df_order_turn(o), i);
		assert_int_equal(df_order_next(o, &r, &err), 1);
		assert_str("second", r, DF_STR("second"));
	}
	assert_int_equal(df_order_next(o, &r, &err), 0);
	assert_int_equal(df_order_turn(o), 501);
	df_order_free(o);
}

/* A thing wanted at url, after a redirect to each of the others. */
static int
redirect(struct df_wanted *w, const char *url, const char *to,
    struct df_arena *a, struct df_err *err)
{
	if (!w->request)
		assert_int_equal(df_wanted_aim(w, df_str(url), a, err), 0);
	return df_wanted_redirect(w, df_str(to), 3, a, err);
}

static void
redirects_are_followed_but_not_in_circles(void **state)
{
	struct df_wanted w = {0}, copy = {0};
	struct df_arena a;
	struct df_buf b;
	struct df_err err;

	(void)state;
	df_arena_init(&a, DF_MIB);
	df_buf_init(&b, 0);
	assert_int_equal(
	    redirect(&w, "http://me:pw@A.org/x", "/y", &a, &err), 0);
	assert_string_equal(w.request, "http://me:pw@A.org/y");
	assert_string_equal(w.host, "a.org");
	assert_false(df_wanted_is_foreign(&w));
	assert_int_equal(redirect(&w, "", "//b.org:81/z", &a, &err), 0);
	assert_string_equal(w.request, "http://b.org:81/z");
	assert_string_equal(w.host, "b.org:81");
	assert_true(df_wanted_is_foreign(&w));
	assert_int_equal(df_wanted_pack(&w, &b), 0);
	assert_int_equal(df_wanted_unpack(&copy, df_buf_str(&b)), 0);
	assert_int_equal(redirect(&copy, "", "z", &a, &err), -1);
	assert_string_equal(err.code, "redirect_loop");
	assert_int_equal(redirect(&w, "", "file:///etc", &a, &err), -1);
	assert_string_equal(err.code, "bad_redirect");
	assert_int_equal(redirect(&w, "", "1", &a, &err), 0);
	assert_int_equal(redirect(&w, "", "2", &a, &err), -1);
	assert_string_equal(err.code, "redirect_loop");
	df_wanted_release(&w);
	df_wanted_release(&copy);
	df_buf_release(&b);
	df_arena_release(&a);
}

static void
rules_are_known_for_a_day_and_failures_for_less(void **state)
{
	struct df_rules *r = df_rules_new("df-fetch/1 (+x)");
	struct df_err why, err;
	int64_t delay;

	(void)state;
	df_err_input(&why, "dns", "no such host");
	assert_false(df_rules_known(r, "http://a", 0));
	assert_int_equal(df_rules_answered(r, "http://a", 200,
			     DF_STR("User-agent: *\nDisallow: /b\n"
				    "Crawl-delay: 3\n"),
			     0),
	    0);
	assert_true(df_rules_known(r, "http://a", 86399999));
	assert_int_equal(
	    df_rules_check(r, "http://a", DF_STR("http://a/c"), &delay, &err),
	    0);
	assert_int_equal(delay, 3000);
	assert_int_equal(
	    df_rules_check(r, "http://a", DF_STR("http://a/b"), &delay, &err),
	    -1);
	assert_string_equal(err.code, "robots");
	assert_false(df_rules_known(r, "http://a", 86400000));
	assert_int_equal(df_rules_failed(r, "http://b", &why, 0), 0);
	assert_int_equal(
	    df_rules_check(r, "http://b", DF_STR("http://b/"), &delay, &err),
	    -1);
	assert_string_equal(err.code, "dns");
	assert_false(df_rules_known(r, "http://b", 600000));
	df_rules_free(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(headers_are_found_whatever_their_case),
	    cmocka_unit_test(retry_after_is_seconds_or_a_date),
	    cmocka_unit_test(rates_have_units),
	    cmocka_unit_test(directives_of_headers),
	    cmocka_unit_test(directives_of_pages),
	    cmocka_unit_test(pages_that_need_scripts),
	    cmocka_unit_test(globs_choose_files),
	    cmocka_unit_test(a_spool_gives_back_what_it_was_given),
	    cmocka_unit_test(results_come_in_order),
	    cmocka_unit_test(redirects_are_followed_but_not_in_circles),
	    cmocka_unit_test(rules_are_known_for_a_day_and_failures_for_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
