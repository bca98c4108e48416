/*
 * opt: values checked, and command lines parsed with messages that help.
 */
#include "unit.h"

#include <math.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/opt.h"
#include "core/scan.h"

static const struct {
	const char *s;
	int64_t min, max, expected; /* -99: refused */
} ints[] = {
    {"0", 0, 0, 0},
    {"12", 0, 0, 12},
    {"-3", -5, 5, -3},
    {"+3", 0, 0, -99},
    {"", 0, 0, -99},
    {"-", -5, 5, -99},
    {" 1", 0, 0, -99},
    {"1 ", 0, 0, -99},
    {"1.0", 0, 0, -99},
    {"0x10", 0, 0, -99},
    {"010", 0, 0, 10},
    {"6", 0, 5, -99},
    {"-6", -5, 5, -99},
    {"9223372036854775807", 0, 0, INT64_MAX},
    {"9223372036854775808", 0, 0, -99},
    {"-1", 0, 0, -99},
};

static const struct {
	const char *s;
	int64_t min, max, expected; /* -99: refused */
} sizes[] = {
    {"512", 0, 0, 512},
    {"64k", 0, 0, 65536},
    {"64K", 0, 0, 65536},
    {"32M", 0, 0, 33554432},
    {"2G", 0, 0, 2147483648},
    {"2T", 0, 0, -99},
    {"2kB", 0, 0, -99},
    {"1.5k", 0, 0, -99},
    {"-1k", 0, 0, -99},
    {"k", 0, 0, -99},
    {"1", 2, 0, -99},
    {"2k", 2, 2047, -99},
    {"8589934591G", 0, 0, 9223372035781033984},
    {"8589934592G", 0, 0, -99},
};

static void
whole_numbers_and_sizes_are_checked(void **state)
{
	struct df_err err;

	(void)state;
	for (size_t i = 0; i < COUNT(ints); i++) {
		int64_t n = -99;

		df_opt_int(
		    "--x", ints[i].s, ints[i].min, ints[i].max, &n, &err);
		assert_case(n == ints[i].expected, ints[i].s);
	}
	for (size_t i = 0; i < COUNT(sizes); i++) {
		int64_t n = -99;

		df_opt_size(
		    "--x", sizes[i].s, sizes[i].min, sizes[i].max, &n, &err);
		assert_case(n == sizes[i].expected, sizes[i].s);
	}
	df_opt_int("--x", "7", 0, 5, &(int64_t){0}, &err);
	assert_string_equal(err.text, "--x: '7' is not from 0 to 5");
	assert_int_equal(err.kind, DF_ERR_USAGE);
	df_opt_int("--x", "7", 8, 0, &(int64_t){0}, &err);
	assert_string_equal(err.text, "--x: '7' is too small, the least is 8");
	df_opt_size("--x", "7x", 0, 0, &(int64_t){0}, &err);
	assert_string_equal(
	    err.text, "--x: '7x' is no size, such as 512, 64k, 32M or 2G");
}

static const struct {
	const char *s;
	double duration, fraction; /* NAN: refused */
} reals[] = {
    {"0", 0, 0},
    {"1", 1, 1},
    {"0.5", 0.5, 0.5},
    {".5", 0.5, 0.5},
    {"50%", NAN, 0.5},
    {"100%", NAN, 1},
    {"101%", NAN, NAN},
    {"1.01", 1.01, NAN},
    {"500ms", 0.5, NAN},
    {"30s", 30, NAN},
    {"1.5m", 90, NAN},
    {"2h", 7200, NAN},
    {"1d", 86400, NAN},
    {"", NAN, NAN},
    {".", NAN, NAN},
    {"-1", NAN, NAN},
    {"nan", NAN, NAN},
    {"inf", NAN, NAN},
    {"0x1", NAN, NAN},
    {"1e999", NAN, NAN},
    {"1 s", NAN, NAN},
    {"1w", NAN, NAN},
};

static bool
same(double a, double b)
{
	return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-12;
}

static void
durations_and_fractions_are_checked(void **state)
{
	struct df_err err;

	(void)state;
	for (size_t i = 0; i < COUNT(reals); i++) {
		double d = NAN, f = NAN;

		df_opt_duration("--x", reals[i].s, &d, &err);
		assert_case(same(d, reals[i].duration), reals[i].s);
		df_opt_fraction("--x", reals[i].s, &f, &err);
		assert_case(same(f, reals[i].fraction), reals[i].s);
	}
}

struct config {
	const char *name;
	struct df_strings list;
	int64_t size;
	int kind;
	int perhaps;
	bool flag;
};

static const char *const kinds[] = {"small", "large", NULL};

static const struct df_opt table[] = {
    {.name = "name",
	.letter = 'n',
	.type = DF_OPT_STRING,
	.arg = "NAME",
	.help = "a name",
	.offset = offsetof(struct config, name)},
    {.name = "list",
	.type = DF_OPT_LIST,
	.arg = "X",
	.help = "some",
	.offset = offsetof(struct config, list)},
    {.name = "size",
	.type = DF_OPT_SIZE,
	.arg = "SIZE",
	.help = "how much",
	.def = "4k",
	.offset = offsetof(struct config, size)},
    {.name = "kind",
	.type = DF_OPT_CHOICE,
	.arg = "KIND",
	.help = "which",
	.def = "large",
	.choices = kinds,
	.offset = offsetof(struct config, kind)},
    {.name = "perhaps",
	.letter = 'p',
	.type = DF_OPT_CHOICE,
	.arg = "KIND",
	.help = "which, if any",
	.def = "large",
	.bare = "small",
	.choices = kinds,
	.offset = offsetof(struct config, perhaps)},
    {.name = "flag",
	.type = DF_OPT_FLAG,
	.help = "whether",
	.offset = offsetof(struct config, flag)},
    {.name = NULL},
};

/* Parse blank-parted arguments; the message, or NULL. */
static const char *
parse(struct df_options *o, struct config *config, const char *args)
{
	static char text[256], *argv[16];
	static struct df_err err;
	int argc = 1;

	*config = (struct config){.kind = -1};
	*o = (struct df_options){.filter = "t", .own = table, .config = config};
	snprintf(text, sizeof(text), "%s", args);
	argv[0] = "t";
	for (char *p = text; *p != '\0' && argc < 15; argc++) {
		argv[argc] = p;
		p += strcspn(p, " ");
		if (*p != '\0')
			*p++ = '\0';
	}
	argv[argc] = NULL;
	if (df_options_parse(o, argc, argv, &err) == 0)
		return NULL;
	assert_int_equal(err.kind, DF_ERR_USAGE);
	return err.text;
}

static void
a_command_line_fills_the_variables(void **state)
{
	struct df_options o;
	struct config c;

	(void)state;
	assert_null(parse(&o, &c, ""));
	assert_int_equal(c.size, 4096);
	assert_int_equal(c.kind, 1);
	assert_int_equal(o.common.jobs, 1);
	assert_int_equal(o.common.max_line, 64 << 20);
	assert_int_equal(o.operands.n, 0);
	df_options_release(&o);
	assert_null(parse(&o, &c,
	    "a --flag -nx --list=1 -j 4 b --list 2 --kind small --size=1M "
	    "-- --flag"));
	assert_true(c.flag);
	assert_string_equal(c.name, "x");
	assert_int_equal(c.list.n, 2);
	assert_string_equal(c.list.v[1], "2");
	assert_int_equal(c.kind, 0);
	assert_int_equal(c.size, 1 << 20);
	assert_int_equal(o.common.jobs, 4);
	assert_int_equal(o.operands.n, 3);
	assert_string_equal(o.operands.v[2], "--flag");
	df_options_release(&o);
	df_options_release(&o);
	assert_null(parse(&o, &c, "--help --nonsense"));
	assert_true(o.common.help);
	df_options_release(&o);
}

static void
an_argument_may_be_left_out(void **state)
{
	struct df_options o;
	struct config c;

	(void)state;
	assert_null(parse(&o, &c, ""));
	assert_int_equal(c.perhaps, 1);
	assert_null(parse(&o, &c, "--perhaps a"));
	assert_int_equal(c.perhaps, 0);
	assert_int_equal(o.operands.n, 1);
	assert_null(parse(&o, &c, "--perhaps=large"));
	assert_int_equal(c.perhaps, 1);
	assert_null(parse(&o, &c, "-q -p"));
	assert_int_equal(c.perhaps, 0);
	assert_null(parse(&o, &c, "-plarge"));
	assert_int_equal(c.perhaps, 1);
	assert_non_null(parse(&o, &c, "--perhaps=medium"));
}

static void
mistakes_are_named(void **state)
{
	static const char *const cases[][2] = {
	    {"--nmae x", "unknown option '--nmae', the nearest is '--name'"},
	    {"--stric", NULL},
	    {"--nothing=1", "unknown option '--nothing', try --help"},
	    {"--kid=1", "unknown option '--kid', the nearest is '--kind'"},
	    {"-x", "unknown option '-x', try --help"},
	    {"-qx", "unknown option '-x', try --help"},
	    {"--name", "option '--name' needs an argument, NAME"},
	    {"-n", "option '--name' needs an argument, NAME"},
	    {"--flag=1", "option '--flag' takes no argument"},
	    {"--s", "option '--s' is ambiguous, try --help"},
	    {"--kind medium", "--kind: 'medium' is none of small, large"},
	    {"--size 1x", "--size: '1x' is no size"},
	    {"-j257", "--jobs: '257' is not from 0 to 256"},
	    {"--max-line 3G", "--max-line: '3G' is not from 2 to"},
	};
	struct df_options o;
	struct config c;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *got = parse(&o, &c, cases[i][0]);

		if (cases[i][1] == NULL)
			assert_null(got);
		else if (got == NULL ||
		    strncmp(got, cases[i][1], strlen(cases[i][1])) != 0)
			fail_msg("%s: %s", cases[i][0], got);
		df_options_release(&o);
	}
}

static void
what_is_printed_is_json_and_fits_the_screen(void **state)
{
	struct df_options o;
	struct config c;
	struct df_buf b;

	(void)state;
	df_buf_init(&b, 0);
	assert_null(parse(&o, &c, "--list a\"b -q"));
	assert_int_equal(df_options_params(&o, &b), 0);
	assert_int_equal(df_scan_value(df_buf_str(&b), NULL, NULL), 0);
	assert_non_null(strstr(b.s,
	    "\"list\":[\"a\\\"b\"],\"size\":4096,"
	    "\"kind\":\"large\",\"perhaps\":\"large\",\"flag\":false"));
	assert_non_null(strstr(b.s, "\"quiet\":true"));
	df_buf_reset(&b, 0);
	assert_int_equal(df_options_list(&o, &b), 0);
	for (char *line = b.s, *end; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_int_equal(
		    df_scan_value((struct df_str){line, (size_t)(end - line)},
			NULL, NULL),
		    0);
	}
	df_buf_reset(&b, 0);
	df_options_help(&o, "[file ...]", "Does it.", &b);
	for (char *line = b.s, *end; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_true(end - line < 80);
	}
	assert_non_null(strstr(b.s, "  -n, --name NAME"));
	assert_non_null(strstr(b.s, "  -p, --perhaps[=KIND]"));
	assert_non_null(strstr(b.s, "which: small, large (default large)"));
	df_options_release(&o);
	df_buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(whole_numbers_and_sizes_are_checked),
	    cmocka_unit_test(durations_and_fractions_are_checked),
	    cmocka_unit_test(a_command_line_fills_the_variables),
	    cmocka_unit_test(an_argument_may_be_left_out),
	    cmocka_unit_test(mistakes_are_named),
	    cmocka_unit_test(what_is_printed_is_json_and_fits_the_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
