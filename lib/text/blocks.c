/*
 * blocks: one line at a time, looking at its first characters.
 */
#include "text/blocks.h"

#include <string.h>

#include "core/ascii.h"
#include "text/markup.h"

/* A line of fewer = or - underlines no heading. CommonMark would take one, but
 * texts have signs of their own. */
#define UNDERLINE_MIN 3

/* A code fence: its character, how many of them, and what follows. */
struct fence {
	char mark;
	size_t count;
	struct df_str info;
};

void
df_blocks_init(struct df_blocks *it, struct df_str text)
{
	*it = (struct df_blocks){text, 0, NULL};
}

/* The line that begins at `at`, without its line end; *next is behind that. */
static struct df_str
line_at(struct df_str text, size_t at, size_t *next)
{
	const char *lf = memchr(text.s + at, '\n', text.len - at);
	size_t end = lf != NULL ? (size_t)(lf - text.s) : text.len;

	*next = lf != NULL ? end + 1 : end;
	return df_str_slice(text, at, end);
}

/* What follows up to three blanks; four make it indented code. */
static struct df_str
unindent(struct df_str line)
{
	size_t n = 0;

	while (n < line.len && line.s[n] == ' ')
		n++;
	return df_str_slice(line, n < 4 ? n : 0, line.len);
}

static size_t
run_length(struct df_str s, char c)
{
	size_t n = 0;

	while (n < s.len && s.s[n] == c)
		n++;
	return n;
}

static bool
is_fence(struct df_str line, struct fence *f)
{
	line = unindent(line);
	if (line.len < 3 || (line.s[0] != '`' && line.s[0] != '~'))
		return false;
	f->mark = line.s[0];
	f->count = run_length(line, f->mark);
	f->info = df_str_trim(df_str_slice(line, f->count, line.len));
	return f->count >= 3 &&
	    (f->mark == '~' || f->info.len == 0 ||
		memchr(f->info.s, '`', f->info.len) == NULL);
}

static bool
is_heading(struct df_str line, int *level, struct df_str *title)
{
	size_t n, end;

	line = unindent(line);
	n = run_length(line, '#');
	if (n < 1 || n > 6)
		return false;
	if (n < line.len && strchr(" \t\r", line.s[n]) == NULL)
		return false;
	*level = (int)n;
	*title = df_str_trim(df_str_slice(line, n, line.len));
	for (end = title->len; end > 0 && title->s[end - 1] == '#';)
		end--;
	/* Closing marks count as such only behind a blank. */
	if (end == 0 || title->s[end - 1] == ' ' || title->s[end - 1] == '\t')
		*title = df_str_trim(df_str_slice(*title, 0, end));
	return true;
}

/* The level of the heading that a line of = or - makes of the line above, or
 * 0. */
static int
underline_level(struct df_str line)
{
	size_t n;

	line = unindent(line);
	if (line.len < UNDERLINE_MIN || (line.s[0] != '=' && line.s[0] != '-'))
		return 0;
	n = run_length(line, line.s[0]);
	if (n < UNDERLINE_MIN ||
	    df_str_trim(df_str_slice(line, n, line.len)).len > 0)
		return 0;
	return line.s[0] == '=' ? 1 : 2;
}

/* Whether the line that begins at `next` makes a heading of the one above, with
 * which a block begins: then *behind is where the text goes on. What ends like
 * a sentence, and items and quotes, are underlined by a rule. */
static bool
is_underlined(struct df_str text, struct df_str line, size_t next,
    struct df_block *heading, size_t *behind)
{
	struct df_str under;

	if (next >= text.len || memchr("=- ", text.s[next], 3) == NULL)
		return false;
	under = line_at(text, next, behind);
	heading->level = underline_level(under);
	if (heading->level == 0 || df_blocks_item(line) > 0 ||
	    underline_level(line) > 0 || unindent(line).s[0] == ' ')
		return false;
	heading->title = df_str_trim(line);
	heading->end = (size_t)(under.s - text.s) + under.len;
	/* Columns are those of a table. */
	return heading->title.s[0] != '>' &&
	    !df_str_holds(heading->title, DF_STR("   ")) &&
	    memchr(".,;:", heading->title.s[heading->title.len - 1], 4) == NULL;
}

static bool
closes(struct df_str line, const struct fence *open)
{
	struct fence f;

	return is_fence(line, &f) && f.mark == open->mark &&
	    f.count >= open->count && f.info.len == 0;
}

/* The end of the code block whose first line ends before `at`. */
static size_t
code_end(struct df_str text, size_t at, const struct fence *open, size_t *next)
{
	size_t end = at;

	for (*next = at; *next < text.len;) {
		struct df_str line = line_at(text, *next, next);

		end = (size_t)(line.s - text.s) + line.len;
		if (closes(line, open))
			break;
	}
	return end;
}

static bool
is_row(struct df_str line)
{
	line = unindent(line);
	return line.len > 1 && line.s[0] == '|';
}

/* The row between a table's head and its body: | --- | :-: |. */
static bool
is_delimiter_row(struct df_str line)
{
	if (!is_row(line))
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (memchr("|-: \t\r", line.s[i], 6) == NULL)
			return false;
	return memchr(line.s, '-', line.len) != NULL;
}

/* Whether a table begins with line, behind which is next. */
static bool
is_table(struct df_str text, struct df_str line, size_t next)
{
	size_t behind;

	return is_row(line) && next < text.len &&
	    is_delimiter_row(line_at(text, next, &behind));
}

/* The table whose head is at it->at and whose delimiter row is at next. */
static void
take_table(struct df_blocks *it, size_t next, struct df_block *block)
{
	struct df_str row = line_at(it->text, next, &next);

	*block = (struct df_block){
	    .kind = DF_BLOCK_TABLE, .start = it->at, .rows = next};
	do {
		block->end = (size_t)(row.s - it->text.s) + row.len;
		it->at = next;
		row = line_at(it->text, next, &next);
	} while (is_row(row));
	if (block->rows > block->end)
		block->rows = block->end;
}

static void
take_code(struct df_blocks *it, struct df_str line, const struct fence *fence,
    size_t next, struct df_block *block)
{
	*block = (struct df_block){.kind = DF_BLOCK_CODE, .start = it->at};
	block->end = code_end(it->text, next, fence, &it->at);
	if (next >= it->text.len)
		block->end = block->start + line.len;
}

static void
take_heading(struct df_blocks *it, size_t end, size_t next,
    const struct df_block *heading, struct df_block *block)
{
	*block = *heading;
	block->start = it->at;
	block->end = end;
	it->at = next;
}

/* A block of code of the other markup, whose first line names it. */
static void
take_named(struct df_blocks *it, struct df_str line, struct df_str name,
    size_t next, struct df_block *block)
{
	*block = (struct df_block){.kind = DF_BLOCK_CODE, .start = it->at};
	block->end = it->at + line.len;
	while (next < it->text.len) {
		line = line_at(it->text, next, &next);
		block->end = (size_t)(line.s - it->text.s) + line.len;
		if (df_markup_code_ends(it->markup, name, line))
			break;
	}
	it->at = next;
}

/* Whether a heading or block of code of the other markup begins with the line
 * at it->at, behind which is next; it is taken if no text is open. */
static bool
begins_marked(struct df_blocks *it, struct df_str line, size_t next, bool open,
    struct df_block *block)
{
	struct df_block heading = {.kind = DF_BLOCK_HEADING};
	struct df_str name;
	size_t behind;

	if (df_markup_heading(
		it->markup, it->text, it->at, open, &heading, &behind)) {
		if (!open)
			take_heading(it, heading.end, behind, &heading, block);
		return true;
	}
	name = df_markup_code(it->markup, line);
	if (name.len > 0 && !open)
		take_named(it, line, name, next, block);
	return name.len > 0;
}

/* What kind of block begins with the line at it->at, behind which is next. */
static enum df_block_kind
kind_of(const struct df_blocks *it, struct df_str line, size_t next,
    struct df_block *heading, struct fence *fence)
{
	if (is_heading(line, &heading->level, &heading->title))
		return DF_BLOCK_HEADING;
	if (is_fence(line, fence))
		return DF_BLOCK_CODE;
	return is_table(it->text, line, next) ? DF_BLOCK_TABLE : DF_BLOCK_TEXT;
}

/* Whether no other block than text can begin with line; and whether the line
 * is blank.  Most lines are told by their first sign. */
static bool
is_text(struct df_str line, bool *blank)
{
	size_t n = 0;

	while (n < line.len && line.s[n] == ' ')
		n++;
	*blank = n == line.len ||
	    ((unsigned char)line.s[n] < ' ' && df_str_trim(line).len == 0);
	return !*blank && line.s[n] != '#' && line.s[n] != '`' &&
	    line.s[n] != '~' && line.s[n] != '|';
}

bool
df_blocks_next(struct df_blocks *it, struct df_block *block)
{
	struct df_block heading = {.kind = DF_BLOCK_HEADING};
	enum df_block_kind kind;
	struct fence fence;
	struct df_str line;
	size_t next, behind;
	bool open = false, text, blank;

	for (; it->at < it->text.len; it->at = next) {
		/* A page begins like any line, and ends every block of text. */
		next = it->at + 1;
		if (it->text.s[it->at] == '\f') {
			if (open)
				return true;
			continue;
		}
		line = line_at(it->text, it->at, &next);
		text = is_text(line, &blank);
		if (blank) {
			if (open)
				return true;
			continue;
		}
		if (it->markup != NULL) {
			if (begins_marked(it, line, next, open, block))
				return true;
			kind = DF_BLOCK_TEXT;
		} else {
			kind = text ? DF_BLOCK_TEXT
				    : kind_of(it, line, next, &heading, &fence);
			if (kind == DF_BLOCK_TEXT && !open &&
			    is_underlined(
				it->text, line, next, &heading, &behind)) {
				take_heading(
				    it, heading.end, behind, &heading, block);
				return true;
			}
		}
		if (kind == DF_BLOCK_TEXT) {
			if (!open)
				*block = (struct df_block){.start = it->at};
			block->end = it->at + line.len;
			open = true;
			continue;
		}
		if (open)
			return true;
		if (kind == DF_BLOCK_HEADING)
			take_heading(
			    it, it->at + line.len, next, &heading, block);
		else if (kind == DF_BLOCK_CODE)
			take_code(it, line, &fence, next, block);
		else
			take_table(it, next, block);
		return true;
	}
	return open;
}

size_t
df_blocks_item(struct df_str line)
{
	size_t n = 0, digits;

	while (n < line.len && (line.s[n] == ' ' || line.s[n] == '\t'))
		n++;
	digits = n;
	while (n < line.len && df_ascii_digit(line.s[n]))
		n++;
	digits = n - digits;
	if (digits > 9 || n == line.len)
		return 0;
	if (digits > 0
		? line.s[n] != '.' && line.s[n] != ')'
		: line.s[n] != '-' && line.s[n] != '*' && line.s[n] != '+')
		return 0;
	n++;
	if (n == line.len || (line.s[n] != ' ' && line.s[n] != '\t'))
		return 0;
	while (n < line.len && (line.s[n] == ' ' || line.s[n] == '\t'))
		n++;
	return n;
}
