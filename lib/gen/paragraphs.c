/*
 * paragraphs: line by line through Markdown.
 */
#include "gen/paragraphs.h"

void
df_paragraphs_init(struct df_paragraphs *it, struct df_str text)
{
	it->p = text.s;
	it->end = text.s + text.len;
}

static const char *
line_end(const char *p, const char *end)
{
	const char *e = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;

	return e ? e : end;
}

static struct df_str
line_at(const char *p, const char *end)
{
	return df_str_trim((struct df_str){p, (size_t)(line_end(p, end) - p)});
}

static const char *
next_line(const char *p, const char *end)
{
	const char *e = line_end(p, end);

	return e < end ? e + 1 : end;
}

/* The length of a code fence, ``` or ~~~, at the start of a trimmed line. */
static size_t
fence_length(struct df_str line)
{
	size_t n = 0;

	if (line.len < 3 || (line.s[0] != '`' && line.s[0] != '~'))
		return 0;
	while (n < line.len && line.s[n] == line.s[0])
		n++;
	return n >= 3 ? n : 0;
}

static bool
is_fence_end(struct df_str line, char mark, size_t n)
{
	return line.len >= n && line.s[0] == mark && fence_length(line) >= n &&
	    fence_length(line) == line.len;
}

/* The length of a list item's mark, "- " or "12. ", or 0. */
static size_t
item_mark(struct df_str line)
{
	size_t i = 0;

	if (line.len > 1 && memchr("-*+", line.s[0], 3) && line.s[1] == ' ')
		return 2;
	if (df_str_starts(line, DF_STR("\xe2\x80\xa2")))
		return 3;
	while (i < line.len && i < 4 && line.s[i] >= '0' && line.s[i] <= '9')
		i++;
	if (i > 0 && i + 1 < line.len &&
	    (line.s[i] == '.' || line.s[i] == ')') && line.s[i + 1] == ' ')
		return i + 2;
	return 0;
}

/* Whether the line begins a block that is no prose. */
static bool
is_marked(struct df_str line)
{
	return item_mark(line) > 0 || line.s[0] == '|' || line.s[0] == '>' ||
	    line.s[0] == '<' || line.s[0] == '!';
}

static size_t
heading_level(struct df_str line)
{
	size_t n = 0;

	while (n < line.len && line.s[n] == '#')
		n++;
	return n > 0 && n <= 6 && n < line.len && line.s[n] == ' ' ? n : 0;
}

/* Without the marks at the two ends that make all of it bold or italic. */
static struct df_str
without_emphasis(struct df_str s)
{
	while (s.len > 2 && (s.s[0] == '*' || s.s[0] == '_') &&
	    s.s[s.len - 1] == s.s[0])
		s = df_str_slice(s, 1, s.len - 1);
	return s;
}

static void
set_heading(struct df_paragraph *b, struct df_str line, size_t level)
{
	while (line.len > 0 && line.s[line.len - 1] == '#')
		line.len--;
	b->kind = DF_PARAGRAPH_HEADING;
	b->text =
	    df_str_slice(line, level < line.len ? level : line.len, line.len);
	b->text = without_emphasis(df_str_trim(b->text));
}

/* Past the code block whose opening fence is the line at p. */
static const char *
skip_fence(const char *p, const char *end)
{
	struct df_str open = line_at(p, end);
	size_t n = fence_length(open);

	do
		p = next_line(p, end);
	while (p < end && !is_fence_end(line_at(p, end), open.s[0], n));
	return next_line(p, end);
}

/* Past the paragraph at p: to an empty line, a heading or a fence. */
static const char *
skip_paragraph(const char *p, const char *end)
{
	struct df_str line;

	do {
		p = next_line(p, end);
		line = line_at(p, end);
	} while (p < end && line.len > 0 && heading_level(line) == 0 &&
	    fence_length(line) == 0);
	return p;
}

static bool
has_line_feed(struct df_str s)
{
	return memchr(s.s, '\n', s.len) != NULL;
}

/* What a block of lines without marks is. */
static enum df_paragraph_kind
paragraph_kind(struct df_paragraph *b)
{
	static const struct df_str marks[] = {
	    {"?", 1}, {"\xef\xbc\x9f", 3}, {"\xd8\x9f", 2}};
	struct df_str bare = without_emphasis(b->text);

	if (has_line_feed(bare))
		return DF_PARAGRAPH_PROSE;
	for (size_t i = 0; i < 3; i++)
		if (df_str_ends(bare, marks[i])) {
			b->text = bare;
			return DF_PARAGRAPH_QUESTION;
		}
	return DF_PARAGRAPH_PROSE;
}

bool
df_paragraphs_next(struct df_paragraphs *it, struct df_paragraph *b)
{
	const char *p = it->p;
	struct df_str line = {p, 0};
	size_t level;

	while (p < it->end && (line = line_at(p, it->end)).len == 0)
		p = next_line(p, it->end);
	if (p >= it->end)
		return false;
	b->kind = DF_PARAGRAPH_OTHER;
	level = heading_level(line);
	if (level > 0) {
		set_heading(b, line, level);
		it->p = next_line(p, it->end);
		return true;
	}
	it->p = fence_length(line) > 0 ? skip_fence(p, it->end)
				       : skip_paragraph(p, it->end);
	b->text = df_str_trim((struct df_str){p, (size_t)(it->p - p)});
	if (fence_length(line) == 0 && !is_marked(line) &&
	    !(*p == '\t' ||
		df_str_starts(
		    (struct df_str){p, (size_t)(it->end - p)}, DF_STR("    "))))
		b->kind = paragraph_kind(b);
	return true;
}
