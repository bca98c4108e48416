/* test_focus: where the content of a page is looked for. */
#include "page.h"

#define LONG "One, two, three, four, five, six, seven, eight, nine, ten."

static struct page page;

static struct df_focus
find(const char *html)
{
	page_read(&page, html);
	return page.focus;
}

static void
assert_id(const struct df_node *n, const char *id)
{
	assert_non_null(n);
	assert_true(df_str_is(df_node_attr(n, "id"), id));
}

/* Three beginnings of articles, each in a box of its own, and one whole. */
static void
running_text_counts_for_what_it_stands_in(void **state)
{
	struct df_focus f = find("<ul><li><p>" LONG "</p></li><li><p>" LONG
				 "</p></li><li><p>" LONG "</p></li></ul>"
				 "<div id=it><p>" LONG "</p><p>" LONG
				 "</p><p><a href=/>" LONG "</a></p></div>");

	(void)state;
	assert_id(f.prose, "it");
	assert_int_equal(f.most, 2 * 20);
	assert_int_equal(f.words[f.prose->parent->index], 20);
}

static void
labels_are_no_running_text(void **state)
{
	struct df_focus f =
	    find("<div><p>Few words, though.</p>"
		 "<p>Home News Sports Business Opinion Weather "
		 "Travel Culture Science Health Video</p></div>");

	(void)state;
	assert_null(f.prose);
	assert_int_equal(f.most, 0);
}

static void
the_heading_that_says_the_title_is_found(void **state)
{
	struct df_focus f =
	    find("<title>Ship breaks up over Siberia - News</title>"
		 "<h1>News of the day</h1>"
		 "<h3><a href=/1>Ship breaks up over Siberia</a></h3>"
		 "<h2 id=it>Ship breaks up over Siberia</h2>"
		 "<h4>Ship breaks up over Siberia</h4>");

	(void)state;
	assert_id(f.title, "it");
	assert_ptr_equal(page.units.v[f.title_unit].node, f.title);
}

static void
no_heading_is_taken_for_another_title(void **state)
{
	(void)state;
	assert_null(
	    find("<title>Ship breaks up</title><h1>Weather</h1>").title);
	assert_null(find("<h1>Weather</h1>").title);
	assert_null(find("<title></title><h1>Weather</h1>").title);
	assert_null(find("").title);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(running_text_counts_for_what_it_stands_in),
	    cmocka_unit_test(labels_are_no_running_text),
	    cmocka_unit_test(the_heading_that_says_the_title_is_found),
	    cmocka_unit_test(no_heading_is_taken_for_another_title),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
