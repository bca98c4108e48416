/*
 * json and scan against JSONTestSuite: all of its y_ files are accepted and
 * its n_ files refused, alone, inside a record and by json-c (which refuses one
 * more, for its own good); and json-c's trees behind json.h.
 */
#include "unit.h"

#include <dirent.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/datadir.h"
#include "core/err.h"
#include "core/json.h"
#include "core/limits.h"
#include "core/record.h"

#define SUITE DF_TEST_DATA "/json/test_parsing"

/* content as the value of a field. */
static int
parse_in_record(struct df_str content)
{
	struct df_record r;
	struct df_arena a;
	struct df_buf line;
	int status;

	df_arena_init(&a, DF_MIB);
	df_record_init(&r);
	df_buf_init(&line, 0);
	df_buf_add_cstr(&line, "{\"a\":");
	df_buf_add_str(&line, content);
	df_buf_add_cstr(&line, "}");
	status = df_record_parse(&r, df_buf_str(&line), &a, NULL);
	df_buf_release(&line);
	df_record_release(&r);
	df_arena_release(&a);
	return status;
}

/* json-c would cut the keys of these: refused there, and there alone. */
static bool
has_nul_in_key(const char *name)
{
	return strcmp(name, "y_object_escaped_null_in_key.json") == 0;
}

static void
run_file(const char *name)
{
	struct df_map map;
	struct df_err err = {0};
	struct json_object *v;
	char path[1024];
	int tree;

	snprintf(path, sizeof(path), SUITE "/%s", name);
	assert_case(df_map_file(path, &map, &err) == 0, path);
	tree = df_json_parse(map.bytes, &v, &err);
	df_json_put(v);
	if (name[0] != 'i') {
		int expected = name[0] == 'y' ? 0 : -1;

		assert_case(
		    df_scan_value(map.bytes, NULL, &err) == expected, name);
		assert_case(parse_in_record(map.bytes) == expected, name);
		assert_case(
		    tree == (has_nul_in_key(name) ? -1 : expected), name);
	} else {
		/* Either, but the two ways must not part. */
		assert_case(df_scan_value(map.bytes, NULL, NULL) ==
			    parse_in_record(map.bytes) ||
			strstr(name, "nested") || strstr(name, "UTF-8_BOM"),
		    name);
	}
	df_map_release(&map);
}

static void
the_whole_suite_is_judged_rightly(void **state)
{
	DIR *dir = opendir(SUITE);
	const struct dirent *entry;
	int n = 0;

	(void)state;
	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		run_file(entry->d_name);
		n++;
	}
	closedir(dir);
	assert_int_equal(n, 318);
}

static struct json_object *
parse(const char *s)
{
	struct df_err err;
	struct json_object *v;

	if (df_json_parse(df_str(s), &v, &err) < 0)
		fail_msg("%s: %s", s, err.text);
	return v;
}

static void
values_are_read_with_their_types(void **state)
{
	struct json_object *v =
	    parse(" {\"s\":\"a\\u0000b\",\"n\":1.5,\"i\":-7,\"t\":true,"
		  "\"z\":null,\"l\":[1,[2],\"x\"],\"d\":1,\"d\":2} ");
	struct df_str s;
	double x;
	bool b;

	(void)state;
	assert_int_equal(df_json_type(v), DF_OBJECT);
	assert_true(df_json_str(df_json_get(v, "s"), &s));
	assert_str("s", s, DF_STR("a\0b"));
	assert_true(df_json_num(df_json_get(v, "n"), &x) && x == 1.5);
	assert_true(df_json_num(df_json_get(v, "i"), &x) && x == -7);
	assert_true(df_json_num(df_json_get(v, "d"), &x) && x == 2);
	assert_true(df_json_bool(df_json_get(v, "t"), &b) && b);
	assert_int_equal(df_json_type(df_json_get(v, "z")), DF_NULL);
	assert_null(df_json_get(v, "nothing"));
	assert_null(df_json_get(df_json_get(v, "l"), "s"));
	assert_int_equal(df_json_len(df_json_get(v, "l")), 3);
	assert_int_equal(df_json_len(v), 0);
	assert_int_equal(
	    df_json_type(df_json_at(df_json_get(v, "l"), 1)), DF_ARRAY);
	assert_null(df_json_at(df_json_get(v, "l"), 3));
	assert_false(df_json_num(df_json_get(v, "s"), &x));
	assert_false(df_json_str(df_json_get(v, "n"), &s));
	assert_false(df_json_bool(NULL, &b));
	df_json_put(v);
	df_json_put(NULL);
}

static void
numbers_keep_their_size(void **state)
{
	static const struct {
		const char *json;
		double x;
	} cases[] = {{"0", 0}, {"-0", 0}, {"1e2", 100},
	    {"9223372036854775807", 9223372036854775807.0},
	    {"-9223372036854775808", -9223372036854775808.0},
	    {"18446744073709551615", 18446744073709551615.0},
	    {"18446744073709551616", 18446744073709551616.0},
	    {"-9223372036854775809", -9223372036854775809.0},
	    {"1234567890123456789012345678901234567890", 1.2345678901234568e39},
	    {"[-1234567890123456789012345678901234567890]",
		-1.2345678901234568e39},
	    {"[0.123456789012345678901234567890,\"\\\"1\"]",
		0.12345678901234568},
	    {"[1e-0000000000000000000000001,10000000000000000000000]", 0.1},
	    {"123456789012345678901234567890e5", 1.2345678901234568e34}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct json_object *v = parse(cases[i].json);
		double x = 1;

		assert_case(
		    df_json_num(df_json_len(v) ? df_json_at(v, 0) : v, &x) &&
			x == cases[i].x,
		    cases[i].json);
		df_json_put(v);
	}
}

static void
long_digits_in_strings_stay(void **state)
{
	struct json_object *v =
	    parse("[\"\\\\\",\"12345678901234567890\\\"12345678901234567890\","
		  "12345678901234567890]");
	struct df_str s;
	double x;

	(void)state;
	assert_true(df_json_str(df_json_at(v, 1), &s));
	assert_str(
	    "digits", s, DF_STR("12345678901234567890\"12345678901234567890"));
	assert_true(df_json_num(df_json_at(v, 2), &x) && x > 1.2e19);
	df_json_put(v);
}

static void
what_is_no_single_json_value_is_refused(void **state)
{
	static const char *const cases[] = {"", " ", "1 2", "{} x", "NaN",
	    "nan", "-Infinity", "'a'", "{\"a\":1,}", "[1,]", "// c\n1",
	    "/* c */ 1", "+1", ".5", "\"\\ud800\"", "\"\xFF\"", "\"\t\"",
	    "{\"a\\u0000b\":1}", "[{\"\\u0000\" : 1}]", "True", "nul"};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct json_object *v;
		struct df_err err = {0};

		assert_case(
		    df_json_parse(df_str(cases[i]), &v, &err) == -1, cases[i]);
		assert_null(v);
		assert_int_equal(err.kind, DF_ERR_INPUT);
	}
	df_json_put(parse("{\"a\\\\u0000\":\"\\u0000\",\"b\":[\"\\u0000\"]}"));
}

static void
json_c_goes_as_deep_as_the_scan(void **state)
{
	char text[2 * 513 + 1];
	struct json_object *v;
	struct df_err err;

	(void)state;
	for (size_t depth = 511; depth <= 513; depth++) {
		memset(text, '[', depth);
		memset(text + depth, ']', depth);
		assert_int_equal(
		    df_json_parse((struct df_str){text, 2 * depth}, &v, &err),
		    depth <= 512 ? 0 : -1);
		df_json_put(v);
	}
	assert_string_equal(err.code, "too_deep");
}

static bool
note(struct df_str key, struct json_object *member, void *arg)
{
	struct df_buf *b = arg;

	df_buf_add_str(b, key);
	df_buf_addc(b, df_json_type(member) == DF_NULL ? '0' : '1');
	return !df_str_is(key, "stop");
}

static void
members_are_told_in_order_until_enough(void **state)
{
	struct json_object *v =
	    parse("{\"b\":1,\"a\":null,\"stop\":1,\"c\":1}");
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_json_each(v, note, &b);
	df_json_each(NULL, note, &b);
	assert_str("members", df_buf_str(&b), DF_STR("b1a0stop1"));
	df_buf_release(&b);
	df_json_put(v);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_whole_suite_is_judged_rightly),
	    cmocka_unit_test(values_are_read_with_their_types),
	    cmocka_unit_test(numbers_keep_their_size),
	    cmocka_unit_test(long_digits_in_strings_stay),
	    cmocka_unit_test(what_is_no_single_json_value_is_refused),
	    cmocka_unit_test(json_c_goes_as_deep_as_the_scan),
	    cmocka_unit_test(members_are_told_in_order_until_enough),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
