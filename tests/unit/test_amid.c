/* test_amid: headings, notes and items amid what is kept. */
#include "page.h"

#include "clean/rules/amid.h"

#define CALL "<a href=/peas><h2 id=x>More</h2><p>So do peas.</a>"

static struct page page;

/* What the model would keep: all but what has an id. */
static void
keep(const char *html, enum df_page_type type)
{
	page_keep(&page, html);
	df_amid_keep(&page.units, type, page.rules);
}

static bool
is_kept(size_t unit)
{
	return page.rules[unit] == DF_RULE_LIKELY;
}

static void
a_heading_of_what_is_kept_is_kept(void **state)
{
	(void)state;
	keep("<p>Beans climb.<h2 id=x>Peas</h2><p>Peas climb, too.",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(1));
	keep("<p>Beans climb.<h2 id=x><a href=#peas>Peas</a></h2><p>So do "
	     "peas.",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(1));
	keep("<p>Beans climb. And, being long, they climb well; all of them, "
	     "all day long.<h2 id=x class=anchorWithStickyNavbar_L7>Peas</h2>"
	     "<p>So do peas.",
	    DF_PAGE_DOCUMENTATION);
	assert_true(is_kept(1));
	keep("<p>Beans climb.<a href=/peas><h2 id=x>Peas</h2><p>So do peas."
	     "</a><a href=/figs><h2 id=y>Figs</h2><p>Figs do not.</a>",
	    DF_PAGE_COLLECTION);
	assert_true(is_kept(1) && is_kept(3));
	keep("<p>It has a lid.<div><div><h2 id=x>Data</h2></div>"
	     "<dl><dt>Height<dd>3 cm</dl></div>",
	    DF_PAGE_PRODUCT);
	assert_true(is_kept(1));
}

static void
a_heading_of_a_section_of_documentation_is_kept(void **state)
{
	(void)state;
	keep("<p>Beans climb.<h2 id=x>Methods</h2><div id=y>1.0.0 Source</div>"
	     "<h4>climb</h4><p>Climbs.",
	    DF_PAGE_DOCUMENTATION);
	assert_true(is_kept(1));
	assert_false(is_kept(2));
	/* Nothing of its section is kept, or much before it is not. */
	keep("<p>Beans climb.<h2 id=x>See also</h2><p id=y>Peas<h2>Pods</h2>"
	     "<p>They are green.",
	    DF_PAGE_DOCUMENTATION);
	assert_false(is_kept(1));
	keep("<p>Beans climb.<h2 id=x>News</h2><p id=y>Read what is new in our "
	     "letter for all who grow beans and peas.<p>They are green.",
	    DF_PAGE_DOCUMENTATION);
	assert_false(is_kept(1));
	keep("<p>Beans climb.<h2 id=x>Methods</h2><div id=y>1.0.0 Source</div>"
	     "<h4>climb</h4><p>Climbs.",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
}

static void
others_are_not(void **state)
{
	(void)state;
	/* Of what is not kept, or of more. */
	keep("<p>Beans climb.<h2 id=x>Share</h2><p id=y>Tell your friends."
	     "<p>Peas climb.",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
	keep("<p>Beans climb.<div><h2 id=x>Share</h2><h3 id=y>Mail</h3></div>"
	     "<p>Peas climb.",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
	/* The title; a link; what stands away. */
	keep("<h2 id=x>Beans</h2><p>Beans climb.", DF_PAGE_PRODUCT);
	assert_false(is_kept(0));
	keep("<p>Beans climb.<h2 id=x><a href=/p>Peas</a></h2><p>So do peas.",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
	keep("<p>Beans climb." CALL CALL CALL CALL, DF_PAGE_COLLECTION);
	assert_false(is_kept(1) || is_kept(3) || is_kept(5) || is_kept(7));
	keep("<p>Beans climb." CALL CALL, DF_PAGE_COLLECTION);
	assert_true(is_kept(1) && is_kept(3));
	keep("<p>Beans climb.<nav><h2 id=x>Peas</h2><p>So do peas.</nav>",
	    DF_PAGE_PRODUCT);
	assert_false(is_kept(1));
	/* In another column of an article; the name of a post in a thread. */
	keep("<div><p>Today</div><div><h4 id=x>Beans</h4><p>They climb.</div>",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
	keep("<p>Beans climb.<h2 id=x>Re: beans</h2><p>So do peas.",
	    DF_PAGE_FORUM);
	assert_false(is_kept(1));
}

static void
notes_of_documentation_are_kept(void **state)
{
	static const char *const html[] = {
	    "<p>Beans climb.<div><h5 id=a>Note</h5><p id=x>So do all peas."
	    "</div><p>Peas do not.",
	    "<p>Beans climb.<div class=admonition><p id=a>Note<p id=x>So do all"
	    " peas.</div>",
	    "<p>Beans climb.<div class='alert alert-info'><p id=a>Note"
	    "<div id=x>So do all peas, it seems</div></div>",
	    "<p>豆。<div><p id=a>注意<p id=x>Beans と peas は climb "
	    "します。</div><p>豆。",
	    "<p>豆。<div><p id=a>注意<p id=x>请先备份所有数据。</div><p>豆。",
	    "<p>ถั่ว.<div><p id=a>หมายเหตุ<p id=x>กรุณาสำรองข้อมูลทั้งหมดก่อน:"
	    "</div><p>ถั่ว.",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(html); i++) {
		keep(html[i], DF_PAGE_DOCUMENTATION);
		assert_true(is_kept(1) && is_kept(2));
		/* Elsewhere, they ask to subscribe. */
		keep(html[i], DF_PAGE_ARTICLE);
		assert_false(is_kept(1) || is_kept(2));
	}
}

static void
what_is_no_note_is_not(void **state)
{
	static const char *const html[] = {
	    /* At the end, and under another name. */
	    "<p>Beans climb.<div><p id=a>Note<p id=x>So do all peas.</div>",
	    /* Of no sentence, of links, in navigation, too large. */
	    "<p>Beans climb.<div><p id=a>Note<p id=x>Peas and beans"
	    "</div><p>Peas do not.",
	    "<p>Beans climb.<div><p id=a>Note<p id=x>Горох весь день растёт"
	    "</div><p>Peas do not.",
	    "<p>Beans climb.<div class=note><p id=a>Note<p id=x><a href=/1>So "
	    "do"
	    " all peas.</a></div><p>Peas do not.",
	    "<p>Beans climb.<nav class=note><p id=a>Note<p id=x>So do all peas."
	    "</nav><p>Peas do not.",
	    "<p>Beans climb.<div class=note><p id=a>Note<p id=x>Peas, all."
	    "<p id=b>One<p id=c>Two<p id=d>Three</div>",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(html); i++) {
		keep(html[i], DF_PAGE_DOCUMENTATION);
		if (is_kept(1) || is_kept(2))
			fail_msg("%s", html[i]);
	}
}

static void
items_amid_kept_ones_are_kept(void **state)
{
	(void)state;
	keep("<ol><li>Dig.<li>Sow.<li id=x><a href=/f>Form 27</a><li>Wait."
	     "</ol>",
	    DF_PAGE_ARTICLE);
	assert_true(is_kept(2));
	keep("<p>Adds.<dl><dt id=x>Returns<dd>0, or -1<dt>Fails<dd id=y>Never"
	     "</dl>",
	    DF_PAGE_DOCUMENTATION);
	assert_true(is_kept(1) && is_kept(4));
	/* At the ends, two of them, and in lists of others. */
	keep("<ul><li id=a>One<li>Two<li id=b>Three<li id=c>Four<li>Five"
	     "<li id=d>Six</ul><p>End",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(0) || is_kept(2) || is_kept(3) || is_kept(5));
	keep("<dl><dt>Age<dd>9<dt id=a>Share<dd id=b>Print</dl><p>End",
	    DF_PAGE_ARTICLE);
	assert_false(is_kept(2) || is_kept(3));
	keep("<p>One<ul><li id=a>Two</ul><p>Three", DF_PAGE_ARTICLE);
	assert_false(is_kept(1));
	/* What a thread tells of an author. */
	keep("<dl><dt>Ann<dd id=a>Posts: 5</dl><p>I do.", DF_PAGE_FORUM);
	assert_false(is_kept(1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_heading_of_what_is_kept_is_kept),
	    cmocka_unit_test(a_heading_of_a_section_of_documentation_is_kept),
	    cmocka_unit_test(others_are_not),
	    cmocka_unit_test(notes_of_documentation_are_kept),
	    cmocka_unit_test(what_is_no_note_is_not),
	    cmocka_unit_test(items_amid_kept_ones_are_kept),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
