/*
 * formulas: what is one, and what only looks like it.
 */
#include "unit.h"

#include "text/formulas.h"

/* The formulas of a text, a bar behind each. */
static const struct {
	const char *text, *formulas;
} cases[] = {
    {"", ""},
    {"text", ""},
    {"$$x^2$$", "$$x^2$$|"},
    {"so $$\na = b.\n$$ and $$\\alpha$$.", "$$\na = b.\n$$|$$\\alpha$$|"},
    {"$$ a_1 \\$$ b $$ c", "$$ a_1 \\$$ b $$|"},
    {"$$x^2", ""},
    {"$$", ""},
    {"$x = 1$ and $y = 2$", ""},
    {"\\$$x^2$$", ""},
    {"$$ to $$", ""},
    {"$$ [a](b?c=d) $$ then $$x=1$$", "$$x=1$$|"},
    {"$$$ a = b $$$", ""},
    {"\\begin{align}a\\\\b\\end{align}!", "\\begin{align}a\\\\b\\end{align}|"},
    {"\\begin{a*}\\begin{a*}\\end{a*}x\\end{a*}\\end{a*}",
	"\\begin{a*}\\begin{a*}\\end{a*}x\\end{a*}|"},
    {"\\begin{a}\\begin{b}\\end{b}\\end{a}",
	"\\begin{a}\\begin{b}\\end{b}\\end{a}|"},
    {"\\begin{a}\\end{b}", ""},
    {"\\begin{a", ""},
    {"\\begin{}\\end{}", ""},
    {"\\\\begin{a}\\end{a}", ""},
    {"\\begin{a} $$x=1$$", "$$x=1$$|"},
};

static void
formulas_are_found_whole(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_str text = df_str(cases[i].text);
		struct df_formulas it;
		size_t start, end, n = 0;
		char got[200];

		df_formulas_init(&it, text);
		while (df_formulas_next(&it, &start, &end)) {
			memcpy(got + n, text.s + start, end - start);
			n += end - start;
			got[n++] = '|';
		}
		assert_str(cases[i].text, (struct df_str){got, n},
		    df_str(cases[i].formulas));
	}
}

/* A megabyte of marks that open and of none that close takes no time. */
static void
marks_without_end_take_linear_time(void **state)
{
	static const char *const units[] = {"$$ ", "$$a ", "\\begin{a}",
	    "\\begin{a} $", "\\end{a}", "\\", "$"};
	enum { SIZE = 1 << 20 };
	char *text = malloc(SIZE);
	size_t start, end;

	(void)state;
	assert_non_null(text);
	for (size_t i = 0; i < COUNT(units); i++) {
		size_t len = strlen(units[i]);
		struct df_formulas it;

		for (size_t k = 0; k < SIZE; k++)
			text[k] = units[i][k % len];
		df_formulas_init(&it, (struct df_str){text, SIZE});
		assert_false(df_formulas_next(&it, &start, &end));
	}
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(formulas_are_found_whole),
	    cmocka_unit_test(marks_without_end_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
