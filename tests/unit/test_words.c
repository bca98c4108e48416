/*
 * Words and graphemes beyond Unicode's own cases: what counts as a word, the
 * fast walk against the general one, bad bytes, hostile lengths.
 */
#include "unit.h"

#include <time.h>

#include "text/graphemes.h"
#include "text/words.h"

/* Words in brackets, other segments bare, a bar between segments. */
static void
show(const char *text, char *out, size_t size)
{
	struct df_words it;
	struct df_str w;
	size_t len = 0;

	df_words_init(&it, df_str(text));
	while (df_words_next(&it, &w))
		len += (size_t)snprintf(out + len, size - len,
		    it.wordlike ? "[%.*s]" : "%.*s|", (int)w.len, w.s);
	out[len] = 0;
}

static void
test_words_are_told_from_the_rest(void **state)
{
	static const struct {
		const char *in;
		const char *out;
	} rows[] = {
	    {"", ""},
	    {"Hello, world!", "[Hello],| |[world]!|"},
	    {"can't  3.14 1,000 a.b", "[can't]  |[3.14] |[1,000] |[a.b]"},
	    {"'tis rock'n'roll.", "'|[tis] |[rock'n'roll].|"},
	    {"a:b 1:2 a,b 1;2", "[a:b] |[1]:|[2] |[a],|[b] |[1;2]"},
	    {"snake_case _ __ _1", "[snake_case] |_| |__| |[_1]"},
	    {"1a a1 3.x x.3", "[1a] |[a1] |[3].|[x] |[x].|[3]"},
	    {"a.\xC3\xA9 \xC3\xA9.a \xC3\xA9:1",
		"[a.\xC3\xA9] |[\xC3\xA9.a] |[\xC3\xA9]:|[1]"},
	    {"l\xE2\x80\x99\xC3\xA9t\xC3\xA9",
		"[l\xE2\x80\x99\xC3\xA9t\xC3\xA9]"},
	    {"a\r\n\nb", "[a]\r\n|\n|[b]"},
	    {"\xE6\x97\xA5\xE6\x9C\xAC", "[\xE6\x97\xA5][\xE6\x9C\xAC]"},
	    {"\xE3\x82\xAB\xE3\x82\xBF", "[\xE3\x82\xAB\xE3\x82\xBF]"},
	    {"\xF0\x9F\x98\x80 \xC2\xBD", "\xF0\x9F\x98\x80| |[\xC2\xBD]"},
	    {"a \xCC\x81 b", "[a] \xCC\x81| |[b]"},
	};
	char out[512];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		show(rows[i].in, out, sizeof(out));
		assert_string_equal(out, rows[i].out);
	}
}

static size_t
graphemes_of(struct df_str text)
{
	struct df_graphemes it;
	struct df_str cluster;
	size_t n = 0;

	df_graphemes_init(&it, text);
	while (df_graphemes_next(&it, &cluster))
		n++;
	return n;
}

static void
test_counts(void **state)
{
	(void)state;
	assert_int_equal(df_words_count(DF_STR("")), 0);
	assert_int_equal(df_words_count((struct df_str){NULL, 0}), 0);
	assert_int_equal(graphemes_of((struct df_str){NULL, 0}), 0);
	assert_false(df_words_has_alnum((struct df_str){NULL, 0}));
	assert_int_equal(df_words_count(DF_STR(" ,;- \n")), 0);
	assert_int_equal(df_words_count(DF_STR("It's 5 o'clock, Jim.")), 4);
	assert_int_equal(graphemes_of(DF_STR("e\xCC\x81t\r\n")), 3);
	assert_int_equal(
	    graphemes_of(DF_STR("\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA")), 1);
	assert_true(df_words_has_alnum(DF_STR("--\xC3\xA9")));
	assert_false(df_words_has_alnum(DF_STR("--\xE2\x80\x94")));
}

static size_t
check_lossless(struct df_str text)
{
	struct df_graphemes graphemes;
	struct df_words words;
	struct df_str s;
	const char *at = text.s;
	size_t n = 0;

	df_words_init(&words, text);
	while (df_words_next(&words, &s)) {
		assert_ptr_equal(s.s, at);
		assert_true(s.len > 0);
		at += s.len;
		n++;
	}
	assert_ptr_equal(at, text.s + text.len);
	at = text.s;
	df_graphemes_init(&graphemes, text);
	while (df_graphemes_next(&graphemes, &s)) {
		assert_ptr_equal(s.s, at);
		assert_true(s.len > 0);
		at += s.len;
	}
	assert_ptr_equal(at, text.s + text.len);
	return n;
}

static void
test_bad_bytes_do_no_harm(void **state)
{
	(void)state;
	assert_int_equal(check_lossless(DF_STR("a\xFF"
					       "b")),
	    3);
	assert_int_equal(check_lossless(DF_STR("a\xE2\x82")), 2);
	assert_int_equal(check_lossless(DF_STR("a.\xF0\x9F")), 3);
	assert_int_equal(check_lossless(DF_STR("\xC3")), 1);
}

static void
test_hostile_text_takes_linear_time(void **state)
{
	static const char *const units[] = {
	    " ",
	    ".",
	    "a.",
	    "a'",
	    "a.\xCC\x81",
	    "\xCC\x81",
	    "\xE2\x80\x8D",
	    "\xF0\x9F\x87\xA9",
	    "\xF0\x9F\x91\xA9\xE2\x80\x8D",
	    "1,",
	    "_",
	    "\xD7\x90\"",
	    "\xE1\x84\x80",
	    "\xD8\x80",
	    "\r",
	    "\xFF",
	};
	size_t size = 8 * 1000 * 1000;
	char *s = malloc(size);
	clock_t start = clock();

	(void)state;
	assert_non_null(s);
	for (size_t i = 0; i < COUNT(units); i++) {
		size_t len = strlen(units[i]);
		size_t n = size / len * len;

		for (size_t k = 0; k < n; k += len)
			memcpy(s + k, units[i], len);
		check_lossless((struct df_str){s, n});
	}
	assert_true((clock() - start) / CLOCKS_PER_SEC < 60);
	free(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_words_are_told_from_the_rest),
	    cmocka_unit_test(test_counts),
	    cmocka_unit_test(test_bad_bytes_do_no_harm),
	    cmocka_unit_test(test_hostile_text_takes_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
