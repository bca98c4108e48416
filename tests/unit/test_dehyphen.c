/*
 * dehyphen: parted words are joined, hyphens of words stay.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/limits.h"
#include "text/dehyphen.h"

static const struct {
	const char *in, *out;
} cases[] = {
    {"no hyphen at all\nhere", "no hyphen at all\nhere"},
    {"an example of an exam-\nple in a line",
	"an example of an example\nin a line"},
    {"an example (exam-\nple), and so", "an example (example),\nand so"},
    {"well-known, not wellknown: well-\nknown things",
	"well-known, not wellknown: well-\nknown things"},
    {"it is well known and well-\nknown things",
	"it is well known and well-\nknown things"},
    {"no word-\nhere is known", "no word-\nhere is known"},
    {"soft exam\xC2\xADples are exam\xC2\xAD\nples",
	"soft exam\xC2\xADples are examples"},
    {"information and in- formation", "information and information"},
    {"pre- and post-war", "pre- and post-war"},
    {"Vor- und Nachteile", "Vor- und Nachteile"},
    {"Beispiele für Bei-\nspiele", "Beispiele für Beispiele"},
    {"größer und grö-\nßer als", "größer und größer\nals"},
    {"Anna-\nMaria, AnnaMaria", "Anna-\nMaria, AnnaMaria"},
    {"1990-\n1995 and a list:\n- item\n-item",
	"1990-\n1995 and a list:\n- item\n-item"},
    {"example ”-\nexample", "example ”-\nexample"},
    {"exam-\r\nple of an example", "example\nof an example"},
    {"exam-", "exam-"},
    {"-\n", "-\n"},
};

/* Lines of the width of a page, of which many end in a hyphen. */
static const char wrapped[] =
    "The committee had been considering a number of pro-\n"
    "posals for the reorganisation of the whole depart-\n"
    "ment, and it was thought that the necessary docu-\n"
    "ments could be laid before the members in Septem-\n"
    "ber, although the self-\n"
    "evident difficulties of the under-\n"
    "taking were never in doubt.\n";

static struct df_str
mended(const char *s, struct df_arena *a)
{
	struct df_dehyphen d;
	struct df_str out;

	assert_int_equal(df_dehyphen_init(&d, df_str(s), a), 0);
	assert_int_equal(df_dehyphen_mend(&d, df_str(s), a, &out), 0);
	return out;
}

static void
words_are_joined_or_stay(void **state)
{
	struct df_arena a;

	(void)state;
	df_arena_init(&a, DF_MIB);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_str out = mended(cases[i].in, &a);

		if (!df_str_is(out, cases[i].out))
			fail_msg("%s: %.*s", cases[i].in, (int)out.len, out.s);
	}
	df_arena_release(&a);
}

static void
a_hyphenated_text_speaks_for_unknown_words(void **state)
{
	struct df_arena a;
	struct df_str out;

	(void)state;
	df_arena_init(&a, DF_MIB);
	out = mended(wrapped, &a);
	assert_true(df_str_is(out,
	    "The committee had been considering a number of proposals\n"
	    "for the reorganisation of the whole department,\n"
	    "and it was thought that the necessary documents\n"
	    "could be laid before the members in September,\n"
	    "although the self-\n"
	    "evident difficulties of the undertaking\n"
	    "were never in doubt.\n"));
	df_arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_joined_or_stay),
	    cmocka_unit_test(a_hyphenated_text_speaks_for_unknown_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
