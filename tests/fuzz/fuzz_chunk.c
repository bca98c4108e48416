/*
 * fuzz_chunk: whatever the text, the chunks are slices of it in order, with the
 * tokens that they say and no more than they may have, and what is between
 * them is white space.  The first byte gives the size.
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

static struct df_bpe bpe;
static struct df_bpe_work work;
static struct df_arena arena;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct df_err err;

	(void)argc;
	(void)argv;
	df_bpe_work_init(&work);
	df_arena_init(&arena, DF_RECORD_MEMORY);
	if (df_bpe_open(&bpe, "cl100k_base", &err) < 0)
		abort();
	return 0;
}

static void
check_gap(struct df_str text, size_t from, size_t to)
{
	struct df_str gap;

	if (from > to)
		abort();
	gap = df_str_slice(text, from, to);
	if (df_pretoken_trim(&bpe.pretoken, gap).len > 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct df_chunk_options o = {0, 0};
	struct df_chunks chunks;
	struct df_err err;
	struct df_str text = {(const char *)data + 1, size - 1};
	size_t at = 0, n;

	if (size < 1 || df_utf8_check(text) != text.len)
		return -1;
	o.size = DF_CHUNK_SIZE_MIN + data[0];
	df_arena_reset(&arena);
	if (df_chunk_text(
		&chunks, &o, &bpe, &work, text, DF_STR("en"), &arena, &err) < 0)
		abort();
	for (size_t i = 0; i < chunks.n; i++) {
		const struct df_chunk *c = &chunks.v[i];
		struct df_str part = df_str_slice(text, c->start, c->end);

		check_gap(text, at, c->start);
		if (df_bpe_count(&bpe, &work, part, &n) < 0 || n != c->tokens ||
		    n > o.size || part.len == 0)
			abort();
		at = c->end;
	}
	check_gap(text, at, text.len);
	return 0;
}
