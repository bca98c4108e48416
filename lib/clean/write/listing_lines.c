/*
 * listing_lines: one walk; elements that are lines end with a line feed.
 */
#include "clean/write/listing_lines.h"

#include <stddef.h>

#include "clean/tree/node.h"
#include "clean/write/code.h"
#include "core/count.h"
#include "core/parts.h"

/* Elements that are asked for the language. */
#define ELEMENTS_MAX 8
/* A no-break space. */
#define NBSP "\xc2\xa0"

/* While a listing is read. */
struct reading {
	struct df_listing_lines *out;
	const struct df_node *top;
	const struct df_node *line; /* the last one that began */
	size_t line_at;             /* where that is in the text */
	bool between;               /* a line has ended, and none begun */
	bool blank;                 /* a blank of the source came last */
	int asked;                  /* elements, for the language */
};

bool
df_listing_is_empty(const struct df_node *top)
{
	const struct df_node *n = top;

	while ((n = df_node_next(n, top)))
		if (n->weight > 0)
			return false;
	return true;
}

static bool
is_line(const struct df_node *n)
{
	return n->tag == DF_TAG_DIV || n->tag == DF_TAG_LI ||
	    n->tag == DF_TAG_TR || n->tag == DF_TAG_P;
}

static bool
holds_lines(const struct df_node *n)
{
	return n->tag == DF_TAG_TABLE || n->tag == DF_TAG_TBODY ||
	    n->tag == DF_TAG_TR || n->tag == DF_TAG_OL || n->tag == DF_TAG_UL;
}

/* Numbers, bars of buttons and the names of columns. */
static bool
is_beside(const struct df_node *n)
{
	static const char *const bars[] = {"toolbar", "tools"};

	return n->tag == DF_TAG_BUTTON || n->tag == DF_TAG_THEAD ||
	    df_code_is_beside(n) ||
	    (df_node_is_cell(n) && df_code_next_cell(n) &&
		df_listing_is_empty(n)) ||
	    df_parts_hold(df_node_attr(n, "class"), bars, DF_COUNT(bars));
}

/* The name of a file, and the like: kept as a text above the code. */
static void
put_aside(struct reading *r, struct df_node *n)
{
	n->tag = DF_TAG_P;
	if (r->out->last)
		r->out->last->next = n;
	else
		r->out->captions = n;
	r->out->last = n;
}

static void
end_line(struct reading *r)
{
	struct df_buf *b = &r->out->text;

	if (b->len > 0 && b->s[b->len - 1] != '\n')
		df_buf_addc(b, '\n');
}

/* End a line that holds no others, without blanks at its end: some are there
 * for lines to have a height. */
static void
leave_line(struct reading *r)
{
	struct df_buf *b = &r->out->text;
	size_t n = b->len;

	if (n > r->line_at && b->s[n - 1] == '\n')
		return;
	for (;;) {
		struct df_str line = df_str_slice(df_buf_str(b), r->line_at, n);

		if (df_str_ends(line, DF_STR(NBSP)))
			n -= 2;
		else if (df_str_ends(line, DF_STR(" ")))
			n--;
		else
			break;
	}
	df_buf_truncate(b, n);
	df_buf_addc(b, '\n');
}

/* A text whose white space is that of any: one blank, and none where a line
 * begins; what is to be seen of it are no-break spaces. */
static void
put_folded(struct reading *r, struct df_str s)
{
	struct df_buf *b = &r->out->text;
	size_t i = 0;

	while (i < s.len) {
		bool firm =
		    df_str_starts(df_str_slice(s, i, s.len), DF_STR(NBSP));
		bool blank = (unsigned char)s.s[i] <= ' ';

		if (!blank || !(r->blank || b->len == 0 ||
				  b->s[b->len - 1] == '\n'))
			df_buf_addc(b, firm || blank ? ' ' : s.s[i]);
		r->blank = blank;
		i += firm ? strlen(NBSP) : 1;
	}
}

static void
put_text(struct reading *r, const struct df_node *n)
{
	bool blank = df_str_trim(n->text).len == 0;

	if (r->out->folded) {
		put_folded(r, n->text);
		return;
	}
	if (blank && memchr(n->text.s, '\n', n->text.len) &&
	    n->parent->tag != DF_TAG_PRE &&
	    (r->between || holds_lines(n->parent) ||
		(n->next && df_tag_flags(n->next->tag) & DF_TAG_BLOCK)))
		return;
	r->between = false;
	df_buf_add_str(&r->out->text, n->text);
}

/* Whether what is inside is code, too. */
static bool
enter(struct reading *r, const struct df_node *n)
{
	if (n->tag == DF_TAG_TEXT)
		put_text(r, n);
	else if (n->tag == DF_TAG_BR)
		df_buf_addc(&r->out->text, '\n');
	else if (n != r->top && is_beside(n))
		return false;
	if (n != r->top && is_line(n)) {
		end_line(r);
		r->line = n;
		r->line_at = r->out->text.len;
		r->between = false;
	}
	if (r->out->language.len == 0 && r->asked < ELEMENTS_MAX &&
	    (n->tag == DF_TAG_PRE || n->tag == DF_TAG_CODE ||
		n->tag == DF_TAG_OL)) {
		r->asked++;
		r->out->language = df_code_language(n);
	}
	return true;
}

static void
leave(struct reading *r, const struct df_node *n)
{
	if (n == r->line)
		leave_line(r);
	if (n != r->top && is_line(n))
		r->between = true;
}

void
df_listing_lines_read(struct df_listing_lines *out, struct df_node *top)
{
	struct reading reading = {.out = out, .top = top}, *r = &reading;
	struct df_node *n = top, *next;

	while (n) {
		bool caption = n != top &&
		    (n->tag == DF_TAG_CAPTION ||
			(n->tag == DF_TAG_TH && !is_beside(n)));

		next = n->next;
		if (!caption && enter(r, n) && n->first) {
			n = n->first;
			continue;
		}
		if (caption)
			put_aside(r, n);
		else
			leave(r, n);
		while (n != top && !next) {
			n = n->parent;
			next = n->next;
			leave(r, n);
		}
		n = n == top ? NULL : next;
	}
}
