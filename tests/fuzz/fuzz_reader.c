/*
 * fuzz_reader: the lines of an input are the same as a plain search for LF
 * finds, in whatever pieces it comes. Byte 0 is the size of the pieces, byte 1
 * the limit of a line.
 */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/batch.h"
#include "core/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
demand(bool holds)
{
	if (!holds)
		abort();
}

/* The next line that is not blank, the plain way. */
static bool
next(struct df_str *rest, struct df_str *line, uint64_t *no)
{
	while (rest->len > 0) {
		const char *lf = memchr(rest->s, '\n', rest->len);
		size_t n = lf ? (size_t)(lf - rest->s) : rest->len;
		bool blank = true;

		*line = df_str_slice(*rest, 0, n);
		*rest = df_str_slice(*rest, n + (lf != NULL), rest->len);
		++*no;
		if (n > 0 && line->s[n - 1] == '\r')
			line->len--;
		for (size_t i = 0; i < line->len; i++)
			blank = blank && strchr(" \t", line->s[i]) &&
			    line->s[i] != '\0';
		if (!blank)
			return true;
	}
	return false;
}

static void
compare(const struct df_batch *b, size_t max, struct df_str *rest, uint64_t *n)
{
	struct df_lines lines;
	struct df_str line, expected;
	uint64_t no;

	df_lines_init(&lines, b);
	while (df_lines_next(&lines, &line, &no)) {
		demand(next(rest, &expected, n) && no == *n);
		if (b->overlong)
			demand(
			    b->overlong == expected.len && b->overlong > max);
		else
			demand(df_str_eq(line, expected));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct df_strings none = {NULL, 0};
	struct df_str rest = {(const char *)data, size}, line;
	size_t max, piece;
	struct df_reader r;
	struct df_batch b;
	uint64_t no = 0;
	int pair[2];

	if (size < 3 || size > 20000)
		return 0;
	piece = size / 200 + 1 + data[0]; /* a socket holds some 250 */
	max = 2 + data[1] * 16;
	rest = df_str_slice(rest, 2, size);
	/* Packets: each write becomes one read. */
	demand(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0);
	demand(dup2(pair[0], STDIN_FILENO) == STDIN_FILENO);
	for (size_t at = 0; at < rest.len; at += piece)
		demand(send(pair[1], rest.s + at,
			   at + piece > rest.len ? rest.len - at : piece,
			   MSG_DONTWAIT) >= 0);
	close(pair[0]);
	close(pair[1]);
	if (df_str_starts(rest, DF_STR("\xEF\xBB\xBF")))
		rest = df_str_slice(rest, 3, rest.len);
	df_reader_init(&r, &none, max);
	df_batch_init(&b);
	while (df_reader_fill(&r, &b)) {
		compare(&b, max, &rest, &no);
		df_batch_reset(&b);
	}
	demand(!next(&rest, &line, &no) && !r.failed);
	df_batch_release(&b);
	df_reader_release(&r);
	return 0;
}
