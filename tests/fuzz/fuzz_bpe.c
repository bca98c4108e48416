/*
 * fuzz_bpe: the tokens of any bytes are their bytes again, and counting them
 * agrees with encoding them.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/err.h"
#include "text/bpe.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct df_bpe bpe;
static struct df_bpe_work work;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct df_err err;

	(void)argc;
	(void)argv;
	df_bpe_work_init(&work);
	if (df_bpe_open(&bpe, "cl100k_base", &err) < 0)
		abort();
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_str text = {(const char *)data, size};
	size_t at = 0, n, count;

	if (df_bpe_encode(&bpe, &work, text) < 0)
		abort();
	n = work.n;
	for (size_t i = 0; i < n; i++) {
		struct df_str t = df_bpe_token(&bpe, work.ids[i]);

		if (t.len == 0 || t.len > size - at ||
		    memcmp(t.s, data + at, t.len) != 0)
			abort();
		at += t.len;
	}
	if (at != size)
		abort();
	if (df_bpe_count(&bpe, &work, text, &count) < 0 || count != n)
		abort();
	return 0;
}
