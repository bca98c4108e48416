/*
 * test_syllables: what may not be parted in scripts without blanks.
 */
#include "unit.h"

#include "text/graphemes.h"
#include "text/syllables.h"

/* Words with | at the only places where they may be cut. */
static const char *const words[] = {
    /* Thai: a vowel in front, one behind, one between two, a silent letter. */
    "เธ|อ",
    "กะ|ทิ",
    "คัน",
    "กั้น",
    "จันทร์",
    "เร็ว",
    "ใดๆ",
    "ทุ|ก|ค|น",
    "จำ|นำ",
    "ฯ",
    "มือ",
    "ศูนย์",
    "ก|รุง|เท|พ",
    "หล|ว|ง",
    /* Lao, Khmer with a stacked consonant, Burmese with a final one. */
    "ແລະ",
    "ກຽດ",
    "ស្រី",
    "ត្រូ|វ",
    "នាៗ",
    "နိုင်|ငံ",
    "မြန်|မာ",
    "ကမ္ဘာ",
    "ခွင့်",
    /* Conjuncts, and scripts where nothing is known. */
    "क्ष|त्रि|य",
    "日|本|語",
    "a|b",
    "é|é",
};

static void
words_are_cut_between_syllables(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(words); i++) {
		char text[64], got[128];
		struct df_graphemes it;
		struct df_str all = {text, 0}, cluster;
		size_t n = 0;

		for (const char *p = words[i]; *p != '\0'; p++)
			if (*p != '|')
				text[all.len++] = *p;
		df_graphemes_init(&it, all);
		while (df_graphemes_next(&it, &cluster)) {
			size_t at = (size_t)(cluster.s - text);

			if (at > 0 && !df_syllable_holds(all, at))
				got[n++] = '|';
			memcpy(got + n, cluster.s, cluster.len);
			n += cluster.len;
		}
		got[n] = '\0';
		assert_string_equal(got, words[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_cut_between_syllables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
