/*
 * markup: signs at the starts of lines.
 */
#include "text/markup.h"

#include <string.h>

#include "core/ascii.h"
#include "core/count.h"
#include "core/utf8.h"
#include "text/blocks.h"

/* A line of fewer signs is under no title. */
#define ADORNMENT_MIN 4
#define OVER 0x80
#define TITLE_MAX 200

/* The line that begins at `at`, without its line end and blanks behind; *next
 * is behind that. Empty at the end of the text. */
static struct df_str
line_at(struct df_str text, size_t at, size_t *next)
{
	const char *lf =
	    at < text.len ? memchr(text.s + at, '\n', text.len - at) : NULL;
	size_t end = lf != NULL ? (size_t)(lf - text.s) : text.len;
	struct df_str line = df_str_slice(text, at, end);

	*next = lf != NULL ? end + 1 : text.len;
	while (line.len > 0 && strchr(" \t\r", line.s[line.len - 1]) != NULL)
		line.len--;
	return line;
}

static size_t
run_length(struct df_str s, char c)
{
	size_t n = 0;

	while (n < s.len && s.s[n] == c)
		n++;
	return n;
}

/* LaTeX */

static const struct {
	const char *name;
	int level;
} sections[] = {{"part", 1}, {"chapter", 2}, {"section", 3}, {"subsection", 4},
    {"subsubsection", 5}, {"paragraph", 6}};

static const char *const environments[] = {"verbatim", "Verbatim", "lstlisting",
    "minted", "tabular", "tabularx", "longtable", "table", "figure", "equation",
    "align", "gather", "multline", "eqnarray", "algorithm", "algorithmic",
    "tikzpicture"};

/* What stands in the braces that end or begin behind `at`, or up to the end of
 * the line. */
static struct df_str
braced(struct df_str line, size_t at)
{
	size_t depth = 0, start = at + 1;

	for (size_t i = at; i < line.len; i++) {
		depth += line.s[i] == '{';
		depth -= line.s[i] == '}';
		if (depth == 0)
			return df_str_slice(line, start, i);
	}
	return df_str_slice(line, start, line.len);
}

/* The level of the section that a line begins, with its title, or 0. */
static int
latex_section(struct df_str line, struct df_str *title)
{
	size_t name = 1, at;
	const char *close;

	if (line.len == 0 || line.s[0] != '\\')
		return 0;
	while (name < line.len && df_ascii_lower(line.s[name]))
		name++;
	at = name + (name < line.len && line.s[name] == '*');
	if (at < line.len && line.s[at] == '[') {
		close = memchr(line.s + at, ']', line.len - at);
		at = close != NULL ? (size_t)(close - line.s) + 1 : line.len;
	}
	if (at >= line.len || line.s[at] != '{')
		return 0;
	for (size_t i = 0; i < DF_COUNT(sections); i++)
		if (df_str_is(df_str_slice(line, 1, name), sections[i].name)) {
			*title = df_str_trim(braced(line, at));
			return sections[i].level;
		}
	return 0;
}

/* The name of the environment that a line begins, if it is none of text. */
static struct df_str
latex_environment(struct df_str line)
{
	struct df_str name;
	size_t n;

	line = df_str_trim(line);
	if (!df_str_starts(line, DF_STR("\\begin{")))
		return (struct df_str){NULL, 0};
	name = braced(line, 6);
	n = name.len - (name.len > 0 && name.s[name.len - 1] == '*');
	for (size_t i = 0; i < DF_COUNT(environments); i++)
		if (df_str_is(df_str_slice(name, 0, n), environments[i]))
			return name;
	return (struct df_str){NULL, 0};
}

/* AsciiDoc and MediaWiki */

/* The level of a title behind = signs, closed by as many of them or not, or
 * 0. */
static int
equals_title(struct df_str line, bool *closed, struct df_str *title)
{
	size_t n = run_length(line, '='), end = line.len;

	if (n == 0 || n > 6 || n == line.len)
		return 0;
	while (end > n && line.s[end - 1] == '=')
		end--;
	*closed = line.len - end == n;
	if (!*closed && line.s[n] != ' ')
		return 0;
	*title = df_str_trim(df_str_slice(line, n, *closed ? end : line.len));
	return title->len > 0 ? (int)n : 0;
}

/* Org */

static int
stars_title(struct df_str line, struct df_str *title)
{
	size_t n = run_length(line, '*');

	if (n == 0 || n >= line.len || line.s[n] != ' ')
		return 0;
	*title = df_str_trim(df_str_slice(line, n, line.len));
	return n > 6 ? 6 : (int)n;
}

static bool
is_small(struct df_str s, const char *small)
{
	size_t n = strlen(small);

	if (s.len < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((s.s[i] | 0x20) != small[i] && s.s[i] != small[i])
			return false;
	return true;
}

/* reStructuredText */

/* The sign that a line consists of, or 0. */
static unsigned char
adornment(struct df_str line)
{
	if (line.len < ADORNMENT_MIN ||
	    memchr("=-~^\"'`*+#.:_<>", line.s[0], 15) == NULL ||
	    run_length(line, line.s[0]) < line.len)
		return 0;
	return (unsigned char)line.s[0];
}

/* The style of the title that begins at `at`, or 0: a line, and one of signs
 * below that is no shorter; exact: and as long, or also above. */
static unsigned char
adorned(struct df_str text, size_t at, bool *exact, struct df_str *title,
    size_t *end, size_t *next)
{
	struct df_str over = line_at(text, at, next), under;
	unsigned char sign = adornment(over), below;
	size_t n;

	*title = sign ? line_at(text, *next, next) : over;
	if (title->len == 0 || title->len > TITLE_MAX || adornment(*title))
		return 0;
	under = line_at(text, *next, next);
	below = adornment(under);
	n = df_utf8_count(*title);
	if (below == 0 || under.len < n || (sign && sign != below) ||
	    (sign && over.len != under.len) || (!sign && title->s[0] == ' '))
		return 0;
	*exact = sign || under.len == n;
	*end = (size_t)(under.s - text.s) + under.len;
	*title = df_str_trim(*title);
	return sign ? sign | OVER : below;
}

/* The level of a style, or 0. */
static int
style_level(const struct df_markup *m, unsigned char style)
{
	for (int i = 0; style != 0 && i < DF_MARKUP_STYLES; i++)
		if (m->styles[i] == style)
			return i + 1;
	return 0;
}

static void
note_adorned(struct df_markup *m, struct df_str text, size_t at)
{
	struct df_str title;
	bool exact;
	size_t end, next;
	unsigned char style = adorned(text, at, &exact, &title, &end, &next);

	if (style == 0 || !exact)
		return;
	/* Markdown knows these two. */
	m->adorned += style != '=' && style != '-';
	for (int i = 0; i < DF_MARKUP_STYLES && style_level(m, style) == 0; i++)
		if (m->styles[i] == 0)
			m->styles[i] = style;
}

static void
note_line(struct df_markup *m, struct df_str line)
{
	struct df_str title;
	bool closed;

	m->latex += latex_section(line, &title) > 0 ||
	    df_str_starts(line, DF_STR("\\documentclass")) ||
	    df_str_starts(line, DF_STR("\\begin{document}"));
	if (equals_title(line, &closed, &title) > 1) {
		m->closed += closed;
		m->open += !closed;
	}
	m->stars += stars_title(line, &title) > 0;
	m->org += is_small(line, "#+") || is_small(line, ":properties:");
	m->directives += df_str_starts(line, DF_STR(".. ")) &&
	    (df_str_holds(line, DF_STR("::")) || line.s[3] == '_');
	m->any = m->latex + m->closed + m->open + m->org > 0;
}

/* A line of ~ behind a title looks like a fence. */
static void
note_fence(struct df_markup *m, struct df_str text, size_t at, size_t before)
{
	if (text.s[at] != '~' || at < 2 || before + 1 != at)
		return;
	while (before > 0 && text.s[before - 1] != '\n')
		before--;
	note_adorned(m, text, before);
}

/* The lines of a block. */
static void
note_lines(struct df_markup *m, struct df_str text, size_t at)
{
	while (at < text.len)
		note_line(m, line_at(text, at, &at));
}

static void
note_heading(struct df_markup *m, struct df_str text, size_t at, size_t before)
{
	if (text.s[at] != '#')
		note_adorned(m, text, at);
	else if (before == 0 || before + 1 < at)
		m->atx++; /* and no item of a list in MediaWiki */
}

void
df_markup_note(struct df_markup *m, struct df_str text,
    const struct df_block *block, size_t before)
{
	size_t at = block->start;

	if (block->kind == DF_BLOCK_TEXT) {
		text.len = block->end;
		if (df_markup_may_end(text.s + text.len, text.len - at))
			note_adorned(m, text, at);
		if (df_markup_may_begin(m, text.s[at]))
			note_lines(m, text, at);
	} else if (block->kind == DF_BLOCK_HEADING) {
		note_heading(m, text, at, before);
	} else if (block->kind == DF_BLOCK_CODE) {
		note_fence(m, text, at, before);
	}
}

/* All styles in their order, those too that Markdown takes for code. */
static void
find_styles(struct df_markup *m, struct df_str text)
{
	memset(m->styles, 0, sizeof m->styles);
	for (size_t at = 0; at < text.len;) {
		note_adorned(m, text, at);
		line_at(text, at, &at);
	}
}

bool
df_markup_decide(struct df_markup *m, struct df_str text)
{
	if (m->latex > 1)
		m->kind = DF_MARKUP_LATEX;
	else if (m->org > 0 && m->stars > 0)
		m->kind = DF_MARKUP_ORG;
	else if (m->closed > 1 && m->closed >= m->open && m->closed > m->atx)
		m->kind = DF_MARKUP_MEDIAWIKI;
	else if (m->open > 1 && m->open > m->atx)
		m->kind = DF_MARKUP_ASCIIDOC;
	else if (m->atx == 0 && m->styles[0] > 0 &&
	    (m->directives > 0 || m->adorned > 1)) {
		m->kind = DF_MARKUP_ADORNED;
		find_styles(m, text);
	}
	return m->kind != DF_MARKUP_MARKDOWN;
}

bool
df_markup_heading(const struct df_markup *m, struct df_str text, size_t at,
    bool inside, struct df_block *heading, size_t *next)
{
	struct df_str line = line_at(text, at, next);
	bool closed = false, exact;

	heading->level = 0;
	heading->end = at + line.len;
	if (m->kind == DF_MARKUP_LATEX)
		heading->level = latex_section(line, &heading->title);
	else if (m->kind == DF_MARKUP_ORG)
		heading->level = stars_title(line, &heading->title);
	else if (m->kind == DF_MARKUP_ADORNED) {
		if (!inside)
			heading->level = style_level(m,
			    adorned(text, at, &exact, &heading->title,
				&heading->end, next));
	} else {
		heading->level = equals_title(line, &closed, &heading->title);
		if (closed != (m->kind == DF_MARKUP_MEDIAWIKI))
			heading->level = 0;
	}
	return heading->level > 0;
}

struct df_str
df_markup_code(const struct df_markup *m, struct df_str line)
{
	struct df_str none = {NULL, 0};

	if (m->kind == DF_MARKUP_LATEX)
		return latex_environment(line);
	line = df_str_trim(line);
	if (m->kind == DF_MARKUP_ORG)
		return is_small(line, "#+begin_") ? line : none;
	if (m->kind == DF_MARKUP_ASCIIDOC && line.len == 4 &&
	    (line.s[0] == '-' || line.s[0] == '.') &&
	    run_length(line, line.s[0]) == line.len)
		return line;
	return none;
}

bool
df_markup_code_ends(
    const struct df_markup *m, struct df_str name, struct df_str line)
{
	line = df_str_trim(line);
	if (m->kind == DF_MARKUP_ORG)
		return is_small(line, "#+end_");
	if (m->kind == DF_MARKUP_ASCIIDOC)
		return df_str_eq(line, name);
	return df_str_starts(line, DF_STR("\\end{")) &&
	    df_str_eq(braced(line, 4), name);
}
