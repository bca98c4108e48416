/*
 * language_file: reads what the generator knows about a language from its data
 * file (gen/en.txt), which is lines of words:
 *
 *	language CODE
 *	stop WORD ...            the commonest words, to guess a text's language
 *	list NAME WORD[=FORM] ...
 *	template WEIGHT NAME PATTERN => QUESTION
 *	abbreviation QUESTION    with {1} for the abbreviation
 *	how_to WORDS             what "How to" becomes in a question
 *	elision WORD FORM        the form of the word before a vowel
 *	section QUESTION         {1} for "Article 3", {2} for the title
 *	capitals nouns           all nouns have them, not only names
 *	compounds open           a noun may stand before another
 *	passage | passage_label | question_label | summarize | sentences TEXT
 *
 * template.h tells what a PATTERN and its QUESTION are.
 */
#ifndef DF_GEN_LANGUAGE_FILE_H
#define DF_GEN_LANGUAGE_FILE_H

struct df_err;
struct df_language;

/* Read the data file gen/NAME.txt. 0, or -1 with a system error that names
 * the line. */
int df_language_load(
    struct df_language *l, const char *name, struct df_err *err);

#endif
