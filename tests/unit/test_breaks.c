/*
 * Unicode's own cases for grapheme clusters, words and sentences: all of them
 * must be cut exactly as the files say.
 */
#include "unit.h"

#include "core/utf8.h"
#include "text/graphemes.h"
#include "text/sentences.h"
#include "text/words.h"

#define MARK "\xC3\xB7" /* the sign that stands where a break is */

struct iterator {
	enum { GRAPHEMES, WORDS, SENTENCES } kind;
	struct df_graphemes graphemes;
	struct df_words words;
	struct df_sentences sentences;
};

static void
start(struct iterator *it, struct df_str text)
{
	df_graphemes_init(&it->graphemes, text);
	df_words_init(&it->words, text);
	df_sentences_init_plain(&it->sentences, text);
}

static bool
next(struct iterator *it, struct df_str *segment)
{
	switch (it->kind) {
	case GRAPHEMES:
		return df_graphemes_next(&it->graphemes, segment);
	case WORDS:
		return df_words_next(&it->words, segment);
	default:
		return df_sentences_next(&it->sentences, segment);
	}
}

/* One line of a file: hexadecimal characters between signs. Fills text and
 * ends (the offset behind each expected segment). */
static size_t
parse(const char *line, char *text, size_t *len, size_t *ends)
{
	size_t n = 0;

	*len = 0;
	for (const char *p = line; *p && *p != '#' && *p != '\n';) {
		if (strncmp(p, MARK, 2) == 0) {
			if (*len > 0)
				ends[n++] = *len;
			p += 2;
		} else if ((unsigned char)*p < 0x80 && *p > ' ') {
			char *after;

			*len += df_utf8_encode(
			    (int32_t)strtol(p, &after, 16), text + *len);
			p = after;
		} else {
			p++;
		}
	}
	return n;
}

static bool
case_passes(struct iterator *it, const char *line)
{
	char text[1024];
	size_t ends[128];
	size_t len;
	size_t n = parse(line, text, &len, ends);
	size_t i = 0;
	struct df_str segment;

	if (n == 0)
		return true;
	start(it, (struct df_str){text, len});
	while (next(it, &segment)) {
		size_t end = (size_t)(segment.s - text) + segment.len;

		if (i == n || end != ends[i])
			return false;
		i++;
	}
	return i == n;
}

static void
check_file(struct iterator *it, const char *name, int cases)
{
	char path[512];
	char line[4096];
	int seen = 0;
	int failed = 0;
	FILE *f;

	snprintf(path, sizeof(path), "%s/unicode/%s", DF_TEST_DATA, name);
	f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		if (line[0] == '#')
			continue;
		seen++;
		if (!case_passes(it, line)) {
			print_error("%s: %s", name, line);
			failed++;
		}
	}
	fclose(f);
	assert_int_equal(failed, 0);
	assert_int_equal(seen, cases);
}

static void
test_graphemes_cut_as_unicode_says(void **state)
{
	struct iterator it = {.kind = GRAPHEMES};

	(void)state;
	check_file(&it, "GraphemeBreakTest.txt", 602);
}

static void
test_words_cut_as_unicode_says(void **state)
{
	struct iterator it = {.kind = WORDS};

	(void)state;
	check_file(&it, "WordBreakTest.txt", 1823);
}

static void
test_sentences_cut_as_unicode_says(void **state)
{
	struct iterator it = {.kind = SENTENCES};

	(void)state;
	check_file(&it, "SentenceBreakTest.txt", 502);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_graphemes_cut_as_unicode_says),
	    cmocka_unit_test(test_words_cut_as_unicode_says),
	    cmocka_unit_test(test_sentences_cut_as_unicode_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
