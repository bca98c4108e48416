/*
 * Any bytes as an archive: reading ends, and every view lies in bounds.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/err.h"
#include "fetch/warc.h"

#define SIZE_MAX_BODY 20000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static ssize_t
give(void *arg, char *buf, size_t size, struct df_err *err)
{
	struct df_str *rest = arg;
	size_t n = rest->len < 100 ? rest->len : 100;

	(void)err;
	if (n > size)
		n = size;
	if (n > 0)
		memcpy(buf, rest->s, n);
	*rest = df_str_slice(*rest, n, rest->len);
	return (ssize_t)n;
}

/* Read it all, so that the sanitizers see a view that is out of bounds. */
static unsigned
sum(struct df_str s)
{
	unsigned n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += (unsigned char)s.s[i];
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str rest = {(const char *)data, size};
	struct df_err err = {0};
	struct df_warc_record r;
	struct df_warc *w = df_warc_new(give, &rest, SIZE_MAX_BODY);
	unsigned all = 0;
	size_t steps = 0;
	int result;

	if (!w)
		return 0;
	while ((result = df_warc_next(w, &r, &err)) != 0) {
		all += sum(r.head.uri) + sum(r.head.type);
		if (result > 0)
			all += sum(r.body) + sum(r.headers);
		if (r.body.len > SIZE_MAX_BODY || r.offset > size ||
		    ++steps > size)
			abort();
	}
	df_warc_free(w);
	return all == 1 ? -1 : 0;
}
