/*
 * What may be "By" is known before the line is tidied: never a wrong no. Names
 * come without their addresses, and a text of nothing but brackets is not slow.
 */
#include "unit.h"

#include "clean/meta/name.h"
#include "clean/meta/name_by.h"
#include "clean/tree/tidy.h"
#include "core/arena.h"

static void
test_may_be_by(void **state)
{
	static const struct {
		const char *raw;
		bool by, may;
	} rows[] = {
	    {"By Jane Doe", true, true},
	    {" \n\tby\n Jane Doe", true, true},
	    {"b\xc2\xady Jane Doe", true, true},  /* a soft hyphen in it */
	    {"B\x7fY Jane Doe", true, true},      /* a control in it */
	    {"\xc2\xa0" "by Jane Doe", true, true},
	    {"Written \r\n by Jane Doe", true, true},
	    {"e\xcc\x81" "crit par Jane Doe", true, true}, /* composed */
	    {"\xc3\xa9" "crit par Jane Doe", true, true},
	    {"POR Jane Doe", true, true},
	    {"Bye, Jane Doe", false, true},
	    {"Buy it", false, false},
	    {"12 comments", false, false},
	    {"", false, true},
	};
	struct df_arena a;

	(void)state;
	df_arena_init(&a, (size_t)1 << 16);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str raw = df_str(rows[i].raw), line;

		assert_int_equal(df_tidy_line(raw, &a, &line), 0);
		assert_int_equal(df_name_by(line) > 0, rows[i].by);
		assert_int_equal(df_name_may_be_by(raw), rows[i].may);
	}
	df_arena_release(&a);
}

static void
test_address(void **state)
{
	static const char *const rows[] = {
	    "Jane Doe (https://jane.example/)",
	    "Jane Doe <jane@example.org>",
	    "Jane Doe [a] (b) jane@example.org",
	    "By Jane Doe (jane at example) <jane@example.org>",
	};
	size_t n = (size_t)1 << 22;
	char *brackets = malloc(n);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_true(
		    df_str_is(df_name_given(df_str(rows[i])), "Jane Doe"));
	assert_true(df_str_is(
	    df_name_given(df_str("Jane (Janie) Doe")), "Jane (Janie) Doe"));
	assert_non_null(brackets);
	memset(brackets, '<', n);
	assert_int_equal(df_name_given((struct df_str){brackets, n}).len, 0);
	free(brackets);
}

static void
test_shown(void **state)
{
	static const char *const names[] = {"Maria Fotopoulou",
	    "Verdi, Agostino", "Diego Santiago", "Ivan Loginov",
	    "Omar Shareef", "Jan op den Akker", "Rhys ap Gwilym",
	    "Ludwig Mies van der Rohe"};
	static const char *const none[] = {"Foto: Jane Doe", "3 days ago",
	    "Photos Jane Doe", "Login", "Share this",
	    "Jane went to see them"};

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		assert_true(
		    df_str_is(df_name_shown(df_str(names[i])), names[i]));
	for (size_t i = 0; i < COUNT(none); i++)
		assert_int_equal(df_name_shown(df_str(none[i])).len, 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_may_be_by),
	    cmocka_unit_test(test_address),
	    cmocka_unit_test(test_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
