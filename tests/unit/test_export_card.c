/* What the card counts, and how it names licences and hostile values. */
#include "unit.h"

#include "core/arena.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/limits.h"
#include "core/record.h"
#include "export/card.h"
#include "export/distinct.h"
#include "export/frame.h"
#include "export/license.h"
#include "export/tally.h"

static void
licences_have_the_hubs_names(void **state)
{
	static const struct {
		const char *value, *id;
	} cases[] = {
	    {"https://creativecommons.org/licenses/by-sa/3.0/", "cc-by-sa-3.0"},
	    {"//creativecommons.org/licenses/by/4.0", "cc-by-4.0"},
	    {"http://creativecommons.org/licenses/by-nc-sa/3.0/us/deed.en",
		"cc-by-nc-sa-3.0"},
	    {"https://creativecommons.org/publicdomain/zero/1.0/", "cc0-1.0"},
	    {"CC BY-SA 4.0", "cc-by-sa-4.0"},
	    {"CC-BY-4.0", "cc-by-4.0"},
	    {"CC0 1.0", "cc0-1.0"},
	    {"Creative Commons Attribution-ShareAlike 4.0 International",
		"cc-by-sa-4.0"},
	    {"https://en.wikipedia.org/wiki/Wikipedia:Text_of_the_Creative_"
	     "Commons_Attribution-ShareAlike_3.0_Unported_License",
		"cc-by-sa-3.0"},
	    {"Creative Commons Attribution-NonCommercial-NoDerivatives 4.0",
		"cc-by-nc-nd-4.0"},
	    {"Creative Commons Attribution", NULL},
	    {"MIT", "mit"},
	    {"Apache-2.0", "apache-2.0"},
	    {"https://creativecommons.org/licenses/by/9.9/", NULL},
	    {"https://creativecommons.org/licenses/", NULL},
	    {"https://creativecommons.org/", NULL},
	    {"https://creativecommons.org/publicdomain/mark/1.0/", NULL},
	    {"https://example.org/terms", NULL},
	    {"all rights reserved", NULL},
	    {"", NULL},
	    {"-", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *id = df_license_id(df_str(cases[i].value));
		const char *want = cases[i].id;

		if (strcmp(id ? id : "none", want ? want : "none") != 0)
			fail_msg("%s: %s", cases[i].value, id ? id : "none");
	}
}

static void
a_tally_sorts_by_count_then_value(void **state)
{
	static const char *const values[] = {
	    "b", "a", "", "c", "b", "ab", "c", ""};
	static const char *const order[] = {"b", "c", "a", "ab"};
	struct df_tally t;
	struct df_err err = {0};

	(void)state;
	df_tally_init(&t);
	for (size_t i = 0; i < COUNT(values); i++)
		assert_int_equal(df_tally_add(&t, df_str(values[i]), &err), 0);
	df_tally_sort(&t);
	assert_int_equal(t.n, 4);
	for (size_t i = 0; i < t.n; i++)
		assert_true(df_str_is(df_tally_value(&t, i), order[i]));
	assert_int_equal(t.v[0].count, 2);
	assert_int_equal(t.v[3].count, 1);
	assert_int_equal(t.none, 2);
	df_tally_release(&t);
	df_tally_release(&t);
}

static void
a_tally_of_many_values_stays_small(void **state)
{
	struct df_tally t;
	struct df_err err = {0};
	struct df_str value;
	char text[300];

	(void)state;
	df_tally_init(&t);
	for (int i = 0; i < 10000; i++) {
		(void)snprintf(text, sizeof(text), "%d", i);
		assert_int_equal(df_tally_add(&t, df_str(text), &err), 0);
	}
	assert_int_equal(t.n, DF_TALLY_MAX);
	assert_int_equal(t.other, 10000 - DF_TALLY_MAX);
	df_tally_release(&t);

	/* A long value is cut between characters: 199 x, then e-acute. */
	df_tally_init(&t);
	memset(text, 'x', sizeof(text));
	memcpy(text + DF_TALLY_VALUE - 1, "\xC3\xA9", 2);
	value = (struct df_str){text, sizeof(text)};
	assert_int_equal(df_tally_add(&t, value, &err), 0);
	assert_int_equal(t.v[0].len, DF_TALLY_VALUE - 1);
	df_tally_release(&t);
}

static void
add_numbers(struct df_distinct *d, uint64_t from, uint64_t to)
{
	struct df_err err = {0};

	for (uint64_t n = from; n < to; n++) {
		struct df_str key = {(const char *)&n, sizeof(n)};

		assert_int_equal(
		    df_distinct_add(d, df_hash64(key, 0), &err), 0);
	}
}

static void
distinct_is_exact_then_close(void **state)
{
	struct df_distinct d;
	struct df_err err = {0};
	uint64_t count;
	bool exact;

	(void)state;
	df_distinct_init(&d);
	assert_int_equal(df_distinct_count(&d, &exact), 0);
	add_numbers(&d, 0, 100000);
	add_numbers(&d, 0, 100000);
	assert_int_equal(df_distinct_add(&d, 0, &err), 0);
	assert_int_equal(df_distinct_count(&d, &exact), 100001);
	assert_true(exact);
	add_numbers(&d, 100000, 2000000);
	count = df_distinct_count(&d, &exact);
	assert_false(exact);
	assert_true(d.n <= DF_DISTINCT_MAX);
	assert_in_range(count, 1980000, 2020000);
	df_distinct_release(&d);
	df_distinct_release(&d);
}

static void
a_frame_reads_back(void **state)
{
	const char *line = "{\"task\":\"q\\ta\",\"lang\":\"en\",\"model\":7}";
	const uint64_t document = 0xFEDCBA9876543210U;
	struct df_arena arena;
	struct df_record rec;
	struct df_frame frame;
	struct df_buf b;
	struct df_err err = {0};

	(void)state;
	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&rec);
	df_buf_init(&b, 0);
	assert_int_equal(df_record_parse(&rec, df_str(line), &arena, &err), 0);
	assert_int_equal(df_frame_write(&b, DF_SPLIT_TEST, document, &rec), 0);
	df_buf_add_cstr(&b, "{\t\"x\":1}");
	assert_true(df_frame_read(&frame, df_buf_str(&b)));
	assert_int_equal(frame.split, DF_SPLIT_TEST);
	assert_true(frame.document == document);
	assert_true(df_str_is(frame.fact[DF_FACT_TASK], "\"q\\ta\""));
	assert_true(df_str_is(frame.fact[DF_FACT_LANG], "\"en\""));
	assert_int_equal(frame.fact[DF_FACT_MODEL].len, 0);
	assert_true(df_str_is(frame.line, "{\t\"x\":1}"));
	for (size_t n = 0; n < 17; n++)
		assert_false(df_frame_read(&frame, (struct df_str){b.s, n}));
	df_buf_release(&b);
	df_record_release(&rec);
	df_arena_release(&arena);
}

/* Line breaks, controls and what YAML refuses cannot leave their line. */
static void
hostile_values_stay_in_their_line(void **state)
{
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_card_plain(&b,
	    DF_STR("a\nb\x1b[1m\x7f\xC2\x85"
		   "c\xFF"
		   "\xE2\x80\xA8\xEF\xBB\xBF"
		   "d"));
	assert_string_equal(b.s, "a b [1m  c\xEF\xBF\xBD  d");
	df_buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(licences_have_the_hubs_names),
	    cmocka_unit_test(a_tally_sorts_by_count_then_value),
	    cmocka_unit_test(a_tally_of_many_values_stays_small),
	    cmocka_unit_test(distinct_is_exact_then_close),
	    cmocka_unit_test(a_frame_reads_back),
	    cmocka_unit_test(hostile_values_stay_in_their_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
