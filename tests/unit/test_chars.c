/*
 * Properties of characters, of all planes and of what is no character.
 */
#include "unit.h"

#include "text/chars.h"

static void
test_categories(void **state)
{
	static const struct {
		int32_t c;
		unsigned category;
	} rows[] = {
	    {0, DF_CC},
	    {'A', DF_LU},
	    {'z', DF_LL},
	    {'7', DF_ND},
	    {'_', DF_PC},
	    {'(', DF_PS},
	    {' ', DF_ZS},
	    {'+', DF_SM},
	    {0xE9, DF_LL},
	    {0x1C5, DF_LT},
	    {0x301, DF_MN},
	    {0x2028, DF_ZL},
	    {0x200D, DF_CF},
	    {0x4E2D, DF_LO},
	    {0x9FFF, DF_LO},
	    {0xE000, DF_CO},
	    {0xFFFD, DF_SO},
	    {0xFFFF, DF_CN},
	    {0x1F600, DF_SO},
	    {0x20000, DF_LO},
	    {0x10FFFD, DF_CO},
	    {0x10FFFF, DF_CN},
	    {-1, DF_SO},
	    {0x110000, DF_SO},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    df_char(rows[i].c)->category, rows[i].category);
}

static void
test_kinds(void **state)
{
	(void)state;
	assert_true(df_char_is_alnum(df_char(0x3042)));
	assert_true(df_char_is_alnum(df_char(0xBD)));
	assert_false(df_char_is_alnum(df_char('_')));
	assert_true(df_char(0x3000)->flags & DF_CHAR_SPACE);
	assert_true(df_char('\n')->flags & DF_CHAR_SPACE);
	assert_false(df_char(0x200B)->flags & DF_CHAR_SPACE);
	assert_true(df_char_is_cjk(0xAC00));
	assert_true(df_char_is_cjk(0x30AB));
	assert_false(df_char_is_cjk(0xE01));
	assert_true(df_char(0xE01)->flags & DF_CHAR_UNSPACED);
	assert_false(df_char(0xAC00)->flags & DF_CHAR_UNSPACED);
}

static void
test_decoding_agrees_with_the_full_decoder(void **state)
{
	char s[4];

	(void)state;
	for (int32_t c = 0; c <= 0x10FFFF; c++) {
		int32_t got;
		size_t len;

		if (c >= 0xD800 && c < 0xE000)
			continue;
		len = df_utf8_encode(c, s);
		assert_int_equal(df_char_decode(s, s + len, &got), len);
		assert_int_equal(got, c);
	}
	for (unsigned i = 0; i < 0x1000000; i += 61) {
		int32_t want;
		int32_t got;
		size_t len;

		s[0] = (char)(i >> 16 | 0x80);
		s[1] = (char)(i >> 8);
		s[2] = (char)i;
		len = df_utf8_decode(s, 3, &want);
		assert_int_equal(df_char_decode(s, s + 3, &got), len);
		assert_int_equal(got, want);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_categories),
	    cmocka_unit_test(test_kinds),
	    cmocka_unit_test(test_decoding_agrees_with_the_full_decoder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
