/*
 * lines: marks at the beginning, then signs at the end.
 */
#include "chunk/lines.h"

#include <string.h>

#include "core/utf8.h"
#include "text/blocks.h"
#include "text/chars.h"

/* A question by its mark alone has no more characters. */
#define QUESTION_MAX 150
/* And a speaker's name no more bytes, nor words. */
#define NAME_MAX 40
#define NAME_WORDS 4

#define COUNT(v) (sizeof(v) / sizeof((v)[0]))

/* What stands before the colon of a question or an answer, or, of those with
 * one letter, before a colon or full stop. */
static const char *const asks[] = {"q", "question", "frage", "pregunta",
    "p", "domanda", "d", "vraag", "pergunta", "pytanie", "fr\xC3\xA5ga",
    "sp\xC3\xB8rsm\xC3\xA5l", "kysymys", "ot\xC3\xA1zka", "soru",
    "\xD0\xB2\xD0\xBE\xD0\xBF\xD1\x80\xD0\xBE\xD1\x81",
    "\xD0\x92\xD0\xBE\xD0\xBF\xD1\x80\xD0\xBE\xD1\x81", "\xE9\x97\xAE",
    "\xE5\x95\x8F", "\xE9\x97\xAE\xE9\xA2\x98", "\xE8\xB3\xAA\xE5\x95\x8F"};
static const char *const answers[] = {"a", "answer", "antwort", "respuesta",
    "r", "risposta", "antwoord", "resposta", "odpowied\xC5\xBA", "svar",
    "vastaus", "odpov\xC4\x9B\xC4\x8F", "cevap", "r\xC3\xA9ponse",
    "\xD0\xBE\xD1\x82\xD0\xB2\xD0\xB5\xD1\x82",
    "\xD0\x9E\xD1\x82\xD0\xB2\xD0\xB5\xD1\x82", "\xE7\xAD\x94",
    "\xE7\xAD\x94\xE6\xA1\x88", "\xE5\x9B\x9E\xE7\xAD\x94"};

static const char *const question_marks[] = {
    "?", "\xEF\xBC\x9F", "\xD8\x9F", "\xCD\xBE"};
static const char *const sentence_ends[] = {".", "!", "?", "\xE2\x80\xA6",
    "\xE2\x80\x9D", "\xC2\xBB", "\xE3\x80\x82", "\xEF\xBC\x81",
    "\xEF\xBC\x9F", "\xE3\x80\x8D"};
static const char *const dashes[] = {"\xE2\x80\x94 ", "\xE2\x80\x93 ",
    "\xE2\x80\x95", "\xE2\x80\x94\xC2\xA0", "\xE2\x80\x93\xC2\xA0"};
static const char *const quotes[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9E",
    "\xC2\xAB", "\xE3\x80\x8C", "\xE2\x80\x98"};

struct df_str
df_line_at(struct df_str text, size_t at, size_t *next)
{
	const char *lf = memchr(text.s + at, '\n', text.len - at);
	size_t end = lf != NULL ? (size_t)(lf - text.s) : text.len;

	*next = lf != NULL ? end + 1 : end;
	return df_str_slice(text, at, end);
}

struct df_str
df_line_plain(struct df_str line)
{
	static const char before[] = "#>*_ \t\r", behind[] = "*_ \t\r";
	size_t n;

	line = df_str_trim(line);
	while ((n = df_blocks_item(line)) > 0)
		line = df_str_slice(line, n, line.len);
	while (line.len > 0 && memchr(before, line.s[0], sizeof before - 1))
		line = df_str_slice(line, 1, line.len);
	while (line.len > 0 &&
	    memchr(behind, line.s[line.len - 1], sizeof behind - 1))
		line.len--;
	return line;
}

static bool
is_among(struct df_str word, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (df_str_case_is(word, v[i]))
			return true;
	return false;
}

/* Most lines begin with a letter: they need no comparing. */
static bool
starts(struct df_str line, const char *const *v, size_t n)
{
	if (line.len == 0 || (line.s[0] != '"' && !(line.s[0] & 0x80)))
		return false;
	for (size_t i = 0; i < n; i++)
		if (df_str_starts(line, df_str(v[i])))
			return true;
	return false;
}

/* The colon, also the wide one, that ends a label of at most NAME_MAX bytes;
 * *len is its length. Where it stands, or 0. */
static size_t
label_end(struct df_str line, size_t *len)
{
	for (size_t i = 1; i < line.len && i <= NAME_MAX; i++) {
		if (line.s[i] == ':') {
			*len = 1;
			return i;
		}
		if (df_str_starts(df_str_slice(line, i, line.len),
			DF_STR("\xEF\xBC\x9A"))) {
			*len = 3;
			return i;
		}
	}
	return 0;
}

/* A label without a number and marks of emphasis: Q12, **Q**. */
static struct df_str
label_word(struct df_str label)
{
	while (label.len > 1 &&
	    memchr("0123456789 *_.#", label.s[label.len - 1], 15))
		label.len--;
	return df_str_trim(label);
}

/* "Q. What" has no colon. */
static bool
is_letter_mark(struct df_str line, char upper)
{
	return line.len > 3 && line.s[0] == upper && line.s[1] == '.' &&
	    line.s[2] == ' ';
}

/* Whether label is how people are named: few words, each with a capital, a
 * number or a script that has none, and no other signs. */
static bool
is_name(struct df_str label)
{
	size_t words = 1;
	bool first = true;
	int32_t c;

	for (size_t i = 0; i < label.len;) {
		enum df_category category;

		i += df_utf8_decode(label.s + i, label.len - i, &c);
		category = (enum df_category)df_char(c)->category;
		if (c == ' ') {
			words++;
			first = true;
			continue;
		}
		if (first && (category == DF_LL || category > DF_NO))
			return false;
		if (category > DF_NO && strchr(".'-_", c < 128 ? c : 1) == NULL)
			return false;
		first = false;
	}
	return words <= NAME_WORDS;
}

static bool
ends(struct df_str line, const char *const *v, size_t n)
{
	while (line.len > 0 && memchr("\")'", line.s[line.len - 1], 3) != NULL)
		line.len--;
	if (line.len == 0 ||
	    (!(line.s[line.len - 1] & 0x80) &&
		memchr(".!?", line.s[line.len - 1], 3) == NULL))
		return false;
	for (size_t i = 0; i < n; i++)
		if (df_str_ends(line, df_str(v[i])))
			return true;
	return false;
}

/* Whether two sentences stand in the line. */
static bool
is_several(struct df_str line)
{
	for (size_t i = 0; i + 1 < line.len; i++)
		if (memchr(".!?", line.s[i], 3) != NULL && line.s[i + 1] == ' ')
			return true;
	return false;
}

static bool
is_question(struct df_str line)
{
	return ends(line, question_marks, COUNT(question_marks)) &&
	    df_utf8_count(line) <= QUESTION_MAX && !is_several(line);
}

/* What somebody says ends like a sentence, unlike the entries of a form. */
static bool
is_said(struct df_str line)
{
	return ends(line, sentence_ends, COUNT(sentence_ends));
}

enum df_line_kind
df_line_kind(struct df_str line, struct df_str *name)
{
	size_t colon, len = 0;
	struct df_str label;

	*name = (struct df_str){NULL, 0};
	colon = label_end(line, &len);
	label = label_word(df_str_slice(line, 0, colon));
	if (is_letter_mark(line, 'Q'))
		return DF_LINE_Q;
	if (label.len > 0 && is_among(label, asks, COUNT(asks)))
		return DF_LINE_Q;
	if (label.len > 0 && is_among(label, answers, COUNT(answers)))
		return DF_LINE_A;
	if (starts(line, dashes, COUNT(dashes)) ||
	    starts(line, quotes, COUNT(quotes)))
		return DF_LINE_SPEECH;
	if (label.len > 0 && is_name(label) && is_said(line)) {
		*name = label;
		return DF_LINE_SPEAKER;
	}
	return is_question(line) ? DF_LINE_QUESTION : DF_LINE_OTHER;
}
