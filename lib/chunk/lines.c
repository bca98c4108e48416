/*
 * lines: marks at the beginning, then signs at the end.
 */
#include "chunk/lines.h"

#include <string.h>

#include "chunk/label.h"
#include "core/ascii.h"
#include "core/count.h"
#include "core/utf8.h"
#include "text/blocks.h"
#include "text/chars.h"

/* A question by its mark alone has no more characters. */
#define QUESTION_MAX 150

/* An item of a list without marks has no more bytes. */
#define ITEM_MAX 60

#define S(literal) \
	{ \
		literal, sizeof(literal) - 1 \
	}

/* What stands before the colon of a question or an answer, or, of those with
 * one letter, before a colon or full stop. */
static const struct df_str asks[] = {S("q"), S("question"), S("frage"), S("f"),
    S("pregunta"), S("p"), S("domanda"), S("d"), S("vraag"), S("pergunta"),
    S("pytanie"), S("fr\xC3\xA5ga"), S("sp\xC3\xB8rsm\xC3\xA5l"), S("kysymys"),
    S("ot\xC3\xA1zka"), S("soru"), S("\xD0\x92"),
    S("\xD0\xB2\xD0\xBE\xD0\xBF\xD1\x80\xD0\xBE\xD1\x81"),
    S("\xD0\x92\xD0\xBE\xD0\xBF\xD1\x80\xD0\xBE\xD1\x81"), S("\xE9\x97\xAE"),
    S("\xE5\x95\x8F"), S("\xE9\x97\xAE\xE9\xA2\x98"),
    S("\xE8\xB3\xAA\xE5\x95\x8F"),
    S("\xD0\xBF\xD0\xB8\xD1\x82\xD0\xB0\xD0\xBD\xD0\xBD\xD1\x8F"),
    S("\xD0\x9F\xD0\xB8\xD1\x82\xD0\xB0\xD0\xBD\xD0\xBD\xD1\x8F"),
    S("\xD0\xB7\xD0\xB0\xD0\xBF\xD0\xB8\xD1\x82\xD0\xB0\xD0\xBD\xD0\xBD\xD1"
      "\x8F"),
    S("\xD0\x97\xD0\xB0\xD0\xBF\xD0\xB8\xD1\x82\xD0\xB0\xD0\xBD\xD0\xBD\xD1"
      "\x8F"),
    S("\xCE\xB5\xCF\x81\xCF\x8E\xCF\x84\xCE\xB7\xCF\x83\xCE\xB7"),
    S("\xCE\x95\xCF\x81\xCF\x8E\xCF\x84\xCE\xB7\xCF\x83\xCE\xB7"),
    S("\xC3\xAEntrebare"), S("\xC3\x8Entrebare"), S("k\xC3\xA9rd\xC3\xA9s"),
    S("K\xC3\xA9rd\xC3\xA9s"), S("pertanyaan"), S("h\xE1\xBB\x8Fi"),
    S("H\xE1\xBB\x8Fi"), S("\xEC\xA7\x88\xEB\xAC\xB8"), S("\xEB\xAC\xB8"),
    S("\xD8\xA7\xD9\x84\xD8\xB3\xD8\xA4\xD8\xA7\xD9\x84"),
    S("\xD8\xB3\xD8\xA4\xD8\xA7\xD9\x84"), S("\xD8\xB3"),
    S("\xD7\xA9\xD7\x90\xD7\x9C\xD7\x94"),
    S("\xE0\xA4\xAA\xE0\xA5\x8D\xE0\xA4\xB0\xE0\xA4\xB6\xE0\xA5\x8D\xE0\xA4"
      "\xA8"),
    S("\xE0\xB8\x96\xE0\xB8\xB2\xE0\xB8\xA1")};
/* The letters of ASCII that they begin with. */
static const char asks_letters[] = "qfpdvskoh";
static const struct df_str answers[] = {S("a"), S("answer"), S("antwort"),
    S("respuesta"), S("r"), S("risposta"), S("antwoord"), S("resposta"),
    S("odpowied\xC5\xBA"), S("svar"), S("vastaus"), S("odpov\xC4\x9B\xC4\x8F"),
    S("cevap"), S("r\xC3\xA9ponse"), S("\xD0\x9E"),
    S("\xD0\xBE\xD1\x82\xD0\xB2\xD0\xB5\xD1\x82"),
    S("\xD0\x9E\xD1\x82\xD0\xB2\xD0\xB5\xD1\x82"), S("\xE7\xAD\x94"),
    S("\xE7\xAD\x94\xE6\xA1\x88"), S("\xE5\x9B\x9E\xE7\xAD\x94"),
    S("\xD0\xB2\xD1\x96\xD0\xB4\xD0\xBF\xD0\xBE\xD0\xB2\xD1\x96\xD0\xB4\xD1"
      "\x8C"),
    S("\xD0\x92\xD1\x96\xD0\xB4\xD0\xBF\xD0\xBE\xD0\xB2\xD1\x96\xD0\xB4\xD1"
      "\x8C"),
    S("\xCE\xB1\xCF\x80\xCE\xAC\xCE\xBD\xCF\x84\xCE\xB7\xCF\x83\xCE\xB7"),
    S("\xCE\x91\xCF\x80\xCE\xAC\xCE\xBD\xCF\x84\xCE\xB7\xCF\x83\xCE\xB7"),
    S("r\xC4\x83spuns"), S("R\xC4\x83spuns"), S("v\xC3\xA1lasz"),
    S("V\xC3\xA1lasz"), S("jawaban"), S("\xC4\x91\xC3\xA1p"),
    S("\xC4\x90\xC3\xA1p"), S("\xEB\x8B\xB5\xEB\xB3\x80"), S("\xEB\x8B\xB5"),
    S("\xD8\xAC\xD9\x88\xD8\xA7\xD8\xA8"),
    S("\xD8\xA7\xD9\x84\xD8\xAC\xD9\x88\xD8\xA7\xD8\xA8"), S("\xD8\xAC"),
    S("\xD7\xAA\xD7\xA9\xD7\x95\xD7\x91\xD7\x94"),
    S("\xE0\xA4\x89\xE0\xA4\xA4\xE0\xA5\x8D\xE0\xA4\xA4\xE0\xA4\xB0"),
    S("\xE0\xB8\x95\xE0\xB8\xAD\xE0\xB8\x9A")};

static const struct df_str question_marks[] = {
    S("?"), S("\xEF\xBC\x9F"), S("\xD8\x9F"), S("\xCD\xBE")};
static const struct df_str sentence_ends[] = {S("."), S("!"), S("?"),
    S("\xE2\x80\xA6"), S("\xE2\x80\x9D"), S("\xC2\xBB"), S("\xE3\x80\x82"),
    S("\xEF\xBC\x81"), S("\xEF\xBC\x9F"), S("\xE3\x80\x8D")};
static const struct df_str dashes[] = {S("\xE2\x80\x94 "), S("\xE2\x80\x93 "),
    S("\xE2\x80\x95"), S("\xE2\x80\x94\xC2\xA0"), S("\xE2\x80\x93\xC2\xA0")};
/* What begins an item where no Markdown was meant. */
static const struct df_str bullets[] = {S("\xE2\x80\xA2"), S("\xC2\xB7 "),
    S("\xE2\x96\xAA"), S("\xE2\x97\xA6"), S("\xE2\x80\xA3"), S("\xE2\x97\x8F"),
    S("\xE2\x96\xBA"), S("\xE2\x96\xB6"), S("\xE2\x9C\x93"), S("\xE2\x9C\x94"),
    S("\xE2\x9C\x85"), S("\xE2\x86\x92"), S("\\- "), S("\\* ")};
static const struct df_str quotes[] = {S("\""), S("\xE2\x80\x9C"),
    S("\xE2\x80\x9E"), S("\xC2\xAB"), S("\xE3\x80\x8C"), S("\xE2\x80\x98")};

struct df_str
df_line_at(struct df_str text, size_t at, size_t *next)
{
	const char *lf = memchr(text.s + at, '\n', text.len - at);
	size_t end = lf != NULL ? (size_t)(lf - text.s) : text.len;

	*next = lf != NULL ? end + 1 : end;
	return df_str_slice(text, at, end);
}

/* Emphasis, or a blank. */
static bool
is_emphasis(char c)
{
	return c == '*' || c == '_' || c == ' ' || c == '\t' || c == '\r';
}

/* The length of a number in front of a line whose sign is escaped, so that it
 * begins no list: 12\. */
static size_t
escaped_number(struct df_str line)
{
	size_t n = 0;

	while (n < line.len && df_ascii_digit(line.s[n]))
		n++;
	return n > 0 && line.len - n > 2 && line.s[n] == '\\' ? n + 2 : 0;
}

/* The length of one mark that begins line: of a heading, quote, item, or of
 * emphasis. */
static size_t
mark_length(struct df_str line)
{
	size_t n;

	if (line.len == 0 || df_ascii_letter(line.s[0]))
		return 0;
	n = df_blocks_item(line);
	if (n == 0)
		n = escaped_number(line);
	if (n == 0)
		n = line.s[0] == '#' || line.s[0] == '>' ||
		    is_emphasis(line.s[0]);
	return n;
}

struct df_str
df_line_plain(struct df_str line)
{
	size_t n;

	line = df_str_trim(line);
	while ((n = mark_length(line)) > 0)
		line = df_str_slice(line, n, line.len);
	while (line.len > 0 && is_emphasis(line.s[line.len - 1]))
		line.len--;
	return line;
}

static bool
is_among(struct df_str word, const struct df_str *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.len == v[i].len && df_str_case_is(word, v[i].s))
			return true;
	return false;
}

/* Most lines begin with a letter of ASCII: they need no comparing. */
static bool
starts(struct df_str line, const struct df_str *v, size_t n)
{
	if (line.len == 0 ||
	    (line.s[0] != '"' && line.s[0] != '\\' && !(line.s[0] & 0x80)))
		return false;
	for (size_t i = 0; i < n; i++)
		if (df_str_starts(line, v[i]))
			return true;
	return false;
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

/* "Q. What" and "A. That" have no colon. */
static bool
is_letter_mark(struct df_str line, char upper)
{
	return line.len > 3 && line.s[0] == upper && line.s[1] == '.' &&
	    line.s[2] == ' ';
}

static bool
is_closing(char c)
{
	return c == '"' || c == ')' || c == '\'';
}

static bool
is_full_stop(char c)
{
	return c == '.' || c == '!' || c == '?';
}

static bool
ends(struct df_str line, const struct df_str *v, size_t n)
{
	while (line.len > 0 && is_closing(line.s[line.len - 1]))
		line.len--;
	if (line.len == 0 ||
	    (!(line.s[line.len - 1] & 0x80) &&
		!is_full_stop(line.s[line.len - 1])))
		return false;
	for (size_t i = 0; i < n; i++)
		if (df_str_ends(line, v[i]))
			return true;
	return false;
}

/* Whether two sentences stand in the line. */
static bool
is_several(struct df_str line)
{
	for (size_t i = 0; i + 1 < line.len; i++)
		if (is_full_stop(line.s[i]) && line.s[i + 1] == ' ')
			return true;
	return false;
}

bool
df_line_asks(struct df_str line)
{
	return ends(line, question_marks, DF_COUNT(question_marks));
}

static bool
is_question(struct df_str line)
{
	return df_line_asks(line) && df_utf8_count(line) <= QUESTION_MAX &&
	    !is_several(line);
}

/* Unlike the entries of a form. */
bool
df_line_is_said(struct df_str line)
{
	return ends(line, sentence_ends, DF_COUNT(sentence_ends));
}

bool
df_line_questions(struct df_str line)
{
	for (size_t i = 0; i < line.len; i++) {
		if (line.s[i] != '?' && !(line.s[i] & 0x80))
			continue;
		for (size_t k = 0; k < DF_COUNT(question_marks); k++)
			if (df_str_starts(df_str_slice(line, i, line.len),
				question_marks[k]))
				return true;
	}
	return false;
}

/* Whether what stands between the quotation marks that line begins with is a
 * term: no sign ends it, and no comma stands behind. Only of marks that English
 * has. */
static bool
is_term(struct df_str line)
{
	static const struct df_str marks[] = {S("\""), S("\xE2\x80\x9D")};
	size_t k = line.s[0] != '"', at = 1;

	if (k == 1 && !df_str_starts(line, DF_STR("\xE2\x80\x9C")))
		return false;
	while (at < line.len &&
	    !df_str_starts(df_str_slice(line, at, line.len), marks[k]))
		at++;
	if (at + marks[k].len >= line.len || line.s[at + marks[k].len] == ',')
		return false;
	return !is_full_stop(line.s[at - 1]) && line.s[at - 1] != ',' &&
	    !(line.s[at - 1] & 0x80);
}

/* Whether a question in bold begins the line, and its answer follows. */
static bool
is_answered(struct df_str line)
{
	size_t most = line.len < QUESTION_MAX ? line.len : QUESTION_MAX;
	const char *mark = most > 0 ? memchr(line.s, '?', most) : NULL;
	size_t n;

	if (mark == NULL)
		return false;
	n = (size_t)(mark - line.s) + 1;
	return df_str_starts(df_str_slice(line, n, line.len), DF_STR("** ")) &&
	    !is_several(df_str_slice(line, 0, n));
}

bool
df_line_quoted(struct df_str line)
{
	static const struct df_str marks[] = {S("\""), S("\xE2\x80\x9D"),
	    S("\xE2\x80\x9C"), S("\xC2\xBB"), S("\xE3\x80\x8D"),
	    S("\xE2\x80\x99")};

	for (size_t i = 0; i < DF_COUNT(marks); i++)
		if (df_str_ends(line, marks[i]))
			return true;
	return false;
}

/* Whether the label of a line names a question. A letter other than Q may name
 * anything, so the line has to ask something, too. */
static bool
names_question(struct df_str line, struct df_str label)
{
	bool letter = label.len == 1 || df_str_is(label, "\xD0\x92");

	if (label.len == 0 || !is_among(label, asks, DF_COUNT(asks)))
		return false;
	return !letter || (label.s[0] | 0x20) == 'q' || df_line_asks(line);
}

/* Whether the line is marked as a question or an answer; label is what stands
 * before its colon. */
static enum df_line_kind
marked_kind(struct df_str line, struct df_str label)
{
	if (is_letter_mark(line, 'Q') || names_question(line, label))
		return DF_LINE_Q;
	if (is_letter_mark(line, 'A') ||
	    (label.len > 0 && is_among(label, answers, DF_COUNT(answers))))
		return DF_LINE_A;
	return DF_LINE_OTHER;
}

/* What stands before a colon at the start of the line. */
static struct df_str
label_of(struct df_str line)
{
	return label_word(df_str_slice(line, 0, df_label_end(line)));
}

bool
df_line_is_marked_question(struct df_str line)
{
	if (line.len == 0 ||
	    (df_ascii_letter(line.s[0]) &&
		strchr(asks_letters, line.s[0] | 0x20) == NULL))
		return false;
	return marked_kind(line, label_of(line)) == DF_LINE_Q;
}

static bool
is_link(struct df_str line)
{
	const char *end = line.len > 0 && line.s[0] == '['
	    ? memchr(line.s, ']', line.len)
	    : NULL;

	return end != NULL && line.s + line.len - end > 2 && end[1] == '(' &&
	    memchr(end, ')', (size_t)(line.s + line.len - end)) ==
	    line.s + line.len - 1;
}

/* Whether the line is an address and nothing else. */
static bool
is_address(struct df_str line)
{
	return (df_str_starts(line, DF_STR("https://")) ||
		   df_str_starts(line, DF_STR("http://"))) &&
	    memchr(line.s, ' ', line.len) == NULL;
}

bool
df_line_is_item(struct df_str line)
{
	static const struct df_str signs[] = {S(","), S(";"), S(":"),
	    S("\xE3\x80\x81"), S("\xEF\xBC\x8C"), S("\xEF\xBC\x9B"),
	    S("\xEF\xBC\x9A"), S("\xD8\x8C"), S("\xE0\xA5\xA4")};
	int32_t c;

	if (line.len == 0 || is_link(line) || is_address(line))
		return line.len > 0;
	/* With a colon in it, it is the entry of a form. */
	if (line.len > ITEM_MAX || df_line_is_said(line) ||
	    df_line_asks(line) || df_label_end(line) > 0)
		return false;
	for (size_t i = 0; i < DF_COUNT(signs); i++)
		if (df_str_ends(line, signs[i]))
			return false;
	df_utf8_decode(line.s, line.len, &c);
	return df_char(c)->category != DF_LL;
}

enum df_line_kind
df_line_kind(struct df_str line, struct df_str *name)
{
	struct df_str label = label_of(line);
	enum df_line_kind kind = marked_kind(line, label);

	*name = (struct df_str){NULL, 0};
	if (kind != DF_LINE_OTHER)
		return kind;
	*name = df_label_speaker(line);
	if (name->len > 0)
		return DF_LINE_SPEAKER;
	if (starts(line, dashes, DF_COUNT(dashes)))
		return df_line_is_said(line) ? DF_LINE_DASHED : DF_LINE_BULLET;
	if (starts(line, quotes, DF_COUNT(quotes)) && df_line_is_said(line) &&
	    !is_term(line))
		return DF_LINE_QUOTED;
	if (starts(line, bullets, DF_COUNT(bullets)))
		return DF_LINE_BULLET;
	if (label.len > 0 && df_label_is_name(label) && df_line_is_said(line)) {
		*name = label;
		return DF_LINE_SPEAKER;
	}
	if (is_answered(line))
		return DF_LINE_ANSWERED;
	return is_question(line) ? DF_LINE_QUESTION : DF_LINE_OTHER;
}
