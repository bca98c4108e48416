/*
 * utf8: every character there and back, and ill-formed sequences measured as
 * Unicode does (3.9, maximal subparts; the cases of its tables 3-8 to 3-11).
 */
#include "unit.h"

#include "core/utf8.h"

static void
every_character_is_decoded_as_it_was_encoded(void **state)
{
	(void)state;
	for (int32_t c = 0; c <= 0x10FFFF; c++) {
		char out[4];
		size_t n;
		int32_t back;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		n = df_utf8_encode(c, out);
		assert_int_equal(df_utf8_decode(out, n, &back), n);
		assert_int_equal(back, c);
		assert_int_equal(df_utf8_check((struct df_str){out, n}), n);
		assert_int_equal(df_utf8_count((struct df_str){out, n}), 1);
	}
}

/* Bytes and how decoding cuts them: a digit for the length of a character,
 * a letter (a is 1) for that of an ill-formed part. */
static const struct {
	const char *bytes, *cuts;
} cuts[] = {
    {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "aaaaaaaa1"},
    {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "aaaaaaaa1"},
    {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "aaaaa1aa1"},
    {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "bacb1"},
    {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", "234"},
    {"\xF0\x9F\x98", "c"},
    {"\xE2\x82", "b"},
    {"\xC3", "a"},
    {"\xF5\x80", "aa"},
};

static void
ill_formed_parts_are_cut_as_unicode_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cuts); i++) {
		struct df_str s = df_str(cuts[i].bytes);
		char got[16] = "";

		for (size_t n = 0; s.len > 0; n++) {
			int32_t c;
			size_t len = df_utf8_decode(s.s, s.len, &c);

			got[n] = (char)((c < 0 ? 'a' - 1 : '0') + (int)len);
			s = df_str_slice(s, len, s.len);
		}
		assert_string_equal(got, cuts[i].cuts);
	}
}

static void
check_names_the_first_bad_byte(void **state)
{
	(void)state;
	assert_int_equal(df_utf8_check((struct df_str){NULL, 0}), 0);
	for (size_t before = 0; before < 100; before++) {
		char text[128];

		memset(text, 'a', sizeof(text));
		assert_int_equal(
		    df_utf8_check((struct df_str){text, before}), before);
		memcpy(text + before, "\xE2\x82", 2);
		assert_int_equal(
		    df_utf8_check((struct df_str){text, 120}), before);
		assert_int_equal(
		    df_utf8_check((struct df_str){text, before + 2}), before);
	}
}

/* Wherever the characters stand to what is counted at a time. */
static void
characters_of_all_lengths_are_counted(void **state)
{
	static const char *const chars[] = {
	    "a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\n"};
	char text[200];
	size_t len = 0;

	(void)state;
	for (size_t n = 0; len + 4 < sizeof(text); n++) {
		const char *c = chars[n * n % COUNT(chars)];

		assert_int_equal(df_utf8_count((struct df_str){text, len}), n);
		memcpy(text + len, c, strlen(c));
		len += strlen(c);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_character_is_decoded_as_it_was_encoded),
	    cmocka_unit_test(ill_formed_parts_are_cut_as_unicode_says),
	    cmocka_unit_test(check_names_the_first_bad_byte),
	    cmocka_unit_test(characters_of_all_lengths_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
