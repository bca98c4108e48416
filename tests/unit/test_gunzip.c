/*
 * gunzip: members one after the other, in pieces of any size; what is cut off
 * or broken at any byte is told of.
 */
#include "unit.h"

#include "core/buf.h"
#include "core/err.h"
#include "core/gunzip.h"

#define HEAD "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\xFF"
/* Compressed {"a":1}, {"b":2} with their LF, and nothing at all. */
#define A \
	HEAD "\xAB\x56\x4A\x54\xB2\x32\xAC\xE5\x02\x00\x46\xA3\xE8\x74" \
	     "\x08\x00\x00\x00"
#define B \
	HEAD "\xAB\x56\x4A\x52\xB2\x32\xAA\xE5\x02\x00\xB1\x6F\x3A\xF0" \
	     "\x08\x00\x00\x00"
#define NOTHING HEAD "\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00"

struct source {
	struct df_str rest;
	size_t piece;
	bool broken; /* fails at its end */
};

static ssize_t
feed(void *arg, const char **block, struct df_err *err)
{
	struct source *s = arg;
	size_t n = s->rest.len < s->piece ? s->rest.len : s->piece;

	if (n == 0 && s->broken)
		return df_err_system(err, "the disk is broken");
	*block = s->rest.s;
	s->rest = df_str_slice(s->rest, n, s->rest.len);
	return (ssize_t)n;
}

/* Decompress into out: 0 or -1. */
static int
unpack(struct source *s, size_t size, struct df_buf *out, struct df_err *err)
{
	struct df_gunzip *g = df_gunzip_new("in.gz", feed, s);
	char buf[64];
	ssize_t n;

	assert_non_null(g);
	df_buf_reset(out, 0);
	while ((n = df_gunzip_read(g, buf, size, err)) > 0)
		df_buf_add(out, buf, (size_t)n);
	df_gunzip_free(g);
	return (int)n;
}

/* As DF_STR, which no static table takes. */
#define TEXT(literal) \
	{ \
		(literal), sizeof(literal) - 1 \
	}

static const struct {
	struct df_str packed;
	const char *text; /* NULL: refused */
} cases[] = {
    {TEXT(A), "{\"a\":1}\n"},
    {TEXT(NOTHING), ""},
    {TEXT(A B), "{\"a\":1}\n{\"b\":2}\n"},
    {TEXT(A NOTHING B), "{\"a\":1}\n{\"b\":2}\n"},
    {TEXT(A "\0\0\0"), "{\"a\":1}\n"},
    {TEXT(A "\0\0" B), "{\"a\":1}\n{\"b\":2}\n"},
    {TEXT("{\"a\":1}\n"), NULL},
    {TEXT(A "garbage"), NULL},
    {TEXT(A "\x1Fgarbage"), NULL},
    {TEXT(A "\0{}"), NULL},
    {TEXT("\x1F{}"), NULL},
    {TEXT(""), NULL},
};

static void
members_come_out_in_pieces_of_any_size(void **state)
{
	struct df_buf out;
	struct df_err err;

	(void)state;
	df_buf_init(&out, 0);
	for (size_t i = 0; i < COUNT(cases); i++) {
		for (size_t piece = 1; piece < 60; piece++) {
			struct source s = {cases[i].packed, piece, false};
			int status = unpack(&s, 1 + piece % 13, &out, &err);

			if (cases[i].text == NULL) {
				assert_int_equal(status, -1);
				assert_int_equal(err.kind, DF_ERR_SYSTEM);
				continue;
			}
			assert_int_equal(status, 0);
			assert_str("unpacked", df_buf_str(&out),
			    df_str(cases[i].text));
		}
	}
	df_buf_release(&out);
}

static void
what_is_cut_off_anywhere_is_told_of(void **state)
{
	struct df_str whole = DF_STR(A B);
	struct df_buf out;
	struct df_err err;

	(void)state;
	df_buf_init(&out, 0);
	for (size_t len = 0; len < whole.len; len++) {
		struct source s = {df_str_slice(whole, 0, len), 7, false};
		/* Between two members nothing is missing. */
		int expected = len == sizeof(A) - 1 ? 0 : -1;

		assert_int_equal(unpack(&s, 64, &out, &err), expected);
		if (expected < 0)
			assert_string_equal(
			    err.text, "in.gz: truncated gzip input");
	}
	df_buf_release(&out);
}

static void
what_is_broken_anywhere_is_told_of(void **state)
{
	struct df_buf out;
	struct df_err err;

	(void)state;
	df_buf_init(&out, 0);
	for (size_t at = 2; at < sizeof(A) - 1; at++) {
		char broken[sizeof(A)] = A;
		struct source s = {{broken, sizeof(A) - 1}, 60, false};

		/* Time, flags and system in the header are not checked. */
		if (at > 2 && at < 10)
			continue;
		broken[at] ^= 0x01;
		if (unpack(&s, 64, &out, &err) == 0)
			fail_msg("byte %zu: %s", at, out.s);
	}
	df_buf_release(&out);
}

static void
an_error_of_the_source_is_passed_on(void **state)
{
	struct source s = {DF_STR(A), 10, true};
	struct df_buf out;
	struct df_err err;

	(void)state;
	df_buf_init(&out, 0);
	assert_int_equal(unpack(&s, 64, &out, &err), -1);
	assert_string_equal(err.text, "the disk is broken");
	assert_str("before", df_buf_str(&out), DF_STR("{\"a\":1}\n"));
	df_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(members_come_out_in_pieces_of_any_size),
	    cmocka_unit_test(what_is_cut_off_anywhere_is_told_of),
	    cmocka_unit_test(what_is_broken_anywhere_is_told_of),
	    cmocka_unit_test(an_error_of_the_source_is_passed_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
