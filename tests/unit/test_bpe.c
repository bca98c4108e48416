/*
 * test_bpe: the tokens are those of the reference, for any text, in linear
 * time.
 */
#include "vocabularies.h"

#include <time.h>

#include "core/arena.h"
#include "core/array.h"
#include "core/buf.h"
#include "core/limits.h"
#include "core/record.h"

static void
check_tokens(struct fixture *f, struct df_str text, struct df_str tokens)
{
	struct df_array a;
	struct df_str elem;
	size_t i = 0, count;

	assert_int_equal(df_bpe_encode(&f->bpe, &f->work, text), 0);
	df_array_init(&a, tokens);
	for (; df_array_next(&a, &elem); i++) {
		if (i < f->work.n &&
		    f->work.ids[i] == strtoul(elem.s, NULL, 10))
			continue;
		fail_msg("token %zu is not %.*s in: %.*s", i, (int)elem.len,
		    elem.s, (int)text.len, text.s);
	}
	if (f->work.n != i)
		fail_msg("%zu tokens instead of %zu in: %.*s", f->work.n, i,
		    (int)text.len, text.s);
	assert_int_equal(df_bpe_count(&f->bpe, &f->work, text, &count), 0);
	assert_int_equal(count, i);
}

/* Every record of a file of vectors in each encoding that it has tokens of;
 * how many there were. */
static int
check_vectors(struct fixture *f, const char *path)
{
	struct df_arena arena;
	struct df_record rec;
	struct df_err err = {0};
	struct df_str text, tokens;
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;
	int n = 0;
	FILE *in = fopen(path, "r");

	assert_non_null(in);
	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&rec);
	while ((len = getline(&line, &cap, in)) > 0) {
		struct df_str s = {line, (size_t)len - 1};

		df_arena_reset(&arena);
		assert_int_equal(df_record_parse(&rec, s, &arena, &err), 0);
		assert_int_equal(df_record_str(&rec, "text", &text), 1);
		for (size_t i = 0; i < KNOWN; i++) {
			if (!df_record_raw(&rec, f[i].name, &tokens))
				continue;
			check_tokens(&f[i], text, tokens);
			n++;
		}
	}
	free(line);
	fclose(in);
	df_record_release(&rec);
	df_arena_release(&arena);
	return n;
}

static void
gives_the_tokens_of_the_test_plan(void **state)
{
	assert_int_equal(
	    check_vectors(*state, DF_TEST_DATA "/tokenizer/testplans.jsonl"),
	    4 * 64 - 7);
}

static void
gives_the_tokens_of_naughty_strings(void **state)
{
	assert_int_equal(
	    check_vectors(*state, DF_TEST_DATA "/tokenizer/naughty.jsonl"),
	    4 * 515);
}

static void
cuts_pieces_as_the_pattern_says(void **state)
{
	assert_int_equal(
	    check_vectors(*state, DF_TEST_DATA "/tokenizer/pieces.jsonl"),
	    4 * 143);
}

static void
every_token_encodes_to_itself_and_back(void **state)
{
	for (size_t i = 0; i < KNOWN; i++) {
		struct fixture *f = (struct fixture *)*state + i;

		assert_int_equal(f->bpe.ntokens, known[i].ntokens);
		for (uint32_t id = 0; id < f->bpe.ntokens; id++) {
			struct df_str bytes = df_bpe_token(&f->bpe, id);

			if (id == known[i].hole)
				continue;
			assert_true(bytes.len > 0);
			f->work.n = 0;
			assert_int_equal(df_bpe_add_piece(&f->bpe, &f->work,
					     bytes, 0, bytes.len),
			    0);
			assert_int_equal(f->work.n, 1);
			assert_int_equal(f->work.ids[0], id);
		}
		assert_int_equal(df_bpe_token(&f->bpe, known[i].hole).len, 0);
		assert_int_equal(df_bpe_token(&f->bpe, UINT32_MAX).len, 0);
	}
}

/* The numbers that text has in the unit called name. */
static void
check_units(const char *name, const char *text, const uint32_t *ids, size_t n)
{
	struct df_bpe b;
	struct df_bpe_work w;
	struct df_err err = {0};
	size_t count;
	struct df_str s = {text, strlen(text)};

	df_bpe_work_init(&w);
	assert_int_equal(df_bpe_open(&b, name, NULL, &err), 0);
	assert_int_equal(df_bpe_encode(&b, &w, s), 0);
	assert_int_equal(w.n, n);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(w.ids[i], ids[i]);
	assert_int_equal(df_bpe_count(&b, &w, s, &count), 0);
	assert_int_equal(count, n);
	df_bpe_work_release(&w);
	df_bpe_close(&b);
}

static void
words_characters_and_bytes_count_in_place_of_tokens(void **state)
{
	static const uint32_t chars[] = {0xE9, ' ', 0x1F600},
			      bytes[] = {0xC3, 0xA9, ' ', 0xF0, 0x9F, 0x98,
				  0x80},
			      none[8] = {0};

	(void)state;
	check_units("chars", "\xC3\xA9 \xF0\x9F\x98\x80", chars, 3);
	check_units("bytes", "\xC3\xA9 \xF0\x9F\x98\x80", bytes, 7);
	check_units("words", "Don't  stop -- it's 3.14 km.\n", none, 6);
	check_units("words",
	    " \xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x82"
	    "\xE6\x97\xA5, x",
	    none, 4);
	check_units("words", " \n\xE3\x80\x80", none, 0);
}

static void
check_megabytes(struct fixture *f)
{
	static const char *const unit[] = {"a", " ", "^", "ab", "\n", "7",
	    "\xF0\x9F\x98\x80", "\xE3\x81\x82", "\xCC\x81", "zqxjkv", "' "};
	size_t size = 2 * DF_MIB;
	char *s = malloc(size);

	assert_non_null(s);
	for (size_t u = 0; u < COUNT(unit); u++) {
		size_t len = strlen(unit[u]), whole = size / len * len;
		clock_t begin = clock();

		for (size_t i = 0; i < whole; i++)
			s[i] = unit[u][i % len];
		assert_int_equal(
		    df_bpe_encode(&f->bpe, &f->work, (struct df_str){s, whole}),
		    0);
		assert_true(f->work.n >= whole / 128);
		/* It takes about 0.1 s; anything quadratic takes hours. */
		assert_true(clock() - begin < 20 * CLOCKS_PER_SEC);
	}
	free(s);
}

static void
a_word_of_megabytes_takes_linear_time(void **state)
{
	for (size_t i = 0; i < KNOWN; i++)
		check_megabytes((struct fixture *)*state + i);
}

static void
check_any_bytes(struct fixture *f)
{
	unsigned char s[400], back[400];
	uint32_t seed = 7;
	size_t n;

	for (int round = 0; round < 2000; round++) {
		size_t len = (size_t)round % sizeof s;

		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			s[i] = (unsigned char)(seed >> 20);
		}
		assert_int_equal(df_bpe_encode(&f->bpe, &f->work,
				     (struct df_str){(char *)s, len}),
		    0);
		n = 0;
		for (size_t i = 0; i < f->work.n; i++) {
			struct df_str t = df_bpe_token(&f->bpe, f->work.ids[i]);

			assert_true(n + t.len <= len);
			memcpy(back + n, t.s, t.len);
			n += t.len;
		}
		assert_int_equal(n, len);
		assert_memory_equal(back, s, len);
	}
}

static void
no_byte_is_lost_when_text_is_no_utf8(void **state)
{
	for (size_t i = 0; i < KNOWN; i++)
		check_any_bytes((struct fixture *)*state + i);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(gives_the_tokens_of_the_test_plan),
	    cmocka_unit_test(gives_the_tokens_of_naughty_strings),
	    cmocka_unit_test(cuts_pieces_as_the_pattern_says),
	    cmocka_unit_test(every_token_encodes_to_itself_and_back),
	    cmocka_unit_test(
		words_characters_and_bytes_count_in_place_of_tokens),
	    cmocka_unit_test(a_word_of_megabytes_takes_linear_time),
	    cmocka_unit_test(no_byte_is_lost_when_text_is_no_utf8),
	};

	return cmocka_run_group_tests(tests, open_fixtures, close_fixtures);
}
