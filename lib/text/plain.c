/*
 * plain: marks what to drop, segment by segment, then copies the rest.
 */
#include "text/plain.h"

#include <stdbool.h>
#include <string.h>

#include "core/arena.h"
#include "core/ascii.h"
#include "text/blocks.h"
#include "text/plain_marks.h"

/* The length of what begins an item, quote, heading or definition, or 0. */
static size_t
block_mark(struct df_str s, size_t i, size_t end)
{
	size_t n = i;

	while (n < end && df_ascii_digit(s.s[n]))
		n++;
	if (n > i)
		return n + 1 < end && (s.s[n] == '.' || s.s[n] == ')') &&
			s.s[n + 1] == ' '
		    ? n + 2 - i
		    : 0;
	if (i < end && s.s[i] == '>')
		return 1;
	while (n < end && s.s[n] == '#')
		n++;
	if (n == i && n < end && strchr("-*+:", s.s[n]))
		n++;
	return n > i && n < end && s.s[n] == ' ' ? n + 1 - i : 0;
}

/* What marks blocks at the beginning of the line at i; where its text is. */
static size_t
line_text(struct df_str s, size_t i, size_t end)
{
	size_t n;

	for (;;) {
		while (i < end && s.s[i] == ' ')
			i++;
		n = block_mark(s, i, end);
		if (n == 0)
			return i;
		i += n;
	}
}

/* Each cell of a row is a segment. */
static void
row(struct df_plain_scan *x, size_t at, size_t end)
{
	size_t from = at;

	for (size_t i = at; i < end; i++) {
		if (x->s.s[i] == '\\')
			i++;
		else if (x->s.s[i] == '|') {
			df_plain_segment(x, from, i, true);
			from = i + 1;
		}
	}
	df_plain_segment(x, from, end, true);
}

static size_t
line_end(struct df_str s, size_t i, size_t end)
{
	const char *lf = memchr(s.s + i, '\n', end - i);

	return lf ? (size_t)(lf - s.s) : end;
}

/* Cut a block of text lines into segments. */
static void
block(struct df_plain_scan *x, size_t at, size_t end)
{
	size_t from = at, next, text, indent;

	for (size_t i = at; i < end; i = next) {
		size_t stop = line_end(x->s, i, end);

		next = stop < end ? stop + 1 : end;
		text = line_text(x->s, i, stop);
		for (indent = i; indent < stop && x->s.s[indent] == ' ';)
			indent++;
		if (text < stop && x->s.s[text] == '|') {
			df_plain_segment(x, from, i, false);
			row(x, text, stop);
			from = next;
		} else if (text > indent) {
			df_plain_segment(x, from, i, false);
			from = text;
		}
	}
	df_plain_segment(x, from, end, false);
}

static void
copy(const struct df_plain_scan *x, char *p, struct df_str *out)
{
	size_t len = 0;

	for (size_t i = 0; i < x->s.len; i++)
		if (!x->drop[i])
			p[len++] = x->s.s[i];
	*out = (struct df_str){p, len};
}

static bool
has_marks(struct df_str s)
{
	static const char marks[] = "*_~`[\\<";

	for (size_t i = 0; i < sizeof(marks) - 1; i++)
		if (s.len > 0 && memchr(s.s, marks[i], s.len))
			return true;
	for (size_t i = 2; i < s.len; i++)
		if (s.s[i] == '\n' && s.s[i - 1] == ' ' && s.s[i - 2] == ' ')
			return true;
	return false;
}

/* Find the marks in all blocks but code. */
static int
scan(struct df_plain_scan *x, struct df_arena *a)
{
	struct df_blocks it;
	struct df_block b;

	x->drop = df_arena_calloc(a, x->s.len, 1);
	if (!x->drop)
		return -1;
	df_blocks_init(&it, x->s);
	while (df_blocks_next(&it, &b))
		if (b.kind != DF_BLOCK_CODE && x->s.s[b.start] != '\t')
			block(x, b.start, b.end);
	return 0;
}

int
df_plain(struct df_str text, struct df_arena *a, struct df_str *out)
{
	struct df_plain_scan x = {.s = text};
	char *p;

	*out = text;
	if (!has_marks(text))
		return 0;
	if (scan(&x, a) < 0)
		return -1;
	if (!x.any)
		return 0;
	p = df_arena_alloc(a, text.len);
	if (!p)
		return -1;
	copy(&x, p, out);
	return 0;
}

/* Whether a link may end in text[at, end). */
static bool
has_link(struct df_str s, size_t at, size_t end)
{
	const char *p = s.s + at, *stop = s.s + end;

	while (p < stop && (p = memchr(p, ']', (size_t)(stop - p))) != NULL)
		if (++p < stop && *p == '(')
			return true;
	return false;
}

int
df_plain_links(struct df_str text, size_t start, size_t end, struct df_arena *a,
    struct df_plain_link **links, size_t *n)
{
	struct df_plain_scan x = {.s = text, .arena = a};

	*links = NULL;
	*n = 0;
	if (start == end || text.s[start] == '\t' ||
	    !has_link(text, start, end))
		return 0;
	block(&x, start, end);
	*links = x.links;
	*n = x.nlinks;
	return x.failed ? -1 : 0;
}
