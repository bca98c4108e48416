/*
 * test_chunk_long: what very long texts take of memory.
 */
#include "unit.h"

#include "chunk/chunk.h"
#include "chunk/growth.h"
#include "core/arena.h"
#include "core/err.h"
#include "core/limits.h"
#include "text/bpe.h"

/* Of single digits each has two tokens: a text of 60 MiB has as many words, and
 * the memory of one record is for it what eight bytes for each are here. */
static void
a_long_text_of_digits_takes_little_memory(void **state)
{
	const struct df_chunk_options o = {.size = 512};
	struct df_str text = {NULL, 9 * DF_MIB}, lang = {NULL, 0};
	struct df_bpe_work work;
	struct df_arena arena;
	struct df_chunks chunks;
	struct df_err err = {0};
	struct df_bpe bpe;
	char *s = malloc(text.len);

	(void)state;
	assert_non_null(s);
	for (size_t i = 0; i < text.len; i++)
		s[i] = i % 2 == 0 ? (char)('0' + i / 2 % 10) : ' ';
	text.s = s;
	assert_int_equal(df_bpe_open(&bpe, "cl100k_base", NULL, &err), 0);
	df_bpe_work_init(&work);
	df_arena_init(&arena, 8 * text.len);
	assert_int_equal(
	    df_chunk_text(&chunks, &o, &bpe, &work, text, lang, &arena, &err),
	    0);
	assert_true(chunks.n * o.size < text.len / 5 * 6);
	df_arena_release(&arena);
	df_bpe_work_release(&work);
	df_bpe_close(&bpe);
	free(s);
}

/* A text that begins with a table of figures does not need the memory that one
 * of figures alone would. */
static void
a_dense_start_costs_no_text(void **state)
{
	(void)state;
	assert_int_equal(df_growth(0, 0, 64000000), DF_GROWTH_START);
	assert_int_equal(df_growth(4000, 1000, 64000000), 16000);
	assert_int_equal(df_growth(1000000, 1000000, 64000000), 8000000);
	assert_int_equal(df_growth(8000000, 32000000, 64000000), 18000000);
	assert_int_equal(df_growth(8000000, 63000000, 64000000), 12000000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_long_text_of_digits_takes_little_memory),
	    cmocka_unit_test(a_dense_start_costs_no_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
