/*
 * fuzz_chunk: whatever the text, the chunks are slices of it in order behind
 * their contexts, with the tokens that they say and no more than they may have,
 * and what is between them is white space.  The first byte gives the size, the
 * second what is counted.
 */
#include <stdint.h>
#include <stdlib.h>

#include "chunk/chunk.h"
#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "text/bpe.h"
#include "text/pretoken.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define KNOWN 6
static const char *const names[KNOWN] = {
    "cl100k_base", "o200k_base", "r50k_base", "words", "chars", "bytes"};
static struct df_bpe bpe[KNOWN];
static struct df_bpe_work work[KNOWN];
static struct df_arena arena;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct df_err err;

	(void)argc;
	(void)argv;
	df_arena_init(&arena, DF_RECORD_MEMORY);
	for (int i = 0; i < KNOWN; i++) {
		df_bpe_work_init(&work[i]);
		if (df_bpe_open(&bpe[i], names[i], NULL, &err) < 0)
			abort();
	}
	return 0;
}

static void
check_gap(struct df_str text, size_t from, size_t to)
{
	struct df_str gap;

	if (from > to)
		abort();
	gap = df_str_slice(text, from, to);
	if (df_pretoken_trim(&bpe[0].pretoken, gap).len > 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_chunk_options o = {.size = 0};
	struct df_chunks chunks;
	struct df_err err;
	struct df_str text = {(const char *)data + 2, size - 2};
	size_t at = 0, n, by;

	if (size < 2 || df_utf8_check(text) != text.len)
		return -1;
	by = data[1] % KNOWN;
	o.size = DF_CHUNK_SIZE_MIN + data[0];
	df_arena_reset(&arena);
	if (df_chunk_text(&chunks, &o, &bpe[by], &work[by], text, DF_STR("en"),
		&arena, &err) < 0)
		abort();
	for (size_t i = 0; i < chunks.n; i++) {
		const struct df_chunk *c = &chunks.v[i];
		struct df_str part = df_str_slice(text, c->start, c->end);

		check_gap(text, at, c->start);
		if (df_bpe_count(&bpe[by], &work[by], c->text, &n) < 0 ||
		    n != c->tokens || n > o.size || part.len == 0)
			abort();
		if (!df_str_eq(part,
			df_str_slice(c->text, c->context_len, c->text.len)))
			abort();
		at = c->end;
	}
	check_gap(text, at, text.len);
	return 0;
}
