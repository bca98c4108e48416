/*
 * test_date: days found in texts of several languages.
 */
#include "clean/meta/date.h"

#include "unit.h"

static void
check(const char *text, enum df_date_order order, const char *day)
{
	struct df_date d;
	bool found = df_date_find(df_str(text), order, &d);

	assert_int_equal(found, day != NULL);
	if (day)
		assert_string_equal(d.s, day);
}

static void
test_forms(void **state)
{
	(void)state;
	check("2025-12-31T23:59:59+02:00", DF_DATE_MONTH_FIRST, "2025-12-31");
	check("2025/2/1", DF_DATE_MONTH_FIRST, "2025-02-01");
	check("20251231", DF_DATE_MONTH_FIRST, "2025-12-31");
	check("31.12.2025", DF_DATE_MONTH_FIRST, "2025-12-31");
	check("1.2.2025", DF_DATE_MONTH_FIRST, "2025-02-01");
	check("1/2/2025", DF_DATE_MONTH_FIRST, "2025-01-02");
	check("1/2/2025", DF_DATE_DAY_FIRST, "2025-02-01");
	check("31/12/2025", DF_DATE_MONTH_FIRST, "2025-12-31");
	check("12/31/2025", DF_DATE_DAY_FIRST, "2025-12-31");
	check("2025年12月31日", DF_DATE_MONTH_FIRST, "2025-12-31");
}

static void
test_short_years(void **state)
{
	(void)state;
	check("03.04.24", DF_DATE_DAY_FIRST, "2024-04-03");
	check("on 03.04.24, 12:30", DF_DATE_MONTH_FIRST, "2024-04-03");
	check("03/04/24", DF_DATE_DAY_FIRST, "2024-04-03");
	check("27/04/98", DF_DATE_MONTH_FIRST, "1998-04-27");
	check("04/27/24", DF_DATE_US, "2024-04-27");
	check("on 1/23/21", DF_DATE_MONTH_FIRST, "2021-01-23");
	check("23/1/21", DF_DATE_MONTH_FIRST, "2021-01-23");
	check("5/5/20.", DF_DATE_DAY_FIRST, "2020-05-05");
	/* It may be that of a month first, or no day at all. */
	check("03/04/24", DF_DATE_MONTH_FIRST, NULL);
	check("03.04.24", DF_DATE_US, NULL);
	check("3.4.24", DF_DATE_DAY_FIRST, NULL);
	check("7/8/10", DF_DATE_DAY_FIRST, NULL);
	check("7/8/10", DF_DATE_US, NULL);
	check("1/23/2", DF_DATE_US, NULL);
	check("1/23/21/4", DF_DATE_US, NULL);
	check("9/1/23/21", DF_DATE_US, NULL);
	check("10.03.04.24", DF_DATE_DAY_FIRST, NULL);
	check("v03.04.24", DF_DATE_DAY_FIRST, NULL);
	check("03-04-24", DF_DATE_DAY_FIRST, NULL);
	check("03.04/24", DF_DATE_DAY_FIRST, NULL);
	check("12:30.24", DF_DATE_DAY_FIRST, NULL);
}

static void
test_seconds(void **state)
{
	static const char *const rows[][2] = {{"1609459200", "2021-01-01"},
	    {"1609459199", "2020-12-31"}, {"1582934400000", "2020-02-29"},
	    {"1583020800", "2020-03-01"}, {"1012521600", "2002-02-01"},
	    {"160945920", ""}, {"16094592000", ""}, {"160945920a", ""},
	    {"9999999999", ""}, {"", ""}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_date d = {""};

		assert_int_equal(df_date_of_seconds(df_str(rows[i][0]), &d),
		    rows[i][1][0] != 0);
		assert_string_equal(d.s, rows[i][1]);
	}
}

static void
test_signs(void **state)
{
	(void)state;
	check("26 | 01 | 2022", DF_DATE_DAY_FIRST, "2022-01-26");
	check("5.XII.2020", DF_DATE_DAY_FIRST, "2020-12-05");
	check("17 IX 2021 r.", DF_DATE_DAY_FIRST, "2021-09-17");
	check("3. V. 2021", DF_DATE_DAY_FIRST, "2021-05-03");
	check("3.I.2021", DF_DATE_DAY_FIRST, "2021-01-03");
	check("Part 5 XIII 2020", DF_DATE_DAY_FIRST, NULL);
	check("12 V 2000 W", DF_DATE_DAY_FIRST, NULL);
	check("5 X 2000 g", DF_DATE_DAY_FIRST, NULL);
	check("I 5 2020", DF_DATE_DAY_FIRST, NULL);
}

static void
test_languages(void **state)
{
	(void)state;
	check("Published December 31st, 2025 by me", DF_DATE_MONTH_FIRST,
	    "2025-12-31");
	check("31 décembre 2025", DF_DATE_DAY_FIRST, "2025-12-31");
	check("31. März 2024", DF_DATE_DAY_FIRST, "2024-03-31");
	check("5 de junio de 2023", DF_DATE_DAY_FIRST, "2023-06-05");
	check("12 СЕНТЯБРЯ 2020 г.", DF_DATE_DAY_FIRST, "2020-09-12");
	check("17 czerwca 2021", DF_DATE_DAY_FIRST, "2021-06-17");
	check("4 Ağustos 2019", DF_DATE_DAY_FIRST, "2019-08-04");
	check("1er août 2022", DF_DATE_DAY_FIRST, "2022-08-01");
}

static void
test_more_languages(void **state)
{
	static const struct {
		const char *text;
		const char *day;
	} cases[] = {
	    {"07 أكتوبر 2020", "2020-10-07"},
	    {"٣ مايو ٢٠٢١", "2021-05-03"},
	    {"24 نيسان / أبريل 2020", "2020-04-24"},
	    {"2024. május 3.", "2024-05-03"},
	    {"2024 m. gegužės 3 d.", "2024-05-03"},
	    {"2024. gada 3. maijs", "2024-05-03"},
	    {"3. toukokuuta 2024", "2024-05-03"},
	    {"3 de maig de 2024", "2024-05-03"},
	    {"3 Μαΐου 2024", "2024-05-03"},
	    {"3 ноември 2024", "2024-11-03"},
	    {"3. července 2024", "2024-07-03"},
	    {"3. 7. 2024", "2024-07-03"},
	    {"3 ŞUBAT 2024", "2024-02-03"},
	    {"3. ZÁŘÍ 2024", "2024-09-03"},
	    {"3. června 2024", "2024-06-03"},
	    {"2024년 5월 3일", "2024-05-03"},
	    {"3 במאי 2024", "2024-05-03"},
	    {"3 marraskuuta 2024", "2024-11-03"},
	    {"3 mars 2024", "2024-03-03"},
	    {"2020-10-26 14:00 | 2021-01-01", "2020-10-26"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(cases[i].text, DF_DATE_DAY_FIRST, cases[i].day);
}

static enum df_date_order
order_of(const char *lang, const char *host)
{
	return df_date_order_of(df_str(lang), df_str(host));
}

static void
test_order_of_day_and_month(void **state)
{
	(void)state;
	check("03-09-2026", DF_DATE_MONTH_FIRST, "2026-09-03");
	check("03-09-2026", DF_DATE_US, "2026-03-09");
	check("13-09-2026", DF_DATE_US, "2026-09-13");
	assert_int_equal(order_of("en-US", "e.co.uk"), DF_DATE_US);
	assert_int_equal(order_of("en-GB", "e.org"), DF_DATE_DAY_FIRST);
	assert_int_equal(order_of("de", "e.org"), DF_DATE_DAY_FIRST);
	assert_int_equal(order_of("", "e.org"), DF_DATE_MONTH_FIRST);
	assert_int_equal(order_of("en", "e.com.au"), DF_DATE_DAY_FIRST);
	assert_int_equal(order_of("", "e.co.uk"), DF_DATE_DAY_FIRST);
}

static void
test_addresses(void **state)
{
	struct df_date d;

	(void)state;
	assert_true(
	    df_date_in_url(DF_STR("https://e.org/2020/05/17/title"), &d));
	assert_string_equal(d.s, "2020-05-17");
	assert_true(df_date_in_url(DF_STR("https://e.org/a/20200517/b"), &d));
	assert_string_equal(d.s, "2020-05-17");
	assert_true(
	    df_date_in_url(DF_STR("https://e.org/blog-2020-05-17-title"), &d));
	assert_string_equal(d.s, "2020-05-17");
	assert_true(df_date_in_url(DF_STR("https://e.org/a/2023/oct/3/b"), &d));
	assert_string_equal(d.s, "2023-10-03");
	assert_true(df_date_in_url(DF_STR("https://e.org/2020/5/7"), &d));
	assert_string_equal(d.s, "2020-05-07");
	assert_true(df_date_in_url(DF_STR("https://e.org/a/17-05-2020"), &d));
	assert_string_equal(d.s, "2020-05-17");
	assert_true(df_date_in_url(DF_STR("https://e.org/17-05-2020/?a"), &d));
	assert_false(df_date_in_url(DF_STR("https://e.org/17-05-2020-a"), &d));
	assert_false(df_date_in_url(DF_STR("https://e.org/a-17-05-2020"), &d));
	assert_false(df_date_in_url(DF_STR("https://e.org/2020/05/title"), &d));
	assert_false(df_date_in_url(DF_STR("https://e.org/2020-05-177"), &d));
	assert_false(df_date_in_url(DF_STR("https://e.org/20201399/"), &d));
	assert_false(df_date_in_url(DF_STR("https://e.org/a120200517/"), &d));
	assert_false(df_date_in_url(DF_STR(""), &d));
}

static void
test_neighbours(void **state)
{
	const struct df_date a = {"2024-02-29"}, b = {"2024-03-01"};
	const struct df_date c = {"2023-12-31"}, d = {"2024-01-01"};
	const struct df_date none = {""};

	(void)state;
	assert_true(df_date_is_next(&a, &b));
	assert_true(df_date_is_next(&d, &c));
	assert_false(df_date_is_next(&a, &a));
	assert_false(df_date_is_next(&a, &d));
	assert_false(df_date_is_next(&a, &none));
}

static void
may_be(const char *text, const char *there, bool want)
{
	struct df_date day, other;

	assert_true(df_date_find(df_str(text), DF_DATE_DAY_FIRST, &day));
	assert_true(df_date_find(df_str(there), DF_DATE_DAY_FIRST, &other));
	assert_int_equal(df_date_may_be(df_str(text), &day, &other), want);
}

static void
test_zones(void **state)
{
	(void)state;
	may_be("2020-03-01T00:10:00Z", "2020-02-29", true);
	may_be("2020-03-01T00:10:00Z", "2020-03-02", false);
	may_be("2020-03-01T09:59:00.000+00:00", "2020-02-29", true);
	may_be("2020-03-01T10:00:00Z", "2020-02-29", false);
	may_be("2020-03-01T10:00:00Z", "2020-03-02", true);
	may_be("2020-03-01 23:59 GMT", "2020-03-02", true);
	may_be("2020-03-01 23:59", "2020-03-02", true);
	may_be("2020-03-01T00:10:00+05:30", "2020-02-29", false);
	may_be("2020-03-01", "2020-02-29", false);
	may_be("2020-03-01T00:10:00Z", "2020-02-28", false);
}

static void
test_asia(void **state)
{
	(void)state;
	check("令和6年5月3日", DF_DATE_DAY_FIRST, "2024-05-03");
	check("平成30年12月31日", DF_DATE_DAY_FIRST, "2018-12-31");
	check("令和", DF_DATE_DAY_FIRST, NULL);
	check("更新日：令和元年5月3日", DF_DATE_DAY_FIRST, "2019-05-03");
	check("令和５年３月１日", DF_DATE_DAY_FIRST, "2023-03-01");
	check("中華民國113年3月3日", DF_DATE_DAY_FIRST, "2024-03-03");
	check("元年5月3日", DF_DATE_DAY_FIRST, NULL);
	check("二〇二四年三月三日", DF_DATE_DAY_FIRST, "2024-03-03");
	check("二零二四年十二月三十一日", DF_DATE_DAY_FIRST, "2024-12-31");
	check("二千年三月三日", DF_DATE_DAY_FIRST, NULL);
	check("三四五六七年三月三日", DF_DATE_DAY_FIRST, NULL);
	check("年年年三月三", DF_DATE_DAY_FIRST, NULL);
	check("3 พฤษภาคม 2567", DF_DATE_DAY_FIRST, "2024-05-03");
	check("๓ พ.ค. ๒๕๖๗", DF_DATE_DAY_FIRST, "2024-05-03");
	check("31/12/2567", DF_DATE_DAY_FIRST, "2024-12-31");
	check("৩ মে ২০২৪", DF_DATE_DAY_FIRST, "2024-05-03");
	check("३ मई २०२४", DF_DATE_DAY_FIRST, "2024-05-03");
	check("ngày 3 tháng 5 năm 2024", DF_DATE_DAY_FIRST, "2024-05-03");
	check("3 tháng 5, 2024", DF_DATE_DAY_FIRST, "2024-05-03");
	check("03 Agu 2024", DF_DATE_DAY_FIRST, "2024-08-03");
	check("\xe0", DF_DATE_DAY_FIRST, NULL);
	check("2024 \xe0\xa7", DF_DATE_DAY_FIRST, NULL);
}

static void
test_persian_calendar(void **state)
{
	(void)state;
	check("۲ تیر ۱۳۹۹", DF_DATE_DAY_FIRST, "2020-06-22");
	check("2 تير 1399 - 12:09:08", DF_DATE_DAY_FIRST, "2020-06-22");
	check("دوشنبه ۳۰ اسفند ۱۴۰۳", DF_DATE_DAY_FIRST, "2025-03-20");
	check("1404/01/01", DF_DATE_DAY_FIRST, "2025-03-21");
	check("۱۴۰۲/۱۰/۱۱ 10:00", DF_DATE_DAY_FIRST, "2024-01-01");
	check("11-10-1402", DF_DATE_DAY_FIRST, "2024-01-01");
	check("30 اسفند 1402", DF_DATE_DAY_FIRST, NULL);
	check("1402/12/30", DF_DATE_DAY_FIRST, NULL);
	check("1399/13/01", DF_DATE_DAY_FIRST, NULL);
	check("1368/01/01", DF_DATE_DAY_FIRST, NULL);
	check("May 3, 1399", DF_DATE_DAY_FIRST, NULL);
	check("1400 12 11", DF_DATE_DAY_FIRST, NULL);
}

static void
test_no_days(void **state)
{
	(void)state;
	check("", DF_DATE_MONTH_FIRST, NULL);
	check("in 2025 there were 12", DF_DATE_MONTH_FIRST, NULL);
	check("31.13.2025", DF_DATE_MONTH_FIRST, NULL);
	check("0/0/2025", DF_DATE_MONTH_FIRST, NULL);
	check("December 2025", DF_DATE_MONTH_FIRST, NULL);
	check("December 31, 1789", DF_DATE_MONTH_FIRST, NULL);
	check("\xff\xfe\xe5\xb9", DF_DATE_MONTH_FIRST, NULL);
}

static void
test_times(void **state)
{
	static const char *const same[] = {"Tue Mar  5 12:01:02 CET 2019",
	    "Tue Mar 5 12:01:02 2019", "Tue Mar 05 12:01:02 +0100 2019",
	    "Tue Mar 5 12:01:02 PM 2019", "12:01 5 March 2019",
	    "12:01 MAR 5 2019", "5.3. 12:01 2019"};

	(void)state;
	for (size_t i = 0; i + 1 < COUNT(same); i++)
		check(same[i], DF_DATE_DAY_FIRST, "2019-03-05");
	check(same[6], DF_DATE_DAY_FIRST, NULL);
	check("March 5 12:0", DF_DATE_DAY_FIRST, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_forms),
	    cmocka_unit_test(test_short_years),
	    cmocka_unit_test(test_seconds),
	    cmocka_unit_test(test_signs),
	    cmocka_unit_test(test_languages),
	    cmocka_unit_test(test_more_languages),
	    cmocka_unit_test(test_order_of_day_and_month),
	    cmocka_unit_test(test_addresses),
	    cmocka_unit_test(test_neighbours),
	    cmocka_unit_test(test_zones),
	    cmocka_unit_test(test_asia),
	    cmocka_unit_test(test_persian_calendar),
	    cmocka_unit_test(test_no_days),
	    cmocka_unit_test(test_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
