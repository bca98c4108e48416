/*
 * str and buf: views compared and cut, and buffers that keep their invariants
 * whatever is appended, past their ceiling too.
 */
#include "unit.h"

#include "core/buf.h"
#include "core/checked.h"

static void
views_compare_by_bytes(void **state)
{
	struct df_str none = {NULL, 0}, nul = {"a\0b", 3};

	(void)state;
	assert_true(df_str_eq(none, DF_STR("")));
	assert_true(df_str_eq(nul, DF_STR("a\0b")));
	assert_false(df_str_eq(nul, DF_STR("a\0c")));
	assert_false(df_str_is(nul, "a"));
	assert_true(df_str_starts(nul, none));
	assert_true(df_str_starts(nul, DF_STR("a")));
	assert_false(df_str_starts(DF_STR("a"), nul));
	assert_true(df_str_ends(nul, DF_STR("\0b")));
	assert_false(df_str_ends(none, DF_STR("b")));
	assert_true(df_str_holds(nul, DF_STR("\0b")));
	assert_false(df_str_holds(nul, DF_STR("c")));
	assert_true(df_str_holds(none, none));
	assert_false(df_str_holds(none, DF_STR("b")));
	assert_true(df_str_is(df_str_slice(nul, 2, 3), "b"));
}

static void
views_are_compared_with_tables(void **state)
{
	static const char *const v[] = {"ab", "B"};
	struct df_str none = {NULL, 0};

	(void)state;
	assert_int_equal(df_str_starts_any(DF_STR("ab"), v, 2), 2);
	assert_int_equal(df_str_starts_any(DF_STR("Bc"), v, 2), 1);
	assert_int_equal(df_str_starts_any(DF_STR("Bc"), v, 1), 0);
	assert_int_equal(df_str_starts_any(DF_STR("bc"), v, 2), 0);
	assert_int_equal(df_str_starts_any(DF_STR("a"), v, 2), 0);
	assert_int_equal(df_str_starts_any(none, v, 2), 0);
	assert_int_equal(df_str_ends_any(DF_STR("cab"), v, 2), 2);
	assert_int_equal(df_str_ends_any(DF_STR("aB"), v, 2), 1);
	assert_int_equal(df_str_ends_any(DF_STR("abc"), v, 2), 0);
	assert_int_equal(df_str_ends_any(DF_STR("b"), v, 2), 0);
	assert_int_equal(df_str_ends_any(none, v, 2), 0);
}

static void
views_are_cut_at_a_byte(void **state)
{
	struct df_str none = {NULL, 0}, rest = DF_STR("a\n\nb\n"), line;

	(void)state;
	assert_str("none", df_str_until(none, 'a'), none);
	assert_str("first", df_str_until(DF_STR("a=b=c"), '='), DF_STR("a"));
	assert_str("begins", df_str_until(DF_STR("=b"), '='), DF_STR(""));
	assert_str("absent", df_str_until(DF_STR("ab"), '='), DF_STR("ab"));
	assert_int_equal(df_str_count(rest, '\n'), 3);
	assert_int_equal(df_str_count(none, '\n'), 0);
	assert_true(df_str_cut(&rest, '\n', &line));
	assert_str("line 1", line, DF_STR("a"));
	assert_true(df_str_cut(&rest, '\n', &line));
	assert_str("line 2", line, DF_STR(""));
	assert_true(df_str_cut(&rest, '\n', &line));
	assert_str("line 3", line, DF_STR("b"));
	assert_false(df_str_cut(&rest, '\n', &line));
	assert_false(df_str_cut(&none, '\n', &line));
	rest = DF_STR("a\nb");
	assert_true(df_str_cut(&rest, '\n', &line));
	assert_true(df_str_cut(&rest, '\n', &line));
	assert_str("no line end", line, DF_STR("b"));
	assert_false(df_str_cut(&rest, '\n', &line));
}

static void
letters_of_ascii_alone_have_two_cases(void **state)
{
	struct df_str none = {NULL, 0}, nul = {"a\0b", 3};

	(void)state;
	assert_true(df_str_case_is(DF_STR("Text/HTML"), "text/html"));
	assert_true(df_str_case_is(none, ""));
	assert_false(df_str_case_is(none, "a"));
	assert_false(df_str_case_is(nul, "a"));
	assert_false(df_str_case_is(DF_STR("[@"), "{`"));
	assert_false(df_str_case_is(DF_STR("\xC3\x89"), "\xC3\xA9"));
	assert_true(df_str_case_starts(DF_STR("<META>"), "<meta"));
	assert_false(df_str_case_starts(DF_STR("<ME"), "<meta"));
	assert_true(df_str_case_starts(none, ""));
}

static void
trim_takes_white_space_from_both_ends(void **state)
{
	static const char *const cases[][2] = {{"", ""}, {" \t\r\n\v\f", ""},
	    {" a", "a"}, {"a ", "a"}, {"\n a b\t", "a b"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_str(cases[i][0], df_str_trim(df_str(cases[i][0])),
		    df_str(cases[i][1]));
}

static void
assert_invariants(const struct df_buf *b)
{
	assert_true(b->len <= b->cap);
	assert_true(b->cap <= b->ceiling);
	if (b->s != NULL)
		assert_int_equal(b->s[b->len], '\0');
}

static void
a_buffer_grows_and_keeps_what_it_has(void **state)
{
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	assert_invariants(&b);
	for (int i = 0; i < 10000; i++) {
		assert_int_equal(df_buf_addc(&b, (char)('a' + i % 26)), 0);
		assert_invariants(&b);
	}
	assert_int_equal(b.len, 10000);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(b.s[i], 'a' + i % 26);
	df_buf_truncate(&b, 3);
	assert_str("truncated", df_buf_str(&b), DF_STR("abc"));
	df_buf_reset(&b, 0);
	assert_int_equal(b.cap, 0);
	assert_invariants(&b);
	df_buf_release(&b);
	df_buf_release(&b);
}

static void
numbers_and_formats_are_appended(void **state)
{
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_buf_add_uint(&b, 0);
	df_buf_addc(&b, ' ');
	df_buf_add_uint(&b, UINT64_MAX);
	df_buf_printf(&b, " %d%s", -5, "");
	df_buf_printf(&b, "%s", "");
	df_buf_add(&b, NULL, 0);
	assert_str("all", df_buf_str(&b), DF_STR("0 18446744073709551615 -5"));
	df_buf_release(&b);
}

static void
the_ceiling_holds_and_is_remembered(void **state)
{
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 100);
	for (int i = 0; i < 10; i++)
		assert_int_equal(df_buf_add(&b, "0123456789", 10), 0);
	assert_invariants(&b);
	assert_int_equal(df_buf_addc(&b, 'x'), -1);
	assert_true(b.failed);
	assert_int_equal(b.len, 100);
	df_buf_truncate(&b, 0);
	assert_int_equal(df_buf_addc(&b, 'x'), -1);
	assert_int_equal(df_buf_printf(&b, "%d", 1), -1);
	assert_int_equal(b.len, 0);
	df_buf_reset(&b, 1000);
	assert_false(b.failed);
	assert_int_equal(df_buf_reserve(&b, SIZE_MAX), -1);
	df_buf_reset(&b, 1000);
	assert_int_equal(df_buf_addc(&b, 'x'), 0);
	assert_int_equal(df_buf_reserve(&b, SIZE_MAX - 1), -1);
	assert_invariants(&b);
	df_buf_release(&b);
}

static void
sizes_that_overflow_are_refused(void **state)
{
	size_t n = 7;

	(void)state;
	assert_false(df_add(SIZE_MAX, 1, &n));
	assert_false(df_mul(SIZE_MAX / 2, 3, &n));
	assert_int_equal(n, 7);
	assert_true(df_add(SIZE_MAX - 1, 1, &n));
	assert_true(n == SIZE_MAX);
	assert_true(df_mul(0, SIZE_MAX, &n) && n == 0);
	assert_true(df_mul(SIZE_MAX, 0, &n) && n == 0);
	assert_true(df_mul(SIZE_MAX, 1, &n) && n == SIZE_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(views_compare_by_bytes),
	    cmocka_unit_test(views_are_compared_with_tables),
	    cmocka_unit_test(views_are_cut_at_a_byte),
	    cmocka_unit_test(letters_of_ascii_alone_have_two_cases),
	    cmocka_unit_test(trim_takes_white_space_from_both_ends),
	    cmocka_unit_test(a_buffer_grows_and_keeps_what_it_has),
	    cmocka_unit_test(numbers_and_formats_are_appended),
	    cmocka_unit_test(the_ceiling_holds_and_is_remembered),
	    cmocka_unit_test(sizes_that_overflow_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
