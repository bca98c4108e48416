/*
 * What may be "By" is known before the line is tidied: never a wrong no.
 */
#include "unit.h"

#include "clean/name.h"
#include "clean/tidy.h"
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

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_may_be_by),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
