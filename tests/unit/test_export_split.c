/* Splits: shares are read exactly, borders lie where they should. */
#include "unit.h"

#include "core/arena.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/limits.h"
#include "core/record.h"
#include "export/split.h"

static void
shares_are_read_exactly(void **state)
{
	static const struct {
		const char *text;
		uint32_t share[DF_SPLITS];
	} cases[] = {
	    {"90/5/5", {90000000, 5000000, 5000000}},
	    {"100", {100000000, 0, 0}},
	    {"80/20", {80000000, 20000000, 0}},
	    {"0/0/100", {0, 0, 100000000}},
	    {"99.5/0.25/0.25", {99500000, 250000, 250000}},
	    {"33.333333/33.333333/33.333334", {33333333, 33333333, 33333334}},
	};
	struct df_split_shares shares;
	struct df_err err = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    df_split_parse(&shares, cases[i].text, &err), 0);
		assert_memory_equal(
		    shares.share, cases[i].share, sizeof(cases[i].share));
	}
}

static void
wrong_shares_are_usage_errors(void **state)
{
	static const char *const cases[] = {"", "90/5/4", "90", "90/5/5/0",
	    "90/5/", "100/", "-10/110", "101", "a/b/c", "90/5/5%", "90 5 5",
	    "99.9999999/0.0000001", "99999999999999999999", "1e2", "/100"};
	struct df_split_shares shares;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_err err = {0};

		if (df_split_parse(&shares, cases[i], &err) == 0)
			fail_msg("'%s' was accepted", cases[i]);
		assert_int_equal(err.kind, DF_ERR_USAGE);
	}
}

static void
borders_lie_where_the_shares_say(void **state)
{
	struct df_split_shares shares;
	struct df_err err = {0};
	const uint64_t one = UINT64_MAX / 100;

	(void)state;
	assert_int_equal(df_split_parse(&shares, "90/5/5", &err), 0);
	assert_int_equal(df_split_of(&shares, 0), DF_SPLIT_TRAIN);
	assert_int_equal(df_split_of(&shares, 89 * one), DF_SPLIT_TRAIN);
	assert_int_equal(df_split_of(&shares, 91 * one), DF_SPLIT_VALIDATION);
	assert_int_equal(df_split_of(&shares, 96 * one), DF_SPLIT_TEST);
	assert_int_equal(df_split_of(&shares, UINT64_MAX), DF_SPLIT_TEST);
	assert_int_equal(df_split_parse(&shares, "0/100/0", &err), 0);
	assert_int_equal(df_split_of(&shares, 0), DF_SPLIT_VALIDATION);
	assert_int_equal(df_split_of(&shares, UINT64_MAX), DF_SPLIT_VALIDATION);
}

/* Ten thousand documents come within four standard deviations of the shares,
 * and another seed draws other documents. */
static void
hashes_meet_the_shares(void **state)
{
	struct df_split_shares shares;
	struct df_err err = {0};
	int count[DF_SPLITS] = {0}, moved = 0;

	(void)state;
	assert_int_equal(df_split_parse(&shares, "80/10/10", &err), 0);
	for (uint32_t i = 0; i < 10000; i++) {
		struct df_str key = {(const char *)&i, sizeof(i)};
		enum df_split s = df_split_of(&shares, df_hash64(key, 0));

		count[s]++;
		if (s != df_split_of(&shares, df_hash64(key, 1)))
			moved++;
	}
	assert_in_range(count[DF_SPLIT_TRAIN], 7840, 8160);
	assert_in_range(count[DF_SPLIT_VALIDATION], 880, 1120);
	assert_in_range(count[DF_SPLIT_TEST], 880, 1120);
	/* 1 - 0.8^2 - 2 * 0.1^2 = 0.34 of them. */
	assert_in_range(moved, 3200, 3600);
}

static void
the_document_names_the_key(void **state)
{
	static const struct {
		const char *line, *key;
	} cases[] = {
	    {"{\"id\":\"a\",\"doc_id\":\"d\",\"url\":\"u\"}", "d"},
	    {"{\"url\":\"u\",\"id\":\"a\"}", "a"},
	    {"{\"text\":\"t\",\"url\":\"u\"}", "u"},
	    {"{\"text\":\"t\"}", "t"},
	    {"{\"doc_id\":\"\",\"id\":7,\"url\":\"u\"}", "u"},
	    {"{\"doc_id\":\"caf\\u00e9\"}", "caf\xC3\xA9"},
	    {"{\"messages\":[{\"role\":\"user\",\"content\":\"q\"}]}", "q"},
	    {"{\"n\":1}", NULL},
	};
	struct df_arena arena;
	struct df_record rec;
	struct df_err err = {0};
	struct df_str key;
	int got;

	(void)state;
	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&rec);
	for (size_t i = 0; i < COUNT(cases); i++) {
		got =
		    df_record_parse(&rec, df_str(cases[i].line), &arena, &err);
		assert_int_equal(got, 0);
		assert_int_equal(
		    df_split_key(&rec, &key), cases[i].key != NULL);
		if (cases[i].key != NULL)
			assert_true(df_str_is(key, cases[i].key));
		df_arena_reset(&arena);
	}
	df_record_release(&rec);
	df_arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shares_are_read_exactly),
	    cmocka_unit_test(wrong_shares_are_usage_errors),
	    cmocka_unit_test(borders_lie_where_the_shares_say),
	    cmocka_unit_test(hashes_meet_the_shares),
	    cmocka_unit_test(the_document_names_the_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
