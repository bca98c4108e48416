/* test_series: links to the page before and the one behind. */
#include "page.h"

#include "clean/rules/series.h"

#define LONG \
	"<p>Beans climb as high as what they climb on, and people who grow " \
	"them put poles beside them, which are seven feet high, or strings, " \
	"and tie them to these as soon as they are long enough."

static struct page page;

/* How many units are left. */
static size_t
left(const char *html)
{
	page_keep(&page, html);
	df_series_drop(&page.units, page.rules);
	return page_kept(&page);
}

static void
links_along_a_series_go(void **state)
{
	(void)state;
	assert_int_equal(
	    left(LONG "<p>Next: <a href=a accesskey=n rel=next>Peas</a>, "
		      "Previous: <a href=b accesskey=p rel=prev>Figs</a>, Up: "
		      "<a href=c accesskey=u rel=up>All</a> [<a href=d "
		      "rel=contents>Contents</a>][<a href=e "
		      "rel=index>Index</a>]"),
	    1);
	assert_int_equal(left(LONG "<p><a href=c rel=up>All</a> [<a href=d "
				   "accesskey=h>Home</a>]"),
	    1);
	assert_int_equal(
	    left(LONG "<a rel='prev nofollow' href=b><h3>How figs grow</h3>"
		      "</a>"),
	    1);
}

static void
other_links_stay(void **state)
{
	(void)state;
	assert_int_equal(left(LONG "<p><a href=a rel=nofollow>Peas</a>"), 2);
	assert_int_equal(left(LONG "<p>Version <a href=a rel=start>1</a>"), 2);
	assert_int_equal(left(LONG "<p>Press <a href=a accesskey=h>Help"), 2);
	assert_int_equal(left(LONG "<h2><a href=#a rel=next>Peas</a></h2>"), 2);
	assert_int_equal(
	    left(LONG "<p><a href=a rel=next>Peas</a> <a href=b>Figs</a>"), 2);
	assert_int_equal(
	    left(LONG "<p>If you want to know how they are cooked, go on to "
		      "<a href=a rel=next>the next chapter</a>, please."),
	    2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(links_along_a_series_go),
	    cmocka_unit_test(other_links_stay),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
