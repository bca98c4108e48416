/* test_lines: what is marked as a question, in any language. */
#include "unit.h"

#include "chunk/lines.h"

static void
questions_are_known_by_their_mark(void **state)
{
	static const char *const lines[] = {"Q: Why?", "Question: Why?",
	    "Frage 3: Warum?", "Pregunta: Por qu\xC3\xA9?",
	    "P: Por qu\xC3\xA9?", "Domanda: Perch\xC3\xA9?",
	    "D: Perch\xC3\xA9?", "Vraag: Waarom?", "Pytanie: Dlaczego?",
	    "Sp\xC3\xB8rsm\xC3\xA5l: Hvorfor?", "Soru: Neden?",
	    "Kysymys: Miksi?", "Ot\xC3\xA1zka: Pro\xC4\x8D?",
	    "k\xC3\xA9rd\xC3\xA9s: Mi\xC3\xA9rt?", "H\xE1\xBB\x8Fi: V\xC3\xAC?",
	    "\xE9\x97\xAE: ?"};
	static const char *const others[] = {
	    "", "A: So.", "Answer: So.", "Note: Why?", "Queen: Why?", "Why?"};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++)
		if (!df_line_is_marked_question(df_str(lines[i])))
			fail_msg("%s", lines[i]);
	for (size_t i = 0; i < COUNT(others); i++)
		if (df_line_is_marked_question(df_str(others[i])))
			fail_msg("%s", others[i]);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(questions_are_known_by_their_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
