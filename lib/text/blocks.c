/*
 * blocks: one line at a time, looking at its first characters.
 */
#include "text/blocks.h"

#include <string.h>

/* A code fence: its character, how many of them, and what follows. */
struct fence {
	char mark;
	size_t count;
	struct df_str info;
};

void
df_blocks_init(struct df_blocks *it, struct df_str text)
{
	*it = (struct df_blocks){text, 0};
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

bool
df_blocks_next(struct df_blocks *it, struct df_block *block)
{
	struct df_str line, title;
	struct fence fence;
	size_t next;
	bool open = false;
	int level;

	for (; it->at < it->text.len; it->at = next) {
		line = line_at(it->text, it->at, &next);
		if (df_str_trim(line).len == 0) {
			if (open)
				return true;
			continue;
		}
		if (is_heading(line, &level, &title)) {
			if (open)
				return true;
			*block = (struct df_block){DF_BLOCK_HEADING, it->at,
			    it->at + line.len, level, title};
			it->at = next;
			return true;
		}
		if (is_fence(line, &fence)) {
			if (open)
				return true;
			*block = (struct df_block){
			    .kind = DF_BLOCK_CODE, .start = it->at};
			block->end = code_end(it->text, next, &fence, &it->at);
			if (next >= it->text.len)
				block->end = block->start + line.len;
			return true;
		}
		if (!open)
			*block = (struct df_block){
			    .kind = DF_BLOCK_TEXT, .start = it->at};
		block->end = it->at + line.len;
		open = true;
	}
	return open;
}
