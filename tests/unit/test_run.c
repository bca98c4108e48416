/*
 * run: a filter driven through df_run as its main() would: what is emitted,
 * taken back, rejected, counted and told, with one worker and with eight.
 * The records themselves say what the filter shall do with them.
 */
#include "unit.h"

#include "childrun.h"
#include "core/buf.h"
#include "core/err.h"
#include "core/hash.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/run.h"

enum { SEEN };

static const char *const counters[] = {"seen", NULL};

/* {"emit":N} is emitted N times, numbered; {"reject":"code"} is rejected after
 * that; {"fail":...} fails as it says; {"work":N} takes its time. */
static int
act(struct df_task *task, struct df_record *rec)
{
	int64_t n = 1, work = 0;
	struct df_str s;

	df_count(task, SEEN, 1);
	df_record_int(rec, "work", &work);
	for (volatile uint64_t i = 0; work > 0; work--)
		i = df_hash64(rec->line, i);
	if (df_record_str(rec, "aside", &s) > 0)
		df_buf_add_str(df_aside(task), s);
	df_record_int(rec, "emit", &n);
	for (int64_t i = 0; i < n; i++) {
		if (df_record_set_int(rec, "copy", i) < 0 ||
		    df_emit(task, rec) < 0)
			return -1;
	}
	if (df_record_str(rec, "reject", &s) > 0)
		return df_reject(
		    task, "wanted", "rejected as '%.*s'", (int)s.len, s.s);
	if (df_record_str(rec, "fail", &s) <= 0)
		return 0;
	if (df_str_is(s, "input"))
		return df_err_input(&task->err, "failed", "bad record");
	if (df_str_is(s, "system"))
		return df_err_system(&task->err, "the disk is on fire");
	return -1;
}

static int
finish(struct df_task *task)
{
	df_buf_printf(df_emit_begin(task), "{\"seen\":%llu}",
	    (unsigned long long)df_counted(task, SEEN));
	return df_emit_end(task);
}

static int64_t
sink(void *config, struct df_str lines, struct df_err *err)
{
	(void)config;
	(void)err;
	assert_true(df_str_ends(lines, DF_STR("\n")));
	if (write(STDOUT_FILENO, lines.s, lines.len) != (ssize_t)lines.len ||
	    write(STDOUT_FILENO, "#\n", 2) != 2)
		return -1;
	return (int64_t)lines.len;
}

static int64_t
broken_sink(void *config, struct df_str lines, struct df_err *err)
{
	(void)config;
	(void)lines;
	return df_err_system(err, "the sink is full");
}

/* Onto standard error, where check() looks. */
static int
aside(void *config, struct df_str bytes, struct df_err *err)
{
	(void)config;
	if (write(STDERR_FILENO, bytes.s, bytes.len) == (ssize_t)bytes.len)
		return 0;
	return df_err_errno(err, "standard error");
}

static int
broken_aside(void *config, struct df_str bytes, struct df_err *err)
{
	(void)config;
	(void)bytes;
	return df_err_system(err, "the aside is full");
}

/* Lines numbered; the line "no" is rejected, the line "end" ends. */
static int
loop(struct df_task *task)
{
	struct df_line line;

	while (df_loop_line(task, &line) > 0) {
		if (df_str_is(line.text, "end"))
			return df_err_system(&task->err, "that is the end");
		if (df_loop_begin(task, &line) == 0) {
			if (df_str_is(line.text, "no")) {
				df_reject(task, "no", "not this one");
			} else {
				df_buf_printf(df_emit_begin(task), "[%llu]",
				    (unsigned long long)line.line_no);
				df_emit_end(task);
			}
		}
		if (df_loop_commit(task) != 0)
			break;
	}
	return 0;
}

static int
no_worker(void *worker, const void *config, struct df_err *err)
{
	(void)worker;
	(void)config;
	return df_err_system(err, "no worker today");
}

static int
bad_setup(void *config, struct df_err *err)
{
	(void)config;
	return df_err_usage(err, "these options exclude each other");
}

static const struct df_filter plain = {.name = "t",
    .synopsis = "[file ...]",
    .purpose = "Test.",
    .counters = counters,
    .record = act};

static void
records_give_any_number_of_records(void **state)
{
	(void)state;
	check(&plain, "", "{\"emit\":0}\n{\"emit\":2}\n{}\n", 0,
	    "{\"emit\":2,\"copy\":0}\n{\"emit\":2,\"copy\":1}\n"
	    "{\"copy\":0}\n",
	    "");
	check(&plain, "", "{\"emit\":0}\n", 0, "",
	    "1 record read and none written");
}

static void
a_reject_takes_back_what_was_emitted(void **state)
{
	(void)state;
	check(&plain, "", "{\"n\":1}\n{\"emit\":3,\"reject\":\"x\"}\n{}", 0,
	    "{\"n\":1,\"copy\":0}\n{\"copy\":0}\n",
	    "t: stdin:2: rejected as 'x'");
	check(&plain, "", "{\"emit\":2,\"fail\":\"input\"}\n{}", 0,
	    "{\"copy\":0}\n", "t: stdin:1: bad record");
}

/* A setter's -1 says only that the record needs too much memory. */
static void
a_failure_without_a_reason_rejects_the_record(void **state)
{
	(void)state;
	check(&plain, "", "{\"fail\":\"so\"}\n{}\n", 0, "{\"copy\":0}\n",
	    "1 of 2 records rejected (out_of_memory 1)");
}

static void
a_system_error_stops_behind_the_last_good_record(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++)
		check(&plain, i ? "-j8" : "-j1",
		    "{\"n\":1}\nx\n{\"emit\":2,\"fail\":\"system\"}\n{}\n", 1,
		    "{\"n\":1,\"copy\":0}\n", "t: the disk is on fire");
}

static void
strict_stops_at_the_first_reject(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++)
		check(&plain, i ? "-j8 --strict" : "--strict",
		    "{\"n\":1}\n{\"reject\":\"x\"}\n{}\n", 1,
		    "{\"n\":1,\"copy\":0}\n",
		    "t: stdin:2: rejected as 'x' (--strict)");
}

static void
too_many_rejects_stop_the_run(void **state)
{
	const char *in = "{\"n\":1}\na\nb\n{\"n\":2}\nc\n{\"n\":3}\n";
	const char *all = "{\"n\":1,\"copy\":0}\n{\"n\":2,\"copy\":0}\n"
			  "{\"n\":3,\"copy\":0}\n";

	(void)state;
	check(&plain, "--max-rejects 2", in, 3,
	    "{\"n\":1,\"copy\":0}\n{\"n\":2,\"copy\":0}\n", "3 rejects of 5");
	check(&plain, "--max-rejects 3", in, 0, all, "");
	check(&plain, "--max-rejects 49%", in, 3, all, "3 of 6");
	check(&plain, "--max-rejects 50%", in, 0, all, "");
	check(&plain, "--max-rejects 0", "{\"emit\":0}", 0, "", "");
	check(&plain, "--max-rejects x", in, 2, "", "--max-rejects: 'x'");
}

static void
rejects_say_what_and_keep_the_record(void **state)
{
	struct result r;

	(void)state;
	run(&plain, "--rejects /dev/fd/9",
	    "{\"reject\":\"q\\n\"}\r\n[1]\nx\"\n\xFF\n", &r);
	assert_int_equal(r.status, 0);
	assert_string_equal(r.extra.s,
	    "{\"error\":{\"filter\":\"t\",\"code\":\"wanted\",\"message\":"
	    "\"rejected as 'q\\n'\",\"line\":1},"
	    "\"record\":{\"reject\":\"q\\n\"}}\n"
	    "{\"error\":{\"filter\":\"t\",\"code\":\"not_object\",\"message\":"
	    "\"JSON, but no object\",\"line\":2},\"record\":[1]}\n"
	    "{\"error\":{\"filter\":\"t\",\"code\":\"bad_json\",\"message\":"
	    "\"'x' where a value belongs, at byte offset 0\",\"line\":3},"
	    "\"record\":\"x\\\"\"}\n"
	    "{\"error\":{\"filter\":\"t\",\"code\":\"bad_utf8\",\"message\":"
	    "\"invalid UTF-8 at byte offset 0\",\"line\":4},"
	    "\"record\":\"\xEF\xBF\xBD\",\"record_base64\":\"/w==\"}\n");
	result_release(&r);
}

/* Whether or not the whole line was ever in memory. */
static void
of_long_lines_rejects_show_the_beginning(void **state)
{
	(void)state;
	for (size_t n = 1500; n < 1000000; n *= 300) {
		struct df_buf in;
		struct result r;
		const char *shown;

		df_buf_init(&in, 0);
		df_buf_addc(&in, 'x');
		for (size_t i = 0; i < n; i++)
			df_buf_add_cstr(&in, "\xC3\xA9");
		df_buf_add_cstr(&in, "\r\n{}\n");
		run(&plain, "--max-line 2000 --rejects /dev/fd/9", in.s, &r);
		assert_string_equal(r.out.s, "{\"copy\":0}\n");
		shown = strstr(r.extra.s, "\"record\":\"x\xC3\xA9");
		assert_non_null(shown);
		assert_null(strstr(shown, "\xEF\xBF\xBD"));
		assert_true(strlen(shown) > 1000 && strlen(shown) < 1050);
		snprintf(in.s, 100, "line of %zu bytes,", 2 * n + 1);
		assert_non_null(strstr(r.extra.s, in.s));
		result_release(&r);
		df_buf_release(&in);
	}
}

static void
the_end_is_told_once_and_not_after_errors(void **state)
{
	struct df_filter f = plain;

	(void)state;
	f.finish = finish;
	for (int i = 0; i < 2; i++) {
		const char *args = i ? "-j8" : "-j1";

		check(&f, args, "{}\n{\"reject\":\"x\"}\n{\"emit\":0}", 0,
		    "{\"copy\":0}\n{\"seen\":3}\n", "");
		check(&f, args, "", 0, "{\"seen\":0}\n", "");
		check(&f, args, "{}\n{\"fail\":\"system\"}", 1,
		    "{\"copy\":0}\n", "fire");
	}
	check(&f, "--strict", "x", 1, "", "strict");
}

static void
a_sink_takes_what_would_be_output(void **state)
{
	struct df_filter f = plain;

	(void)state;
	f.sink = sink;
	check(&f, "-j2", "{}\n{\"emit\":2}\n", 0,
	    "{\"copy\":0}\n{\"emit\":2,\"copy\":0}\n"
	    "{\"emit\":2,\"copy\":1}\n#\n",
	    "");
	f.sink = broken_sink;
	check(&f, "-j2", "{}\n{}\n", 1, "", "t: the sink is full");
}

static void
an_aside_keeps_order_and_what_rejects_put_in(void **state)
{
	static const char in[] = "{\"aside\":\"a\",\"work\":100000}\n"
				 "{\"aside\":\"b\",\"reject\":\"x\"}\n"
				 "{\"aside\":\"c\"}\n";
	struct df_filter f = plain;
	struct result r;

	(void)state;
	f.aside = aside;
	run(&f, "-j8 -q", in, &r);
	assert_string_equal(r.err.s, "abc");
	result_release(&r);
	run(&f, "--strict -q", in, &r);
	assert_non_null(strstr(r.err.s, "ab"));
	assert_null(strstr(r.err.s, "abc"));
	result_release(&r);
	f.aside = broken_aside;
	run(&f, "-q", in, &r);
	assert_int_equal(r.status, 1);
	assert_non_null(strstr(r.err.s, "the aside is full"));
	result_release(&r);
}

static void
an_own_loop_pulls_lines(void **state)
{
	struct df_filter f = {.name = "t", .loop = loop};

	(void)state;
	check(&f, "", "a\n\nno\nb", 0, "[1]\n[4]\n", "stdin:3: not this one");
	check(&f, "--strict", "a\nno\nb", 1, "[1]\n", "(--strict)");
	check(&f, "--max-rejects 0", "a\nno\nb", 3, "[1]\n", "stopped after");
	check(&f, "-j8", "a\nend\nb", 1, "[1]\n", "t: that is the end");
	check(&f, "/nonexistent", "", 1, "", "/nonexistent: No such file");
}

static void
an_own_loop_is_spared_long_lines(void **state)
{
	struct df_filter f = {.name = "t", .loop = loop};
	struct df_buf in;

	(void)state;
	df_buf_init(&in, 0);
	df_buf_add_cstr(&in, "a\n");
	for (int i = 0; i < 1000000; i++)
		df_buf_addc(&in, 'x');
	df_buf_add_cstr(&in, "\nb\n");
	check(&f, "--max-line 2000", in.s, 0, "[1]\n[3]\n",
	    "t: stdin:2: line of 1000000 bytes, --max-line is 2000");
	df_buf_release(&in);
}

static void
what_cannot_start_says_why(void **state)
{
	struct df_filter f = plain;

	(void)state;
	f.worker_size = 1;
	f.worker_init = no_worker;
	check(&f, "-j3", "{}", 1, "", "t: no worker today");
	f = plain;
	f.setup = bad_setup;
	check(&f, "", "{}", 2, "", "t: these options exclude each other");
	check(&plain, "--nonsense", "{}", 2, "", "t: unknown option '--nons");
}

/* Many records of very different sizes and durations, some of them bad. */
static void
make_records(struct df_buf *in, size_t n)
{
	uint64_t seed = 42;

	df_buf_add_cstr(in, "{}\n");
	for (size_t i = 0; i < n; i++) {
		bool large = random_below(&seed, 50) == 0;
		size_t pad = random_below(&seed, large ? 40000 : 200);

		df_buf_printf(
		    in, "{\"n\":%zu,\"pad\":\"%0*d\"", i, (int)pad + 1, 0);
		df_buf_printf(in, ",\"work\":%zu", random_below(&seed, 30));
		df_buf_printf(in, ",\"emit\":%zu", random_below(&seed, 4));
		if (random_below(&seed, 9) == 0)
			df_buf_add_cstr(in, ",\"reject\":\"r\"");
		if (random_below(&seed, 20) > 0)
			df_buf_addc(in, '}');
		df_buf_addc(in, '\n');
		if (random_below(&seed, 30) == 0)
			df_buf_add_cstr(in, "\n\n");
	}
}

/* Statistics without the seconds. */
static void
forget_time(struct df_buf *b)
{
	char *from = strstr(b->s, "\"seconds\":");
	size_t n = from ? strcspn(from, ",") : 0;

	if (n > 0)
		memmove(from, from + n, strlen(from + n) + 1);
	df_buf_truncate(b, b->len - n);
}

static void
any_number_of_workers_gives_the_same(void **state)
{
	static const char *const common[] = {
	    "--rejects /dev/fd/9 -q --max-line 20000",
	    "--stats /dev/fd/9 -q --max-line 20000",
	    "--max-rejects 700 --rejects /dev/fd/9", "--strict"};
	struct df_filter f = plain;
	struct df_buf in;

	(void)state;
	f.finish = finish;
	df_buf_init(&in, 0);
	make_records(&in, 20000);
	for (size_t i = 0; i < COUNT(common); i++) {
		struct result one, eight;
		char args[200];

		run(&f, common[i], in.s, &one);
		snprintf(args, sizeof(args), "-j8 %s", common[i]);
		run(&f, args, in.s, &eight);
		forget_time(&one.extra);
		forget_time(&eight.extra);
		assert_int_equal(one.status, eight.status);
		if (one.out.len == 0)
			fail_msg("%s: %s", common[i], one.err.s);
		assert_true(
		    df_str_eq(df_buf_str(&one.out), df_buf_str(&eight.out)));
		assert_string_equal(one.err.s, eight.err.s);
		assert_true(df_str_eq(
		    df_buf_str(&one.extra), df_buf_str(&eight.extra)));
		result_release(&one);
		result_release(&eight);
	}
	df_buf_release(&in);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(records_give_any_number_of_records),
	    cmocka_unit_test(a_reject_takes_back_what_was_emitted),
	    cmocka_unit_test(a_failure_without_a_reason_rejects_the_record),
	    cmocka_unit_test(a_system_error_stops_behind_the_last_good_record),
	    cmocka_unit_test(strict_stops_at_the_first_reject),
	    cmocka_unit_test(too_many_rejects_stop_the_run),
	    cmocka_unit_test(rejects_say_what_and_keep_the_record),
	    cmocka_unit_test(of_long_lines_rejects_show_the_beginning),
	    cmocka_unit_test(the_end_is_told_once_and_not_after_errors),
	    cmocka_unit_test(a_sink_takes_what_would_be_output),
	    cmocka_unit_test(an_aside_keeps_order_and_what_rejects_put_in),
	    cmocka_unit_test(an_own_loop_pulls_lines),
	    cmocka_unit_test(an_own_loop_is_spared_long_lines),
	    cmocka_unit_test(what_cannot_start_says_why),
	    cmocka_unit_test(any_number_of_workers_gives_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
