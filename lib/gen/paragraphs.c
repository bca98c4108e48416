/*
 * paragraphs: blocks of Markdown, and a look at how each begins.
 */
#include "gen/paragraphs.h"

#include "core/ascii.h"

void
df_paragraphs_init(struct df_paragraphs *it, struct df_str text)
{
	df_blocks_init(&it->blocks, text);
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
	while (i < line.len && i < 4 && df_ascii_digit(line.s[i]))
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

/* Without the marks at the two ends that make all of it bold or italic. */
static struct df_str
without_emphasis(struct df_str s)
{
	while (s.len > 2 && (s.s[0] == '*' || s.s[0] == '_') &&
	    s.s[s.len - 1] == s.s[0])
		s = df_str_slice(s, 1, s.len - 1);
	return s;
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

/* Whether a block is code because of four blanks or a tab before it. */
static bool
is_indented(struct df_str block)
{
	return block.s[0] == '\t' || df_str_starts(block, DF_STR("    "));
}

bool
df_paragraphs_next(struct df_paragraphs *it, struct df_paragraph *b)
{
	struct df_block block;
	struct df_str whole;

	if (!df_blocks_next(&it->blocks, &block))
		return false;
	if (block.kind == DF_BLOCK_HEADING) {
		b->kind = DF_PARAGRAPH_HEADING;
		b->text = without_emphasis(block.title);
		return true;
	}
	whole = df_str_slice(it->blocks.text, block.start, block.end);
	b->kind = DF_PARAGRAPH_OTHER;
	b->text = df_str_trim(whole);
	if (block.kind == DF_BLOCK_TEXT && !is_marked(b->text) &&
	    !is_indented(whole))
		b->kind = paragraph_kind(b);
	return true;
}
