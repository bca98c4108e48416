/*
 * opening: the first blocks are compared with the title.
 */
#include "clean/rules/opening.h"

#include <stdbool.h>

#include "clean/meta/headline.h"
#include "clean/tree/line.h"
#include "clean/tree/node.h"
#include "clean/write/table.h"
#include "core/arena.h"
#include "text/words.h"

/* So many blocks with text of their own may hold the title. */
#define BLOCKS_MAX 10
/* Longer ones say more. */
#define LINE_MAX 1000

/* Whether the words are the same, whatever stands between. */
static bool
is_same(struct df_str a, struct df_str b)
{
	struct df_words x, y;
	struct df_str v, w;
	bool more, other;

	df_words_init(&x, a);
	df_words_init(&y, b);
	do {
		more = df_words_next_word(&x, &v);
		other = df_words_next_word(&y, &w);
	} while (more && other && df_str_eq(v, w));
	return !more && !other;
}

/* Whether one is at least half of the other, at its beginning or end: a heading
 * may have more words than the title, such as the site's name, or fewer. */
static bool
is_part(struct df_str a, struct df_str b)
{
	struct df_str part = a.len < b.len ? a : b;
	struct df_str whole = a.len < b.len ? b : a;

	return 2 * part.len >= whole.len &&
	    (df_str_starts(whole, part) || df_str_ends(whole, part));
}

/* Whether the block says the title; about: also with other words around. 0, or
 * -1 when the arena is full. */
static int
says_title(const struct df_node *n, const struct df_headline *title, bool about,
    struct df_arena *a, bool *says)
{
	struct df_headline h;
	struct df_str line;

	*says = false;
	if (df_line_of(n, LINE_MAX, a, &line) < 0)
		return -1;
	if (line.len == 0)
		return 0;
	if (df_headline_init(&h, line, a) < 0)
		return -1;
	*says =
	    is_same(h.key, title->key) || (about && is_part(h.key, title->key));
	return 0;
}

/* Whether n is a block to look at: a heading, or one with text of its own.
 * Items keep their place. */
static bool
is_candidate(const struct df_node *n)
{
	return n->tag != DF_TAG_TEXT && n->block == n && n->chars > 0 &&
	    n->tag != DF_TAG_LI && n->tag != DF_TAG_DT && n->tag != DF_TAG_DD &&
	    (df_tag_heading(n->tag) > 0 || n->own > 0);
}

/* What is dropped, said by others, or data. */
static bool
is_passed_over(const struct df_node *n)
{
	return n->dropped || n->tag == DF_TAG_BLOCKQUOTE ||
	    (n->tag == DF_TAG_TABLE && df_table_is_data(n));
}

/* Leave the element: an item that holds a heading is a section, and no item. */
static void
empty(struct df_node *n)
{
	for (n = n->first; n; n = n->next)
		n->dropped = true;
}

/* The first block that says the title goes, and so does every copy of it that
 * is an h1; other headings that say the same may begin a section. */
static int
drop_title(
    struct df_node *top, const struct df_headline *title, struct df_arena *a)
{
	struct df_node *n = top;
	size_t blocks = 0;
	bool found = false, says = false;

	for (; n; n = says ? df_node_skip(n, top) : df_node_next(n, top)) {
		bool first = !found && blocks < BLOCKS_MAX;

		says = is_passed_over(n);
		if (says || !is_candidate(n) || (!first && n->tag != DF_TAG_H1))
			continue;
		blocks++;
		if (says_title(n, title, first && df_tag_heading(n->tag) > 0, a,
			&says) < 0)
			return -1;
		if (says)
			empty(n);
		found |= says;
	}
	return 0;
}

/* Whether anything is kept: a title alone is no text. */
static bool
has_text(const struct df_node *top)
{
	const struct df_node *n = top;

	while (n && !(n->tag == DF_TAG_TEXT && n->weight > 0 && !n->dropped))
		n = n->dropped ? df_node_skip(n, top) : df_node_next(n, top);
	return n != NULL;
}

/* A new node around the old top, with the title before it. */
static struct df_node *
put_title(struct df_node *top, struct df_str title, struct df_arena *a)
{
	struct df_node *made = df_arena_calloc(a, 3, sizeof(*made));
	struct df_node *around = made, *heading, *text;

	if (!made)
		return NULL;
	heading = made + 1;
	text = made + 2;
	*text = (struct df_node){.tag = DF_TAG_TEXT,
	    .parent = heading,
	    .block = heading,
	    .text = title,
	    .weight = df_text_weight(title)};
	*heading = (struct df_node){.tag = DF_TAG_H1,
	    .parent = around,
	    .block = heading,
	    .first = text,
	    .last = text,
	    .next = top,
	    .chars = text->weight};
	*around = (struct df_node){.tag = DF_TAG_DIV,
	    .parent = top->parent,
	    .block = around,
	    .first = heading,
	    .last = top,
	    .chars = top->chars + heading->chars};
	top->parent = around;
	top->next = NULL;
	return around;
}

int
df_opening_set(struct df_node **top, struct df_str title, enum df_opening how,
    struct df_arena *a)
{
	struct df_headline h;

	if (how == DF_OPENING_AUTO || title.len == 0 || !*top ||
	    !has_text(*top))
		return 0;
	if (df_headline_init(&h, title, a) < 0 || drop_title(*top, &h, a) < 0)
		return -1;
	if (how == DF_OPENING_ALWAYS) {
		*top = put_title(*top, title, a);
		return *top ? 0 : -1;
	}
	return 0;
}
