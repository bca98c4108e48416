/*
 * titles: what a line looks like at its end.
 */
#include "chunk/titles.h"

#include <stdbool.h>
#include <string.h>

#include "chunk/atoms.h"
#include "chunk/lines.h"
#include "core/ascii.h"
#include "core/utf8.h"
#include "text/bpe.h"
#include "text/pretoken.h"

/* A line of which more characters are read is no title. */
#define TITLE_MAX 80
/* Nor is one of more bytes, its marks included. */
#define LINE_MAX_BYTES (5 * TITLE_MAX)
/* One that ends in a sign has no more bytes than this, and if no number stands
 * before it, no more characters than that. */
#define NUMBERED_MAX 40
/* Nor more bytes of emphasis. */
#define MARKS_MAX 8
#define BRIEF_MAX 10
/* A link with so many blanks is no name. */
#define LINK_BLANKS 3

static bool
is_unseen(char c)
{
	return c == '*' || c == '_' || c == ' ' || c == '\t' || c == '\r';
}

/* What a line may have at its end without being more than its words. */
static struct df_str
unmarked(struct df_str line)
{
	while (line.len > 0 && is_unseen(line.s[line.len - 1]))
		line.len--;
	return line;
}

/* Whether a line that ends in a sign is a title all the same: one of a few
 * letters, or one that ends in a number: Article 5. */
static bool
is_brief(const struct df_pretoken *p, struct df_str line)
{
	if (line.len > NUMBERED_MAX)
		return false;
	if (df_utf8_count(line) <= BRIEF_MAX)
		return true;
	do
		line.len--;
	while (
	    line.len > 0 && ((unsigned char)line.s[line.len] & 0xC0) == 0x80);
	line = unmarked(line);
	return line.len > 0 && df_pretoken_last(p, line) == DF_PRETOKEN_NUMBER;
}

/* How many characters of a line are read: the targets of links are not. */
static size_t
read_count(struct df_str line)
{
	size_t n = df_utf8_count(line);
	const char *at = line.s, *end = line.s + line.len, *open, *close;

	while ((open = memchr(at, ']', (size_t)(end - at))) != NULL) {
		at = open + 1;
		if (at == end || *at != '(')
			continue;
		close = memchr(at, ')', (size_t)(end - at));
		if (close == NULL)
			break;
		at = close + 1;
		n -= df_utf8_count(
		    (struct df_str){open + 1, (size_t)(at - open - 1)});
	}
	return n;
}

/* Whether a line looks like a title: short, and behind its last word no sign
 * but emphasis. */
static bool
is_title(const struct df_atoms *a, struct df_str line)
{
	const struct df_pretoken *p = &a->map->bpe->pretoken;

	line = unmarked(line);
	if (line.len == 0)
		return false;
	if (df_pretoken_last(p, line) == DF_PRETOKEN_OTHER)
		return is_brief(p, line);
	return line.len <= TITLE_MAX || read_count(line) <= TITLE_MAX;
}

/* The line of the text that holds an atom's first byte, from there on. */
static struct df_str
first_line(const struct df_atoms *a, const struct df_atom *atom)
{
	struct df_str text = a->map->text;
	size_t next, most = atom->start + LINE_MAX_BYTES;

	if (most < text.len)
		text.len = most;
	return df_line_at(text, atom->start, &next);
}

/* The line of the text that ends where an atom does, or so much of its end that
 * it is no title. */
static struct df_str
last_line(const struct df_atoms *a, const struct df_atom *atom)
{
	struct df_str all = df_str_slice(a->map->text, 0, atom->end);
	char last = all.len > 0 ? all.s[all.len - 1] : '\0';
	/* But what ends in emphasis or a link may be longer. */
	bool sign = last != '*' && last != '_' && last != ')' &&
	    df_pretoken_last(&a->map->bpe->pretoken, all) == DF_PRETOKEN_OTHER;
	size_t most = sign ? NUMBERED_MAX + MARKS_MAX : LINE_MAX_BYTES;
	size_t least = all.len > most ? all.len - most : 0, start = all.len;

	while (start > least && all.s[start - 1] != '\n')
		start--;
	return df_str_trim(df_str_slice(all, start, all.len));
}

/* Whether a line is in bold from end to end, and short. */
static bool
is_bold(struct df_str line)
{
	if (line.len < 5 || line.len > LINE_MAX_BYTES ||
	    !df_str_starts(line, DF_STR("**")) ||
	    !df_str_ends(line, DF_STR("**")))
		return false;
	line = df_str_slice(line, 2, line.len - 2);
	return !df_str_holds(line, DF_STR("**")) &&
	    df_utf8_count(line) <= TITLE_MAX;
}

/* Whether a line begins a block that is none of lines: a fence, a table. */
static bool
is_no_line(struct df_str line)
{
	return df_str_starts(line, DF_STR("```")) ||
	    df_str_starts(line, DF_STR("~~~")) ||
	    df_str_starts(line, DF_STR("|"));
}

/* Whether a line ends in a colon, which may be in bold. */
static bool
ends_in_colon(struct df_str line)
{
	line = unmarked(line);
	return df_str_ends(line, DF_STR(":")) ||
	    df_str_ends(line, DF_STR("\xEF\xBC\x9A"));
}

/* Whether a line is a time, as in transcripts and subtitles. */
static bool
is_time(struct df_str line)
{
	bool digit = false, colon = false;

	if (line.len < 4 || line.len > NUMBERED_MAX)
		return false;
	for (size_t i = 0; i < line.len; i++) {
		char c = line.s[i];

		digit |= df_ascii_digit(c);
		colon |= c == ':';
		if (!df_ascii_digit(c) && memchr(":.,[]()<>- ", c, 11) == NULL)
			return false;
	}
	return digit && colon;
}

/* What a line that is a link says, or the line. */
static struct df_str
unlinked(struct df_str line)
{
	struct df_str label = line = unmarked(line);

	if (!df_str_ends(line, DF_STR(")")))
		return line;
	while (label.len > 0 && is_unseen(label.s[0]))
		label = df_str_slice(label, 1, label.len);
	if (!df_str_starts(label, DF_STR("[")))
		return line;
	while (label.len > 0 && label.s[label.len - 1] != '(')
		label.len--;
	if (!df_str_ends(label, DF_STR("](")))
		return line;
	label.len -= 2;
	return label;
}

/* How many blanks stand in a line. */
static size_t
blanks(struct df_str line)
{
	size_t n = 0;

	for (size_t i = 0; i < line.len; i++)
		n += line.s[i] == ' ';
	return n;
}

/* Whether a person would not cut between two atoms. A link of few words is a
 * title only of the next line: in a paragraph of its own it may name who wrote
 * the one before. What ends a page is no title, but its number or foot. */
static bool
announces(const struct df_atoms *a, const struct df_atom *before,
    const struct df_atom *after)
{
	struct df_str text = a->map->text;
	struct df_str line = last_line(a, before), label, next;
	bool bold = is_bold(line), title;

	if (ends_in_colon(line) ||
	    df_str_starts(
		df_str_slice(text, after->start, after->end), DF_STR(": ")))
		return true;
	label = unlinked(line);
	if (label.len < line.len &&
	    (after->cut == DF_CUT_LINE || blanks(label) >= LINK_BLANKS))
		line = label;
	title = is_title(a, line);
	if (!bold && !title)
		return false;
	if (after->cut == DF_CUT_LINE && is_time(line))
		return true;
	if (after->start > 0 && text.s[after->start - 1] == '\f')
		return false;
	next = first_line(a, after);
	return (bold && !is_bold(next)) ||
	    (title && (is_no_line(next) || !is_title(a, next)));
}

void
df_titles_mark(struct df_atoms *a)
{
	for (size_t i = 1; i < a->n; i++) {
		uint8_t *cut = &a->v[i].cut;

		if ((*cut == DF_CUT_PARAGRAPH || *cut == DF_CUT_LINE) &&
		    announces(a, &a->v[i - 1], &a->v[i]))
			*cut = DF_CUT_TITLE;
	}
}
