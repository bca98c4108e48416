/*
 * Marks inside of lines go, everything else stays.
 */
#include "unit.h"
#include "memory.h"

#include <time.h>

#include "text/plain.h"

static const struct {
	const char *markdown, *plain;
} cases[] = {
    {"", ""},
    {"no marks at all.", NULL},
    {"a **b** *c* ***d*** __e__ _f_ ~~g~~", "a b c d e f g"},
    {"**a *b* c** and *d **e***", "a b c and d e"},
    {"un*frig*gin __init__", "unfriggin init"},
    {"snake_case_ 5*3*2 2 * 3 * 4", NULL},
    {"a* b *c, d** e", "a* b c, d* e"},
    {"`a` ``b`c`` `` ` `` `*d*` `e", "a b`c ` *d* `e"},
    {"[a](http://b.c/d_e_f) and [g *h*](<i> \"j\").", "a and g h."},
    {"[[1]](http://a.b) [2] [c] (d) [e](f g)", "[1] [2] [c] (d) [e](f g)"},
    {"x ![a *b*](c.png) y [![d](e)](f) z", "x  y  z"},
    {"\\*a\\* \\[b\\] c\\d \\\\ \\<e> wow\\![f](g)",
	"*a* [b] c\\d \\ <e> wow!f"},
    {"<https://a.b/c_d_> <b>c</b>", "https://a.b/c_d_ <b>c</b>"},
    {"one  \ntwo\\\nthree", "one\ntwo\nthree"},
    {"\\# a\n\n1\\. b\n\n\\- c \\- d", "\\# a\n\n1\\. b\n\n\\- c - d"},
    {"# A *b* [c](d) #\n\n> *q*\n\n- *a\n- b*\n10. `c`",
	"# A b c #\n\n> q\n\n- *a\n- b*\n10. c"},
    {"* a *b\n* c* d", NULL},
    {"| *a* | b\\|*c | d* |\n| --- | --- | --- |",
	"| a | b\\|*c | d* |\n| --- | --- | --- |"},
    {"*a*\n\n```py\n*b* [c](d)\n```\n\n*e*",
	"a\n\n```py\n*b* [c](d)\n```\n\ne"},
    {"$a_i * b_i$ *c* $$\\sum_*$$ cost $5 and *$6*",
	"$a_i * b_i$ c $$\\sum_*$$ cost $5 and $6"},
    {"**これは「*強調*」です**。", "これは「強調」です。"},
    {"*a\n\nb*", NULL},
    {"[a](b", NULL},
    {"](a) ** `` $", NULL},
};

static void
test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_str s = df_str(cases[i].markdown), out;
		const char *want = cases[i].plain;

		assert_int_equal(df_plain(s, &arena, &out), 0);
		assert_str(cases[i].markdown, out, want ? df_str(want) : s);
	}
}

/* What marks need to be looked for again and again costs no time. */
static void
test_time(void **state)
{
	static const char *const pieces[] = {"[](", "[", "$a ", "`a``b", "*a ",
	    "_a_*", "\\", "](", "<http://", "|*", "- *a\n", "[a](b \"",
	    "1 \\."};
	enum { SIZE = 1000000 };
	char *s = malloc(SIZE);
	clock_t start = clock();

	(void)state;
	assert_non_null(s);
	for (size_t i = 0; i < COUNT(pieces); i++) {
		struct df_str out;
		size_t n = strlen(pieces[i]);

		for (size_t k = 0; k < SIZE; k++)
			s[k] = pieces[i][k % n];
		assert_int_equal(
		    df_plain((struct df_str){s, SIZE}, &arena, &out), 0);
		df_arena_reset(&arena);
	}
	free(s);
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
}

static void
test_memory(void **state)
{
	struct df_arena small;
	struct df_str out;
	char s[5000];

	(void)state;
	memset(s, '*', sizeof(s));
	df_arena_init(&small, 1000);
	assert_int_equal(
	    df_plain((struct df_str){s, sizeof(s)}, &small, &out), -1);
	df_arena_release(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_cases),
	    cmocka_unit_test(test_time),
	    cmocka_unit_test(test_memory),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
