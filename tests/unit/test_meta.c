/*
 * test_meta: the small rules behind a page's metadata.
 */
#include "clean/meta/jsonfix.h"
#include "clean/meta/name.h"
#include "clean/meta/name_by.h"
#include "clean/meta/rights.h"
#include "clean/meta/sitename.h"
#include "clean/tree/entity.h"
#include "core/arena.h"
#include "core/limits.h"

#include "unit.h"

static struct df_arena arena;

static void
is(struct df_str got, const char *want)
{
	struct df_str copy = {df_arena_strdup(&arena, got), got.len};

	assert_string_equal(copy.s, want);
}

static void
test_licences(void **state)
{
	static const struct {
		const char *text;
		const char *id;
	} cases[] = {
	    {"https://creativecommons.org/licenses/by-sa/3.0/", "CC-BY-SA-3.0"},
	    {"http://creativecommons.org/licenses/by-nc-nd/4.0/deed.de",
		"CC-BY-NC-ND-4.0"},
	    {"//www.creativecommons.org/licenses/by/2.5/au/", "CC-BY-2.5"},
	    {"https://creativecommons.org/licenses/by-nd-nc/1.0/",
		"CC-BY-NC-ND-1.0"},
	    {"https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"},
	    {"CC BY-SA 4.0", "CC-BY-SA-4.0"},
	    {"cc-by-4.0", "CC-BY-4.0"},
	    {"Text under Creative Commons Attribution-ShareAlike 4.0 "
	     "International",
		"CC-BY-SA-4.0"},
	    {"Creative Commons Attribution-NonCommercial-NoDerivs v2.0",
		"CC-BY-NC-ND-2.0"},
	    {"CC BY", "CC-BY"},
	    {"https://www.gnu.org/licenses/fdl-1.3.html", "GFDL-1.3"},
	    {"Creative Commons", NULL},
	    {"https://creativecommons.org/licenses/by-sa-nd/3.0/", NULL},
	    {"https://creativecommons.org/", NULL},
	    {"https://en.wikipedia.org/wiki/Wikipedia:Text_of_the_Creative_"
	     "Commons_Attribution-ShareAlike_4.0_International_License",
		"CC-BY-SA-4.0"},
	    {"//de.wikipedia.org/wiki/Wikipedia:Lizenzbestimmungen_Creative_"
	     "Commons_Attribution-ShareAlike_3.0_Unported",
		"CC-BY-SA-3.0"},
	    {"https://en.wikipedia.org/wiki/Creative_Commons_Attribution_4.0",
		NULL},
	    {"https://e.org/wikipedia.org/wiki/A:Creative_Commons_BY_4.0",
		NULL},
	    {"All rights reserved", NULL},
	    {"acc by 4.0", NULL},
	    {"CC0 1.0 Universal", "CC0-1.0"},
	    {"//example.org/17cc0a0cea.png", NULL},
	    {"https://example.org/a-17CC0-1.0", NULL},
	    {"https://example.org/cc-by-4.0", NULL},
	    {"https://e.org/?u=https://creativecommons.org/licenses/by/2.0/",
		NULL},
	    {"See http://creativecommons.org/licenses/by/3.0/.", "CC-BY-3.0"},
	    {"", NULL},
	};
	char buf[DF_RIGHTS_MAX];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *id = df_rights_name(df_str(cases[i].text), buf);

		if (cases[i].id)
			assert_string_equal(id, cases[i].id);
		else
			assert_null(id);
	}
}

static const struct {
	const char *text;
	const char *given;
	const char *shown;
} name_cases[] = {
    {"Ada Byron", "Ada Byron", "Ada Byron"},
    {" By  Ada Byron ", "Ada Byron", "Ada Byron"},
    {"By: Written by Ada Byron,", "Ada Byron", "Ada Byron"},
    {"Autor: Ada Byron", "Ada Byron", "Ada Byron"},
    {"Par Ada Byron | Lyon", "Ada Byron", "Ada Byron"},
    {"Ada Byron on May 3, 2024", "Ada Byron on May 3, 2024", "Ada Byron"},
    {"Bo Li, May 3, 2024", "Bo Li, May 3, 2024", "Bo Li"},
    {"By Theresa May", "Theresa May", "Theresa May"},
    {", USA TODAY", "USA TODAY", "USA TODAY"},
    {"Byron Hall", "Byron Hall", "Byron Hall"},
    {"Divina Diaz", "Divina Diaz", "Divina Diaz"},
    {"Ada Byron.", "Ada Byron", "Ada Byron"},
    {"John Smith Jr.", "John Smith Jr.", "John Smith Jr."},
    {"Ada Byron (https://example.org/)", "Ada Byron", "Ada Byron"},
    {"Ada Byron <ada@example.org>", "Ada Byron", "Ada Byron"},
    {"Ada Byron, Staff Writer", "Ada Byron", "Ada Byron"},
    {"Ada Byron, senior editor at The Hive, Lyon", "Ada Byron", "Ada Byron"},
    {"Ada Byron, Bo Li", "Ada Byron, Bo Li", "Ada Byron, Bo Li"},
    {"Written by Ada Byron Edited by Bo Li", "Ada Byron Edited by Bo Li",
	"Ada Byron"},
    {"Ada ByronMonday, May 3, 2024", "Ada ByronMonday, May 3, 2024",
	"Ada Byron"},
    {"Ada Byron Monday, May 3", "Ada Byron Monday, May 3", "Ada Byron"},
    {"Theresa May, March 3", "Theresa May, March 3", "Theresa May"},
    {"Ada Byron22 May", "Ada Byron22 May", "Ada Byron"},
    {"Ada Byron5 min read", "Ada Byron5 min read", "Ada Byron"},
    {"ada22", "ada22", "ada22"},
    {"作者：王小明", "王小明", "王小明"},
    {"作者: 王小明 来源：蜂报", "王小明 来源：蜂报", "王小明"},
    {"王小明2024-05-03", "王小明2024-05-03", "王小明"},
    {"作者王小明", "作者王小明", "作者王小明"},
    {"記者王小明／台北報導", "王小明／台北報導", "王小明"},
    {"上報快訊／王小明", "上報快訊／王小明", "上報快訊／王小明"},
    {"스포츠=김철수 기자", "스포츠=김철수 기자", "김철수"},
    {"Words: Ada Byron, Photos: Bo Li", "", ""},
    {"Ada Byron <ada at hive.org>, Bo Li", "Ada Byron", "Ada Byron"},
    {"admin", "", ""},
    {"https://example.org/ada", "", ""},
    {"@ada", "", ""},
    {"{{ author }}", "", ""},
    {"page.head.extra.author", "", ""},
    {"262588213843476", "", ""},
    {"Sun Dec", "", ""},
    {"Oleh Kiper", "Oleh Kiper", "Oleh Kiper"},
    {"oleh Budi Santoso", "Budi Santoso", "Budi Santoso"},
    {"Oleh: Budi Santoso", "Budi Santoso", "Budi Santoso"},
    {"Автор: Олена Коваль", "Олена Коваль", "Олена Коваль"},
    {"Learn More", "", ""},
    {"Category", "", ""},
    {"Written By", "", ""},
    {"3 min read", "3 min read", ""},
    {"", "", ""},
    {"By", "By", ""},
};

static void
test_names(void **state)
{
	const size_t n = COUNT(name_cases);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		is(df_name_given(df_str(name_cases[i].text)),
		    name_cases[i].given);
		is(df_name_shown(df_str(name_cases[i].text)),
		    name_cases[i].shown);
	}
	assert_true(df_name_is_label(DF_STR("Written by:")));
	assert_true(df_name_is_label(DF_STR("By")));
	assert_true(df_name_is_label(DF_STR("作者：")));
	assert_false(df_name_is_label(DF_STR("Byron")));
	assert_true(df_name_is_label(DF_STR("글:")));
	assert_false(df_name_is_label(DF_STR("글")));
	assert_false(df_name_is_label(DF_STR("기자")));
	assert_false(df_name_is_label(DF_STR("Text:")));
	assert_true(df_name_is_label(DF_STR("oleh")));
	assert_true(df_name_is_label(DF_STR("Oleh:")));
	assert_false(df_name_is_label(DF_STR("Oleh")));
	assert_true(df_name_is_reporter(DF_STR("김철수 기자 kim@hive.kr")));
	assert_true(df_name_is_reporter(DF_STR("김철수 기자 (kim@hive.kr)")));
	assert_false(df_name_is_reporter(DF_STR("김철수 기자회견")));
	assert_false(df_name_is_reporter(DF_STR("대통령 기자 회견")));
	assert_false(df_name_is_reporter(DF_STR("대통령 기자 회견 a@hive.kr")));
	assert_false(df_name_is_reporter(DF_STR(" 기")));
	assert_true(df_name_is_login(DF_STR("ada.byron")));
	assert_true(df_name_is_login(DF_STR("AdaB")));
	assert_false(df_name_is_login(DF_STR("Ada Byron")));
	assert_false(df_name_is_login(DF_STR("Cicero")));
	assert_true(df_name_holds(DF_STR("Bo Li, Ada"), DF_STR("Ada")));
	assert_false(df_name_holds(DF_STR("Bo Li, Adam"), DF_STR("Ada")));
	assert_true(df_name_shares(DF_STR("Bo Li, Ada"), DF_STR("Bo Li")));
	assert_true(df_name_shares(DF_STR("Bo"), DF_STR("Bo and Ada")));
	assert_false(df_name_shares(DF_STR("Bo Li, Ada"), DF_STR("Cy, Ada")));
}

static void
test_straight_names(void **state)
{
	static const struct {
		const char *text;
		const char *straight;
	} cases[] = {
	    {"Byron, Ada", "Ada Byron"},
	    {"Byron, Ada K.", "Ada K. Byron"},
	    {"Byron, A. K.", "A. K. Byron"},
	    {"Müller, Émile", "Émile Müller"},
	    {"Ada Byron, Bo Li", "Ada Byron, Bo Li"},
	    {"Byron, Ada, Bo", "Byron, Ada, Bo"},
	    {"Byron, MD", "Byron, MD"},
	    {"Hive, Inc.", "Hive, Inc."},
	    {"Byron,", "Byron,"},
	    {"Ada Byron", "Ada Byron"},
	    {"", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_str s = df_str(cases[i].text);

		assert_int_equal(df_name_straighten(&s, &arena), 0);
		is(s, cases[i].straight);
	}
}

static void
test_site_names(void **state)
{
	(void)state;
	is(df_sitename_given(DF_STR("- The-Hive |")), "The-Hive");
	is(df_sitename_given(DF_STR("|")), "");
	is(df_sitename_given(DF_STR("Home")), "");
	is(df_sitename_given(DF_STR("/")), "");
	is(df_sitename_given(DF_STR("HTTPS://www.hive.org/")), "hive.org");
	is(df_sitename_given(DF_STR("https://")), "");
	is(df_sitename_given(DF_STR("Home of bees")), "Home of bees");
}

static void
test_sites(void **state)
{
	static const struct {
		const char *title;
		const char *want;
	} cases[] = {
	    {"On bees | The Daily Hive", "On bees"},
	    {"The Daily Hive: On bees", "The Daily Hive: On bees"},
	    {"Daily Hive | On bees and wasps", "On bees and wasps"},
	    {"All about bees - Hive", "All about bees"},
	    {"A - B", "A - B"},
	    {"Bees|hive.example", "Bees"},
	    {"On bees - The Daily Hive | Hive", "On bees"},
	    {"On bees - Daily Hive - Hive", "On bees"},
	    {"On bees - Wasps - Hive", "On bees - Wasps"},
	    {"On bees |", "On bees |"},
	    {"| The Daily Hive", "| The Daily Hive"},
	    {"", ""},
	};
	struct df_sitename s;

	(void)state;
	df_sitename_init(&s, DF_STR("The Daily Hive"),
	    DF_STR("https://www.hive.example/on/bees-and-wasps/"));
	assert_false(s.home);
	is(s.slug, "bees-and-wasps");
	for (size_t i = 0; i < COUNT(cases); i++)
		is(df_sitename_cut(&s, df_str(cases[i].title)), cases[i].want);
	is(df_sitename_drop(&s, DF_STR("On bees | Hive")), "On bees");
	is(df_sitename_drop(&s, DF_STR("On bees | All of us")),
	    "On bees | All of us");
	is(df_sitename_drop(&s, DF_STR("Hive | On bees")), "Hive | On bees");
	df_sitename_init(&s, DF_STR(""), DF_STR("https://hive.example/"));
	assert_true(s.home);
	is(df_sitename_cut(&s, DF_STR("Hive | All about bees")),
	    "Hive | All about bees");
	df_sitename_init(&s, DF_STR(""), DF_STR("file:hive.html"));
	is(df_sitename_cut(&s, DF_STR("On all the bees - Hive")),
	    "On all the bees");
	is(df_sitename_cut(&s, DF_STR("蜜蜂的世界_教育频道_蜂报网")),
	    "蜜蜂的世界");
	is(df_sitename_cut(&s, DF_STR("蜜蜂的世界｜蜂报网")), "蜜蜂的世界");
	is(df_sitename_cut(&s, DF_STR("All about snake_case_names")),
	    "All about snake_case_names");
	df_sitename_init(
	    &s, DF_STR(""), DF_STR("https://www.absa.example/on-bees"));
	is(df_sitename_cut(
	       &s, DF_STR("On bees | The American Bee Society of Adams")),
	    "On bees | The American Bee Society of Adams");
	is(df_sitename_cut(&s, DF_STR("Bees | American Bee Society of Adams")),
	    "Bees");
	is(df_sitename_cut(&s, DF_STR("Bees - Absa Forums")), "Bees");
	is(df_sitename_cut(&s, DF_STR("Absa • View topic - Which bee?")),
	    "Which bee?");
	is(df_sitename_cut(&s, DF_STR("Bees - Absa Flowers")),
	    "Bees - Absa Flowers");
	assert_true(df_sitename_trails(&s, DF_STR(" : Absa")));
	assert_true(df_sitename_trails(&s, DF_STR(": absa.example: Books")));
	assert_false(df_sitename_trails(&s, DF_STR(": a guide")));
	assert_false(df_sitename_parted(DF_STR(" : Absa")));
}

static void
test_entities(void **state)
{
	static const char *const cases[][2] = {{"a &amp; b", "a & b"},
	    {"a &amp;amp; b", "a & b"}, {"a &amp;amp;amp;amp; b", "a & b"},
	    {"a &amp;amp;amp;amp;amp; b", "a &amp; b"}, {"it&#8217;s", "it’s"},
	    {"a&amp;#13;&#10;b", "a  b"},
	    {"it&#x2019;s", "it’s"}, {"&quot;x&quot;", "\"x\""},
	    {"&nosuch; &", "&nosuch; &"},
	    {"&Ccaron;&eacute;sk&aacute;&mldr;", "Čéská…"},
	    {"&#0;&#xD800;&#99999999999;", ""}, {"", ""},
	    {"&CounterClockwiseContourIntegral;&zwnj;&Acy;", "∳\u200cА"},
	    {"&ap;&apx;&afr;", "≈&apx;𝔞"}, {"&nGt;", "&nGt;"}};
	struct df_str out;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    df_entity_decode(df_str(cases[i][0]), &arena, &out), 0);
		is(out, i == 10 ? cases[i][0] : cases[i][1]);
	}
}

static void
test_broken_json(void **state)
{
	static const char *const cases[][2] = {
	    {"{\"a\": 1}", "[{\"a\":1}]"},
	    {"{\"a\": [1, 2,], }", "[{\"a\":[1,2]}]"},
	    {"<!-- /* x */ {\"a\": \"b // c\"} // y\n-->",
		"[{\"a\":\"b // c\"}]"},
	    {"//<![CDATA[\n{\"a\":1}\n//]]>", "[{\"a\":1}]"},
	    {"{\"a\":1}{\"b\":2};", "[{\"a\":1},{\"b\":2}]"},
	    {"{\"a\":\"x\ny\"}", "[{\"a\":\"x y\"}]"},
	    {"{\"a\":\"it\\'s\"}", "[{\"a\":\"it's\"}]"},
	    {"{\"a\":[{\"b\":\"c", "[{\"a\":[{\"b\":\"c\"}]}]"},
	    {"{\"a\":\"By <a href=\"/b\">B</a>\", \"c\": \"d\" // e\n}",
		"[{\"a\":\"By <a href=\\\"/b\\\">B</a>\",\"c\":\"d\"}]"},
	    {"{\"a\":\"so \"he\", she said\"}",
		"[{\"a\":\"so \\\"he\\\", she said\"}]"},
	    {"}]", "[]"},
	    {"", "[]"},
	};
	struct df_str out;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    df_jsonfix(df_str(cases[i][0]), &arena, &out), 0);
		is(out, cases[i][1]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_licences),
	    cmocka_unit_test(test_names),
	    cmocka_unit_test(test_straight_names),
	    cmocka_unit_test(test_sites),
	    cmocka_unit_test(test_site_names),
	    cmocka_unit_test(test_entities),
	    cmocka_unit_test(test_broken_json),
	};
	int failed;

	df_arena_init(&arena, DF_MIB);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	df_arena_release(&arena);
	return failed;
}
