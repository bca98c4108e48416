/*
 * reader: the same lines, numbers and lengths, however the input comes: in one
 * piece, byte by byte, or cut between CR and LF.
 */
#include "unit.h"

#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/batch.h"
#include "core/buf.h"
#include "core/limits.h"
#include "core/reader.h"

/* Each write becomes one read: packets of a socket keep their borders. (Of more
 * than fits in one batch they would be cut: a stream, then.) */
struct source {
	struct df_str content;
	size_t chunk;
	int fd;
};

static void *
feed(void *arg)
{
	struct source *s = arg;

	for (size_t at = 0; at < s->content.len; at += s->chunk) {
		size_t left = s->content.len - at;

		left = left < s->chunk ? left : s->chunk;
		if (send(s->fd, s->content.s + at, left, 0) < 0)
			break;
	}
	close(s->fd);
	return NULL;
}

/* What is found in a batch, as text: NUMBER:LINE| or NUMBER!LENGTH| */
static void
describe(const struct df_batch *b, size_t max, struct df_buf *out)
{
	struct df_lines lines;
	struct df_str line;
	uint64_t no;

	df_lines_init(&lines, b);
	while (df_lines_next(&lines, &line, &no)) {
		uint64_t length = b->overlong ? b->overlong : line.len;

		df_buf_printf(out, "%llu", (unsigned long long)no);
		if (length > max)
			df_buf_printf(out, "!%llu", (unsigned long long)length);
		else
			df_buf_printf(out, ":%.*s", (int)line.len, line.s);
		df_buf_addc(out, '|');
	}
	assert_true(b->overlong == 0 || b->overlong > max);
}

static void
read_all(struct df_str content, size_t chunk, size_t max, struct df_buf *out)
{
	static const struct df_strings none = {NULL, 0};
	struct source source = {content, chunk, -1};
	struct df_reader r;
	struct df_batch b;
	pthread_t thread;
	int pair[2];

	assert_int_equal(
	    socketpair(AF_UNIX,
		content.len < DF_BATCH_SIZE ? SOCK_SEQPACKET : SOCK_STREAM, 0,
		pair),
	    0);
	assert_int_equal(dup2(pair[0], STDIN_FILENO), STDIN_FILENO);
	close(pair[0]);
	source.fd = pair[1];
	assert_int_equal(pthread_create(&thread, NULL, feed, &source), 0);
	df_reader_init(&r, &none, max);
	df_batch_init(&b);
	while (df_reader_fill(&r, &b)) {
		describe(&b, max, out);
		df_batch_reset(&b);
	}
	assert_false(r.failed);
	pthread_join(thread, NULL);
	df_batch_release(&b);
	df_reader_release(&r);
}

/* x repeated n times, between two texts. */
static struct df_str
with_run(struct df_buf *b, const char *before, size_t n, const char *after)
{
	df_buf_reset(b, 1 << 20);
	df_buf_add_cstr(b, before);
	while (n-- > 0)
		df_buf_addc(b, 'x');
	df_buf_add_cstr(b, after);
	return df_buf_str(b);
}

static void
lines_do_not_depend_on_how_they_come(void **state)
{
	static const struct {
		const char *content, *lines;
	} cases[] = {
	    {"", ""},
	    {"\n", ""},
	    {"a", "1:a|"},
	    {"a\n", "1:a|"},
	    {"a\nb", "1:a|2:b|"},
	    {"a\r\n\r\n \t\r\nb\r", "1:a|4:b|"},
	    {"\xEF\xBB\xBF"
	     "a\n\xEF\xBB\xBF"
	     "b\n",
		"1:a|2:\xEF\xBB\xBF"
		"b|"},
	    {"\xEF\xBB\xBF", ""},
	    {"\xEF\xBB", "1:\xEF\xBB|"},
	    {"\n\n\nabc\n\n\ndef\n\n", "4:abc|7:def|"},
	    {"a\rb\r\r\n", "1:a\rb\r|"},
	};
	struct df_buf out;

	(void)state;
	df_buf_init(&out, 0);
	for (size_t i = 0; i < COUNT(cases); i++) {
		for (size_t chunk = 1; chunk < 8; chunk++) {
			df_buf_reset(&out, 0);
			read_all(df_str(cases[i].content), chunk, 100, &out);
			assert_str(cases[i].content, df_buf_str(&out),
			    df_str(cases[i].lines));
		}
	}
	df_buf_release(&out);
}

/* The limit is the line's own length: not the mark's before, nor the CR's. */
static void
long_lines_are_measured_exactly(void **state)
{
	static const char *const before[] = {"", "\xEF\xBB\xBF"};
	static const char *const after[] = {
	    "", "\n", "\r\n", "\r", "\nb\n", "\r\nb"};
	struct df_buf in, out, expected;

	(void)state;
	df_buf_init(&in, 0);
	df_buf_init(&out, 0);
	df_buf_init(&expected, 0);
	for (size_t i = 0; i < 4 * COUNT(after) * 2; i++) {
		size_t n = 1999 + i % 4;
		const char *tail = after[i / 8], *head = before[i / 4 % 2];

		with_run(&expected, n > 2000 ? "" : "1:", n > 2000 ? 0 : n, "");
		if (n > 2000)
			df_buf_printf(&expected, "1!%zu", n);
		df_buf_add_cstr(&expected, strchr(tail, 'b') ? "|2:b|" : "|");
		for (size_t chunk = 1; chunk < 2010; chunk += 1 + chunk / 2) {
			df_buf_reset(&out, 10000);
			read_all(
			    with_run(&in, head, n, tail), chunk, 2000, &out);
			assert_str(
			    tail, df_buf_str(&out), df_buf_str(&expected));
		}
	}
	df_buf_release(&expected);
	df_buf_release(&out);
	df_buf_release(&in);
}

static void
batches_are_cut_between_lines(void **state)
{
	struct df_buf in, out, expected;

	(void)state;
	df_buf_init(&in, 0);
	df_buf_init(&out, 0);
	df_buf_init(&expected, 0);
	for (unsigned i = 1; i < 5000; i++) {
		unsigned len = i * 7919 % 1000;

		df_buf_printf(&in, "%0*u\n", (int)len, i);
		df_buf_printf(&expected, "%u:%0*u|", i, (int)len, i);
	}
	for (size_t chunk = 3001; chunk < 200000; chunk *= 3) {
		df_buf_reset(&out, 1 << 24);
		read_all(df_buf_str(&in), chunk, 2000, &out);
		assert_true(df_str_eq(df_buf_str(&out), df_buf_str(&expected)));
	}
	df_buf_release(&expected);
	df_buf_release(&out);
	df_buf_release(&in);
}

static void
a_line_is_given_before_the_next_one_comes(void **state)
{
	static const struct df_strings none = {NULL, 0};
	struct df_reader r;
	struct df_batch b;
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(dup2(fds[0], STDIN_FILENO), STDIN_FILENO);
	df_reader_init(&r, &none, 100);
	df_batch_init(&b);
	assert_int_equal(write(fds[1], "one\ntw", 6), 6);
	assert_true(df_reader_fill(&r, &b));
	assert_str("first", df_buf_str(&b.lines), DF_STR("one\n"));
	df_batch_reset(&b);
	assert_int_equal(write(fds[1], "o\n", 2), 2);
	assert_true(df_reader_fill(&r, &b));
	assert_str("second", df_buf_str(&b.lines), DF_STR("two\n"));
	assert_int_equal(b.first_line, 2);
	df_batch_reset(&b);
	close(fds[1]);
	assert_false(df_reader_fill(&r, &b));
	df_batch_release(&b);
	df_reader_release(&r);
	close(fds[0]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_do_not_depend_on_how_they_come),
	    cmocka_unit_test(long_lines_are_measured_exactly),
	    cmocka_unit_test(batches_are_cut_between_lines),
	    cmocka_unit_test(a_line_is_given_before_the_next_one_comes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
