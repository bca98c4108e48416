/*
 * Any bytes as a body that is compressed in some way: what is undone of it is
 * the same in one piece and in many.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/buf.h"
#include "net/coding.h"

#define MAX 100000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct df_str heads[] = {
    {"Content-Encoding: gzip\r\n", 24},
    {"Content-Encoding: deflate\r\n", 27},
    {"Content-Encoding: br\r\n", 22},
    {"Content-Encoding: deflate, gzip\r\n", 33},
};

static bool
take(void *arg, struct df_str bytes)
{
	struct df_buf *b = arg;

	return b->len + bytes.len <= MAX && df_buf_add_str(b, bytes) == 0;
}

/* Whether it is a whole body. */
static bool
undo(struct df_str head, struct df_str s, size_t piece, struct df_buf *out)
{
	struct df_coding *c = df_coding_new(take, out);
	bool good = c && df_coding_begin(c, head, MAX) == DF_CODED_OK;

	for (size_t i = 0; good && i < s.len; i += piece) {
		size_t end = s.len - i < piece ? s.len : i + piece;

		good =
		    df_coding_push(c, df_str_slice(s, i, end)) == DF_CODED_OK;
	}
	good = good && df_coding_is_whole(c);
	df_coding_free(c);
	return good;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_buf one, many;
	struct df_str head, s;

	if (size < 2)
		return 0;
	head = heads[data[0] % (sizeof(heads) / sizeof(heads[0]))];
	s = (struct df_str){(const char *)data + 2, size - 2};
	df_buf_init(&one, 0);
	df_buf_init(&many, 0);
	if (undo(head, s, size, &one) != undo(head, s, 1 + data[1], &many))
		abort();
	df_buf_release(&one);
	df_buf_release(&many);
	return 0;
}
