/*
 * mojibake: what was damaged comes back, what is good stays.
 */
#include "unit.h"

#include "core/arena.h"
#include "core/limits.h"
#include "text/mojibake.h"

static const struct {
	const char *bad, *good;
} damaged[] = {
    {"cafÃ©, naÃ¯ve, Ã¼ber, sÃ£o, maÃ±ana", "café, naïve, über, são, mañana"},
    {"donâ€™t, â€œsoâ€\xC2\x9d â€“ â€” â€¦ â‚¬ â„¢", "don’t, “so” – — … € ™"},
    {"Â© 2020, 20Â°, 10Â\xC2\xA0km", "© 2020, 20°, 10\xC2\xA0km"},
    {"Ã–sterreich, Ã…rhus, mÃ¶chte", "Österreich, Århus, möchte"},
    {"dziÄ™kujÄ™, Å‚Ã³dÅº, ÅŸimdi", "dziękuję, łódź, şimdi"},
    {"Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð² Ð¼Ð¸Ñ€Ðµ", "привет в мире"},
    {"æ—¥æœ¬èªž ã€‚", "日本語 。"},
    {"ðŸ˜€", "😀"},
    {"wÉ”renyÉ›", "wɔrenyɛ"},
    {"cafÃƒÂ© donÃ¢â‚¬â„¢t", "café don’t"},
    {"itâ\xC2\x80\xC2\x99s", "it’s"},
    {"don\xC2\x92t \xC2\x93so\xC2\x94", "don’t “so”"},
    {"РџСЂРёРІРµС‚, РјРёСЂ вЂ“ РґР°", "Привет, мир – да"},
    {"it‚Äôs ‚Äúso‚Äù, caf√©", "it’s “so”, café"},
    {"donΓÇÖt, caf├⌐", "don’t, café"},
    {"mĂłj, dĹ‚ugi", "mój, długi"},
    {"heâ€™s at the voilÃ  store", "he’s at the voilà store"},
    {"â€œLost quoteâ€ here", "“Lost quote” here"},
};

/* From pages and books, or as people write. */
static const char *const good[] = {
    "",
    "plain",
    "AMANHÃ” e IRMû",
    "100 Å³ in the cell",
    "le café » et « à »",
    "Ä… ich weiß nicht “so”",
    "STRAẞE, groß“, Ä–Ö",
    "ÚŽASNÝ PŘÍŠERNÝ",
    "√π and √∂, Γ, ≈…, –Ä",
    "Річ, Сім’я, РІЗНІ, Ёлка",
    "ЧОВЈЕКА",
    "├── lib\n│   └── a",
    "Â, Ã and Å are letters",
    "日本語、한국어",
    "then \"Ã¤\" instead of \"ä\"",
    "naïve “quotes” – dashes… it’s €5 ™ ©",
    "l’été, où ça ? « Là ! »",
    "Đak, Ńame, Ăştia ţara",
};

static void
what_was_damaged_comes_back(void **state)
{
	struct df_arena a;

	(void)state;
	df_arena_init(&a, DF_MIB);
	for (size_t i = 0; i < COUNT(damaged); i++) {
		struct df_str out;

		assert_int_equal(
		    df_mojibake_repair(df_str(damaged[i].bad), &a, &out), 0);
		if (!df_str_is(out, damaged[i].good))
			fail_msg(
			    "%s: %.*s", damaged[i].bad, (int)out.len, out.s);
	}
	df_arena_release(&a);
}

static void
good_text_is_the_view_it_was(void **state)
{
	struct df_arena a;

	(void)state;
	df_arena_init(&a, DF_MIB);
	for (size_t i = 0; i < COUNT(good); i++) {
		struct df_str in = df_str(good[i]), out;

		assert_int_equal(df_mojibake_repair(in, &a, &out), 0);
		if (out.s != in.s || out.len != in.len)
			fail_msg("%s: %.*s", in.s, (int)out.len, out.s);
	}
	df_arena_release(&a);
}

static void
doubtful_ones_follow_the_rest_of_the_text(void **state)
{
	static const char in[] = "Ã© Ã¨ Ã§ Ã¼ SÃ“ and É”";
	struct df_arena a;
	struct df_str out;

	(void)state;
	df_arena_init(&a, DF_MIB);
	assert_int_equal(df_mojibake_repair(df_str(in), &a, &out), 0);
	assert_true(df_str_is(out, "é è ç ü SÓ and ɔ"));
	df_arena_release(&a);
}

static void
long_runs_take_linear_time(void **state)
{
	static char text[1 << 20];
	struct df_arena a;
	struct df_str out;

	(void)state;
	for (size_t i = 0; i + 4 <= sizeof(text); i += 4)
		memcpy(text + i, "\xC3\x83\xC2\xA9", 4);
	df_arena_init(&a, 64 * DF_MIB);
	assert_int_equal(
	    df_mojibake_repair((struct df_str){text, sizeof(text)}, &a, &out),
	    0);
	assert_int_equal(out.len, sizeof(text) / 2);
	df_arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_damaged_comes_back),
	    cmocka_unit_test(good_text_is_the_view_it_was),
	    cmocka_unit_test(doubtful_ones_follow_the_rest_of_the_text),
	    cmocka_unit_test(long_runs_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
