/* test_leadin: what is announced is kept, what announces nothing is not. */
#include "page.h"

#include "clean/rules/leadin.h"
#include "clean/rules/leftover.h"
#include "clean/rules/repeats.h"

#define LINKS \
	"<li><a href=/1>Two more bridges of the town are to fall</a>" \
	"<li><a href=/2>The minister visits the ports of the north</a>" \
	"<li><a href=/3>The weather turns cold in the month of May</a>"

static struct page page;
static enum df_rule rules[64];

/* What the model would keep: all but what has a class, and least of all y. */
static void
settle(const char *html, enum df_page_type type)
{
	float shares[64];

	page_read(&page, html);
	assert_true(page.units.n <= COUNT(rules));
	for (size_t i = 0; i < page.units.n; i++) {
		const struct df_node *n = page.units.v[i].node;
		struct df_str class = df_node_attr(n, "class");
		bool kept;

		if (class.len == 0)
			class = df_node_attr(n->parent, "class");
		kept = class.len == 0;
		shares[i] = kept ? 0.9f : df_str_is(class, "y") ? 0.05f : 0.3f;
		rules[i] = kept ? DF_RULE_LIKELY : DF_RULE_UNLIKELY;
	}
	assert_int_equal(
	    df_leadin_settle(&page.units, type, shares, rules, &arena), 0);
}

static bool
is_kept(size_t unit)
{
	return rules[unit] == DF_RULE_LIKELY;
}

static void
a_heading_at_the_end_heads_nothing(void **state)
{
	(void)state;
	settle("<p>These were tested.<h2>Tests</h2><h3>Sources</h3><p class=x>"
	       "Jane Roe, of the land and its people, in three volumes, of the "
	       "year 2001; Karl Otto, of bridges, of the same year, again and "
	       "again.",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(0));
	assert_false(is_kept(1) || is_kept(2));
	/* What says something, and where nothing follows. */
	settle("<p>These were tested.<h2>So it is!</h2><p class=x>" LINKS,
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(1));
	settle("<p>These were tested.<h2>Tests</h2>", DF_PAGE_ARTICLE);
	assert_true(is_kept(1));
}

static void
what_a_sentence_announces_is_kept(void **state)
{
	(void)state;
	settle("<p>These were tested:<ul class=x>" LINKS "</ul><p>So far.",
	    DF_PAGE_ARTICLE);
	assert_int_equal(page.units.n, 5);
	for (size_t i = 0; i < 5; i++)
		assert_true(is_kept(i));
	settle("<p>To buy:<p class=x><a href=/1>Here</a><p class=x><a "
	       "href=/2>There</a><div class=x>No more</div><p>The end.",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(1) && is_kept(2));
	assert_false(is_kept(3));
	settle("<ul><li>To buy:<ul class=x><li>Eggs<li>Milk</ul><li>End.</ul>",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(1) && is_kept(2));
}

static void
what_it_does_not_announce_is_not(void **state)
{
	(void)state;
	settle("<p>These were tested.<ul class=x>" LINKS "</ul><p>So far.",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(0));
	assert_false(is_kept(1));
	settle("<p>These were tested:<div class=x>Share</div><ul class=x>" LINKS
	       "</ul><p>So far.",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(0));
	assert_false(is_kept(1) || is_kept(2));
	settle("<aside><p>These were tested:<ul class=x>" LINKS
	       "</ul></aside><p>So far.",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
	settle("<p>To buy:<ul><li class=y>Eggs<li class=x>Milk</ul><p>The end.",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1) || is_kept(2));
	settle("<p>To buy:<ul><li class=x>Eggs<li class=y>Milk<li class=x>Tea"
	       "<li>Salt<li class=x>Soap</ul>",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(1) && is_kept(3));
	assert_false(is_kept(2) || is_kept(5));
}

/* Headings above links are dropped of articles only, and not when they ask or
 * are links themselves. */
static void
headings_that_say_something_stay_above_links(void **state)
{
	static const char *const headings[] = {"<h2>Who is it for?</h2>",
	    "<h2><a href=/9>Guides to the North</a></h2>"};
	char html[1000];

	(void)state;
	for (size_t i = 0; i < COUNT(headings); i++) {
		snprintf(html, sizeof(html),
		    "<p>A sentence.%s<ul class=x>" LINKS "</ul><h2>Next</h2>"
		    "<p>More of it.",
		    headings[i]);
		settle(html, DF_PAGE_ARTICLE);
		assert_true(is_kept(1));
	}
	settle("<h2>Guides to the North</h2><ul class=x>" LINKS "</ul><h2>Next"
	       "</h2><p>More of it.",
	    DF_PAGE_DOCUMENTATION);
	assert_true(is_kept(0));
}

static void
what_announces_other_articles_goes_with_them(void **state)
{
	static const char *const leads[] = {"<p>Related:", "<p>See also",
	    "<h3>Lue my\xc3\xb6s:</h3>", "<p>More buying guides:",
	    "<p>You may be interested in these reports:",
	    "<h2>Guides to the North</h2>"};

	(void)state;
	for (size_t i = 0; i < COUNT(leads); i++) {
		char html[1000];

		snprintf(html, sizeof(html),
		    "<p>A sentence.%s<ul class=x>" LINKS "</ul><h2>Next</h2>"
		    "<p>More of it.",
		    leads[i]);
		settle(html, DF_PAGE_ARTICLE);
		assert_true(is_kept(0));
		if (is_kept(1) || is_kept(2))
			fail_msg("%s", leads[i]);
		assert_true(is_kept(5) && is_kept(6));
	}
	settle("<p>A sentence.<p>Sources:<div class=x>A book, by somebody"
	       "</div>",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(0));
	assert_false(is_kept(1));
}

static void
names_of_what_is_sold_stay_without_prices(void **state)
{
	(void)state;
	settle("<h3>A kettle</h3><div class=x><a href=/a>Buy now</a></div>"
	       "<h3>A toaster</h3><div class=x><a href=/b>Buy now</a></div>",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(0) && is_kept(2));
}

static void
who_is_quoted_in_a_thread_goes_with_the_quote(void **state)
{
	const char *html = "<p>A post.<blockquote><div>Ann wrote:</div>"
			   "<div class=x>What she said</div></blockquote>"
			   "<p>An answer.";

	(void)state;
	settle(html, DF_PAGE_FORUM);
	assert_false(is_kept(1));
	settle(html, DF_PAGE_ARTICLE);
	assert_true(is_kept(1));
}

/* How many units are left over. */
static size_t
count_leftovers(const char *html)
{
	size_t n = 0;

	page_read(&page, html);
	for (size_t i = 0; i < page.units.n; i++)
		rules[i] = DF_RULE_LIKELY;
	assert_int_equal(df_leftover_drop(&page.units,
			     DF_STR("https://e.org/a"), rules, &arena),
	    0);
	for (size_t i = 0; i < page.units.n; i++)
		n += rules[i] == DF_RULE_LEFTOVER;
	return n;
}

static void
data_and_templates_are_no_text(void **state)
{
	static const char *const left[] = {"{\"id\": 1, \"of\": [2]}",
	    "[{\"a\":\"b\"}]", "{{ user.name }}, {{ user.age }}",
	    "<%= title %>", "${price} EUR", "Loading...",
	    "This field is required.", "Please enable JavaScript to go on.",
	    "Dieses Feld ist erforderlich", "https://e.org/a",
	    "https://e.org/a/1_2:3x4.jpg", "Copy", "Was this page helpful?",
	    "<a href=/e>Edit this page</a>", "Skip to main content",
	    "このページを編集"};
	static const char *const text[] = {"{a} is a set", "[1] A note",
	    "[\"One\", he said]", "Loading", "<code>{{ name }}</code>",
	    "Dear {{name}}, thank you for all that you have done",
	    "JavaScript is a language", "https://e.org/b",
	    "<a href=/x>https://e.org/a.jpg</a>", "See https://e.org/a",
	    "A field is required for this game", "<pre>Copy</pre>",
	    "Copy the file", "Was this page helpful? We ask you.",
	    "<pre>{{ name }}</pre>", "<pre>{\"id\": 1}</pre>"};

	(void)state;
	for (size_t i = 0; i < COUNT(left); i++) {
		char html[200];

		snprintf(html, sizeof(html), "<p>Text.<p>%s<p>Text.", left[i]);
		if (count_leftovers(html) != 1)
			fail_msg("%s", left[i]);
	}
	for (size_t i = 0; i < COUNT(text); i++) {
		char html[200];

		snprintf(html, sizeof(html), "<p>Text.<p>%s<p>Text.", text[i]);
		if (count_leftovers(html) != 0)
			fail_msg("%s", text[i]);
	}
}

/* A megabyte of marks that open and of none that close takes no time. */
static void
templates_without_end_take_linear_time(void **state)
{
	enum { SIZE = 1 << 20 };
	static const char begin[] = "<p>";
	char *html = malloc(SIZE + 1);

	(void)state;
	assert_non_null(html);
	for (size_t i = 0; i < SIZE; i++)
		html[i] = "{{<%${"[i % 6];
	memcpy(html, begin, strlen(begin));
	html[SIZE] = '\0';
	assert_int_equal(count_leftovers(html), 0);
	assert_int_equal(count_leftovers("<p>{{ {{a}} {% b %} ${c}"), 1);
	free(html);
}

static void
a_heading_is_kept_once(void **state)
{
	(void)state;
	page_read(&page,
	    "<h2>Ann</h2><h2>Ann</h2><p>A post.<h2>Ann</h2><p>One.<h3>Ann</h3>"
	    "<h2>Bob</h2><h3>Bob</h3>");
	assert_int_equal(page.units.n, 8);
	for (size_t i = 0; i < 8; i++)
		rules[i] = DF_RULE_LIKELY;
	df_repeats_drop_headings(&page.units, rules);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(
		    rules[i], i == 1 ? DF_RULE_REPEATED : DF_RULE_LIKELY);
}

static void
a_short_text_is_kept_once(void **state)
{
	static const char text[] =
	    "<div><p>One, two, three, four, five, six, seven, eight, nine, "
	    "ten, eleven, twelve and so on until there are twenty words."
	    "<p>Another one, two, three, four, five, six, seven, eight, nine, "
	    "ten, eleven and so on until there are twenty words.</div>";
	char html[1000];

	(void)state;
	snprintf(html, sizeof(html), "%s%s", text, text);
	page_read(&page, html);
	for (size_t i = 0; i < page.units.n; i++)
		rules[i] = DF_RULE_LIKELY;
	assert_int_equal(df_repeats_drop(&page.units, rules, &arena), 0);
	assert_int_equal(page.units.n, 4);
	assert_int_equal(rules[1], DF_RULE_LIKELY);
	assert_int_equal(rules[2], DF_RULE_REPEATED);
}

static void
a_page_about_scripts_keeps_what_it_says(void **state)
{
	(void)state;
	assert_int_equal(
	    count_leftovers("<p>To enable JavaScript in one browser, click."
			    "<p>To enable JavaScript in another, do not."
			    "<p>Others enable JavaScript by themselves."),
	    0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_a_sentence_announces_is_kept),
	    cmocka_unit_test(a_heading_at_the_end_heads_nothing),
	    cmocka_unit_test(what_it_does_not_announce_is_not),
	    cmocka_unit_test(headings_that_say_something_stay_above_links),
	    cmocka_unit_test(what_announces_other_articles_goes_with_them),
	    cmocka_unit_test(names_of_what_is_sold_stay_without_prices),
	    cmocka_unit_test(who_is_quoted_in_a_thread_goes_with_the_quote),
	    cmocka_unit_test(data_and_templates_are_no_text),
	    cmocka_unit_test(templates_without_end_take_linear_time),
	    cmocka_unit_test(a_heading_is_kept_once),
	    cmocka_unit_test(a_short_text_is_kept_once),
	    cmocka_unit_test(a_page_about_scripts_keeps_what_it_says),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
