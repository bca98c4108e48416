/* test_repeats: what stands in a page once more. */
#include "page.h"

#include "clean/rules/repeats.h"

#define EIGHT "One, two, three, four, five, six, seven, eight. "
#define LONG EIGHT EIGHT EIGHT
#define OTHER "Nine, ten, eleven, twelve, thirteen, fourteen, fifteen, end. "

static struct page page;
static enum df_rule rules[64];

static size_t
count_left(void)
{
	size_t n = 0;

	for (size_t i = 0; i < page.units.n; i++)
		n += rules[i] == DF_RULE_LIKELY;
	return n;
}

static void
read_all_kept(const char *html)
{
	page_read(&page, html);
	assert_true(page.units.n <= COUNT(rules));
	for (size_t i = 0; i < page.units.n; i++)
		rules[i] = DF_RULE_LIKELY;
}

/* How many units are left of a page. */
static size_t
left_beside(const char *html)
{
	read_all_kept(html);
	assert_int_equal(
	    df_repeats_drop_beside(&page.units, rules, &arena), 0);
	return count_left();
}

static size_t
left_of_sections(const char *html)
{
	read_all_kept(html);
	assert_int_equal(
	    df_repeats_drop_sections(&page.units, rules, &arena), 0);
	return count_left();
}

struct row {
	const char *html;
	size_t left;
};

static void
check(const struct row *rows, size_t n, size_t (*left)(const char *html))
{
	for (size_t i = 0; i < n; i++)
		if (left(rows[i].html) != rows[i].left)
			fail_msg("%s: %zu left", rows[i].html, count_left());
}

static void
a_text_goes_beside_its_like(void **state)
{
	static const struct row rows[] = {
	    /* Panels, slides that go round, a paragraph twice. */
	    {"<div><p>" EIGHT "</div><div><p>" EIGHT "</div>", 1},
	    {"<div><p>" EIGHT "</div><div><p>" OTHER "</div><div><p>" EIGHT
	     "</div><div><p>" OTHER "</div>",
		2},
	    {"<h3>A</h3><p>" EIGHT "<h3>A</h3><p>" EIGHT, 3},
	    {"<p>" LONG "<p>" LONG, 1},
	    /* Verse, few words, quotes, tables, another text between. */
	    {"<p>" EIGHT "<p>" EIGHT, 2},
	    {"<div><p>Come, buy.</div><div><p>Come, buy.</div>", 2},
	    {"<p>" LONG "<blockquote><p>" LONG "</blockquote>", 2},
	    {"<div><p>" EIGHT "</div><ul><li>1<li>2<li>3<li>4<li>5<li>6<li>7"
	     "<li>8<li>9</ul><div><p>" EIGHT "</div>",
		11},
	    {"<div><b><p>" EIGHT "</b><p>By us<a><p>" EIGHT "</a></div>", 3},
	    /* Each day of a programme, an answer to two questions. */
	    {"<h2>Monday</h2><p>" LONG "<h2>Tuesday</h2><p>" LONG
	     "<h2>Wednesday</h2><p>" LONG,
		6},
	    {"<dl><dt>May I swim?<dd>" LONG "<dt>May I run?<dd>" LONG "</dl>",
		4},
	    {"<details><summary>May I swim?</summary><p>" LONG "</details>"
	     "<details><summary>May I run?</summary><p>" LONG "</details>",
		4},
	    {"<p><b>May I swim?</b><p>" LONG "<p><b>May I run?</b><p>" LONG, 4},
	    /* A recipe below each heading, with a heading of its own. */
	    {"<h2>Bread</h2><h3>Method</h3><p>" LONG
	     "<h2>Rolls</h2><h3>Method</h3><p>" LONG,
		6},
	    /* A chorus. */
	    {"<div><p>" EIGHT "<p>" OTHER "</div><div><p>" EIGHT "<p>" OTHER
	     "</div>",
		4},
	    {"<p>" EIGHT "<br>" OTHER "<br>" EIGHT "<p>" EIGHT "<br>" OTHER
	     "<br>" EIGHT,
		2},
	};

	(void)state;
	check(rows, COUNT(rows), left_beside);
}

static void
a_section_goes_that_stands_once_more(void **state)
{
	static const struct row rows[] = {
	    {"<h2>A</h2><p>" LONG "<h2>A</h2><p>" LONG, 2},
	    {"<h2>A</h2><p>" LONG "<h2>B</h2><p>" OTHER "<h2>A</h2><p>" LONG
	     "<h2>B</h2><p>" OTHER,
		4},
	    /* Terms of offers, other headings, labels. */
	    {"<h2>A</h2><p>" LONG "<h2>B</h2><p>" LONG, 4},
	    {"<h2>A</h2><p>" LONG "<h2>A</h2><p>" OTHER, 4},
	    {"<h3>Size</h3><p>One size fits all<h2>B</h2><h3>Size</h3>"
	     "<p>One size fits all",
		5},
	    /* A paragraph below each recipe, a list below each job. */
	    {"<h2>Bread</h2><h3>Method</h3><p>" LONG
	     "<h2>Rolls</h2><h3>Method</h3><p>" LONG,
		6},
	    {"<h3>Cook</h3><p>" OTHER "<h3>We offer</h3><ul><li>" LONG
	     "</ul><h3>Waiter</h3><p>" LONG OTHER "<h3>We offer</h3><ul><li>"
	     LONG "</ul>",
		8},
	};

	(void)state;
	check(rows, COUNT(rows), left_of_sections);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_text_goes_beside_its_like),
	    cmocka_unit_test(a_section_goes_that_stands_once_more),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
