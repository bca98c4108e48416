/*
 * Sentences as people want them; plain UAX #29 is test_breaks.c's.  In the
 * tables a bar stands where a sentence must end.
 */
#include "unit.h"

#include <time.h>

#include "text/abbrev.h"
#include "text/chars.h"
#include "text/sentences.h"

struct row {
	const char *lang;
	const char *text;
};

static void
check(const struct row *rows, size_t n)
{
	int failed = 0;

	for (size_t i = 0; i < n; i++) {
		char text[1024];
		char got[2048];
		size_t len = 0;
		size_t shown = 0;
		struct df_sentences it;
		struct df_str s;

		for (const char *p = rows[i].text; *p; p++)
			if (*p != '|')
				text[len++] = *p;
		df_sentences_init(
		    &it, (struct df_str){text, len}, df_str(rows[i].lang));
		while (df_sentences_next(&it, &s))
			shown +=
			    (size_t)snprintf(got + shown, sizeof(got) - shown,
				"%s%.*s", shown ? "|" : "", (int)s.len, s.s);
		if (strcmp(got, rows[i].text) != 0) {
			print_error(
			    "wanted %s\n   got %s\n", rows[i].text, got);
			failed++;
		}
	}
	assert_int_equal(failed, 0);
}

#define CHECK(rows) check(rows, COUNT(rows))

static void
test_abbreviations_do_not_end_sentences(void **state)
{
	static const struct row rows[] = {
	    {"en", "Dr. Smith met Mr. Jones. |They talked."},
	    {"en", "Fruit, e.g. Apples, i.e. Food. |Vs. Meat."},
	    {"en", "See No. 5 and p. 12. |No. |He left."},
	    {"en", "Volume vol. 3 of Fig. 4 is here. |A new vol. |It sold."},
	    {"en", "The U.S. Army won. |It left the U.S. |The end."},
	    {"en", "At 5 p.m. Monday. |He came at 5 p.m. |She left."},
	    {"en", "Apple Inc. Stores open. |I like Apple Inc. |They do."},
	    {"de", "Das ist z. B. Obst. |D.h. Nahrung. |Vgl. Seite 3."},
	    {"de", "Er zahlt 3 Mio. Euro bzw. Dollar. |Das ist viel."},
	    {"de", "Gem\xC3\xA4\xC3\x9F Art. 5 Abs. 2 Nr. 3 gilt. |Ja."},
	    {"fr",
		"En 52 av. J.-C. C\xC3\xA9sar vint. |J.-P. Sartre mort, av. "
		"J.-C. |Les autres."},
	    {"de", "In der Hauptstr. 5 wohnt er. |20 andere nicht."},
	    {"en", "It is so. |3 of us left. |The frg. 3 too."},
	    {"fr", "Voir p. ex. Paris. |M. Dupont et Mme. Curie."},
	    {"es",
		"El Sr. Garc\xC3\xAD"
		"a vino. |La Dra. P\xC3\xA9rez no."},
	    {"ru",
		"\xD0\xA1\xD0\xBC. \xD1\x81\xD1\x82\xD1\x80. 5. "
		"|\xD0\x9E\xD0\xBD."},
	    {"", "The end of the art. |Nothing more at all. |OK."},
	};

	(void)state;
	CHECK(rows);
}

static void
test_initials_and_numbers_do_not_end_sentences(void **state)
{
	static const struct row rows[] = {
	    {"en", "J. R. R. Tolkien wrote. |J.K. Rowling too."},
	    {"en", "In vitamin C. |The rest. |I don't. |Will you?"},
	    {"en", "1. Open the box. |2. Close it."},
	    {"en", "It was in 1999. |Later it was 5. |Then 6."},
	    {"en", "It costs 3.50 in total. |Version 2.0. |New."},
	    {"de", "Am 3. Oktober kam der 2. Weltkrieg. |Im Jahr 1990. |Ja."},
	    {"", "Am 3. Oktober war es. |Um 7. |Es war gut."},
	    {"", "II. The War\n|a. First\n|b. Second"},
	};

	(void)state;
	CHECK(rows);
}

static void
test_marks_quotes_and_notes(void **state)
{
	static const struct row rows[] = {
	    {"en", "\"Why?\" he asked. |\"Because!\" |She left."},
	    {"en", "He said \"No.\" |Then he left. |(He did.) |Yes."},
	    {"en", "It ended.[12] |Next.[citation needed][3] |Last."},
	    {"es", "La alta..|Miguel no."},
	    {"en", "Really?! |Yes... |Well\xE2\x80\xA6 |No."},
	    {"en", "Wait... what? |Well\xE2\x80\xA6 what?"},
	    {"en", "See http://a.org/?q=A.B now. |Great!|Thanks for node.JS."},
	    {"en", "This is **bold.** |Next."},
	    {"de", "\xE2\x80\x9EJa.\xE2\x80\x9C |Er ging."},
	    {"fr",
		"\xC2\xAB Non ? \xC2\xBB dit-il. |\xC2\xAB Oui. \xC2\xBB |Il"},
	    {"de", "\xC2\xBBJa.\xC2\xAB |\xC2\xBBNein.\xC2\xAB |Ende."},
	    {"es", "\xC2\xBFQu\xC3\xA9? |\xC2\xA1No! |S\xC3\xAD."},
	    {"zh",
		"\xE4\xBD\xA0\xE5\xA5\xBD\xE3\x80\x82|\xE6\x88\x91"
		"\xEF\xBC\x81|\xE5\xA5\xBD!|\xE4\xBD\xA0"},
	    {"ja",
		"\xE3\x80\x8C\xE3\x81\x82\xE3\x80\x82\xE3\x80\x8D\xE3\x81"
		"\xA8\xE8\xA8\x80\xE3\x81\x86\xE3\x80\x82|\xE3\x81\x84"},
	    {"hi", "\xE0\xA4\x95\xE0\xA5\xA4 |\xE0\xA4\x96\xE0\xA5\xA4"},
	};

	(void)state;
	CHECK(rows);
}

static void
test_line_ends(void **state)
{
	static const struct row rows[] = {
	    {"", "A heading\n|Then text\n\n|and more"},
	    {"", "- one\n|- two\r\n|- three"},
	    {"", "\n\n  First. |Second\n\n\n"},
	    {"",
		"This line is long enough to have been broken, and\n"
		"so it goes on here. |Next."},
	    {"", "short\n|lines\n|stay"},
	    {"",
		"This line is long enough to have been broken, and\n"
		"|a) is an item"},
	    {"", "He met Dr.\nSmith. |Yes."},
	    {"", "He met Dr.\n\n|Smith"},
	    {"", "A\xE2\x80\xA9|b"},
	};

	(void)state;
	CHECK(rows);
}

/* Where lines are only full, a capital behind their end begins no sentence;
 * titles, verses, addresses and items are lines all the same. */
static void
test_full_lines_do_not_end_sentences(void **state)
{
	static const struct row rows[] = {
	    {"en",
		"The system libraries of a work include anything, other"
		" than the\n"
		"Work as a whole, that is included in the normal form of"
		" packaging\n"
		"a Major Component, but which is not part of that Major"
		" Component.\n"
		"|It serves only to enable use of the work with that"
		" Major\n"
		"Component, or to implement a Standard Interface for which"
		" an\n"
		"implementation is available to the public in source code"
		" form. |A\n"
		"Major Component, in this context, is a major essential"
		" component."},
	    {"de",
		"Der Vertrag regelt die Pflichten der beiden Seiten,"
		" soweit nicht\n"
		"das Gesetz etwas anderes bestimmt, und wird auf"
		" unbestimmte Zeit\n"
		"mit der zur Verwaltung bestellten Gesellschaft"
		" geschlossen, die\n"
		"durch ihre Gesch\xC3\xA4""ftsf\xC3\xBC""hrer vertreten"
		" wird. |Er endet mit dem Tod."},
	    {"en",
		"These are the things that everybody who goes up there has"
		" to take\n"
		"with them on the way, whatever the weather may be like"
		" there then:\n"
		"|- water and bread for two days, and for the dogs, who"
		" need a good\n"
		"  meal of Dog Food\n"
		"|- Shoes"},
	    {"en",
		"A short introduction to the theory of sets and of numbers\n|"
		"Growing beans and other climbing plants in small gardens\n|"
		"Everything that you should know about the moon"},
	    {"en",
		"When to the sessions of sweet silent thought\n|I summon up"
		" remembrance of things past,\n|I sigh the lack of many a thing"
		" I sought,\n|And with old woes new wail my dear time's"
		" waste."},
	};

	(void)state;
	CHECK(rows);
}

static void
test_every_listed_abbreviation_is_found(void **state)
{
	const char *word;
	size_t n = 0;

	(void)state;
	while ((word = df_abbrev_entry(n)) != NULL) {
		if (df_abbrev_find(df_str(word)) == DF_ABBREV_NONE)
			print_error("not found: %s\n", word);
		assert_int_not_equal(
		    df_abbrev_find(df_str(word)), DF_ABBREV_NONE);
		n++;
	}
	assert_true(n > 500);
	assert_true(df_abbrev_is_starter(DF_STR("The")));
	assert_true(df_abbrev_is_starter(DF_STR("\xD0\xAD\xD1\x82\xD0\xBE")));
	assert_true(df_abbrev_follows_ordinal(DF_STR("Oktober")));
	assert_int_equal(df_abbrev_find(DF_STR("word")), DF_ABBREV_NONE);
	assert_int_equal(df_abbrev_find(DF_STR("")), DF_ABBREV_NONE);
}

static void
check_lossless(struct df_str text, bool plain)
{
	struct df_sentences it;
	struct df_str s;
	const char *at = text.s;

	if (plain)
		df_sentences_init_plain(&it, text);
	else
		df_sentences_init(&it, text, DF_STR("de"));
	while (df_sentences_next(&it, &s)) {
		assert_ptr_equal(s.s, at);
		assert_true(s.len > 0);
		at += s.len;
	}
	assert_ptr_equal(at, df_char_end(text));
}

/* Text of 4 MB that is a head and then a repeated unit. */
static void
test_hostile_text_takes_linear_time(void **state)
{
	static const struct {
		const char *head;
		const char *unit;
	} rows[] = {
	    {"", "."},
	    {"", ". "},
	    {"a. ", " "},
	    {"a. ", "1"},
	    {"", "a. 1"},
	    {"", "A."},
	    {"", "A. "},
	    {"", "a.\xCC\x81"},
	    {"a", "\xCC\x81"},
	    {"a.", "\xCC\x81 "},
	    {"", ".)"},
	    {"", ".["},
	    {"", "\n"},
	    {"", "\xE2\x80\xA6 "},
	    {"", "\xE2\x80\xA6 1"},
	    {"", "1. "},
	    {"", "- 1. "},
	    {"(", "("},
	    {"", "(1."},
	    {"", "a\n"},
	    {"", "x.y. "},
	    {"", "\xFF. "},
	    {"", "z. B. "},
	    {"", "\xE3\x80\x82"},
	    {"", "?\" a"},
	    {"", ". ,"},
	};
	struct df_str none = {NULL, 0};
	size_t size = 4 * 1000 * 1000;
	char *s = malloc(size);
	clock_t start = clock();

	(void)state;
	assert_non_null(s);
	check_lossless(none, true);
	check_lossless(none, false);
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t len = strlen(rows[i].unit);
		size_t n = strlen(rows[i].head);

		memcpy(s, rows[i].head, n);
		for (; n + len <= size; n += len)
			memcpy(s + n, rows[i].unit, len);
		check_lossless((struct df_str){s, n}, true);
		check_lossless((struct df_str){s, n}, false);
	}
	assert_true((clock() - start) / CLOCKS_PER_SEC < 60);
	free(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_abbreviations_do_not_end_sentences),
	    cmocka_unit_test(test_initials_and_numbers_do_not_end_sentences),
	    cmocka_unit_test(test_marks_quotes_and_notes),
	    cmocka_unit_test(test_line_ends),
	    cmocka_unit_test(test_full_lines_do_not_end_sentences),
	    cmocka_unit_test(test_every_listed_abbreviation_is_found),
	    cmocka_unit_test(test_hostile_text_takes_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
