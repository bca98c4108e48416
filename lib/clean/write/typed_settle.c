/*
 * typed_settle: what the blocks of typed prose are, by the place and width of
 * the paragraphs that are prose for sure.
 */
#include "clean/write/typed_settle.h"

#include <limits.h>

#include "clean/write/typed.h"
#include "clean/write/typed_words.h"
#include "core/utf8.h"
#include "text/hard_wrap.h"

/* A heading is no longer, nor a line wider by hand; and a line is full up to so
 * much of the widest. */
#define HEADING_MAX 72
#define WIDTH_MAX 100
#define SLACK 8
/* The first line of a paragraph is indented so far at most; what is farther to
 * the right and in the middle is a title. */
#define FIRST_MAX 8
#define MIDDLE_LEAST 10
/* The width of a text of short lines. */
#define WIDTH 72

struct layout {
	unsigned base;    /* where paragraphs begin */
	size_t width;     /* and end */
	unsigned meaning; /* where that of the last term begins; 0: none */
	bool patch;       /* one has begun */
};

static size_t
width_of(const struct df_typed_line *l)
{
	return l->indent + df_utf8_count(l->text);
}

static struct layout
layout_of(const struct df_typed *t)
{
	struct layout at = {.base = UINT_MAX};

	for (size_t i = 0; i < t->nblocks; i++) {
		const struct df_typed_block *b = &t->blocks[i];
		bool sure = t->sum.wrapped > 0 ? b->wrapped : b->said;

		for (size_t k = b->from; sure && k < b->to; k++) {
			const struct df_typed_line *l = &t->lines[k];
			size_t width = width_of(l);

			if (width > at.width)
				at.width = width;
			if (b->depth == 0 && l->indent < at.base)
				at.base = l->indent;
		}
	}
	if (at.base == UINT_MAX)
		at.base = 0;
	if (t->sum.wrapped == 0 || at.width > WIDTH_MAX)
		at.width = WIDTH;
	return at;
}

/* Whether all lines stand in the middle of those of paragraphs. */
static bool
is_centred(const struct df_typed *t, const struct df_typed_block *b,
    const struct layout *at)
{
	for (size_t i = b->from; i < b->to; i++) {
		size_t left = t->lines[i].indent;
		size_t sides = left + width_of(&t->lines[i]);

		if (left < MIDDLE_LEAST || sides + 6 < at->width ||
		    sides > at->width + 6 + at->base)
			return false;
	}
	return true;
}

/* Whether a block begins where paragraphs do. */
static bool
is_in_place(const struct df_typed *t, const struct df_typed_block *b,
    const struct layout *at)
{
	unsigned indent = t->lines[b->from].indent;

	if (b->depth > 0)
		return true;
	if (b->to > b->from + 1 && indent <= at->base + FIRST_MAX)
		indent = t->lines[b->from + 1].indent;
	for (size_t i = b->from + 2; i < b->to; i++)
		if (t->lines[i].indent > at->base)
			return false;
	return indent <= at->base || is_centred(t, b, at);
}

static bool
ends_line(struct df_str s)
{
	return memchr(".,;:!?#", s.s[s.len - 1], 7) != NULL;
}

static bool
is_heading(const struct df_typed *t, const struct df_typed_block *b,
    const struct layout *at)
{
	const struct df_typed_line *l = &t->lines[b->from];

	return b->depth == 0 && b->to == b->from + 1 && l->indent < at->base &&
	    width_of(l) <= HEADING_MAX && !ends_line(l->text);
}

/* Whether a block begins or goes on with a patch, which a line that ends a
 * letter ends. */
static bool
is_patch(
    const struct df_typed *t, const struct df_typed_block *b, struct layout *at)
{
	for (size_t i = b->from; i < b->to; i++) {
		struct df_str s = t->lines[i].whole;

		if (df_str_is(s, "--"))
			at->patch = false;
		else if (df_str_starts(s, DF_STR("diff -")) ||
		    df_str_starts(s, DF_STR("--- a/")) ||
		    df_str_starts(s, DF_STR("@@ -")))
			at->patch = true;
	}
	return at->patch;
}

/* Whether line i is a term, and behind it or from the next line on stands what
 * it means, at that column: the bytes of the term. 0: it is none. */
static size_t
term_at(const struct df_typed_line *l, unsigned column)
{
	size_t off = column > l->indent ? column - l->indent : 0;
	size_t n = off;

	if (off < 2 || off >= l->text.len || l->text.s[off - 1] != ' ' ||
	    l->text.s[off] == ' ')
		return 0;
	while (n > 0 && l->text.s[n - 1] == ' ')
		n--;
	return off - n > 1 || (l->text.s[0] == '-' && l->text.s[off] != '-')
	    ? n
	    : 0;
}

/* Take a term and the block behind it for one. */
static bool
make_term(
    struct df_typed *t, struct df_typed_block *b, bool more, struct layout *at)
{
	const struct df_typed_line *l = &t->lines[b->from];
	unsigned column = more ? t->lines[b[1].from].indent : at->meaning;
	size_t term, to = more ? b[1].to : b->to;
	struct df_typed_words w;

	if (b->to > b->from + 1 || b->depth > 0 || column <= l->indent ||
	    (more && column < l->indent + DF_TYPED_STEP))
		return false;
	term = term_at(l, column);
	if (term == 0 && (!more || ends_line(l->text)))
		return false;
	w = term > 0 ? df_typed_words_of(l, to - b->from, column - l->indent)
		     : df_typed_words_of(l + 1, to - b->from - 1, 0);
	if (!df_typed_words_plain(&w) || w.plain == 0)
		return false;
	b->kind = DF_TYPED_TERM;
	b->term = term > 0 ? term : l->text.len;
	b->to = to;
	at->meaning = column;
	return true;
}

static bool
is_full(const struct df_typed *t, size_t i, const struct layout *at)
{
	struct df_str next = t->lines[i + 1].text;
	size_t n = 0;

	while (n < next.len && next.s[n] != ' ')
		n++;
	return width_of(&t->lines[i]) + 1 +
	    df_utf8_count(df_str_slice(next, 0, n)) + SLACK >
	    at->width;
}

/* Whether a paragraph's first line hangs out to the left of the rest, which is
 * the next block. */
static bool
hangs(const struct df_typed *t, const struct df_typed_block *b,
    const struct layout *at)
{
	struct df_typed_words w =
	    df_typed_words_of(&t->lines[b->from], b[1].to - b->from, 0);
	long number;

	return b->to == b->from + 1 && is_full(t, b->from, at) &&
	    df_typed_mark(t->lines[b->from].text, &number) == 0 &&
	    df_typed_mark(t->lines[b[1].from].text, &number) == 0 &&
	    df_typed_words_plain(&w);
}

static bool
is_ruler(const struct df_typed_line *l)
{
	return l->text.len > 2 && df_typed_words_ruler(l->text);
}

/* A line with a ruler below is a heading. */
static bool
is_underlined(const struct df_typed *t, const struct df_typed_block *b)
{
	return b->depth == 0 && b->to == b->from + 2 &&
	    !is_ruler(&t->lines[b->from]) && is_ruler(&t->lines[b->from + 1]) &&
	    !ends_line(t->lines[b->from].text);
}

static enum df_typed_kind
kind_of(
    const struct df_typed *t, struct df_typed_block *b, const struct layout *at)
{
	long number;
	size_t mark = df_typed_mark(t->lines[b->from].text, &number);
	struct df_typed_words w =
	    df_typed_words_of(&t->lines[b->from], b->to - b->from, mark);

	if (b->wrapped)
		return mark > 0 ? DF_TYPED_ITEM : DF_TYPED_PARAGRAPH;
	if (df_typed_is_field(t->lines[b->from].text))
		return DF_TYPED_PARAGRAPH;
	if (!df_typed_words_plain(&w))
		return DF_TYPED_CODE;
	if (is_underlined(t, b)) {
		b->to--;
		return DF_TYPED_HEADING;
	}
	if (is_heading(t, b, at))
		return DF_TYPED_HEADING;
	if (mark > 0)
		return DF_TYPED_ITEM;
	return b->within || is_in_place(t, b, at) ? DF_TYPED_PARAGRAPH
						  : DF_TYPED_CODE;
}

/* Settle block i of the group that ends at `end`. How many it has become. */
static size_t
settle_block(struct df_typed *t, size_t i, size_t end, struct layout *at)
{
	struct df_typed_block *b = &t->blocks[i];
	const struct df_typed_line *l = &t->lines[b->from];
	bool more = i + 1 < end, patch = is_patch(t, b, at);
	bool heads = more && t->lines[b[1].from].indent == at->base;

	if (at->meaning > 0 && l->indent + DF_TYPED_STEP <= at->meaning &&
	    l->indent <= at->base)
		b->within = false;
	else
		b->within = at->meaning > 0 && l->indent == at->meaning;
	if (patch) {
		b->kind = DF_TYPED_CODE;
		return 1;
	}
	if (more && hangs(t, b, at)) {
		b->kind = DF_TYPED_PARAGRAPH;
		b->wrapped = true;
		b->to = b[1].to;
		return 2;
	}
	b->kind = kind_of(t, b, at);
	if ((b->kind == DF_TYPED_HEADING && heads) || b->wrapped ||
	    b->kind == DF_TYPED_ITEM)
		return 1;
	if (make_term(t, b, more, at))
		return more ? 2 : 1;
	return 1;
}

/* Blocks with no empty line between them are code if one of them is. Returns
 * how many blocks of those from i on were written from *to on. */
static size_t
settle_group(struct df_typed *t, size_t i, size_t *to, struct layout *at)
{
	size_t end = i + 1, first = *to, last;
	bool code = false;

	while (end < t->nblocks && !t->blocks[end].apart &&
	    t->blocks[end].depth == t->blocks[i].depth)
		end++;
	last = t->blocks[end - 1].to;
	for (size_t n; i < end; i += n) {
		n = settle_block(t, i, end, at);
		code |= t->blocks[i].kind == DF_TYPED_CODE;
		t->blocks[(*to)++] = t->blocks[i];
	}
	if (code) {
		*to = first + 1;
		t->blocks[first].kind = DF_TYPED_CODE;
		t->blocks[first].to = last;
	}
	return end;
}

/* Between two pieces of code a line that says no sentence is code, too. */
static void
settle_between(struct df_typed *t)
{
	for (size_t i = 1; i + 1 < t->nblocks; i++) {
		struct df_typed_block *b = &t->blocks[i];

		if (b->kind == DF_TYPED_PARAGRAPH && !b->wrapped &&
		    b[-1].kind == DF_TYPED_CODE && b[1].kind == DF_TYPED_CODE &&
		    !ends_line(t->lines[b->to - 1].text))
			b->kind = DF_TYPED_CODE;
	}
}

/* Whether a line ends within a word. */
static bool
parts_word(struct df_str s)
{
	return s.len > 1 && s.s[s.len - 1] == '-' && s.s[s.len - 2] != ' ' &&
	    s.s[s.len - 2] != '-';
}

/* Which lines of a block of prose go on. */
static void
join_lines(
    struct df_typed *t, const struct df_typed_block *b, const struct layout *at)
{
	bool fields = !b->wrapped && df_typed_is_field(t->lines[b->from].text);
	bool all =
	    b->wrapped || b->kind == DF_TYPED_ITEM || b->kind == DF_TYPED_TERM;

	for (size_t i = b->from; i + 1 < b->to; i++)
		t->lines[i].joins = !fields && (all || is_full(t, i, at)) &&
		    (df_hard_wrap_goes_on(t->lines[i + 1].text) ||
			parts_word(t->lines[i].text)) &&
		    !is_ruler(&t->lines[i]);
}

/* Of a poem only empty lines part stanzas: other lines may be indented. */
static void
settle_verse(struct df_typed *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->nblocks; i++) {
		struct df_typed_block *b = &t->blocks[i];

		if (n > 0 && !b->apart && b->depth == t->blocks[n - 1].depth) {
			t->blocks[n - 1].to = b->to;
			continue;
		}
		b->kind = DF_TYPED_PARAGRAPH;
		t->blocks[n++] = *b;
	}
	t->nblocks = n;
}

void
df_typed_settle(struct df_typed *t)
{
	struct layout at = layout_of(t);
	size_t n = 0;

	if (df_typed_is_verse(t) && !df_typed_is_document(t)) {
		settle_verse(t);
		return;
	}
	for (size_t i = 0; i < t->nblocks;)
		i = settle_group(t, i, &n, &at);
	t->nblocks = n;
	settle_between(t);
	for (size_t i = 0; i < n; i++)
		if (t->blocks[i].kind != DF_TYPED_CODE)
			join_lines(t, &t->blocks[i], &at);
}
