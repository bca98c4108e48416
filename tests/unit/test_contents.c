/* test_contents: tables of contents, whole or not at all. */
#include "page.h"

#include "clean/rules/contents.h"

#define TABLE(rest) \
	"<div class=toc><p id=x>Contents<dl><dt" rest \
	"><a href=a.html>Beans that climb</a>" \
	"<dt id=x><a href=b.html>Peas that climb</a>" \
	"<dd><dl><dt id=x><a href=b.html#c>Pods of peas</a></dl>" \
	"<dt id=x><a href=d.html>Figs do not</a></dl></div>"
#define LONG \
	"<p>Beans climb as high as what they climb on, and people who grow " \
	"them put poles beside them, which are seven feet high, or strings, " \
	"and tie them to these as soon as they are long enough."

static struct page page;

/* How many units are kept once tables of contents are settled. */
static size_t
settled(const char *html, const char *url)
{
	page_keep(&page, html);
	df_contents_settle(&page.units, df_str(url), page.rules);
	return page_kept(&page);
}

static void
a_table_that_is_the_page_is_kept(void **state)
{
	(void)state;
	assert_int_equal(
	    settled("<p>All that grows." TABLE(" id=x"), "http://e.org/"), 6);
}

static void
a_table_beside_text_is_whole_or_not_at_all(void **state)
{
	(void)state;
	assert_int_equal(settled(LONG TABLE(""), "http://e.org/"), 1);
	assert_int_equal(settled(LONG "<ul class=toc><li><a href=a>Beans</a>"
				      "<li><a href=b>Peas and more</a>"
				      "<li id=x><a href=c>Figs</a>"
				      "<li><a href=d>Plums</a></ul>",
			     "http://e.org/"),
	    5);
}

static void
a_table_of_the_page_itself_is_no_page(void **state)
{
	const char *full = "<p>All that grows.<ul class=toc><li id=x><a "
			   "href=v.html#a>Beans</a><li id=x><a href=v.html#b>"
			   "Peas</a><li id=x><a href=v.html#c>Figs</a>"
			   "<li id=x><a href=v.html#d>Plums</a></ul>";

	(void)state;
	assert_int_equal(settled(full, "http://e.org/v.html"), 1);
	assert_int_equal(settled(full, "http://e.org/v.html#b"), 1);
	assert_int_equal(settled(full, "http://e.org/w.html"), 5);
}

static void
other_lists_are_left_alone(void **state)
{
	(void)state;
	/* Of another name, with text, and in navigation. */
	assert_int_equal(settled("<p>All.<ul class=stock><li id=x><a href=a>A"
				 "</a><li id=x><a href=b>B</a><li id=x><a "
				 "href=c>C</a><li id=x><a href=d>D</a></ul>",
			     "http://e.org/"),
	    1);
	assert_int_equal(
	    settled("<p>All.<ul class=toc><li id=x><a href=a>A</a>, which is "
		    "the first of all<li id=x><a href=b>B</a>, the second of "
		    "them<li id=x>C, the third<li id=x>D, the last</ul>",
		"http://e.org/"),
	    1);
	assert_int_equal(settled("<p>All.<nav>" TABLE(" id=x") "</nav>",
			     "http://e.org/"),
	    1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_table_that_is_the_page_is_kept),
	    cmocka_unit_test(a_table_beside_text_is_whole_or_not_at_all),
	    cmocka_unit_test(a_table_of_the_page_itself_is_no_page),
	    cmocka_unit_test(other_lists_are_left_alone),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
