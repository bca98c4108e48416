/*
 * gen: paragraphs, sentences, abbreviations, and that no answer is made up.
 */
#include "unit.h"
#include "memory.h"

#include "core/datadir.h"
#include "core/err.h"
#include "gen/candidates.h"
#include "gen/expansion.h"
#include "gen/generator.h"
#include "gen/language.h"
#include "gen/language_file.h"
#include "gen/measure.h"
#include "gen/paragraphs.h"
#include "gen/sentence.h"

static void
test_paragraphs_are_told_apart(void **state)
{
	static const struct {
		enum df_paragraph_kind kind;
		const char *text;
	} want[] = {
	    {DF_PARAGRAPH_HEADING, "A heading"},
	    {DF_PARAGRAPH_PROSE, "Prose\non two lines."},
	    {DF_PARAGRAPH_OTHER, "- an item\n- another"},
	    {DF_PARAGRAPH_OTHER, "```c\n# no heading\n\nx\n```"},
	    {DF_PARAGRAPH_QUESTION, "Why?"},
	    {DF_PARAGRAPH_OTHER, "| a | b |"},
	    {DF_PARAGRAPH_OTHER, "1. one"},
	    {DF_PARAGRAPH_HEADING, "Bold one"},
	    {DF_PARAGRAPH_OTHER, "> quoted"},
	    {DF_PARAGRAPH_OTHER, "code by four spaces"},
	    {DF_PARAGRAPH_OTHER, "~~~\nnever closed"},
	};
	struct df_paragraphs it;
	struct df_paragraph p;
	size_t n = 0;

	(void)state;
	df_paragraphs_init(&it,
	    DF_STR("\n# A heading\nProse\non two lines.\n\n"
		   "- an item\n- another\n```c\n# no "
		   "heading\n\nx\n```\n\n**Why?**\n \n"
		   "| a | b |\n\n1. one\n"
		   "## **Bold one** ##\n> quoted\n\n"
		   "    code by four spaces\n\n"
		   "~~~\nnever closed\n"));
	for (; df_paragraphs_next(&it, &p); n++) {
		assert_true(n < COUNT(want));
		if (p.kind != want[n].kind || !df_str_is(p.text, want[n].text))
			fail_msg("%zu: kind %d, '%.*s'", n, p.kind,
			    (int)p.text.len, p.text.s);
	}
	assert_int_equal(n, COUNT(want));
}

static void
test_sentences_are_read_as_words(void **state)
{
	struct df_sentence s;

	assert_int_equal(
	    df_sentence_read(&s,
		DF_STR(
		    "**Ada** (1815, London), \xe2\x80\x9cthe\xe2\x80\x9d \xc3"
		    "\x89toile, met Dr. No."),
		NULL, *state),
	    1);
	assert_int_equal(s.n, 6);
	assert_true(df_str_is(s.v[0].bare, "Ada"));
	assert_true(s.v[0].cap && s.v[0].mark && !s.v[0].odd);
	assert_true(s.v[1].odd);
	assert_true(s.v[2].cap && s.v[2].mark);
	assert_true(df_str_is(s.v[2].low, "\xc3\xa9toile"));
	assert_true(df_str_is(s.v[4].bare, "Dr."));
	assert_true(df_str_is(s.v[5].bare, "No"));
	assert_true(s.plain);
}

static void
test_sentences_with_foul_parts_are_not_plain(void **state)
{
	static const char *const rows[] = {"See [it](x).", "See http://x.",
	    "A (b.", "A b).", "A \"b.", "So [1] it is.", "Wait...", "a = b.",
	    "<b>A</b>.", "One\n\ntwo."};
	struct df_sentence s;

	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(
		    df_sentence_read(&s, df_str(rows[i]), NULL, *state), 1);
		if (s.plain)
			fail_msg("'%s' is plain", rows[i]);
	}
}

static void
test_abbreviations_have_their_names_before_them(void **state)
{
	static const struct {
		const char *text, *name;
	} rows[] = {
	    {"The World Health Organization (WHO) is",
		"World Health "
		"Organization"},
	    {"an application programming interface (API).",
		"application programming interface"},
	    {"Department of Defense (DD)", "Department of Defense"},
	    {"Organizaci\xc3\xb3n Mundial de la Salud (OMS)",
		"Organizaci\xc3\xb3n Mundial de la Salud"},
	    {"World Health Organization (WTO)", NULL},
	    {"the Bill and Melinda Gates (BM)", NULL},
	    {"Health Organization (WHO)", NULL},
	    {"see A B (A)", NULL},
	    {"(WHO)", NULL},
	    {"World Health Organization (WHO", NULL},
	    {"World Health Organization (", NULL},
	    {"Worldwide, Health Organization (WHO)", NULL},
	};
	struct df_expansion e;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str text = df_str(rows[i].text), rest = text;
		bool found = df_expansion_next(&rest, text, &e);

		if (found != (rows[i].name != NULL) ||
		    (found && !df_str_is(e.name, rows[i].name)))
			fail_msg("'%s': '%.*s'", rows[i].text,
			    found ? (int)e.name.len : 0, e.name.s);
	}
}

static void
test_the_heaviest_are_kept_in_order_and_no_answer_twice(void **state)
{
	static const char text[] = "one two three four";
	struct df_candidates c = {0};
	struct df_pairs out;
	const struct {
		const char *question;
		size_t from, to;
		unsigned weight;
	} rows[] = {{"a?", 0, 3, 1}, {"b?", 4, 7, 5}, {"a?", 8, 13, 9},
	    {"c?", 5, 6, 4}, {"d?", 8, 13, 5}, {"e?", 14, 18, 2}};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    df_candidates_add(&c,
			(struct df_pair){.question = df_str(rows[i].question),
			    .answer = df_str_slice(
				df_str(text), rows[i].from, rows[i].to)},
			rows[i].weight, *state),
		    0);
	assert_int_equal(df_candidates_choose(&c, 3, &out, *state), 0);
	assert_int_equal(out.n, 3);
	assert_true(df_str_is(out.v[0].question, "b?"));
	assert_true(df_str_is(out.v[1].question, "d?"));
	assert_true(df_str_is(out.v[2].question, "e?"));
}

static void
test_an_answer_may_be_given_to_different_facts(void **state)
{
	struct df_str answer = DF_STR("Ada was born in London in 1815.");
	const struct df_pair rows[] = {
	    {DF_STR("qa/when"), DF_STR("When?"), answer, true},
	    {DF_STR("qa/where"), DF_STR("Where?"), answer, true},
	    {DF_STR("qa/where"), DF_STR("At what place?"), answer, true},
	    {DF_STR("qa/what"), DF_STR("What?"), answer, false},
	    {DF_STR("qa/who"), DF_STR("Who?"), df_str_slice(answer, 0, 3),
		true}};
	struct df_candidates c = {0};
	struct df_pairs out;

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(df_candidates_add(&c, rows[i], 9, *state), 0);
	assert_int_equal(df_candidates_choose(&c, 9, &out, *state), 0);
	assert_int_equal(out.n, 2);
	assert_true(df_str_is(out.v[0].question, "When?"));
	assert_true(df_str_is(out.v[1].question, "Where?"));
}

static void
test_measures_take_their_words(void **state)
{
	size_t (*const date)(const struct df_sentence *, size_t) =
	    df_measure_date;
	size_t (*const number)(const struct df_sentence *, size_t) =
	    df_measure_number;
	size_t (*const money)(const struct df_sentence *, size_t) =
	    df_measure_money;
	size_t (*const percent)(const struct df_sentence *, size_t) =
	    df_measure_percent;
	const struct {
		size_t (*measure)(const struct df_sentence *, size_t);
		const char *text;
		size_t words;
	} rows[] = {{date, "1995 a", 1}, {date, "12 May 1995 a", 3},
	    {date, "May 12, 1995 a", 3}, {date, "12. May 1995 a", 3},
	    {date, "3995 a", 0}, {date, "May a", 0}, {date, "12 a", 0},
	    {number, "12 a", 1}, {number, "3.5 million a", 2},
	    {number, "about 4,933,210 a", 2}, {number, "more than two a", 3},
	    {number, "about a", 0}, {number, "\"12\" a", 0},
	    {number, "12, million", 0}, {money, "$20 a", 1},
	    {money, "US$3 million a", 2}, {money, "over 3 million euros a", 4},
	    {money, "20 a", 0}, {money, "$x a", 0}, {percent, "71% a", 1},
	    {percent, "about 20 percent a", 3}, {percent, "20 a", 0}};
	struct df_sentence s;
	struct df_language l;
	struct df_err err;

	assert_int_equal(df_language_load(&l, "en", &err), 0);
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n;

		assert_int_equal(
		    df_sentence_read(&s, df_str(rows[i].text), &l, *state), 1);
		n = rows[i].measure(&s, 0);
		if (n != rows[i].words)
			fail_msg("'%s': %zu words", rows[i].text, n);
	}
	df_language_release(&l);
}

static bool
is_in(struct df_str part, struct df_str whole)
{
	return part.s >= whole.s && part.s + part.len <= whole.s + whole.len;
}

/* A page's text, roughly: those tags that begin and end paragraphs become
 * empty lines. The caller frees it. */
static struct df_str
text_of(struct df_str page)
{
	char *text = malloc(page.len * 2 + 1);
	struct df_str rest;
	size_t len = 0;

	assert_non_null(text);
	for (size_t i = 0; i < page.len; i++) {
		if (page.s[i] != '<') {
			text[len++] = page.s[i];
			continue;
		}
		rest = df_str_slice(page, i, page.len);
		if (df_str_starts(rest, DF_STR("<p")) ||
		    df_str_starts(rest, DF_STR("</p"))) {
			text[len++] = '\n';
			text[len++] = '\n';
		}
		while (i < page.len && page.s[i] != '>')
			i++;
	}
	return (struct df_str){text, len};
}

/* What is found in one page, in one language, is a slice of it. */
static size_t
check_page(const struct df_generator *g, struct df_str text, const char *lang,
    struct df_arena *a)
{
	struct df_passage p = {.text = text, .lang = df_str(lang)};
	struct df_pairs out;
	struct df_err err;

	df_arena_reset(a);
	assert_true(
	    g->generate(g, &p, DF_TASK_SUMMARY, 1, &out, a, &err) >= 0);
	assert_true(
	    g->generate(g, &p, DF_TASK_QA, 1000, &out, a, &err) >= 0);
	for (size_t n = 0; n < out.n; n++) {
		assert_true(is_in(out.v[n].answer, p.text));
		assert_true(out.v[n].question.len > 0);
	}
	return out.n;
}

static void
test_no_answer_is_made_up(void **state)
{
	static const char *const pages[] = {"wikipedia.html",
	    "wikipedia-2.html", "wikipedia-3.html", "wikipedia-4.html",
	    "ebb-org.html", "v8-blog.html", "udhr-eng.html", "udhr-fra.html",
	    "udhr-spa.html", "udhr-deu_1996.html", "udhr-jpn.html",
	    "udhr-arb.html", "udhr-rus.html", "udhr-cmn_hans.html"};
	static const char *const langs[] = {
	    "en", "de", "es", "fr", "it", "nl", "pt", "sv", ""};
	struct df_generator g;
	struct df_err err;
	size_t found = 0;

	assert_int_equal(df_extractive_init(&g, &err), 0);
	for (size_t i = 0; i < COUNT(pages); i++) {
		char path[256];
		struct df_str text;
		struct df_map map;

		snprintf(
		    path, sizeof(path), "%s/demo/%s", DF_TEST_DATA, pages[i]);
		assert_int_equal(df_map_file(path, &map, &err), 0);
		text = text_of(map.bytes);
		for (size_t k = 0; k < COUNT(langs); k++) {
			found += check_page(&g, text, langs[k], *state);
			check_page(&g, map.bytes, langs[k], *state);
		}
		free((char *)text.s);
		df_map_release(&map);
	}
	df_generator_release(&g);
	if (found < 20)
		fail_msg("only %zu answers to look at", found);
}

static void
test_every_list_that_the_code_asks_for_is_in_english(void **state)
{
	struct df_language l;
	struct df_err err;

	(void)state;
	assert_int_equal(df_language_load(&l, "en", &err), 0);
	for (size_t i = 0; i < DF_LISTS; i++)
		if (i != DF_LIST_ABSTRACT_END && l.lists[i].n == 0)
			fail_msg("list %zu is empty", i);
	assert_int_equal(df_language_lists(&l, DF_STR("no such word")), 0);
	df_language_release(&l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_paragraphs_are_told_apart),
	    cmocka_unit_test(test_sentences_are_read_as_words),
	    cmocka_unit_test(test_sentences_with_foul_parts_are_not_plain),
	    cmocka_unit_test(test_abbreviations_have_their_names_before_them),
	    cmocka_unit_test(
		test_the_heaviest_are_kept_in_order_and_no_answer_twice),
	    cmocka_unit_test(test_an_answer_may_be_given_to_different_facts),
	    cmocka_unit_test(test_measures_take_their_words),
	    cmocka_unit_test(test_no_answer_is_made_up),
	    cmocka_unit_test(
		test_every_list_that_the_code_asks_for_is_in_english),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
