/*
 * score: the words, the repetition measures and the faults, by hand.
 */
#include "unit.h"
#include "memory.h"

#include "score/faults.h"
#include "score/grams.h"
#include "score/repetition.h"

static void
test_words_are_cut_and_counted(void **state)
{
	static const struct {
		const char *text;
		size_t n, words, word_chars;
	} rows[] = {
	    {"", 0, 0, 0},
	    {" \n\t\xc2\xa0", 0, 0, 0},
	    {"one two", 2, 2, 6},
	    {"it's don't", 4, 4, 9},
	    {"3.5 1,000 example.org", 3, 3, 19},
	    {"end.Next", 3, 2, 7},
	    {"well-known", 3, 2, 9},
	    {"wait... --", 3, 1, 4},
	    {"(https://a.org/b?c=d), x", 5, 2, 20},
	    {"na\xc3\xafve \xe2\x80\x9cyes\xe2\x80\x9d", 4, 2, 8},
	    {"\xe6\xbc\xa2\xe5\xad\x97\xe3\x80\x82", 3, 2, 2},
	    {"\xff", 1, 0, 0},
	};
	struct df_grams g;

	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(
		    df_grams_split(&g, df_str(rows[i].text), *state), 0);
		if (g.n != rows[i].n || g.words != rows[i].words ||
		    g.word_chars != rows[i].word_chars)
			fail_msg("'%s': %zu, %zu, %zu", rows[i].text, g.n,
			    g.words, g.word_chars);
	}
}

static void
test_repetition_is_measured_as_datatrove_does(void **state)
{
	static const struct {
		const char *text;
		enum df_repetition_rule rule;
		double value;
	} rows[] = {
	    /* Three paragraphs, one repeated: 1 of 3, 2 of 10 characters. */
	    {"ab\n\ncd\n\nab", DF_REP_PARAGRAPHS, 1.0 / 3},
	    {"ab\n\ncd\n\nab", DF_REP_PARAGRAPH_CHARS, 2.0 / 10},
	    /* A line feed at each end makes two empty lines. */
	    {"\nab\nab\n", DF_REP_LINES, 2.0 / 4},
	    {"\nab\nab\n", DF_REP_LINE_CHARS, 2.0 / 7},
	    {"\nab\nab\n", DF_REP_PARAGRAPHS, 0},
	    /* "a b" twice, three characters each, of 9. */
	    {"a b c a b", DF_REP_TOP_2, 6.0 / 9},
	    {"a b c d e", DF_REP_TOP_2, 0},
	    /* The first of equally frequent ones counts, not the longest. */
	    {"a b a b xx yy xx yy", DF_REP_TOP_2, 6.0 / 19},
	    /* Five letters repeated once, of 19 characters. */
	    {"a b c d e a b c d e", DF_REP_DUP_5, 5.0 / 19},
	    {"a b c d e a b c d e", DF_REP_DUP_6, 0},
	    /* Non-overlapping: 11 words, found at 1 and 6, of 21. */
	    {"a a a a a a a a a a a", DF_REP_DUP_5, 10.0 / 21},
	    /* Characters are counted, not bytes. */
	    {"\xc3\xa9 b c \xc3\xa9 b", DF_REP_TOP_2, 6.0 / 9},
	};
	struct df_repetition r;
	struct df_grams g;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str text = df_str(rows[i].text);

		assert_int_equal(df_grams_split(&g, text, *state), 0);
		assert_int_equal(
		    df_repetition_measure(&r, text, &g, 2, *state), 0);
		if (r.value[rows[i].rule] < rows[i].value - 1e-9 ||
		    r.value[rows[i].rule] > rows[i].value + 1e-9)
			fail_msg("row %zu: %f", i, r.value[rows[i].rule]);
	}
}

static void
test_a_full_arena_is_an_error(void **state)
{
	struct df_arena small;
	struct df_grams g;

	(void)state;
	df_arena_init(&small, 64);
	assert_int_equal(
	    df_grams_split(&g,
		DF_STR("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
		&small),
	    -1);
	df_arena_release(&small);
}

static void
test_texts_end_whole_or_cut_off(void **state)
{
	static const struct {
		const char *text;
		bool whole;
	} rows[] = {
	    {"", true},
	    {"It ends.", true},
	    {"\"It ends.\" \n", true},
	    {"\xe7\xb5\x82\xe3\x80\x82", true},
	    {"It ends\xe2\x80\xa6", true},
	    {"It does not", false},
	    {"It does not,", false},
	    {"As follows:", false},
	    {"Two:\n- one\n- two", true},
	    {"Two:\n1. one\n2. two", true},
	    {"so \xc3\xa9", false},
	    {"```\nx\n```", true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (df_faults_ends_whole(df_str(rows[i].text)) != rows[i].whole)
			fail_msg("'%s'", rows[i].text);
}

static void
test_faults_at_the_very_end_are_seen_within_bounds(void **state)
{
	static const char *const rows[] = {"<", "&", "&#", "<b", "</", "`",
	    "\xc3", "\xc3\x83", "\xef\xbf", "\xee", "```", "\xc2", "<!--"};
	struct df_faults f;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t len = strlen(rows[i]);
		char *exact = malloc(len);

		assert_non_null(exact);
		memcpy(exact, rows[i], len);
		df_faults_count(&f, (struct df_str){exact, len});
		assert_int_equal(f.tags + f.entities + f.mojibake, 0);
		free(exact);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_words_are_cut_and_counted),
	    cmocka_unit_test(test_repetition_is_measured_as_datatrove_does),
	    cmocka_unit_test(test_a_full_arena_is_an_error),
	    cmocka_unit_test(test_texts_end_whole_or_cut_off),
	    cmocka_unit_test(
		test_faults_at_the_very_end_are_seen_within_bounds),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
