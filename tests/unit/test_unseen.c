/* test_unseen: short texts that a page hides amid others are left out. */
#include "page.h"

#include "clean/rules/unseen.h"

#define WORDS "One two three four five six seven eight nine ten eleven. "
#define LONG "<p>" WORDS WORDS WORDS WORDS WORDS

static struct page page;
static enum df_rule rules[64];

/* Whether what is named x is kept, where the model keeps all. */
static bool
keeps(const char *html)
{
	bool kept = true;

	page_read(&page, html);
	assert_true(page.units.n <= COUNT(rules));
	for (size_t i = 0; i < page.units.n; i++)
		rules[i] = DF_RULE_LIKELY;
	assert_int_equal(df_unseen_drop(&page.units, rules, &arena), 0);
	for (size_t i = 0; i < page.units.n; i++) {
		struct df_str id = df_node_attr(page.units.v[i].node, "id");

		if (df_str_is(id, "x"))
			kept = rules[i] == DF_RULE_LIKELY;
		else
			assert_int_equal(rules[i], DF_RULE_LIKELY);
	}
	return kept;
}

static void
short_hidden_texts_are_left_out(void **state)
{
	(void)state;
	assert_false(keeps(LONG "<p id=x hidden>Ask the editor." LONG));
	assert_false(keeps(LONG "<p id=x style='display:none'>Ask." LONG));
	assert_false(keeps(LONG "<p id=x aria-hidden=true>Ask." LONG));
	assert_false(keeps(LONG "<div hidden><p id=x>Ask.</div>" LONG));
}

static void
what_readers_can_see_stays(void **state)
{
	(void)state;
	assert_true(keeps(LONG "<details><summary>More</summary><p id=x>It "
			       "is so.</details>" LONG));
	/* It is much of the text: a script will show it. */
	assert_true(keeps("<div hidden><p id=x>It is so." LONG "</div>"));
	assert_true(keeps("<p>It is.<p id=x hidden>It is so."));
	assert_true(keeps(LONG "<h2>More</h2><p id=x hidden>It is so." LONG));
	assert_true(keeps(LONG "<p>Is it?<p id=x hidden>It is so." LONG));
	assert_true(keeps(LONG "<pre id=x hidden>f(x);</pre>" LONG));
	assert_true(keeps(LONG "<p id=x hidden>" WORDS WORDS WORDS WORDS LONG
		LONG LONG LONG LONG LONG LONG LONG LONG LONG));
}

static void
what_readers_turn_to_stays(void **state)
{
	(void)state;
	assert_true(
	    keeps("<a href='#x'>It</a>" LONG "<p id=x hidden>Ask." LONG));
	assert_true(
	    keeps("<a href='#t'>It</a>" LONG
		  "<div hidden><div id=t><p id=x>Ask.</div></div>" LONG));
	assert_true(
	    keeps(LONG "<div hidden><div role=tabpanel><p id=x>Ask.</div>"
		       "</div>" LONG));
	assert_true(
	    keeps("<div class='slide on'>" LONG "</div><div class=slide "
		  "hidden><p id=x>Ask.</div>" LONG));
	assert_true(keeps(LONG "<ul><li>One<li hidden id=x>Two</ul>" LONG));
	/* Others are no panels. */
	assert_false(
	    keeps("<a href='#y'>It</a>" LONG "<p id=x hidden>Ask." LONG));
	assert_false(keeps("<div class=text>" LONG "</div><div class=slide "
			   "hidden><p id=x>Ask.</div>" LONG));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(short_hidden_texts_are_left_out),
	    cmocka_unit_test(what_readers_can_see_stays),
	    cmocka_unit_test(what_readers_turn_to_stays),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
