/*
 * Normalisation: Unicode's own cases, folding, accents, and the promises of
 * no copy and linear time.
 */
#include "unit.h"

#include <time.h>

#include "core/arena.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "text/norm.h"

#define COLUMNS 5

static struct df_str
norm(struct df_arena *arena, unsigned how, struct df_str s)
{
	struct df_str out;

	assert_int_equal(df_norm(s, how, arena, &out), 0);
	return out;
}

/* Parse "0044 0307;1E0A;..." into COLUMNS strings that lie in text. */
static void
parse(const char *line, char *text, struct df_str *columns)
{
	for (size_t i = 0; i < COLUMNS; i++) {
		columns[i] = (struct df_str){text, 0};
		while (*line != ';') {
			char *after;
			int32_t c = (int32_t)strtol(line, &after, 16);

			text += df_utf8_encode(c, text);
			line = after;
		}
		columns[i].len = (size_t)(text - columns[i].s);
		line++;
	}
}

static int
check_case(struct df_arena *arena, const char *line)
{
	/* Which column each column must become: NFC, then NFKC. */
	static const size_t nfc[COLUMNS] = {1, 1, 1, 3, 3};
	char text[1024];
	struct df_str columns[COLUMNS];
	int failed = 0;

	parse(line, text, columns);
	df_arena_reset(arena);
	for (size_t i = 0; i < COLUMNS; i++) {
		if (!df_str_eq(
			norm(arena, DF_NORM_NFC, columns[i]), columns[nfc[i]]))
			failed = 1;
		if (!df_str_eq(
			norm(arena, DF_NORM_NFKC, columns[i]), columns[3]))
			failed = 1;
	}
	if (failed)
		print_error("%s", line);
	return failed;
}

static void
test_unicodes_cases_come_out_right(void **state)
{
	const char *path = DF_TEST_DATA "/unicode/NormalizationTest.txt";
	struct df_arena arena;
	char line[4096];
	int cases = 0;
	int failed = 0;
	FILE *f = fopen(path, "r");

	(void)state;
	assert_non_null(f);
	df_arena_init(&arena, DF_MIB);
	while (fgets(line, sizeof(line), f)) {
		if (line[0] == '#' || line[0] == '@')
			continue;
		cases++;
		failed += check_case(&arena, line);
	}
	fclose(f);
	df_arena_release(&arena);
	assert_int_equal(failed, 0);
	assert_true(cases > 7500);
}

static void
test_each_way_gives_what_it_promises(void **state)
{
	static const struct {
		unsigned how;
		const char *in;
		const char *out;
	} rows[] = {
	    {DF_NORM_NFC, "", ""},
	    {DF_NORM_NFC, "e\xCC\x81t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
	    {DF_NORM_NFC, "\xEF\xAC\x81", "\xEF\xAC\x81"},
	    {DF_NORM_NFKC, "\xEF\xAC\x81x \xEF\xBC\xA1", "fix A"},
	    {DF_NORM_FOLD, "STRASSE", "strasse"},
	    {DF_NORM_FOLD,
		"Stra\xC3\x9F"
		"e",
		"strasse"},
	    {DF_NORM_FOLD, "\xC3\x84PFEL", "\xC3\xA4pfel"},
	    {DF_NORM_FOLD, "A\xCC\x88PFEL", "\xC3\xA4pfel"},
	    {DF_NORM_FOLD, "aB", "ab"},
	    {DF_NORM_FOLD, "\xCE\xA3\xCE\xAF\xCF\x82",
		"\xCF\x83\xCE\xAF\xCF\x83"},
	    {DF_NORM_STRIP, "\xC3\xA9t\xC3\xA9 \xC3\x85", "ete A"},
	    {DF_NORM_STRIP, "\xD1\x91\xD0\xB9", "\xD0\xB5\xD0\xB9"},
	    {DF_NORM_STRIP, "\xE3\x81\x8C", "\xE3\x81\x8C"},
	    {DF_NORM_STRIP, "\xED\x95\x9C", "\xED\x95\x9C"},
	    {DF_NORM_STRIP, "\xD9\x83\xD9\x90\xD8\xAA", "\xD9\x83\xD8\xAA"},
	    {DF_NORM_NFKC | DF_NORM_FOLD | DF_NORM_STRIP,
		"\xEF\xBC\xA1\xC3\x89\xE2\x84\xA2", "aetm"},
	    {DF_NORM_NFC, "a\xFFz", "a\xEF\xBF\xBDz"},
	};
	struct df_arena arena;

	(void)state;
	df_arena_init(&arena, DF_MIB);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str out =
		    norm(&arena, rows[i].how, df_str(rows[i].in));

		if (!df_str_is(out, rows[i].out))
			print_error("row %zu: %.*s\n", i, (int)out.len, out.s);
		assert_true(df_str_is(out, rows[i].out));
	}
	df_arena_release(&arena);
}

static void
test_what_is_normal_is_not_copied(void **state)
{
	static const char *const rows[] = {
	    "plain ASCII text, longer than a word of memory",
	    "na\xC3\xAFve caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D",
	    "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E \xED\x95\x9C\xEA\xB5\xAD",
	};
	struct df_arena arena;

	(void)state;
	df_arena_init(&arena, DF_MIB);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct df_str out = norm(&arena, DF_NORM_NFC, df_str(rows[i]));

		assert_ptr_equal(out.s, rows[i]);
		assert_int_equal(out.len, strlen(rows[i]));
	}
	assert_int_equal(
	    norm(&arena, DF_NORM_FOLD, (struct df_str){NULL, 0}).len, 0);
	assert_int_equal(arena.used, 0);
	df_arena_release(&arena);
}

/* 5 million marks of alternating classes: sorting them pair by pair would
 * take hours. */
static void
test_a_long_run_of_marks_takes_linear_time(void **state)
{
	size_t n = 10 * 1000 * 1000;
	char *s = malloc(n + 1);
	struct df_arena arena;
	struct df_str out;
	clock_t start = clock();

	(void)state;
	assert_non_null(s);
	s[0] = 'a';
	for (size_t i = 0; i < n; i += 4)
		memcpy(s + 1 + i, "\xCC\x81\xCC\xA7", 4);
	df_arena_init(&arena, 512 * DF_MIB);
	out = norm(&arena, DF_NORM_NFC, (struct df_str){s, n + 1});
	assert_true((clock() - start) / CLOCKS_PER_SEC < 10);
	/* a and the first cedilla do not compose, but acute moves last. */
	assert_int_equal(out.s[out.len - 1], '\x81');
	df_arena_release(&arena);
	free(s);
}

static void
test_the_ceiling_is_an_error_and_no_crash(void **state)
{
	char s[3 * 1000];
	struct df_arena arena;
	struct df_str out;

	(void)state;
	for (size_t i = 0; i < sizeof(s); i += 3)
		memcpy(s + i, "\xEF\xB7\xBA", 3); /* 18 characters each */
	df_arena_init(&arena, 20 * DF_KIB);
	assert_int_equal(
	    df_norm((struct df_str){s, sizeof(s)}, DF_NORM_NFKC, &arena, &out),
	    -1);
	df_arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_unicodes_cases_come_out_right),
	    cmocka_unit_test(test_each_way_gives_what_it_promises),
	    cmocka_unit_test(test_what_is_normal_is_not_copied),
	    cmocka_unit_test(test_a_long_run_of_marks_takes_linear_time),
	    cmocka_unit_test(test_the_ceiling_is_an_error_and_no_crash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
