/*
 * scan: what is accepted and refused, with which code and at which byte; the
 * table of fields; arrays walked through.
 */
#include "unit.h"

#include "core/buf.h"
#include "core/err.h"
#include "core/array.h"
#include "core/fields.h"
#include "core/limits.h"
#include "core/scan.h"

static const struct {
	struct df_str line;
	const char *code;
	const char *where; /* the end of the message */
} refused[] = {
    {{"", 0}, "bad_json", "offset 0"},
    {{"{", 1}, "bad_json", "offset 1"},
    {{"{\"a\"", 4}, "bad_json", "offset 4"},
    {{"{\"a\":}", 6}, "bad_json", "offset 5"},
    {{"{\"a\":1", 6}, "bad_json", "offset 6"},
    {{"{\"a\":1,}", 8}, "bad_json", "offset 7"},
    {{"{\"a\":1}x", 8}, "bad_json", "offset 7"},
    {{"{\"a\":1}{}", 9}, "bad_json", "offset 7"},
    {{"{\"a\":\"\n\"}", 9}, "bad_json", "offset 6"},
    {{"{\"a\":\"\0\"}", 9}, "bad_json", "offset 6"},
    {{"{\0}", 3}, "bad_json", "offset 1"},
    {{"{\"a\":\"\\x\"}", 10}, "bad_json", "offset 6"},
    {{"{\"a\":\"\\u12g4\"}", 14}, "bad_json", "offset 6"},
    {{"{\"a\":\"\\u12\"", 11}, "bad_json", "offset 6"},
    {{"{\"a\":\"\\", 7}, "bad_json", "offset 6"},
    {{"{\"a\":01}", 8}, "bad_json", "offset 6"},
    {{"{\"a\":-}", 7}, "bad_json", "offset 6"},
    {{"{\"a\":1.}", 8}, "bad_json", "offset 7"},
    {{"{\"a\":1e+}", 9}, "bad_json", "offset 8"},
    {{"{\"a\":tru}", 9}, "bad_json", "offset 5"},
    {{"{\"a\":[1 2]}", 11}, "bad_json", "offset 8"},
    {{"{\"a\":[1}}", 9}, "bad_json", "offset 7"},
    {{"{\"a\":{\"b\"]}}", 12}, "bad_json", "offset 9"},
    {{"[1]", 3}, "not_object", ""},
    {{" 12 ", 4}, "not_object", ""},
    {{"\"a\"", 3}, "not_object", ""},
    {{"nul", 3}, "bad_json", "offset 0"},
    {{"{\"a\":\"\xFF\"}", 9}, "bad_utf8", "offset 6"},
    {{"{\"a\":\"\xC3\"}", 9}, "bad_utf8", "offset 6"},
    {{"{\"\xED\xA0\x80\":1}", 9}, "bad_utf8", "offset 2"},
    {{"{\"a\":1}\x80", 8}, "bad_utf8", "offset 7"},
    {{"{\"a\":\"\\ud800\"}", 14}, "lone_surrogate", "offset 6"},
    {{"{\"a\":\"x\\udc00\"}", 15}, "lone_surrogate", "offset 7"},
    {{"{\"a\":\"\\ud800\\u0041\"}", 20}, "lone_surrogate", "offset 6"},
    {{"{\"a\":\"\\ud800\\ud800\"}", 20}, "lone_surrogate", "offset 6"},
    {{"{\"a\":\"\\udc00\\ud800\"}", 20}, "lone_surrogate", "offset 6"},
    {{"{\"\\udfff\":1}", 12}, "lone_surrogate", "offset 2"},
};

static void
what_is_wrong_is_named_with_its_offset(void **state)
{
	struct df_fields f;

	(void)state;
	df_fields_init(&f);
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct df_err err = {0};
		struct df_str line = refused[i].line;

		assert_case(df_scan_object(line, &f, &err) == -1, line.s);
		assert_int_equal(err.kind, DF_ERR_INPUT);
		assert_string_equal(err.code, refused[i].code);
		if (!df_str_ends(df_str(err.text), df_str(refused[i].where)))
			fail_msg("%s: %s", line.s, err.text);
		assert_int_equal(df_scan_object(line, &f, NULL), -1);
	}
	df_fields_release(&f);
	df_fields_release(&f);
}

static void
fields_are_found_with_their_types(void **state)
{
	static const char line_text[] =
	    " {\"a\" : [1,{\"b\":2}] ,\"\\u0074ext\":\"x\",\"n\":-1.5e+3,"
	    "\"t\":true,\"f\":false,\"z\":null,\"o\":{},\"\":\"e\","
	    "\"n\":0} ";
	static const struct {
		const char *name, *value;
		enum df_type type;
	} expected[] = {{"a", "[1,{\"b\":2}]", DF_ARRAY},
	    {"text", "\"x\"", DF_STRING}, {"n", "0", DF_NUMBER},
	    {"t", "true", DF_BOOL}, {"f", "false", DF_BOOL},
	    {"z", "null", DF_NULL}, {"o", "{}", DF_OBJECT},
	    {"", "\"e\"", DF_STRING}};
	struct df_str line = DF_STR(line_text);
	struct df_fields f;

	(void)state;
	df_fields_init(&f);
	assert_int_equal(df_scan_object(line, &f, NULL), 0);
	assert_int_equal(f.n, 9);
	for (size_t i = 0; i < COUNT(expected); i++) {
		const struct df_field *field =
		    df_fields_find(&f, line, df_str(expected[i].name));

		assert_non_null(field);
		assert_int_equal(field->type, expected[i].type);
		assert_str(expected[i].name,
		    df_str_slice(
			line, field->value, field->value + field->value_len),
		    df_str(expected[i].value));
		assert_int_equal(line.s[field->start], '"');
	}
	assert_null(df_fields_find(&f, line, DF_STR("b")));
	assert_null(df_fields_find(&f, line, DF_STR("\\u0074ext")));
	df_fields_release(&f);
}

/* depth brackets, opened and closed, within {"a":...}. */
static struct df_str
nested(struct df_buf *b, size_t depth, const char *open, char close)
{
	df_buf_reset(b, DF_MIB);
	df_buf_add_cstr(b, "{\"a\":");
	for (size_t i = 1; i < depth; i++)
		df_buf_add_cstr(b, open);
	df_buf_add_cstr(b, "1");
	for (size_t i = 1; i < depth; i++)
		df_buf_addc(b, close);
	df_buf_addc(b, '}');
	return df_buf_str(b);
}

static void
depth_512_passes_and_513_does_not(void **state)
{
	struct df_err err;
	struct df_fields f;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_fields_init(&f);
	for (int i = 0; i < 2; i++) {
		const char *open = i ? "[" : "{\"k\":";
		char close = i ? ']' : '}';

		assert_int_equal(
		    df_scan_object(nested(&b, 512, open, close), &f, &err), 0);
		assert_int_equal(
		    df_scan_object(nested(&b, 513, open, close), &f, &err), -1);
		assert_string_equal(err.code, "too_deep");
	}
	df_fields_release(&f);
	df_buf_release(&b);
}

static void
brackets_of_both_kinds_alternate_at_all_depths(void **state)
{
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	for (size_t depth = 1; depth <= 512; depth++) {
		for (size_t i = 0; i < depth; i++)
			df_buf_add_cstr(&b, i % 3 ? "[" : "{\"k\":");
		df_buf_add_cstr(&b, "1");
		for (size_t i = depth; i-- > 0;)
			df_buf_addc(&b, i % 3 ? ']' : '}');
		assert_int_equal(df_scan_value(df_buf_str(&b), NULL, NULL), 0);
		/* One closing bracket of the wrong kind. */
		b.s[b.len - 1 - depth / 2] ^= ']' ^ '}';
		assert_int_equal(df_scan_value(df_buf_str(&b), NULL, NULL), -1);
		df_buf_reset(&b, DF_MIB);
	}
	df_buf_release(&b);
}

static void
fields_are_bounded_in_number(void **state)
{
	struct df_err err;
	struct df_fields f;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_fields_init(&f);
	df_buf_add_cstr(&b, "{\"\":1");
	for (size_t i = 1; i < DF_FIELDS_MAX; i++)
		df_buf_add_cstr(&b, ",\"\":1");
	df_buf_addc(&b, '}');
	assert_int_equal(df_scan_object(df_buf_str(&b), &f, &err), 0);
	assert_int_equal(f.n, DF_FIELDS_MAX);
	df_buf_truncate(&b, b.len - 1);
	df_buf_add_cstr(&b, ",\"\":1}");
	assert_int_equal(df_scan_object(df_buf_str(&b), &f, &err), -1);
	assert_string_equal(err.code, "too_many_fields");
	df_fields_release(&f);
	df_buf_release(&b);
}

static void
arrays_are_walked_through(void **state)
{
	static const char *const cases[][2] = {{"[]", ""}, {" [ ] ", ""},
	    {"[1]", "1|"},
	    {"[ 1 ,\"a,]\" , [2,3],{\"k\":[4]} ]",
		"1|\"a,]\"|[2,3]|{\"k\":[4]}|"},
	    {"{\"a\":1}", ""}, {"12", ""}, {"[[],[]]", "[]|[]|"},
	    {"\n[\r1\t,\n2]\n", "1|2|"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_array a;
		struct df_str elem;
		struct df_buf b;

		df_buf_init(&b, 0);
		df_array_init(&a, df_str(cases[i][0]));
		while (df_array_next(&a, &elem)) {
			df_buf_add_str(&b, elem);
			df_buf_addc(&b, '|');
		}
		assert_false(df_array_next(&a, &elem));
		assert_str(cases[i][0], df_buf_str(&b), df_str(cases[i][1]));
		df_buf_release(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_wrong_is_named_with_its_offset),
	    cmocka_unit_test(fields_are_found_with_their_types),
	    cmocka_unit_test(depth_512_passes_and_513_does_not),
	    cmocka_unit_test(brackets_of_both_kinds_alternate_at_all_depths),
	    cmocka_unit_test(fields_are_bounded_in_number),
	    cmocka_unit_test(arrays_are_walked_through),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
