/* test_archive: links around the messages of mailing lists. */
#include "page.h"

#include "clean/rules/archive.h"

#define LONG \
	"<p>Beans climb as high as what they climb on, and people who grow " \
	"them put poles beside them, which are seven feet high, or strings, " \
	"and tie them to these as soon as they are long enough.</p>"

static struct page page;

/* How many units are left. */
static size_t
left(const char *html)
{
	page_keep(&page, html);
	df_archive_drop(&page.units, page.rules);
	return page_kept(&page);
}

static void
links_to_other_messages_go(void **state)
{
	(void)state;
	/* Pipermail */
	assert_int_equal(
	    left("<ul><li>Previous message (by thread): <a href=1>[grow] Peas"
		 "</a></li><li>Next message (by thread): <a href=3>[grow] Figs"
		 "</a></li><li><b>Messages sorted by:</b> <a href=d>[ date ]"
		 "</a> <a href=t>[ thread ]</a></li></ul>" LONG
		 "<a href=l>More information about the Grow mailing list</a>"),
	    1);
	/* MHonArc: right in the body, and in a list. */
	assert_int_equal(
	    left("[<a href=1>Date Prev</a>][<a href=2>Date Next</a>][<a href=3>"
		 "Thread Index</a>]" LONG
		 "<ul><li>Prev by Date: <strong><a href=1>Peas</a></strong>"
		 "</li><li>Next by thread: <a href=2>Re: Peas</a></li>"
		 "<li>Index(es): <ul><li><a href=d>Date</a></li><li><a href=t>"
		 "Thread</a></li></ul></li></ul>"),
	    1);
	/* Hypermail */
	assert_int_equal(left(LONG "<ul><li>Contemporary messages sorted: [ <a "
				   "href=d>by date</a> ] [ <a href=t>by thread"
				   "</a> ]</li></ul>"),
	    1);
}

static void
other_lines_stay(void **state)
{
	(void)state;
	/* No link; another place; a sentence. */
	assert_int_equal(left(LONG "<p>Next message: buy beans</p>"), 2);
	assert_int_equal(
	    left(LONG "<p>More information about the <a href=a>beans</a></p>"),
	    2);
	assert_int_equal(
	    left(LONG "<p>Next in list was a pole, which she bought, as was "
		      "told in <a href=a>the first part</a></p>"),
	    2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(links_to_other_messages_go),
	    cmocka_unit_test(other_lines_stay),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
