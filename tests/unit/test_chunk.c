/*
 * test_chunk: what holds for the chunks of any text.
 */
#include "chunking.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "chunk/tokenmap.h"
#include "core/record.h"
#include "text/blocks.h"
#include "text/pretoken.h"

static bool
is_blank(struct fixture *f, struct df_str text, size_t from, size_t to)
{
	return df_pretoken_trim(&f->bpe.pretoken, df_str_slice(text, from, to))
		   .len == 0;
}

static bool
at_character(struct df_str text, size_t at)
{
	return at == text.len || ((unsigned char)text.s[at] & 0xC0) != 0x80;
}

static void
check_how(struct fixture *f, struct df_str text, struct df_chunk_options o)
{
	struct df_chunks chunks = cut_how(f, text, &o);
	size_t at = 0, n;

	for (size_t i = 0; i < chunks.n; i++) {
		const struct df_chunk *c = &chunks.v[i];
		struct df_str part = df_str_slice(text, c->start, c->end);

		assert_true(c->start < c->end && c->end <= text.len);
		assert_true(at_character(text, c->start));
		assert_true(at_character(text, c->end));
		assert_true(df_str_eq(
		    part, df_str_slice(c->text, c->context_len, c->text.len)));
		assert_int_equal(
		    df_bpe_count(&f->bpe, &f->work, c->text, &n), 0);
		assert_int_equal(c->tokens, n);
		assert_true(n <= o.size);
		assert_true(o.overlap > 0 || c->start >= at);
		if (c->start > at)
			assert_true(is_blank(f, text, at, c->start));
		assert_true(c->end > at);
		at = c->end;
	}
	assert_true(is_blank(f, text, at, text.len));
}

/* What holds for all chunks, with every strategy. */
static void
check(struct fixture *f, struct df_str text, size_t size, size_t overlap)
{
	const struct df_chunk_options o = {.size = size, .overlap = overlap};
	struct df_chunk_options how;

	check_how(f, text, o);
	for (int i = DF_CHUNK_SENTENCE; i <= DF_CHUNK_FIXED; i++) {
		how = o;
		how.strategy = (enum df_chunk_strategy)i;
		check_how(f, text, how);
		how.min_size = size / 2;
		check_how(f, text, how);
	}
	how = o;
	how.context = true;
	check_how(f, text, how);
	how.semantic = true;
	check_how(f, text, how);
}

static const char *const texts[] = {
    "",
    " \n\t ",
    "a",
    "One. Two. Three.",
    "# H\n\nText under it.\n\n## I\nMore.\n\n\n### J\n",
    "```\ncode\n    indented code\n\n\nmore\n",
    "   lead\n\n\ttab\r\n\r\nCRLF line.\r\nNext\r\n",
    "- a\n- b\n- c\n\n1. x\n2. y\n",
    "x \xC2\xA0\xE3\x80\x80 y\xC2\xA0",
    "1\xE2\x80\xAF"
    "000\xE2\x80\xAF"
    "000\xE2\x80\xAF"
    "000",
    "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D"
    "\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6",
    "it's IT'S ''s 12345678 !!!\n\n...x don't",
    "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE3\x80\x82\xE6\x97\xA5"
    "\xE6\x9C\xAC\xE3\x80\x81\xE8\xAA\x9E",
    "https://example.org/a/very/long/path?with=arguments&and=more#part",
    "<p>{{ f }}</p>{% endif %}\n<p>{{ f }}</p>{% endif %}\n<p>",
    "\\section{A}\n\\begin{figure}\n\nx\n\\end{figure}\n\\section{B}\n\\item x",
    "== A ==\n# x\n\n== B ==\n\n=== C\n\n=== D\n----\nx\n----\n",
    "#+x\n* A\n** B\n#+begin_x\n\ny\n",
    "====\nA b\n====\n\nAbcd\n~~~~\n\nEfgh\n^^^^\n\n.. x::\n",
    "word, word; word: word \xE2\x80\x94 word (word) [word] \"word\"",
};

static void
every_chunk_fits_its_text(void **state)
{
	static const size_t sizes[] = {4, 5, 7, 9, 10, 12, 15, 16, 50, 1000};

	for (size_t i = 0; i < COUNT(texts); i++) {
		for (size_t k = 0; k < COUNT(sizes); k++) {
			check(*state, df_str(texts[i]), sizes[k], 0);
			if (sizes[k] >= 8)
				check(*state, df_str(texts[i]), sizes[k],
				    sizes[k] / 2);
		}
	}
}

/* Any mix of those texts, and of bytes. */
static void
every_chunk_of_random_mixes_fits(void **state)
{
	uint32_t seed = 3;
	char s[700];

	for (int round = 0; round < 1500; round++) {
		size_t n = 0;

		while (n < 400) {
			const char *t;
			size_t len, from;

			seed = seed * 1664525u + 1013904223u;
			t = texts[(seed >> 8) % COUNT(texts)];
			len = strlen(t);
			from = len > 0 ? (seed >> 20) % len : 0;
			while (((unsigned char)t[from] & 0xC0) == 0x80)
				from--;
			memcpy(s + n, t + from, len - from);
			n += len - from;
			s[n++] = " \n.x"[(seed >> 4) & 3];
		}
		check(*state, (struct df_str){s, n}, 4 + (seed >> 28), 0);
		check(*state, (struct df_str){s, n}, 30, 12);
	}
}

static void
naughty_strings_fit(void **state)
{
	struct fixture *f = *state;
	struct df_arena arena;
	struct df_record rec;
	struct df_err err;
	struct df_str text;
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;
	FILE *in = fopen(DF_TEST_DATA "/tokenizer/naughty.jsonl", "r");

	assert_non_null(in);
	df_arena_init(&arena, DF_RECORD_MEMORY);
	df_record_init(&rec);
	while ((len = getline(&line, &cap, in)) > 0) {
		struct df_str s = {line, (size_t)len - 1};

		df_arena_reset(&arena);
		assert_int_equal(df_record_parse(&rec, s, &arena, &err), 0);
		assert_int_equal(df_record_str(&rec, "text", &text), 1);
		check(f, text, 4, 0);
		check(f, text, 13, 5);
	}
	free(line);
	fclose(in);
	df_record_release(&rec);
	df_arena_release(&arena);
}

static void
the_map_counts_every_part(void **state)
{
	struct fixture *f = *state;
	struct df_tokenmap map;
	size_t n;

	for (size_t i = 2; i < COUNT(texts); i++) {
		struct df_str text = df_str(texts[i]);

		df_arena_reset(&f->arena);
		assert_int_equal(
		    df_tokenmap_build(&map, &f->bpe, &f->work, text, &f->arena),
		    0);
		for (size_t a = 0; a < text.len; a++) {
			for (size_t b = a + 1; b <= text.len; b++) {
				struct df_str part = df_str_slice(text, a, b);

				if (!at_character(text, a) ||
				    !at_character(text, b) ||
				    df_pretoken_trim(&f->bpe.pretoken, part)
					    .len == 0 ||
				    df_pretoken_last(&f->bpe.pretoken, part) >=
					DF_PRETOKEN_SPACE)
					continue;
				assert_int_equal(
				    df_bpe_count(&f->bpe, &f->work, part, &n),
				    0);
				assert_int_equal(
				    df_tokenmap_count(&map, a, b), n);
			}
		}
	}
}

static void
blocks_are_told_apart(void **state)
{
	static const struct {
		const char *text, *kinds, *title;
	} cases[] = {
	    {"# A #", "1", "A"},
	    {"   ###### A ## b##  ", "6", "A ## b##"},
	    {"    # indented", "t", NULL},
	    {"#no", "t", NULL},
	    {"#", "1", ""},
	    {"## ##", "2", ""},
	    {"#\ttab", "1", "tab"},
	    {"####### seven", "t", NULL},
	    {"a\nb\n\nc", "tt", NULL},
	    {"a\n# b\nc", "t1t", "b"},
	    {"```\n# no\n```\n# yes", "c1", "yes"},
	    {"~~~ c\n```\n~~~~\nx", "ct", NULL},
	    {"````\n```\n````", "c", NULL},
	    {"``` a`b\n", "t", NULL},
	    {"```\nopen\n\n# in it", "c", NULL},
	    {"```", "c", NULL},
	    {"\n \n", "", NULL},
	    {"# A\r\n\r\nb\r\n", "1t", "A"},
	    {"| a | b |\n|---|:-:|\n| c | d |", "b", NULL},
	    {"a\n| a |\n|---|\nb", "tbt", NULL},
	    {"| a |\n| b |\n|---|", "tb", NULL},
	    {"| a |\n|---|\n# H\n| a |\n| c |", "b1t", "H"},
	    {"| a |\n|---|\n\n|---|\n|---|\n", "bb", NULL},
	    {"| a |\n|   |\n| b |", "t", NULL},
	    {"The title\n===\ntext", "1t", "The title"},
	    {"The title\r\n  -----  \r\n\r\ntext", "2t", "The title"},
	    {"a\n\nThe title\n---", "t2", "The title"},
	    {"a\nb\n---", "t", NULL},
	    {"It ends.\n---", "t", NULL},
	    {"- item\n---", "t", NULL},
	    {"> quote\n---", "t", NULL},
	    {"Name     Qty\n------------", "t", NULL},
	    {"a\n--\nb\n=== c", "t", NULL},
	    {"---\na: b\n---", "t", NULL},
	    {"a\n\f# B\nc\n\fe\n\f\f```\nd\n```", "t1ttc", "B"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_blocks it;
		struct df_block b;
		char kinds[16] = "";
		size_t n = 0;

		df_blocks_init(&it, df_str(cases[i].text));
		while (df_blocks_next(&it, &b)) {
			kinds[n++] = b.kind == DF_BLOCK_CODE ? 'c'
			    : b.kind == DF_BLOCK_TEXT        ? 't'
			    : b.kind == DF_BLOCK_TABLE       ? 'b'
						       : (char)('0' + b.level);
			if (b.kind == DF_BLOCK_HEADING &&
			    !df_str_is(b.title, cases[i].title))
				fail_msg("%s: title %.*s", cases[i].text,
				    (int)b.title.len, b.title.s);
		}
		assert_string_equal(kinds, cases[i].kinds);
	}
}

static void
items_are_known_by_their_marks(void **state)
{
	static const struct {
		const char *line;
		size_t mark;
	} cases[] = {
	    {"- a", 2},
	    {"  *  a", 5},
	    {"+ a", 2},
	    {"12. a", 4},
	    {"\t3) a", 4},
	    {"-a", 0},
	    {"- ", 2},
	    {"-", 0},
	    {"3.5 a", 0},
	    {"1234567890. a", 0},
	    {"*a*", 0},
	    {"", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    df_blocks_item(df_str(cases[i].line)), cases[i].mark);
}

static void
an_endless_line_takes_linear_time(void **state)
{
	static const char *const unit[] = {"a", "-", "/", "\xE3\x80\x82",
	    "\xE0\xB8\x81", "\xE6\x97\xA5\xE6\x9C\xAC", "\xCC\x81", "a b",
	    "a\n", "\"", "# a\n\n", "# a\n", "a\n\n", "$$ a\n", "\\begin{a}",
	    ". ", "\xF0\x9F\x98\x80"};
	size_t size = DF_MIB / 2;
	char *s = malloc(size);

	assert_non_null(s);
	for (size_t u = 0; u < COUNT(unit); u++) {
		size_t len = strlen(unit[u]), whole = size / len * len;
		clock_t begin = clock();

		for (size_t i = 0; i < whole; i++)
			s[i] = unit[u][i % len];
		cut(*state, (struct df_str){s, whole}, 512, 0);
		cut(*state, (struct df_str){s, whole}, 100000, 0);
		/* It takes about half a second. */
		assert_true(clock() - begin < 30 * CLOCKS_PER_SEC);
	}
	free(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_chunk_fits_its_text),
	    cmocka_unit_test(every_chunk_of_random_mixes_fits),
	    cmocka_unit_test(naughty_strings_fit),
	    cmocka_unit_test(the_map_counts_every_part),
	    cmocka_unit_test(blocks_are_told_apart),
	    cmocka_unit_test(items_are_known_by_their_marks),
	    cmocka_unit_test(an_endless_line_takes_linear_time),
	};

	return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
