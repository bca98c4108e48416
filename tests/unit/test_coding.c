/*
 * Content codings: whole, cut off, broken, one over the other, in any pieces.
 */
#include "unit.h"

#include "core/buf.h"
#include "net/brotli.h"
#include "net/coding.h"

#define BYTES(s) \
	{ \
		(s), sizeof(s) - 1 \
	}
#define TEXT "hello, hello, hello, hello"
#define MAX 1000

enum end { WHOLE, CUT, BROKEN };

static const struct {
	const char *codings;
	struct df_str bytes;
	enum end end;
} rows[] = {
    {"gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"
	      "\x00"),
	WHOLE},
    {"x-gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"
	      "\x00"),
	WHOLE},
    {"GZIP",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"
	      "\x00"),
	WHOLE},
    {"deflate",
	BYTES("\x78\x9c\xcb\x48\xcd\xc9\xc9\xd7\x51\xc8\xc0\xa4\x00\x7c"
	      "\x16\x09\x35"),
	WHOLE},
    {"deflate", BYTES("\xcb\x48\xcd\xc9\xc9\xd7\x51\xc8\xc0\xa4\x00"), WHOLE},
    {"gzip, gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x93\xef\xe6\x60"
	      "\x00\x01\x26\xe6\xd3\x1e\x67\x4f\x9e\xbc\x1e\x78\xe2\xc0"
	      "\x12\x86\xd0\xc5\x4d\xe5\x52\x40\x41\x00\xd9\xc8\x46\xfb"
	      "\x1d\x00\x00\x00"),
	WHOLE},
    {"deflate,gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xab\x98\x73\xda"
	      "\xe3\xec\xc9\x93\xd7\x03\x4f\x1c\x58\xc2\x50\x23\xc6\x69"
	      "\x0a\x00\xc3\x7e\xfd\xb2\x11\x00\x00\x00"),
	WHOLE},
    {"gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\x00\x00\x99\x56\xea\x11\x07\x00\x00\x00\x1f"
	      "\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9\xc9"
	      "\xd7\x51\xc8\x40\xa2\x00\x9f\xa1\xca\x09\x13\x00\x00\x00"),
	WHOLE},
    {"gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"
	      "\x00\x00\x00\x00\x72\x65\x73\x74"),
	WHOLE},
    {"gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"
	      "\x00\x1f\x72\x65\x73\x74"),
	WHOLE},
    {"gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"),
	CUT},
    {"gzip", BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48"), CUT},
    {"gzip", BYTES("\x1f"), CUT},
    {"deflate",
	BYTES("\x78\x9c\xcb\x48\xcd\xc9\xc9\xd7\x51\xc8\xc0\xa4\x00\x7c"
	      "\x16\x09"),
	CUT},
    {"deflate", BYTES("\xcb\x48\xcd\xc9\xc9\xd7\x51\xc8\xc0\xa4"), CUT},
    {"gzip, gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x93\xef\xe6\x60"
	      "\x00\x01\x26\xe6\xd3\x1e\x67\x4f\x9e\xbc\x1e\x78\xe2\xc0"
	      "\x12\x86\xd0\xc5\x4d\xe5\x52\x0c\x0c\x00\x79\xcc\xee\x9d"
	      "\x1c\x00\x00\x00"),
	CUT},
    {"gzip, gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x93\xef\xe6\x60"
	      "\x00\x01\x26\xe6\xd3\x1e\x67\x4f\x9e\xbc\x1e\x78\xe2\xc0"
	      "\x12\x86\xd0\xc5\x4d\xe5\x52\x40\x41\x00\xd9\xc8\x46\xfb"
	      "\x1d\x00\x00"),
	CUT},
    {"gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x83\x77\x1a\x00\x00"
	      "\x00"),
	BROKEN},
    {"gzip", BYTES("\x6e\x6f\x20\x67\x7a\x69\x70\x20\x61\x74\x20\x61\x6c\x6c"),
	BROKEN},
    {"gzip, gzip",
	BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9"
	      "\xc9\xd7\x51\xc8\xc0\xa4\x00\x55\xa3\x82\x77\x1a\x00\x00"
	      "\x00"),
	BROKEN},
    {"deflate",
	BYTES("\x78\x9c\xcb\xff\xff\xff\xc9\xd7\x51\xc8\xc0\xa4\x00\x7c"
	      "\x16\x09\x35"),
	BROKEN},
    {"utf-8", BYTES(TEXT), WHOLE},
    {"identity, none", BYTES(TEXT), WHOLE},
    {"gzip", BYTES(""), WHOLE},
};

static bool
take(void *arg, struct df_str bytes)
{
	struct df_buf *b = arg;

	return b->len + bytes.len <= MAX && df_buf_add_str(b, bytes) == 0;
}

static enum df_coded
begin(struct df_coding *c, const char *codings)
{
	struct df_buf head;
	enum df_coded status;

	df_buf_init(&head, 0);
	df_buf_printf(
	    &head, "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\n\r\n", codings);
	status = df_coding_begin(c, df_buf_str(&head), MAX);
	df_buf_release(&head);
	return status;
}

/* In pieces of so many bytes. */
static enum df_coded
push(struct df_coding *c, struct df_str s, size_t piece, struct df_buf *out)
{
	enum df_coded status = DF_CODED_OK;

	for (size_t i = 0; status == DF_CODED_OK && i < s.len; i += piece) {
		size_t end = s.len - i < piece ? s.len : i + piece;
		struct df_str part = df_str_slice(s, i, end);

		if (df_coding_is_used(c))
			status = df_coding_push(c, part);
		else
			take(out, part);
	}
	return status;
}

static void
check(struct df_coding *c, size_t row, size_t piece, struct df_buf *out)
{
	enum df_coded status;
	bool whole;

	df_buf_reset(out, MAX);
	assert_int_equal(begin(c, rows[row].codings), DF_CODED_OK);
	status = push(c, rows[row].bytes, piece, out);
	whole = df_coding_is_whole(c);
	if ((rows[row].end == BROKEN) != (status == DF_CODED_BROKEN) ||
	    (rows[row].end == WHOLE && !whole) ||
	    (rows[row].end == CUT && whole))
		fail_msg("row %zu, pieces of %zu: status %d, whole %d", row,
		    piece, (int)status, (int)whole);
	if (rows[row].end == WHOLE && rows[row].bytes.len > 0)
		assert_str(rows[row].codings, df_buf_str(out), DF_STR(TEXT));
}

static void
codings_are_undone_in_any_pieces(void **state)
{
	static const size_t pieces[] = {1, 2, 7, 1000};
	struct df_buf out;
	struct df_coding *c = df_coding_new(take, &out);

	(void)state;
	df_buf_init(&out, 0);
	for (size_t i = 0; i < COUNT(rows); i++)
		for (size_t k = 0; k < COUNT(pieces); k++)
			check(c, i, pieces[k], &out);
	df_coding_free(c);
	df_buf_release(&out);
}

static void
brotli_is_undone(void **state)
{
	static const struct df_str hello = BYTES("\x0b\x02\x80"
						 "hello\x03");
	struct df_buf out;
	struct df_coding *c = df_coding_new(take, &out);

	(void)state;
	df_buf_init(&out, 0);
	if (!df_brotli_known()) {
		assert_int_equal(begin(c, "br"), DF_CODED_UNKNOWN);
		goto end;
	}
	for (size_t i = 1; i < 10; i++) {
		df_buf_reset(&out, MAX);
		assert_int_equal(begin(c, "br"), DF_CODED_OK);
		assert_int_equal(push(c, hello, i, &out), DF_CODED_OK);
		assert_true(df_coding_is_whole(c));
		assert_str("br", df_buf_str(&out), DF_STR("hello"));
	}
	assert_int_equal(begin(c, "br"), DF_CODED_OK);
	push(c, df_str_slice(hello, 0, hello.len - 1), 3, &out);
	assert_false(df_coding_is_whole(c));
	assert_int_equal(begin(c, "br"), DF_CODED_OK);
	assert_int_equal(
	    push(c, DF_STR("\xff\xff\xff\xff"), 4, &out), DF_CODED_BROKEN);
end:
	df_coding_free(c);
	df_buf_release(&out);
}

static void
what_was_not_asked_for_is_refused(void **state)
{
	static const char *const unknown[] = {"zstd", "compress", "gzip, odd",
	    "gzip, gzip, gzip, gzip", "gzip;q=1"};
	struct df_buf out;
	struct df_coding *c = df_coding_new(take, &out);

	(void)state;
	for (size_t i = 0; i < COUNT(unknown); i++)
		assert_int_equal(begin(c, unknown[i]), DF_CODED_UNKNOWN);
	df_coding_free(c);
}

/* 5000 zero bytes, and 200 empty members in another one. */
static void
bombs_are_stopped(void **state)
{
	static const struct df_str bomb =
	    BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc1\x31\x01"
		  "\x00\x00\x00\xc2\xa0\xf5\x4f\x6d\x0a\x3f\xa0\x00\x00\x00"
		  "\x00\x80\xb7\x01\xa8\x0e\xe5\xd8\x88\x13\x00\x00");
	static const struct df_str nothing =
	    BYTES("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc8\xb1\x0d"
		  "\x00\x20\x08\x00\x30\x22\x8b\x5f\x70\x30\x4f\x13\x06\x5f"
		  "\x70\x6a\xc7\x56\xdf\x58\x27\x33\x9e\x72\xce\x39\xe7\x9c"
		  "\x73\xce\x39\xe7\xdc\xd7\x1b\x08\xe3\xf6\xe2\xa0\x0f\x00"
		  "\x00");
	struct df_buf out;
	struct df_coding *c = df_coding_new(take, &out);

	(void)state;
	df_buf_init(&out, 0);
	assert_int_equal(begin(c, "gzip"), DF_CODED_OK);
	assert_int_equal(push(c, bomb, 1000, &out), DF_CODED_STOPPED);
	assert_true(out.len <= MAX);
	assert_int_equal(begin(c, "gzip, gzip"), DF_CODED_OK);
	assert_int_equal(push(c, nothing, 1000, &out), DF_CODED_TOO_LARGE);
	df_coding_free(c);
	df_buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(codings_are_undone_in_any_pieces),
	    cmocka_unit_test(brotli_is_undone),
	    cmocka_unit_test(what_was_not_asked_for_is_refused),
	    cmocka_unit_test(bombs_are_stopped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
