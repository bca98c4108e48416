/* test_typed: what is prose that was typed, and what its blocks are. */
#include "unit.h"
#include "memory.h"

#include "clean/write/typed.h"
#include "clean/write/typed_settle.h"

#define PROSE \
	"The program reads each of its files from the beginning to the end,\n" \
	"and frobnicates what it has read, which takes as much time as the\n" \
	"file is long, but never more than that, as everybody knows.\n"

#define LONG \
	"This is one line, since the program that it was written with breaks " \
	"lines by itself wherever there is no more room for a word."
#define CODE "a(b, c) + d = e + f; g[h] = i; j->k(); l.m(n, o) +\n"

static struct df_typed
reading(const char *s)
{
	struct df_typed t;

	assert_int_equal(df_typed_read(df_str(s), &arena, &t), 0);
	return t;
}

static void
prose_is_told_from_code(void **state)
{
	static const struct {
		const char *text;
		bool prose, document, mail;
	} cases[] = {
	    {"", false, false, false},
	    {PROSE, true, true, false},
	    {PROSE "\nTitle\n\n    code(x) = 1\n", true, true, false},
	    /* Too little of it. */
	    {PROSE "\na(b, c); d = e + f; g[h] = i; j->k(); l.m(n, o);\n"
		   "a(b, c) + d = e + f; g[h] = i; j->k(); l.m(n, o) +\n"
		   "a(b, c) + d = e + f; g[h] = i; j->k(); l.m(n, o) +\n"
		   "a(b, c) + d = e + f; g[h] = i; j->k(); l.m(n, o) +\n",
		false, false, false},
	    {"Reading package lists... Done\nBuilding dependency tree...\n"
	     "The following packages will be installed:\n  frob\n",
		false, false, false},
	    /* Each paragraph is a line, or most of the text is such lines. */
	    {"Hi all,\n\n" LONG "\n\nYes.\n", true, true, false},
	    {"Hi all,\n" LONG "\n", true, true, false},
	    {"log: " LONG "\n", false, false, false},
	    {LONG "\nx = f(y);\n" CODE CODE CODE CODE, false, false, false},
	    /* Programs and shells. */
	    {"/*\n" PROSE "*/\nint x;\n", false, false, false},
	    {"#!/bin/sh\n" PROSE, false, false, false},
	    {PROSE "\n$ frob x\n", false, false, false},
	    {PROSE "f(x) {\n  y();\n}\n", false, false, false},
	    {"``` \n" PROSE, false, false, false},
	    /* Sentences, and no line that is full. */
	    {"Roses are red,\nviolets are blue,\nsugar is sweet.\n", false,
		false, false},
	    /* Constants. */
	    {"AAAA BBBB CCCC, DDDD EEEE FFFF GGGG HHHH IIII JJJJ KKKK LLLL.\n"
	     "AAAA BBBB CCCC, DDDD EEEE FFFF GGGG HHHH IIII JJJJ KKKK LLLL.\n"
	     "AAAA BBBB CCCC, DDDD EEEE FFFF GGGG HHHH IIII JJJJ KKKK LLLL.\n",
		false, false, false},
	    {"From: a\nTo: b\n\nThis is a letter, and it says few words.\n",
		false, false, true},
	    {"Somebody wrote:\n> This is what I think of it, and of you.\n",
		false, false, true},
	    {"/* From: a */\nTo: b\nDate: c\n\nThis says few words, or a lot "
	     "more.\n",
		false, false, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_typed t = reading(cases[i].text);

		if (df_typed_is_prose(&t) != cases[i].prose ||
		    df_typed_is_document(&t) != cases[i].document ||
		    df_typed_is_mail(&t) != cases[i].mail)
			fail_msg("%s", cases[i].text);
	}
}

/* Where a name says that it is a comment or a letter. */
static void
a_letter_needs_no_more_than_a_sentence(void **state)
{
	struct df_typed t =
	    reading("Did you try to delete the lock first? In our office\n"
		    "that was enough, and it has not come back.\n");

	(void)state;
	assert_false(df_typed_is_prose(&t));
	assert_true(df_typed_is_letter(&t));
	t = reading("Thanks!\n");
	assert_false(df_typed_is_letter(&t));
	t = reading(
	    "$ frob x\nDid you try to delete the lock first, please?\n");
	assert_false(df_typed_is_letter(&t));
	t = reading(
	    "Try this, which is all that one needs to do here:\n" CODE CODE);
	assert_false(df_typed_is_letter(&t));
}

static void
blocks_have_kinds(void **state)
{
	struct df_typed t = reading(PROSE "\n"
					  " o  one, and\n"
					  "    more;\n"
					  " 2. two.\n"
					  "\n"
					  "Title\n"
					  "=====\n"
					  "\n"
					  "  f(x) = 1\n"
					  "\n"
					  "  f(y) = 2\n");

	(void)state;
	df_typed_settle(&t);
	assert_int_equal(t.nblocks, 6);
	assert_int_equal(t.blocks[0].kind, DF_TYPED_PARAGRAPH);
	assert_true(t.lines[0].joins && t.lines[1].joins);
	assert_int_equal(t.blocks[1].kind, DF_TYPED_ITEM);
	assert_int_equal(t.blocks[2].kind, DF_TYPED_ITEM);
	assert_int_equal(t.blocks[3].kind, DF_TYPED_HEADING);
	assert_int_equal(t.blocks[3].to - t.blocks[3].from, 1);
	assert_int_equal(t.blocks[4].kind, DF_TYPED_CODE);
	assert_int_equal(t.blocks[5].kind, DF_TYPED_CODE);
}

static void
a_line_between_code_is_code(void **state)
{
	struct df_typed t = reading(PROSE "\n  f(x) = 1\n"
					  "\nso then\n"
					  "\n  f(y) = 2\n"
					  "\nSo it is.\n"
					  "\n  f(z) = 3\n");

	(void)state;
	df_typed_settle(&t);
	assert_int_equal(t.nblocks, 6);
	assert_int_equal(t.blocks[2].kind, DF_TYPED_CODE);
	assert_int_equal(t.blocks[4].kind, DF_TYPED_PARAGRAPH);
}

static void
first_lines_may_hang_out(void **state)
{
	struct df_typed t = reading(PROSE
	    "\nThe greeting of a host is what it says first of all to all,\n"
	    "    and it may be as long as anybody wants it to be.\n");

	(void)state;
	df_typed_settle(&t);
	assert_int_equal(t.nblocks, 2);
	assert_int_equal(t.blocks[1].kind, DF_TYPED_PARAGRAPH);
	assert_int_equal(t.blocks[1].to - t.blocks[1].from, 2);
	assert_true(t.lines[t.blocks[1].from].joins);
}

static void
patches_end_where_letters_do(void **state)
{
	struct df_typed t = reading(PROSE "\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n"
					  "-old\n+new\n\nmore words, too.\n"
					  "-- \n\nThis is said, too.\n");

	(void)state;
	df_typed_settle(&t);
	assert_int_equal(t.nblocks, 4);
	assert_int_equal(t.blocks[1].kind, DF_TYPED_CODE);
	assert_int_equal(t.blocks[3].kind, DF_TYPED_PARAGRAPH);
}

#define STANZA \
	"Sous le pont Mirabeau coule la Seine,\n" \
	"      Et nos amours, il le faut bien;\n" \
	"Faut qu'il m'en souvienne bien,\n" \
	"      La joie venait toujours, je le sais.\n"

static void
verse_is_parted_by_empty_lines(void **state)
{
	struct df_typed t = reading(STANZA "\n" STANZA);

	(void)state;
	assert_true(df_typed_is_verse(&t));
	df_typed_settle(&t);
	assert_int_equal(t.nblocks, 2);
	assert_int_equal(t.blocks[0].kind, DF_TYPED_PARAGRAPH);
	assert_int_equal(t.blocks[0].to - t.blocks[0].from, 4);
	assert_int_equal(t.blocks[1].to - t.blocks[1].from, 4);
}

static void
verse_is_told_from_code(void **state)
{
	static const struct {
		const char *text;
		bool verse;
	} cases[] = {
	    {STANZA, true},
	    {STANZA "-- Guillaume, of Paris\n", true},
	    {"Feature: Bees of the hive\n" STANZA, false},
	    {STANZA "Scenario: Bees of the hive\n" STANZA, false},
	    {"Given that a bee is here,\nWhen it flies out,\nThen it is "
	     "not here,\nAnd we can tell that it is not.\n",
		false},
	    {"Then came a bee and was here,\nWhen it flew out,\nThen it was "
	     "not here,\nAnd we can tell that it is not.\n",
		true},
	    {"REM This is a program\n" STANZA, false},
	    {"-- This is a program\n" STANZA, false},
	    {STANZA "-- This is one, too.\n-- It is\n" STANZA, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct df_typed t = reading(cases[i].text);

		if (df_typed_is_verse(&t) != cases[i].verse)
			fail_msg("%s", cases[i].text);
	}
}

static void
feet_of_pages_are_left_out(void **state)
{
	struct df_typed t = reading("Doe        Informational    [Page 1]\n"
				    "\f\n"
				    "RFC 9999   A Protocol     March 2020\n"
				    "\n"
				    "This is so, as is said on [Page 12]\n"
				    "[Page 13]\n"
				    "                          [Page 14]\n"
				    "x  [Page 15]\n");

	(void)state;
	assert_int_equal(t.lines[0].text.len, 0);
	assert_int_equal(t.lines[2].text.len, 0);
	assert_true(df_str_ends(t.lines[4].text, DF_STR("[Page 12]")));
	assert_true(df_str_is(t.lines[5].text, "[Page 13]"));
	assert_int_equal(t.lines[6].text.len, 0);
	assert_true(df_str_is(t.lines[7].text, "x  [Page 15]"));
}

static void
levels_are_those_of_numbers(void **state)
{
	(void)state;
	assert_int_equal(df_typed_level(DF_STR("Title")), 2);
	assert_int_equal(df_typed_level(DF_STR("1. Title")), 2);
	assert_int_equal(df_typed_level(DF_STR("1.2. Title")), 3);
	assert_int_equal(df_typed_level(DF_STR("1.2 Title")), 3);
	assert_int_equal(df_typed_level(DF_STR("10.2.3 Title")), 4);
	assert_int_equal(df_typed_level(DF_STR("1.2.3.4.5.6.7 T")), 6);
	assert_int_equal(df_typed_level(DF_STR("A. Title")), 2);
	assert_int_equal(df_typed_level(DF_STR("2024")), 2);
}

static void
marks_are_known(void **state)
{
	long number;

	(void)state;
	assert_int_equal(df_typed_mark(DF_STR("- x"), &number), 2);
	assert_int_equal(number, -1);
	assert_int_equal(df_typed_mark(DF_STR("12) x"), &number), 4);
	assert_int_equal(number, 12);
	assert_int_equal(df_typed_mark(DF_STR("o x"), &number), 0);
	assert_int_equal(df_typed_mark(DF_STR("1986. x"), &number), 0);
	assert_int_equal(df_typed_mark(DF_STR("-x"), &number), 0);
	assert_int_equal(df_typed_mark(DF_STR("1."), &number), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(prose_is_told_from_code),
	    cmocka_unit_test(a_letter_needs_no_more_than_a_sentence),
	    cmocka_unit_test(blocks_have_kinds),
	    cmocka_unit_test(a_line_between_code_is_code),
	    cmocka_unit_test(first_lines_may_hang_out),
	    cmocka_unit_test(patches_end_where_letters_do),
	    cmocka_unit_test(verse_is_parted_by_empty_lines),
	    cmocka_unit_test(verse_is_told_from_code),
	    cmocka_unit_test(feet_of_pages_are_left_out),
	    cmocka_unit_test(levels_are_those_of_numbers),
	    cmocka_unit_test(marks_are_known),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
