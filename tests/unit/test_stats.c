/*
 * stats: rejects counted by code, and the summary in its two forms. hash: ids
 * that stay what they are.
 */
#include "unit.h"

#include <unistd.h>

#include "core/buf.h"
#include "core/datadir.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/json.h"
#include "core/stats.h"

static const char *const names[] = {"seen", "kept", NULL};

static void
rejects_are_counted_by_code(void **state)
{
	struct df_stats s;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	df_stats_init(&s, "t", NULL);
	df_stats_codes(&s, &b);
	assert_int_equal(b.len, 0);
	df_stats_reject(&s, "b");
	df_stats_reject(&s, "a");
	df_stats_reject(&s, "b");
	df_stats_codes(&s, &b);
	assert_str("codes", df_buf_str(&b), DF_STR("b 2, a 1"));
	assert_int_equal(s.rejected, 3);
	df_buf_release(&b);
}

static void
codes_past_the_limit_are_counted_as_other(void **state)
{
	struct df_stats s;
	uint64_t sum = 0;

	(void)state;
	df_stats_init(&s, "t", NULL);
	for (int i = 0; i < 1000; i++) {
		char code[16];

		snprintf(code, sizeof(code), "c%d", i % 100);
		df_stats_reject(&s, code);
	}
	assert_true(s.ncodes <= DF_REJECT_CODES_MAX);
	assert_string_equal(s.codes[s.ncodes - 1].code, "other");
	for (size_t i = 0; i < s.ncodes; i++)
		sum += s.codes[i].n;
	assert_int_equal(sum, 1000);
	assert_int_equal(s.codes[0].n, 10);
}

/* The summary written to a file, read back. */
static void
summary(const struct df_stats *s, const char *ending, struct df_map *map)
{
	char path[64];
	struct df_err err;

	snprintf(
	    path, sizeof(path), "/tmp/df-stats.%ld%s", (long)getpid(), ending);
	assert_int_equal(df_stats_write(s, path, 3, &err), 0);
	assert_int_equal(df_map_file(path, map, &err), 0);
	unlink(path);
}

static void
the_summary_is_complete(void **state)
{
	struct df_stats s;
	struct df_map map;
	struct json_object *v;
	double x;

	(void)state;
	df_stats_init(&s, "t", names);
	s.records_in = 10;
	s.counters[1] = UINT64_MAX;
	df_stats_reject(&s, "bad_json");
	summary(&s, ".json", &map);
	assert_int_equal(df_json_parse(map.bytes, &v, NULL), 0);
	assert_true(df_json_num(df_json_get(v, "records_in"), &x) && x == 10);
	assert_true(df_json_num(df_json_get(v, "exit_status"), &x) && x == 3);
	assert_true(df_json_num(df_json_get(v, "seen"), &x) && x == 0);
	assert_true(df_json_num(df_json_get(v, "kept"), &x) && x > 1.8e19);
	assert_true(df_json_num(df_json_get(df_json_get(v, "rejected_by_code"),
				    "bad_json"),
			&x) &&
	    x == 1);
	df_json_put(v);
	df_map_release(&map);
	summary(&s, ".prom", &map);
	assert_true(df_str_starts(map.bytes, DF_STR("# HELP df_records_in ")));
	assert_non_null(strstr(map.bytes.s,
	    "df_counted{filter=\"t\",name=\"kept\"} 18446744073709551615\n"));
	df_map_release(&map);
}

/* The vectors of XXH3-128 for nothing and for "abc" are xxHash's own. */
static void
ids_stay_what_they_are(void **state)
{
	struct df_str abc[] = {DF_STR("abc"), DF_STR("")};
	struct df_str split[] = {DF_STR("ab"), DF_STR("c")};
	struct df_str joined[] = {DF_STR("ab\0c")};
	char id[DF_ID_LEN + 1], other[DF_ID_LEN + 1];

	(void)state;
	assert_int_equal(df_hash_id(NULL, 0, id), 0);
	assert_string_equal(id, "99aa06d3014798d86001c324468d497f");
	df_hash_id(abc, 1, id);
	assert_string_equal(id, "06b05ab6733a618578af5f94892f3950");
	df_hash_id(abc, 2, other);
	assert_string_not_equal(id, other);
	df_hash_id(split, 2, id);
	df_hash_id(joined, 1, other);
	assert_string_equal(id, other);
	assert_true(df_hash64(DF_STR("abc"), 0) == 0x78AF5F94892F3950);
	assert_true(
	    df_hash64((struct df_str){NULL, 0}, 0) == 0x2D06800538D394C2);
	assert_true(df_hash64(DF_STR("abc"), 1) != df_hash64(DF_STR("abc"), 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rejects_are_counted_by_code),
	    cmocka_unit_test(codes_past_the_limit_are_counted_as_other),
	    cmocka_unit_test(the_summary_is_complete),
	    cmocka_unit_test(ids_stay_what_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
