/*
 * fuzz_bpe: the tokens of any bytes are their bytes again, and counting them
 * agrees with encoding them, in every encoding.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/err.h"
#include "text/bpe.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define KNOWN 5
static const char *const names[KNOWN] = {
    "cl100k_base", "o200k_base", "p50k_base", "r50k_base", "words"};
static struct df_bpe bpe[KNOWN];
static struct df_bpe_work work[KNOWN];

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct df_err err;

	(void)argc;
	(void)argv;
	for (int i = 0; i < KNOWN; i++) {
		df_bpe_work_init(&work[i]);
		if (df_bpe_open(&bpe[i], names[i], NULL, &err) < 0)
			abort();
	}
	return 0;
}

static void
check(const struct df_bpe *b, struct df_bpe_work *w, struct df_str text)
{
	size_t at = 0, n, count;

	if (df_bpe_encode(b, w, text) < 0)
		abort();
	n = w->n;
	for (size_t i = 0; i < n && b->unit == DF_UNIT_TOKENS; i++) {
		struct df_str t = df_bpe_token(b, w->ids[i]);

		if (t.len == 0 || t.len > text.len - at ||
		    memcmp(t.s, text.s + at, t.len) != 0)
			abort();
		at += t.len;
	}
	if (b->unit == DF_UNIT_TOKENS && at != text.len)
		abort();
	if (df_bpe_count(b, w, text, &count) < 0 || count != n)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	for (int i = 0; i < KNOWN; i++)
		check(&bpe[i], &work[i],
		    (struct df_str){(const char *)data, size});
	return 0;
}
