/*
 * test_date: days found in texts of several languages.
 */
#include "clean/date.h"

#include "unit.h"

static void
check(const char *text, bool day_first, const char *day)
{
	struct df_date d;
	bool found = df_date_find(df_str(text), day_first, &d);

	assert_int_equal(found, day != NULL);
	if (day)
		assert_string_equal(d.s, day);
}

static void
test_forms(void **state)
{
	(void)state;
	check("2025-12-31T23:59:59+02:00", false, "2025-12-31");
	check("2025/2/1", false, "2025-02-01");
	check("20251231", false, "2025-12-31");
	check("31.12.2025", false, "2025-12-31");
	check("1.2.2025", false, "2025-02-01");
	check("1/2/2025", false, "2025-01-02");
	check("1/2/2025", true, "2025-02-01");
	check("31/12/2025", false, "2025-12-31");
	check("12/31/2025", true, "2025-12-31");
	check("2025年12月31日", false, "2025-12-31");
}

static void
test_languages(void **state)
{
	(void)state;
	check("Published December 31st, 2025 by me", false, "2025-12-31");
	check("31 décembre 2025", true, "2025-12-31");
	check("31. März 2024", true, "2024-03-31");
	check("5 de junio de 2023", true, "2023-06-05");
	check("12 СЕНТЯБРЯ 2020 г.", true, "2020-09-12");
	check("17 czerwca 2021", true, "2021-06-17");
	check("4 Ağustos 2019", true, "2019-08-04");
	check("1er août 2022", true, "2022-08-01");
}

static void
test_no_days(void **state)
{
	(void)state;
	check("", false, NULL);
	check("in 2025 there were 12", false, NULL);
	check("31.13.2025", false, NULL);
	check("0/0/2025", false, NULL);
	check("December 2025", false, NULL);
	check("December 31, 1789", false, NULL);
	check("\xff\xfe\xe5\xb9", false, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_forms),
	    cmocka_unit_test(test_languages),
	    cmocka_unit_test(test_no_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
