/*
 * The spool: what was put comes back, and the file goes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/buf.h"
#include "core/err.h"
#include "net/spool.h"

#define MANY 200000

static void
expect(struct df_spool *s, uint64_t place, struct df_buf *b, const char *text)
{
	df_buf_reset(b, SIZE_MAX);
	assert_int_equal(df_spool_get(s, place, b, NULL), 0);
	assert_true(df_str_is(df_buf_str(b), text));
}

static void
test_every_string_comes_back_from_its_place(void **state)
{
	uint64_t *places = calloc(MANY, sizeof(*places));
	struct df_spool *s = df_spool_new(NULL);
	struct df_buf b;
	char text[64];

	(void)state;
	assert_non_null(places);
	assert_non_null(s);
	df_buf_init(&b, 0);
	for (unsigned i = 0; i < MANY; i++) {
		snprintf(
		    text, sizeof(text), "https://x.org/%.*u", (int)(i % 30), i);
		assert_int_equal(
		    df_spool_put(s, df_str(text), &places[i], NULL), 0);
		if (i % 1000 == 0)
			expect(s, places[i], &b, text);
	}
	for (unsigned k = 0; k < MANY; k++) {
		unsigned i = k * 7919U % MANY;

		snprintf(
		    text, sizeof(text), "https://x.org/%.*u", (int)(i % 30), i);
		expect(s, places[i], &b, text);
	}
	df_buf_release(&b);
	df_spool_free(s);
	free(places);
}

static void
test_the_file_is_emptied_when_nothing_is_wanted(void **state)
{
	struct df_spool *s = df_spool_new(NULL);
	struct df_buf big;
	struct df_buf b;
	uint64_t first;
	uint64_t place;

	(void)state;
	assert_non_null(s);
	df_buf_init(&big, 0);
	df_buf_init(&b, 0);
	while (big.len < 1000000)
		df_buf_add_cstr(&big, "0123456789");
	assert_int_equal(df_spool_put(s, df_str("a"), &first, NULL), 0);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(
		    df_spool_put(s, df_buf_str(&big), &place, NULL), 0);
		assert_int_not_equal(place, first);
		expect(s, place, &b, big.s);
		expect(s, first, &b, "a");
		assert_int_equal(df_spool_drop(s, NULL), 0);
	}
	assert_int_equal(df_spool_drop(s, NULL), 0);
	assert_int_equal(df_spool_put(s, df_str(""), &place, NULL), 0);
	assert_int_equal(place, first);
	expect(s, place, &b, "");
	df_buf_release(&b);
	df_buf_release(&big);
	df_spool_free(s);
}

static void
test_a_folder_that_is_not_there_is_told_of(void **state)
{
	const char *before = getenv("TMPDIR");
	char *kept = before ? strdup(before) : NULL;
	struct df_err err = {0};

	(void)state;
	setenv("TMPDIR", "/nowhere/at/all", 1);
	assert_null(df_spool_new(&err));
	assert_int_equal(err.kind, DF_ERR_SYSTEM);
	assert_non_null(strstr(err.text, "/nowhere/at/all/"));
	if (kept)
		setenv("TMPDIR", kept, 1);
	else
		unsetenv("TMPDIR");
	free(kept);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_every_string_comes_back_from_its_place),
	    cmocka_unit_test(test_the_file_is_emptied_when_nothing_is_wanted),
	    cmocka_unit_test(test_a_folder_that_is_not_there_is_told_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
