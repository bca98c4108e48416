/*
 * test_pretoken: pieces cut many at a time are those cut one by one, and runs
 * of letters are measured alike by both ways.
 */
#include "unit.h"

#include "core/err.h"
#include "text/bpe.h"
#include "text/pretoken.h"
#include "text/pretoken_run.h"

static uint32_t seed = 1;

static unsigned
next_random(unsigned below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 12) % below;
}

static void
runs_are_measured_alike(void **state)
{
	static const char of[] = "aAzZ@[`{mM 09/:!~\x7F\r\n\t\x80\xC1\xE1'";
	struct df_run_bits bits, plain;
	unsigned char s[DF_RUN_BITS];

	(void)state;
	for (int round = 0; round < 100000; round++) {
		unsigned kinds = 1 + next_random(sizeof of - 1);

		for (unsigned i = 0; i < sizeof s; i++)
			s[i] =
			    (unsigned char)(round & 1 ? of[next_random(kinds)]
						      : (char)next_random(256));
		bits = df_run_bits(s);
		plain = df_run_bits_plain(s);
		assert_memory_equal(&bits, &plain, sizeof bits);
		assert_int_equal(df_run_blanks(s), df_run_blanks_plain(s));
	}
}

typedef size_t ends_fn(
    const struct df_pretoken *, struct df_str, size_t, size_t *, size_t);

static void
check_ends(ends_fn *find, struct df_pretoken *p, struct df_str text)
{
	size_t ends[7], at = 0, n;

	while (at < text.len) {
		n = find(p, text, at, ends, 7);
		assert_true(n > 0);
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(
			    ends[i], df_pretoken_next(p, text, at));
			at = ends[i];
		}
	}
	assert_int_equal(at, text.len);
}

static void
check_pattern(struct df_pretoken *p, struct df_str text)
{
	check_ends(df_pretoken_ends, p, text);
	check_ends(df_pretoken_ends_plain, p, text);
}

static void
many_at_a_time_are_those_one_by_one(void **state)
{
	static const char *const units[] = {"word", "Word", "HTMLWord", " ",
	    "  ", "\n", "\r\n", "\t", ",", ".", "'s", "'", "'LL", "12345", "/",
	    "averyveryverylongword", "\xC3\xA9", "\xE4\xB8\xAD", "\xE4\xB7\x80",
	    "\xEA\x80\x80", "\xCC\x81", "\xC5\xBF", "\xE3\x80\x80",
	    "\xF0\x9F\x98\x80", "({[", "\x7F", "\x01"};
	static const char *const names[] = {
	    "cl100k_base", "o200k_base", "r50k_base", "words"};
	char text[120];

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct df_err err = {0};
		struct df_bpe b;

		assert_int_equal(df_bpe_open(&b, names[i], NULL, &err), 0);
		for (int round = 0; round < 20000; round++) {
			size_t len = 0, more;

			for (unsigned n = 1 + next_random(20); n > 0; n--) {
				const char *unit = units[next_random(
				    COUNT(units))];

				more = strlen(unit);
				if (len + more > sizeof text)
					break;
				memcpy(text + len, unit, more);
				len += more;
			}
			check_pattern(&b.pretoken, (struct df_str){text, len});
			if (i > 0)
				continue;
			b.pretoken.pattern = round % 2 != 0 ? DF_PRETOKEN_LLAMA3
							    : DF_PRETOKEN_QWEN2;
			check_pattern(&b.pretoken, (struct df_str){text, len});
			b.pretoken.pattern = DF_PRETOKEN_CL100K;
		}
		df_bpe_close(&b);
	}
}

/* U+2002 from the start, and a no-break space from the end. */
static void
ends_of_broken_utf8_do_not_overlap(void **state)
{
	const struct df_str broken = {"\xE2\x80\xC2\xA0", 4};
	struct df_err err = {0};
	struct df_bpe b;
	struct df_str trimmed;

	(void)state;
	assert_int_equal(df_bpe_open(&b, "words", NULL, &err), 0);
	trimmed = df_pretoken_trim(&b.pretoken, broken);
	assert_true(trimmed.len <= broken.len);
	trimmed = df_pretoken_trim(&b.pretoken, df_str("\xC2\xA0 a\t"));
	assert_true(df_str_is(trimmed, "a"));
	df_bpe_close(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(runs_are_measured_alike),
	    cmocka_unit_test(many_at_a_time_are_those_one_by_one),
	    cmocka_unit_test(ends_of_broken_utf8_do_not_overlap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
