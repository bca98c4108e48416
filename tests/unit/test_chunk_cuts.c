/*
 * test_chunk_cuts: where texts are cut.
 */
#include "chunking.h"

#include <string.h>

/* The chunks of text at this size are these. */
static void
check_cuts(
    struct fixture *f, const char *text, size_t size, const char *const *parts)
{
	struct df_chunks chunks = cut(f, df_str(text), size, 0);

	for (size_t i = 0; i < chunks.n; i++) {
		struct df_str part = df_str_slice(
		    df_str(text), chunks.v[i].start, chunks.v[i].end);

		if (parts[i] == NULL || !df_str_is(part, parts[i]))
			fail_msg(
			    "chunk %zu is: %.*s", i, (int)part.len, part.s);
	}
	assert_null(parts[chunks.n]);
}

#define PARTS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void
cuts_are_where_a_person_would_cut(void **state)
{
	struct fixture *f = *state;

	check_cuts(f, "One two three.\n\nFour five six. Seven.", 9,
	    PARTS("One two three.", "Four five six. Seven."));
	check_cuts(f, "Red is a colour. Blue is one too. Green as well.", 11,
	    PARTS("Red is a colour.", "Blue is one too. Green as well."));
	/* Clauses rather than words. */
	check_cuts(f, "as it was in the beginning, so it is at the end", 9,
	    PARTS("as it was in the beginning,", "so it is at the end"));
	check_cuts(f, "| one, | two three four five | six |", 10,
	    PARTS("| one, |", "two three four five | six |"));
	/* Links rather than characters, and no mark without its text. */
	check_cuts(f, "[one two](http://a/b)[three](http://c/d)", 13,
	    PARTS("[one two](http://a/b)", "[three](http://c/d)"));
	check_cuts(f, "## [one](http://example.org/aa/bb/cc/dd/ee)", 10,
	    PARTS("## [one](http://example.org", "/aa/bb/cc/dd/ee)"));
	check_cuts(f,
	    "Some words stand before it here.\n\n"
	    "# T\n\n- http://example.org/aa/bb/cc/dd/ee",
	    12,
	    PARTS("Some words stand before it here.",
		"# T\n\n- http://example.org/", "aa/bb/cc/dd/ee"));
	/* A blank is more than another place in Thai. */
	check_cuts(f,
	    "\xE0\xB8\x97\xE0\xB8\xB8\xE0\xB8\x81\xE0\xB8\x84\xE0\xB8\x99 "
	    "\xE0\xB8\xA1\xE0\xB8\xB5\xE0\xB8\xAA\xE0\xB8\xB4",
	    9,
	    PARTS("\xE0\xB8\x97\xE0\xB8\xB8\xE0\xB8\x81\xE0\xB8\x84\xE0\xB8"
		  "\x99",
		"\xE0\xB8\xA1\xE0\xB8\xB5\xE0\xB8\xAA\xE0\xB8\xB4"));
	/* Code keeps its indent and is cut between lines. */
	check_cuts(f, "```\nif (a)\n    b = c;\nelse\n    d = e;\n```", 13,
	    PARTS("```\nif (a)\n    b = c;", "else\n    d = e;\n```"));
}

static void
titles_stay_with_what_they_announce(void **state)
{
	struct fixture *f = *state;

	check_cuts(f, "Here are some words.\n\nThe title\n\nThe text of it.", 9,
	    PARTS("Here are some words.", "The title\n\nThe text of it."));
	check_cuts(f, "Here are some words.\n\nArticle 5.\n\nText of it.", 10,
	    PARTS("Here are some words.", "Article 5.\n\nText of it."));
	check_cuts(f, "Some words to begin.\n\nYou need:\n\n- salt\n- milk", 10,
	    PARTS("Some words to begin.", "You need:\n\n- salt\n- milk"));
	/* The address of a link is not read. */
	check_cuts(f,
	    "Here are some words to begin with, and then more.\n\n"
	    "[Ann](https://example.org/forum/users/ann-who-is-the-first) "
	    "Sunday, May 5, 2024, 4:20 pm\n\n"
	    "What she says to us is what we all have heard so often that "
	    "nobody of us listens to it any more, as all of us know, do we?",
	    70,
	    PARTS("Here are some words to begin with, and then more.",
		"[Ann](https://example.org/forum/users/ann-who-is-the-first) "
		"Sunday, May 5, 2024, 4:20 pm\n\n"
		"What she says to us is what we all have heard so often that "
		"nobody of us listens to it any more, as all of us know, do "
		"we?"));
	check_cuts(f,
	    "Some words to begin with.\n\n[Ann](/u/ann)\n"
	    "So she says, and then she says a little more of it.",
	    22,
	    PARTS("Some words to begin with.",
		"[Ann](/u/ann)\n"
		"So she says, and then she says a little more of it."));
}

static void
sections_begin_chunks(void **state)
{
	check_cuts(*state,
	    "# A\n\nOne two three four five six seven.\n\n"
	    "# B\n\nOne two three four.\n\n"
	    "Five six seven eight nine ten, and then there is a little more "
	    "to be said of it.",
	    31,
	    PARTS("# A\n\nOne two three four five six seven.",
		"# B\n\nOne two three four.\n\n"
		"Five six seven eight nine ten, and then there is a little "
		"more to be said of it."));
}

/* Of two cuts as good as each other the one between higher sections. */
static void
higher_sections_begin_chunks(void **state)
{
	check_cuts(*state,
	    "# A\n\n## A 1\n\nOne two three.\n\n## A 2\n\nFour five six.\n\n"
	    "# B\n\n## B 1\n\nOne two three.\n\n## B 2\n\nFour five.",
	    30,
	    PARTS("# A\n\n## A 1\n\nOne two three.\n\n## A 2\n\n"
		  "Four five six.",
		"# B\n\n## B 1\n\nOne two three.\n\n## B 2\n\nFour five."));
}

/* Labels, terms and what is within an item stay with what they belong to. */
static void
items_stay_whole(void **state)
{
	struct fixture *f = *state;

	check_cuts(f,
	    "Some words to begin with.\n\n**Step 2:**\n\n```sh\nmake all\n```",
	    16,
	    PARTS("Some words to begin with.",
		"**Step 2:**\n\n```sh\nmake all\n```"));
	check_cuts(f,
	    "Some words to begin with.\n\n**A bold line**\n\nIts text here", 12,
	    PARTS("Some words to begin with.",
		"**A bold line**\n\nIts text here"));
	check_cuts(f,
	    "Here are six words.\n\nterm one\n: What it means in words.", 12,
	    PARTS(
		"Here are six words.", "term one\n: What it means in words."));
	check_cuts(f,
	    "1. One two three four.\n\n   Five six.\n2. Seven eight nine.\n\n"
	    "   Ten eleven twelve thirteen.",
	    22,
	    PARTS("1. One two three four.\n\n   Five six.",
		"2. Seven eight nine.\n\n   Ten eleven twelve thirteen."));
	check_cuts(f,
	    "- one two three four\n  - five six seven eight\n"
	    "  - nine ten eleven twelve",
	    16,
	    PARTS("- one two three four\n  - five six seven eight",
		"  - nine ten eleven twelve"));
	/* An answer ends before the next question, in one block. */
	check_cuts(f,
	    "- What is it?\n\n  It is so.\n- Where is it?\n\n"
	    "  Here it is, in one two three four five six seven eight nine ten "
	    "eleven twelve words, and then in some more words.",
	    40,
	    PARTS("- What is it?\n\n  It is so.",
		"- Where is it?\n\n"
		"  Here it is, in one two three four five six seven eight nine "
		"ten eleven twelve words, and then in some more words."));
	check_cuts(f,
	    "INFO all is well here right now\nERROR it broke\n  at one two "
	    "three\n"
	    "  at four five six",
	    16,
	    PARTS("INFO all is well here right now",
		"ERROR it broke\n  at one two three\n  at four five six"));
	/* Verse asks, and nobody answers. */
	check_cuts(f,
	    "One two three.\nFour five six.\nWhat is the seventh one?\n\n"
	    "Eight nine ten.\nEleven and twelve.",
	    20,
	    PARTS("One two three.\nFour five six.\nWhat is the seventh one?",
		"Eight nine ten.\nEleven and twelve."));
	check_cuts(f,
	    "One two three,\nfour five six,\nWhat is the seventh one?\n\n"
	    "Eight nine ten,\neleven and twelve.",
	    20,
	    PARTS("One two three,\nfour five six,\nWhat is the seventh one?",
		"Eight nine ten,\neleven and twelve."));
}

static void
headings_are_a_path(void **state)
{
	static const char text[] = "before\n\n# A\n\n## B\n\nunder B\n\n"
				   "#### D\n\nunder D\n\n## E\n\nunder E\n";
	struct df_chunks chunks = cut(*state, DF_STR(text), 8, 0);
	char got[200] = "";

	for (size_t i = 0; i < chunks.n; i++) {
		for (size_t k = 0; k < chunks.v[i].path_len; k++)
			strncat(got, chunks.v[i].path[k].s,
			    chunks.v[i].path[k].len);
		strncat(got, " ", 2);
	}
	assert_string_equal(got, " AB ABD AE ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(cuts_are_where_a_person_would_cut),
	    cmocka_unit_test(titles_stay_with_what_they_announce),
	    cmocka_unit_test(sections_begin_chunks),
	    cmocka_unit_test(higher_sections_begin_chunks),
	    cmocka_unit_test(items_stay_whole),
	    cmocka_unit_test(headings_are_a_path),
	};

	return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
