/*
 * WARC whose input breaks off with an error: a file that is cut off inside
 * what is compressed, or a disk that fails.
 */
#include "unit.h"

#include "core/buf.h"
#include "core/err.h"
#include "core/limits.h"
#include "fetch/warc.h"

/* Input that ends with an error, in one step, as gunzip's may. */
static ssize_t
fail_behind(void *arg, char *buf, size_t size, struct df_err *err)
{
	struct df_str *s = arg;
	size_t n = s->len < size ? s->len : size;

	if (n == 0)
		return df_err_system(err, "broken");
	memcpy(buf, s->s, n);
	*s = df_str_slice(*s, n, s->len);
	return (ssize_t)n;
}

/* How many records come out, before the error is told. */
static int
records_of(struct df_str s)
{
	struct df_warc *w = df_warc_new(fail_behind, &s, DF_MIB);
	struct df_err err = {0};
	struct df_warc_record r;
	int n = 0, result;

	assert_non_null(w);
	while ((result = df_warc_next(w, &r, &err)) > 0 ||
	    err.kind == DF_ERR_INPUT) {
		n += result > 0;
		err.kind = DF_ERR_NONE;
	}
	assert_int_equal(result, -1);
	assert_string_equal(err.text, "broken");
	df_warc_free(w);
	return n;
}

static void
test_what_comes_before_the_input_breaks_is_read(void **state)
{
	static const char record[] = "WARC/1.0\r\nWARC-Type: resource\r\n"
				     "WARC-Target-URI: http://a/\r\n"
				     "WARC-Date: 2026-01-01T00:00:00Z\r\n"
				     "Content-Type: text/plain\r\n"
				     "Content-Length: 3\r\n\r\nabc\r\n\r\n";
	static const struct {
		size_t missing;
		int records;
	} cases[] = {{0, 2}, {1, 1}, {4, 1}, {6, 1}, {40, 1},
	    {135, 1}};
	const size_t len = sizeof(record) - 1;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_buf b;

		df_buf_init(&b, 0);
		df_buf_add(&b, record, len);
		df_buf_add(&b, record, len);
		assert_int_equal(records_of(df_str_slice(df_buf_str(&b), 0,
				     2 * len - cases[i].missing)),
		    cases[i].records);
		df_buf_release(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_comes_before_the_input_breaks_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
