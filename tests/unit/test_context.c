/* test_context: how units see the shares around them. */
#include "page.h"

#include <math.h>

#include "clean/judge/context.h"
#include "clean/judge/feature.h"
#include "clean/judge/page_type.h"

static struct page seen;
static float *rows;

static void
describe(const char *html, const float *shares)
{
	static const struct df_lexicon none;
	static const float types[DF_PAGE_TYPES];

	page_read(&seen, html);
	rows = df_features_of(
	    &seen.units, seen.top, &seen.focus, &none, types, &arena);
	assert_non_null(rows);
	assert_int_equal(df_context_fill(&seen.units, shares, rows, &arena), 0);
}

static float
at(size_t unit, enum df_feature feature)
{
	return DF_FEATURE_AT(df_feature_row(rows, unit), feature);
}

static void
assert_near(float a, float b)
{
	if (fabsf(a - b) > 1e-4f)
		fail_msg("%g is not %g", (double)a, (double)b);
}

/* Units: heading, two words, one word, heading, four words. */
static const char page[] = "<body><h2>One</h2><div><p>two words</p>"
			   "<p>word</p></div><h2>Next</h2>"
			   "<section>four words stand here</section>";
static const float shares[] = {0.8f, 1, 0.4f, 0.2f, 0};

static void
neighbours_are_seen_and_the_page_has_ends(void **state)
{
	(void)state;
	describe(page, shares);
	assert_int_equal(seen.units.n, 5);
	for (size_t i = 0; i < 5; i++)
		assert_near(at(i, DF_F_share), shares[i]);
	assert_near(at(0, DF_F_share_prev), 0);
	assert_near(at(0, DF_F_share_next), 1);
	assert_near(at(0, DF_F_share_next2), 0.4f);
	assert_near(at(0, DF_F_share_next3), 0.2f);
	assert_near(at(4, DF_F_share_prev3), 1);
	assert_near(at(4, DF_F_share_next), 0);
}

static void
means_weigh_words_and_leave_out_the_unit(void **state)
{
	(void)state;
	describe(page, shares);
	/* (1 * .8 + 2 * 1 + 1 * .4 + 1 * .2) / 5 */
	assert_near(at(4, DF_F_share_around5), 0.68f);
	/* The other paragraph of the div. */
	assert_near(at(2, DF_F_share_up1), 1);
	assert_near(at(1, DF_F_share_up1), 0.4f);
	/* A body with all others. */
	assert_near(at(4, DF_F_share_up1), 0.68f);
	/* All paragraphs are at one path. */
	assert_near(at(1, DF_F_share_group), 0.7f);
	assert_near(at(2, DF_F_share_group), 0.7f);
	assert_near(at(0, DF_F_share_page), 3.4f / 9);
	assert_near(at(0, DF_F_share_most), 1);
	assert_near(at(3, DF_F_share_before), 3.2f / 3.4f);
	/* Sure are two words of the first paragraph and the last four. */
	assert_near(at(0, DF_F_share_sure), 6.0f / 9);
}

static void
sections_go_from_heading_to_heading(void **state)
{
	(void)state;
	describe(page, shares);
	for (size_t i = 0; i < 3; i++) {
		assert_near(at(i, DF_F_share_section), 0.8f);
		assert_near(at(i, DF_F_share_heading), 0.8f);
		assert_near(at(i, DF_F_share_section_prev), 0);
		assert_near(at(i, DF_F_share_section_next), 0.2f / 5);
	}
	for (size_t i = 3; i < 5; i++) {
		assert_near(at(i, DF_F_share_section), 0.2f / 5);
		assert_near(at(i, DF_F_share_heading), 0.2f);
		assert_near(at(i, DF_F_share_section_prev), 0.8f);
		assert_near(at(i, DF_F_share_section_next), 0);
	}
}

static void
likely_units_are_looked_for_on_both_sides(void **state)
{
	static const float unlikely[5] = {0};

	(void)state;
	describe(page, shares);
	assert_near(at(0, DF_F_from_likely), 99);
	assert_near(at(0, DF_F_to_likely), 0);
	assert_near(at(1, DF_F_from_likely), 1);
	assert_near(at(3, DF_F_from_likely), 2);
	assert_near(at(3, DF_F_to_likely), 99);
	describe(page, unlikely);
	for (size_t i = 0; i < 5; i++) {
		assert_near(at(i, DF_F_from_likely), 99);
		assert_near(at(i, DF_F_to_likely), 99);
		assert_near(at(i, DF_F_share_before), 0);
	}
}

static void
a_page_of_one_unit_has_no_surroundings(void **state)
{
	static const float one[] = {0.9f};

	(void)state;
	describe("<p>A page of one unit.", one);
	assert_int_equal(seen.units.n, 1);
	assert_near(at(0, DF_F_share_around30), 0);
	assert_near(at(0, DF_F_share_up1), 0);
	assert_near(at(0, DF_F_share_section), 0.9f);
	describe("<p>", one);
	assert_int_equal(seen.units.n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(neighbours_are_seen_and_the_page_has_ends),
	    cmocka_unit_test(means_weigh_words_and_leave_out_the_unit),
	    cmocka_unit_test(sections_go_from_heading_to_heading),
	    cmocka_unit_test(likely_units_are_looked_for_on_both_sides),
	    cmocka_unit_test(a_page_of_one_unit_has_no_surroundings),
	};

	return cmocka_run_group_tests(tests, page_begin, memory_release);
}
