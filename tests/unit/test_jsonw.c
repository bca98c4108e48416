/*
 * jsonw: commas in their places, numbers that read back as they were, and
 * base64 with the vectors of RFC 4648, section 10.
 */
#include "unit.h"

#include <float.h>
#include <math.h>

#include "core/base64.h"
#include "core/jsonw.h"
#include "core/scan.h"

static void
commas_part_values_and_nothing_else(void **state)
{
	struct df_jsonw w;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_jsonw_init(&w, &b);
	df_jsonw_open(&w, '[');
	df_jsonw_open(&w, '{');
	df_jsonw_close(&w, '}');
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "a\"");
	df_jsonw_open(&w, '[');
	df_jsonw_null(&w);
	df_jsonw_bool(&w, true);
	df_jsonw_close(&w, ']');
	df_jsonw_key(&w, "b");
	df_jsonw_cstr(&w, NULL);
	df_jsonw_key(&w, "c");
	df_jsonw_str(&w, DF_STR("x\n"));
	df_jsonw_close(&w, '}');
	df_jsonw_raw(&w, DF_STR("1.0"));
	df_jsonw_bool(&w, false);
	df_jsonw_base64(&w, DF_STR("\xFF"));
	df_jsonw_close(&w, ']');
	assert_str("nested", df_buf_str(&b),
	    DF_STR("[{},{\"a\\\"\":[null,true],\"b\":null,\"c\":\"x\\n\"},"
		   "1.0,false,\"/w==\"]"));
	assert_int_equal(df_scan_value(df_buf_str(&b), NULL, NULL), 0);
	df_buf_release(&b);
}

/* What a number is written as; valid until the next call. */
static const char *
number(void (*write)(struct df_jsonw *, double), double x)
{
	static char text[400];
	struct df_jsonw w;
	struct df_buf b;

	df_buf_init(&b, 0);
	df_jsonw_init(&w, &b);
	write(&w, x);
	assert_false(b.failed);
	assert_int_equal(df_scan_value(df_buf_str(&b), NULL, NULL), 0);
	snprintf(text, sizeof(text), "%s", b.s);
	df_buf_release(&b);
	return text;
}

static void
to_three_places(struct df_jsonw *w, double x)
{
	df_jsonw_fixed(w, x, 3);
}

static void
doubles_are_short_and_exact(void **state)
{
	static const double exact[] = {0.1, 1.0 / 3, 5e-324, DBL_MAX, DBL_MIN,
	    123456789012345680.0, -2.5e-10, 0.30000000000000004};

	(void)state;
	for (size_t i = 0; i < COUNT(exact); i++)
		assert_true(strtod(number(df_jsonw_double, exact[i]), NULL) ==
		    exact[i]);
	assert_string_equal(number(df_jsonw_double, 0.1), "0.1");
	assert_string_equal(number(df_jsonw_double, 42), "42");
	assert_string_equal(number(df_jsonw_double, 50), "50");
	assert_string_equal(number(df_jsonw_double, 1e15), "1000000000000000");
	assert_string_equal(number(df_jsonw_double, -0.5), "-0.5");
	assert_string_equal(number(df_jsonw_double, NAN), "null");
	assert_string_equal(number(df_jsonw_double, -INFINITY), "null");
	assert_string_equal(number(to_three_places, 0.12345), "0.123");
	assert_string_equal(number(to_three_places, 2), "2");
	assert_string_equal(number(to_three_places, 0.1 + 0.2), "0.3");
	assert_string_equal(number(to_three_places, HUGE_VAL), "null");
	assert_true(strtod(number(to_three_places, DBL_MAX), NULL) == DBL_MAX);
}

static void
integers_reach_their_limits(void **state)
{
	struct df_jsonw w;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_jsonw_init(&w, &b);
	df_jsonw_int(&w, INT64_MIN);
	df_jsonw_int(&w, INT64_MAX);
	df_jsonw_int(&w, -1);
	df_jsonw_uint(&w, UINT64_MAX);
	assert_str("limits", df_buf_str(&b),
	    DF_STR("-9223372036854775808,9223372036854775807,-1,"
		   "18446744073709551615"));
	df_buf_release(&b);
}

static void
base64_is_as_the_rfc_says(void **state)
{
	static const char *const cases[][2] = {{"", ""}, {"f", "Zg=="},
	    {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="},
	    {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"},
	    {"\xFB\xFF\xFE", "+//+"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_buf b;

		df_buf_init(&b, 0);
		assert_int_equal(df_base64_add(&b, df_str(cases[i][0])), 0);
		assert_str(cases[i][0], df_buf_str(&b), df_str(cases[i][1]));
		df_buf_release(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(commas_part_values_and_nothing_else),
	    cmocka_unit_test(doubles_are_short_and_exact),
	    cmocka_unit_test(integers_reach_their_limits),
	    cmocka_unit_test(base64_is_as_the_rfc_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
