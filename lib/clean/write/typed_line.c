/*
 * typed_line: a text parted at its line feeds, and what the text of one says.
 */
#include "clean/write/typed_line.h"

#include "clean/write/typed_words.h"
#include "core/arena.h"
#include "core/ascii.h"
#include "core/count.h"

/* A text has so many bytes a line at least. */
#define LINE_MEAN 6
#define TAB 8
#define DEPTH_MAX 8

static struct df_str
without_end(struct df_str s)
{
	while (s.len > 0 && strchr(" \t\r\f", s.s[s.len - 1]) && s.s[s.len - 1])
		s.len--;
	return s;
}

/* Marks of quotes: "> ", ">> ", "> > ". */
static size_t
quote_marks(struct df_str s, unsigned *depth)
{
	size_t i = 0, behind = 0;

	*depth = 0;
	while (i < s.len && *depth < DEPTH_MAX) {
		if (s.s[i] == '>') {
			++*depth;
			behind = i + 1;
		} else if (s.s[i] != ' ' || *depth == 0) {
			break;
		}
		i++;
	}
	if (behind > 0 && behind < s.len && s.s[behind] == ' ')
		behind++;
	return behind;
}

static void
set_line(struct df_typed_line *l, struct df_str s)
{
	size_t i;

	l->whole = without_end(s);
	s = l->whole;
	i = quote_marks(s, &l->depth);
	for (; i < s.len && (s.s[i] == ' ' || s.s[i] == '\t' || s.s[i] == '\f');
	     i++)
		l->indent +=
		    s.s[i] == '\t' ? TAB - l->indent % TAB : s.s[i] == ' ';
	l->text = df_str_slice(s, i, s.len);
}

/* Whether a line is the foot of a page: "Doe   Informational   [Page 1]". */
static bool
is_foot(struct df_str s)
{
	size_t i = s.len;

	if (i < 8 || s.s[--i] != ']')
		return false;
	while (i > 0 && df_ascii_digit(s.s[i - 1]))
		i--;
	return df_str_ends(df_str_slice(s, 0, i), DF_STR("   [Page "));
}

/* "RFC 1   Host Software   April 1969". */
static bool
is_head(struct df_str s)
{
	return (df_str_starts(s, DF_STR("RFC ")) ||
		   df_str_starts(s, DF_STR("Internet-Draft"))) &&
	    df_str_holds(s, DF_STR("   "));
}

/* Leave out feet of pages, and the heads that follow. */
static void
drop_feet(struct df_typed_line *v, size_t n)
{
	bool before = true; /* nothing on this page yet */

	for (size_t i = 0; i < n; i++) {
		struct df_str *s = &v[i].text;
		bool foot = is_foot(v[i].whole);

		if (foot || (before && is_head(*s)))
			*s = v[i].whole = (struct df_str){s->s, 0};
		before = foot || (before && s->len == 0);
	}
}

int
df_typed_lines(
    struct df_str text, struct df_arena *a, struct df_typed_line **v, size_t *n)
{
	const size_t lines = (text.len > 0) + df_str_count(text, '\n');

	*n = 0;
	*v = NULL;
	if (text.len > DF_TYPED_MAX || lines * LINE_MEAN > text.len)
		return 0;
	*v = df_arena_calloc(a, lines, sizeof(**v));
	if (!*v)
		return -1;
	*n = lines;
	for (size_t i = 0; i < lines; i++) {
		struct df_str line = {text.s, 0};

		df_str_cut(&text, '\n', &line); /* the last one may be empty */
		set_line(&(*v)[i], line);
	}
	drop_feet(*v, lines);
	return 0;
}

size_t
df_typed_mark(struct df_str s, long *number)
{
	size_t n = 0;

	*number = -1;
	if (df_str_starts(s, DF_STR("- ")) || df_str_starts(s, DF_STR("* ")) ||
	    df_str_starts(s, DF_STR("+ ")) || df_str_starts(s, DF_STR("o  ")))
		return 2;
	if (df_str_starts(s, DF_STR("\xe2\x80\xa2 ")))
		return 4;
	while (n < s.len && n < 3 && df_ascii_digit(s.s[n]))
		n++;
	if (n == 0 || n + 1 >= s.len || (s.s[n] != '.' && s.s[n] != ')') ||
	    s.s[n + 1] != ' ')
		return 0;
	*number = 0;
	for (size_t i = 0; i < n; i++)
		*number = *number * 10 + (s.s[i] - '0');
	return n + 2;
}

bool
df_typed_is_field(struct df_str s)
{
	static const char *const names[] = {
	    "From: ", "To: ", "Date: ", "Subject: ", "Cc: ", "CC: ",
	    "Message-ID: ", "Message-Id: ", "Reply-To: ", "Sent: ", "List: ",
	    "In-Reply-To: ", "Newsgroups: ", "In-reply-to: "};

	return df_str_starts_any(s, names, DF_COUNT(names)) > 0;
}

int
df_typed_level(struct df_str s)
{
	int level = 2;

	for (size_t i = 1; i + 1 < s.len && level < 6 && s.s[i] != ' '; i++) {
		if (!df_ascii_digit(s.s[i - 1]))
			return 2;
		level += s.s[i] == '.' && df_ascii_digit(s.s[i + 1]);
		i += s.s[i] == '.' && s.s[i + 1] != ' ';
	}
	return level;
}

struct df_typed_words
df_typed_words_of(const struct df_typed_line *v, size_t n, size_t skipped)
{
	struct df_typed_words w = {0};

	for (size_t i = 0; i < n; i++) {
		struct df_str s = v[i].text;

		df_typed_words_add(
		    &w, df_str_trim(df_str_slice(s, skipped, s.len)));
		skipped = 0;
	}
	return w;
}
