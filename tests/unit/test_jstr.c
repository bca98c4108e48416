/*
 * jstr: JSON strings to text and back: every character, every escape.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/jstr.h"
#include "core/limits.h"
#include "core/scan.h"
#include "core/utf8.h"

static const struct {
	const char *raw;
	struct df_str text;
} decoded[] = {
    {"", {"", 0}},
    {"plain", {"plain", 5}},
    {"\\\"\\\\\\/\\b\\f\\n\\r\\t", {"\"\\/\b\f\n\r\t", 8}},
    {"\\u0041b\\u00e9\\u20AC", {"Ab\xC3\xA9\xE2\x82\xAC", 7}},
    {"\\ud83d\\uDE00", {"\xF0\x9F\x98\x80", 4}},
    {"\\uD800\\uDC00\\udbff\\udfff", {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 8}},
    {"a\\u0000b", {"a\0b", 3}},
    {"\\\\u0041", {"\\u0041", 6}},
    {"\\uFFFF\\ud7ff\\ue000", {"\xEF\xBF\xBF\xED\x9F\xBF\xEE\x80\x80", 9}},
};

static void
escapes_are_undone(void **state)
{
	struct df_arena a;

	(void)state;
	df_arena_init(&a, DF_MIB);
	for (size_t i = 0; i < COUNT(decoded); i++) {
		struct df_str raw = df_str(decoded[i].raw), text;

		assert_int_equal(df_jstr_decode(raw, &a, &text), 0);
		assert_str(raw.s, text, decoded[i].text);
		assert_true(df_jstr_is(raw, decoded[i].text));
		assert_false(df_jstr_is(raw, DF_STR("plai")));
		assert_false(df_jstr_is(raw, DF_STR("plain text")));
	}
	df_arena_release(&a);
}

static void
text_without_escapes_is_not_copied(void **state)
{
	struct df_str raw = DF_STR("no escape"), text;
	struct df_arena a;

	(void)state;
	df_arena_init(&a, 0);
	assert_int_equal(df_jstr_decode(raw, &a, &text), 0);
	assert_ptr_equal(text.s, raw.s);
	assert_int_equal(df_jstr_decode(DF_STR("\\n"), &a, &text), -1);
	df_arena_release(&a);
}

static const struct {
	struct df_str text;
	const char *json;
} encoded[] = {
    {{NULL, 0}, "\"\""},
    {{"a\"b\\c/", 6}, "\"a\\\"b\\\\c/\""},
    {{"\b\f\n\r\t", 5}, "\"\\b\\f\\n\\r\\t\""},
    {{"\0\x01\x1F\x7F", 4}, "\"\\u0000\\u0001\\u001f\x7F\""},
    {{"\xC3\xA9", 2}, "\"\xC3\xA9\""},
    {{"a\xFFz", 3}, "\"a\xEF\xBF\xBDz\""},
    {{"\xF0\x9F\x98", 3}, "\"\xEF\xBF\xBD\""},
    {{"\xED\xA0\x80", 3}, "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
    {{"\xE2\x82\"", 3}, "\"\xEF\xBF\xBD\\\"\""},
};

static void
only_what_must_be_is_escaped(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(encoded); i++) {
		struct df_buf b;

		df_buf_init(&b, 0);
		assert_int_equal(df_jstr_add(&b, encoded[i].text), 0);
		assert_str(
		    encoded[i].json, df_buf_str(&b), df_str(encoded[i].json));
		df_buf_release(&b);
	}
}

static void
every_character_survives_the_way_there_and_back(void **state)
{
	struct df_arena a;
	struct df_buf b;

	(void)state;
	df_arena_init(&a, DF_MIB);
	df_buf_init(&b, 0);
	for (int32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 13) {
		char out[4];
		struct df_str text = {out, df_utf8_encode(c, out)}, back, raw;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		df_arena_reset(&a);
		df_buf_reset(&b, DF_MIB);
		assert_int_equal(df_jstr_add(&b, text), 0);
		assert_int_equal(df_scan_value(df_buf_str(&b), NULL, NULL), 0);
		raw = df_str_slice(df_buf_str(&b), 1, b.len - 1);
		assert_int_equal(df_jstr_decode(raw, &a, &back), 0);
		assert_str("there and back", back, text);
	}
	df_buf_release(&b);
	df_arena_release(&a);
}

/* A long text, of which eight bytes are looked at together, is what its
 * characters are one by one, also where it just fits. */
static void
long_texts_are_those_of_their_characters(void **state)
{
	static const char *const parts[] = {"abcdefg", "a", "!", "#", "[", "]",
	    "\x7F", "\"", "\\", "\x1F", "\n", " ", "\xC3\xA9", "\xE2\x82\xA0",
	    "\xE2\x9C\x9C", "\xF0\x9F\x98\x80"};
	uint64_t seed = 1;

	(void)state;
	for (size_t len = 1; len < 60000; len += len < 70 ? 1 : 9973) {
		struct df_buf text, json, b;
		struct df_str whole;

		df_buf_init(&text, 0);
		df_buf_init(&json, 0);
		df_buf_addc(&json, '"');
		while (text.len < len) {
			const char *part = parts[random_below(
			    &seed, len % 2 ? COUNT(parts) : 12)];
			struct df_str one;

			df_buf_init(&b, 0);
			df_buf_add_cstr(&text, part);
			assert_int_equal(df_jstr_add(&b, df_str(part)), 0);
			one = df_str_slice(df_buf_str(&b), 1, b.len - 1);
			df_buf_add_str(&json, one);
			df_buf_release(&b);
		}
		df_buf_addc(&json, '"');
		whole = df_buf_str(&json);
		for (size_t less = 0; less < 3; less++) {
			df_buf_init(&b, less == 2 ? 0 : whole.len - less);
			assert_int_equal(df_jstr_add(&b, df_buf_str(&text)),
			    less == 1 ? -1 : 0);
			if (less != 1)
				assert_str("long", df_buf_str(&b), whole);
			df_buf_release(&b);
		}
		df_buf_release(&text);
		df_buf_release(&json);
	}
}

static void
a_full_buffer_is_told_of(void **state)
{
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 10);
	assert_int_equal(df_jstr_add(&b, DF_STR("12345678")), 0);
	df_buf_reset(&b, 10);
	assert_int_equal(df_jstr_add(&b, DF_STR("1234567\n")), -1);
	df_buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(escapes_are_undone),
	    cmocka_unit_test(text_without_escapes_is_not_copied),
	    cmocka_unit_test(only_what_must_be_is_escaped),
	    cmocka_unit_test(every_character_survives_the_way_there_and_back),
	    cmocka_unit_test(long_texts_are_those_of_their_characters),
	    cmocka_unit_test(a_full_buffer_is_told_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
