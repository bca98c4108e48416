/* test_notes: the marks of notes are kept if the notes are. */
#include "page.h"

#include "clean/write/notes.h"

static struct page page;

static struct df_node *
by_id(const char *id)
{
	struct df_node *n = page.tree.root;

	while (n && !df_str_is(df_node_attr(n, "id"), id))
		n = df_node_next(n, page.tree.root);
	assert_non_null(n);
	return n;
}

/* A page of which the elements of the class x are dropped. */
static void
settle(const char *html)
{
	page_read(&page, html);
	for (struct df_node *n = page.tree.root; n;
	     n = df_node_next(n, page.tree.root)) {
		n->dropped = df_str_is(df_node_attr(n, "class"), "x");
		n->rule = n->dropped ? DF_RULE_UNLIKELY : DF_RULE_NONE;
	}
	assert_int_equal(df_notes_settle(&page.tree, page.tree.root,
			     DF_STR("http://x/a"), &arena),
	    0);
}

static bool
is_kept(const char *id)
{
	const struct df_node *n = by_id(id);

	while (n && !n->dropped)
		n = n->parent;
	return !n;
}

#define MARKED \
	"<p>So it is.<sup id=s><a id=r1 href=#fn:1>1</a></sup> And so " \
	"on.<a id=r2 href=#fn:2><span>[2]</span></a>"

static void
marks_go_with_their_notes(void **state)
{
	(void)state;
	settle(MARKED "<ol class=x><li id=fn:1>One. <a href=#r1>x</a>"
		      "<li id=fn:2>Two.</ol>");
	assert_false(is_kept("s"));
	assert_false(is_kept("r2"));
	assert_int_equal(by_id("r2")->rule, DF_RULE_NOTE);
	settle("<p>A<a id=r href='http://x/a#n'>1</a><p id=n class=x>Note");
	assert_false(is_kept("r"));
	/* Notes that are not there, links that are no marks, what leads back,
	 * and what has its brackets around it, stay. */
	settle(MARKED);
	assert_true(is_kept("r1") && is_kept("r2"));
	settle("<p id=n class=x>A<p><a id=r href=#n>1</a>");
	assert_true(is_kept("r"));
	settle("<p><a id=r href=#n>Part 1</a> [<a id=s href=#n>1</a>]"
	       "<p id=n class=x>Note");
	assert_true(is_kept("r") && is_kept("s"));
}

/* Whether the link r stays, whose note is dropped. */
static bool
stays(const char *text)
{
	char html[400];

	snprintf(html, sizeof(html), "<p>%s</p><p id=n class=x>Note", text);
	settle(html);
	return is_kept("r");
}

#define LINK "<a id=r href=#n>9</a>"

static void
numbers_of_sentences_are_no_marks(void **state)
{
	(void)state;
	assert_true(stays("Under section " LINK " of the act"));
	assert_true(stays("see verse " LINK " and chapter 2."));
	assert_true(stays("turn to " LINK "."));
	assert_true(stays("turn to <b>" LINK "</b>."));
	assert_true(stays("section&nbsp;" LINK " of"));
	assert_true(stays("section&thinsp;" LINK " of"));
	assert_true(stays("under \u00a7" LINK " of"));
	assert_true(stays("pages 5\u2013" LINK " of"));
	assert_true(stays("a word<br>" LINK " of"));
	assert_true(stays("a word<b class=x>x</b> " LINK " of"));
	assert_true(stays(LINK " is it."));
	/* What is raised, in brackets or named, and what touches a word. */
	assert_false(stays("the act <sup>" LINK "</sup> of"));
	assert_false(stays("the act <a id=r href=#n><sup>9</sup></a> of"));
	assert_false(stays("the act <sup>" LINK ", <a href=#n>2</a></sup>"));
	assert_false(stays("the act <a id=r href=#n>[9]</a> of"));
	assert_false(stays("the act <a id=r href=#n role=doc-noteref>9</a>"));
	assert_false(stays("act <a id=r href=#n epub:type=noteref>9</a> of"));
	assert_false(stays("act <span class=footnoteRef>" LINK "</span> of"));
	assert_false(stays("the act." LINK " Of"));
	assert_false(stays("the <b>act</b>" LINK " Of"));
	assert_false(stays("\u00e9t\u00e9" LINK " de"));
}

static void
marks_come_back_for_their_notes(void **state)
{
	(void)state;
	settle("<p>So it is.<sup class=x id=s><a id=r1 href=#n1>[1]</a></sup>"
	       "<a class=x id=r2 href=#n2>*</a><p><a name=n1></a>One."
	       "<p id=n2>Two.");
	assert_true(is_kept("r1") && is_kept("r2"));
	/* With what else is dropped they do not. */
	settle("<p class=x>So it is.<sup><a id=r1 href=#n1>[1]</a></sup>"
	       "<p id=n1>One.");
	assert_false(is_kept("r1"));
}

static void
notes_come_back_amid_others(void **state)
{
	(void)state;
	settle("<p>A<a id=r1 href=#a>1</a> b<a id=r2 href=#b>2</a> c<a id=r3 "
	       "href=#c>3</a><ol><li id=a>One<li id=b class=x>Two<li id=c>"
	       "Three</ol>");
	assert_true(is_kept("r2") && is_kept("b"));
	settle("<p>A<a id=r1 href=#a>1</a> b<a id=r2 href=#b>2</a> c<a id=r3 "
	       "href=#c>3</a><ol><li id=a>One<li id=b class=x>Two<li id=c "
	       "class=x>Three</ol>");
	assert_true(is_kept("r1") && !is_kept("r2") && !is_kept("b"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(marks_go_with_their_notes),
	    cmocka_unit_test(numbers_of_sentences_are_no_marks),
	    cmocka_unit_test(marks_come_back_for_their_notes),
	    cmocka_unit_test(notes_come_back_amid_others),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
