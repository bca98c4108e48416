/*
 * robots.txt: Google's cases, whose words decide, and hostile files.
 */
#include "unit.h"

#include <time.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/json.h"
#include "net/robots.h"

#define LINE_MAX_BYTES (1 << 18)

static struct df_str
string_of(struct json_object *v, const char *key)
{
	struct df_str s = {NULL, 0};

	assert_true(df_json_str(df_json_get(v, key), &s));
	return s;
}

static bool
ask(const char *text, const char *agent, const char *url,
    struct df_robots_answer *answer)
{
	struct df_robots *r = df_robots_parse(df_str(text));

	assert_non_null(r);
	*answer = df_robots_check(r, df_str(agent), df_str(url));
	answer->rule = (struct df_str){NULL, 0};
	df_robots_free(r);
	return answer->allowed;
}

static int
check_case(const char *line)
{
	struct json_object *v = NULL;
	struct df_err err;
	struct df_robots *r;
	struct df_robots_answer answer;
	bool expected = false;

	assert_int_equal(df_json_parse(df_str(line), &v, &err), 0);
	assert_true(df_json_bool(df_json_get(v, "allowed"), &expected));
	r = df_robots_parse(string_of(v, "robotstxt"));
	assert_non_null(r);
	answer = df_robots_check(r, string_of(v, "ua"), string_of(v, "url"));
	if (answer.allowed != expected)
		print_error("%.200s\n", line);
	df_robots_free(r);
	df_json_put(v);
	return answer.allowed != expected;
}

static void
test_google_s_cases_get_google_s_answers(void **state)
{
	FILE *f = fopen(DF_TEST_DATA "/robots/google_robots_test.jsonl", "r");
	char *line = malloc(LINE_MAX_BYTES);
	int cases = 0;
	int failed = 0;

	(void)state;
	assert_non_null(f);
	assert_non_null(line);
	for (; fgets(line, LINE_MAX_BYTES, f); cases++)
		failed += check_case(line);
	fclose(f);
	free(line);
	assert_int_equal(failed, 0);
	assert_int_equal(cases, 145);
}

static void
test_the_answer_names_the_rule_and_its_line(void **state)
{
	static const struct {
		const char *url;
		bool allowed;
		unsigned line;
		const char *rule;
	} rows[] = {
	    {"https://x.org/", true, 0, ""},
	    {"https://x.org/a", false, 4, "/a"},
	    {"https://x.org/a/b/c", true, 5, "/a/*/c"},
	    {"https://x.org/dir/", true, 6, "/dir/index.html"},
	    {"https://x.org/dir/x", false, 7, "/d"},
	    {"/q?x=%c3%a9", false, 8, "/q?x=%C3%A9"},
	    {"https://x.org?y", false, 9, "/?y"},
	};
	const char *text = "# c\r\n\r\nUser-agent: df-fetch\r\n"
			   "Disallow: /a # c\r\nAllow: /a/*/c\rallow "
			   "/dir/index.html\nDisalow: /d\n"
			   "Disallow: /q?x=\xC3\xA9\nDisallow: /?y";
	struct df_robots *r = df_robots_parse(df_str(text));

	(void)state;
	assert_non_null(r);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_robots_answer a =
		    df_robots_check(r, DF_STR("DF-Fetch"), df_str(rows[i].url));

		assert_int_equal(a.allowed, rows[i].allowed);
		assert_int_equal(a.line, rows[i].line);
		assert_true(df_str_is(a.rule, rows[i].rule));
		assert_true(a.line == 0 || a.rule_allows == a.allowed);
	}
	df_robots_free(r);
}

static void
test_groups_of_one_agent_are_one(void **state)
{
	const char *text = "User-agent: a\nUser-agent: b\nDisallow: /1\n"
			   "User-agent: *\nDisallow: /\n"
			   "User-agent: a\nDisallow:\n"
			   "User-agent: c\nDisallow: /3\n"
			   "User-agent: b\nDisallow: /2\n";
	struct df_robots_answer a;

	(void)state;
	assert_false(ask(text, "b", "/1", &a));
	assert_false(ask(text, "b", "/2", &a));
	assert_true(ask(text, "b", "/3", &a));
	assert_false(ask(text, "a", "/1", &a));
	assert_true(ask(text, "a", "/2", &a));
	/* An empty rule ends the agents before it: c's rules are not a's. */
	assert_true(ask(text, "a", "/3", &a));
	assert_false(ask(text, "other", "/3", &a));
}

static void
test_a_byte_order_mark_and_zero_bytes_do_no_harm(void **state)
{
	static const char text[] = "\xEF\xBB\xBFUser-agent: *\n"
				   "Dis\0allow: /x\nDisallow: /y\0z\n";
	struct df_robots *r =
	    df_robots_parse((struct df_str){text, sizeof(text) - 1});

	(void)state;
	assert_true(df_robots_check(r, DF_STR("a"), DF_STR("/x")).allowed);
	assert_true(df_robots_check(r, DF_STR("a"), DF_STR("/y")).allowed);
	assert_false(
	    df_robots_check(r, DF_STR("a"), (struct df_str){"/y\0z", 4})
		.allowed);
	df_robots_free(r);
}

static void
test_crawl_delays_and_sitemaps_are_found(void **state)
{
	const char *text = "Sitemap: https://x.org/a.xml\nCrawl-delay: 9\n"
			   "User-agent: a\nCrawl-delay: 2.5\nDisallow: /\n"
			   "User-agent: b\nUser-agent: *\nCrawl-delay: 1e9\n"
			   "Crawl-delay: 99999999999\nSITEMAP:/b.xml # no\n"
			   "User-agent: c\nDisallow: /\n";
	struct df_robots *r = df_robots_parse(df_str(text));
	struct df_str url;
	size_t at = 0;

	(void)state;
	assert_int_equal(df_robots_delay(r, DF_STR("a")), 2500);
	assert_int_equal(df_robots_delay(r, DF_STR("b")), 86400000);
	assert_int_equal(df_robots_delay(r, DF_STR("z")), 86400000);
	assert_true(df_robots_next_sitemap(r, &at, &url));
	assert_true(df_str_is(url, "https://x.org/a.xml"));
	assert_true(df_robots_next_sitemap(r, &at, &url));
	assert_true(df_str_is(url, "/b.xml"));
	assert_false(df_robots_next_sitemap(r, &at, &url));
	df_robots_free(r);
	r = df_robots_parse(DF_STR("User-agent: a\nDisallow: /\n"));
	assert_int_equal(df_robots_delay(r, DF_STR("a")), -1);
	df_robots_free(r);
}

static void
test_what_lies_past_500_kib_is_not_read(void **state)
{
	struct df_robots *r;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_buf_add_cstr(&b, "User-agent: *\nDisallow: /a\n");
	while (b.len < DF_ROBOTS_MAX - 12)
		df_buf_addc(&b, b.len % 64 ? '#' : '\n');
	df_buf_add_cstr(&b, "\nDisallow: /bcdefg\nDisallow: /h\n");
	assert_false(b.failed);
	r = df_robots_parse(df_buf_str(&b));
	assert_false(df_robots_check(r, DF_STR("a"), DF_STR("/a")).allowed);
	assert_true(df_robots_check(r, DF_STR("a"), DF_STR("/b")).allowed);
	assert_true(df_robots_check(r, DF_STR("a"), DF_STR("/h")).allowed);
	df_robots_free(r);
	df_buf_release(&b);
}

/* Every way to spend time: many stars, many rules, many agents. */
static void
test_hostile_patterns_cost_bounded_time(void **state)
{
	static const char *const lines[] = {"/*a*a*a*a*a*a*a*a*a*a*a*b$",
	    "/*aaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "/aaaaaaaaaaaaaaab", "/*a"};
	char url[8193];
	struct timespec from;
	struct timespec to;

	(void)state;
	memset(url, 'a', sizeof(url) - 1);
	url[0] = '/';
	url[sizeof(url) - 1] = '\0';
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct df_robots_answer answer;
		struct df_buf b;

		df_buf_init(&b, 0);
		df_buf_add_cstr(&b, "User-agent: *\n");
		while (b.len < DF_ROBOTS_MAX)
			df_buf_printf(&b, "Disallow: %s\n", lines[i]);
		assert_false(b.failed);
		clock_gettime(CLOCK_MONOTONIC, &from);
		ask(b.s, "x", url, &answer);
		clock_gettime(CLOCK_MONOTONIC, &to);
		assert_true(to.tv_sec - from.tv_sec < 3);
		assert_int_equal(answer.too_costly, i < 2);
		assert_int_equal(answer.allowed, i == 2);
		df_buf_release(&b);
	}
}

static void
test_a_status_says_whether_there_is_a_file(void **state)
{
	static const struct {
		long status;
		enum df_robots_policy policy;
	} rows[] = {
	    {0, DF_ROBOTS_REFUSE},
	    {200, DF_ROBOTS_PARSE},
	    {204, DF_ROBOTS_PARSE},
	    {302, DF_ROBOTS_ALLOW},
	    {401, DF_ROBOTS_ALLOW},
	    {404, DF_ROBOTS_ALLOW},
	    {429, DF_ROBOTS_ALLOW},
	    {500, DF_ROBOTS_REFUSE},
	    {503, DF_ROBOTS_REFUSE},
	    {999, DF_ROBOTS_REFUSE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    df_robots_of_status(rows[i].status), rows[i].policy);
}

static void
test_the_product_is_the_first_word_of_a_user_agent(void **state)
{
	(void)state;
	assert_true(
	    df_str_is(df_robots_product(DF_STR("df-fetch/1.0 (+https://x)")),
		"df-fetch"));
	assert_true(df_str_is(df_robots_product(DF_STR("")), ""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_google_s_cases_get_google_s_answers),
	    cmocka_unit_test(test_the_answer_names_the_rule_and_its_line),
	    cmocka_unit_test(test_groups_of_one_agent_are_one),
	    cmocka_unit_test(test_a_byte_order_mark_and_zero_bytes_do_no_harm),
	    cmocka_unit_test(test_crawl_delays_and_sitemaps_are_found),
	    cmocka_unit_test(test_what_lies_past_500_kib_is_not_read),
	    cmocka_unit_test(test_hostile_patterns_cost_bounded_time),
	    cmocka_unit_test(test_a_status_says_whether_there_is_a_file),
	    cmocka_unit_test(
		test_the_product_is_the_first_word_of_a_user_agent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
