/*
 * chunking: the chunks of a text that a test writes down, by tokens of
 * cl100k_base.
 */
#ifndef DF_TESTS_CHUNKING_H
#define DF_TESTS_CHUNKING_H

#include "unit.h"

#include "chunk/chunk.h"
#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "text/bpe.h"

struct fixture {
	struct df_bpe bpe;
	struct df_bpe_work work;
	struct df_arena arena;
};

static inline int
open_fixture(void **state)
{
	static struct fixture f;
	struct df_err err = {0};

	if (df_bpe_open(&f.bpe, "cl100k_base", NULL, &err) < 0) {
		print_error("%s\n", err.text);
		return -1;
	}
	df_bpe_work_init(&f.work);
	df_arena_init(&f.arena, DF_RECORD_MEMORY);
	*state = &f;
	return 0;
}

static inline int
close_fixture(void **state)
{
	struct fixture *f = *state;

	df_arena_release(&f->arena);
	df_bpe_work_release(&f->work);
	df_bpe_close(&f->bpe);
	return 0;
}

static inline struct df_chunks
cut_how(struct fixture *f, struct df_str text, const struct df_chunk_options *o)
{
	struct df_chunks chunks;
	struct df_err err = {0};

	df_arena_reset(&f->arena);
	assert_int_equal(df_chunk_text(&chunks, o, &f->bpe, &f->work, text,
			     DF_STR("en"), &f->arena, &err),
	    0);
	return chunks;
}

static inline struct df_chunks
cut(struct fixture *f, struct df_str text, size_t size, size_t overlap)
{
	const struct df_chunk_options o = {.size = size, .overlap = overlap};

	return cut_how(f, text, &o);
}

#endif
