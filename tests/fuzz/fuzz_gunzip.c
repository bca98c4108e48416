/*
 * fuzz_gunzip: hostile gzip streams, in pieces; the same bytes come out of
 * them whatever the pieces' size.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/gunzip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define OUT_MAX (1 << 20)

struct source {
	struct df_str rest;
	size_t piece;
};

static ssize_t
feed(void *arg, const char **block, struct df_err *err)
{
	struct source *s = arg;
	size_t n = s->rest.len < s->piece ? s->rest.len : s->piece;

	(void)err;
	*block = s->rest.s;
	s->rest = df_str_slice(s->rest, n, s->rest.len);
	return (ssize_t)n;
}

/* 0 or -1; 1 when there is more than OUT_MAX. */
static int
unpack(struct source s, size_t size, struct df_buf *out)
{
	struct df_err err;
	struct df_gunzip *g = df_gunzip_new("fuzz", feed, &s);
	char buf[4096];
	ssize_t n = 0;

	while (g != NULL && out->len < OUT_MAX &&
	    (n = df_gunzip_read(g, buf, size, &err)) > 0)
		df_buf_add(out, buf, (size_t)n);
	df_gunzip_free(g);
	return (int)(n > 0 ? 1 : n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str s = {(const char *)data, size};
	struct df_buf a, b;
	int whole, pieces;

	if (size < 2)
		return 0;
	s = df_str_slice(s, 1, size);
	df_buf_init(&a, 0);
	df_buf_init(&b, 0);
	whole = unpack((struct source){s, s.len}, 4096, &a);
	pieces = unpack((struct source){s, 1 + data[0] % 16}, 64, &b);
	if (whole != pieces || (whole == 0 && a.len != b.len))
		abort();
	if (a.len > 0 && b.len > 0 &&
	    memcmp(a.s, b.s, a.len < b.len ? a.len : b.len) != 0)
		abort();
	df_buf_release(&b);
	df_buf_release(&a);
	return 0;
}
