/*
 * listing: finds them by their names, then puts their lines in their place.
 */
#include "clean/write/listing.h"

#include <stdint.h>

#include "clean/tree/memo.h"
#include "clean/tree/node.h"
#include "clean/write/code.h"
#include "clean/write/listing_lines.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/count.h"

/* How far above a table the pre may be that holds it. */
#define LEVELS 4
/* Nodes of a table or cell that are looked at for cells, or for code. */
#define CELL_NODES 50

enum kind {
	NONE = 0,
	LISTING,
	FOLDED,       /* the same, whose lines end in br alone */
	GUTTER,       /* a cell with numbers, or none, beside code */
	MAYBE_GUTTER, /* if it has numbers, and code stands beside it */
	CODE,         /* a table, if its first line is named as such */
};

/* One more than names begin with the same letter: none follows the last. */
#define EACH 7
#define NAME(name, kind) \
	{ \
		{(name), sizeof(name) - 1}, kind \
	}

struct name {
	struct df_str s;
	enum kind kind;
};

static const struct name names[26][EACH] = {
    ['a' - 'a'] = {NAME("ace_text-layer", LISTING)},
    ['b' - 'a'] = {NAME("blob-num", GUTTER)},
    ['c' - 'a'] = {NAME("crayon-table", LISTING),
	NAME("colorscripter-code-table", LISTING),
	NAME("CodeMirror-code", LISTING), NAME("cm-content", LISTING),
	NAME("code", CODE)},
    ['d' - 'a'] = {NAME("dp-highlighter", LISTING)},
    ['g' - 'a'] = {NAME("gutter", MAYBE_GUTTER)},
    ['h' - 'a'] = {NAME("highlighttable", LISTING), NAME("hljs-ln", LISTING)},
    ['j' - 'a'] = {NAME("js-file-line-container", LISTING)},
    ['l' - 'a'] = {NAME("lntable", LISTING), NAME("linenos", GUTTER),
	NAME("linenumbers", GUTTER), NAME("line_numbers", GUTTER),
	NAME("line-numbers", MAYBE_GUTTER), NAME("lineno", MAYBE_GUTTER)},
    ['r' - 'a'] = {NAME("rouge-table", LISTING)},
    ['s' - 'a'] = {NAME("syntaxhighlighter", LISTING)},
    ['u' - 'a'] = {NAME("urvanov-syntax-highlighter-table", LISTING)},
    ['v' - 'a'] = {NAME("view-lines", LISTING)},
    ['w' - 'a'] = {NAME("w3-code", FOLDED)},
};

static enum kind
kind_of_word(struct df_str word)
{
	unsigned letter = (word.s[0] | 0x20u) - (unsigned)'a';
	const struct name *name;

	if (letter >= 26)
		return NONE;
	for (name = names[letter]; name->s.len > 0; name++)
		if (df_str_eq(name->s, word))
			return name->kind;
	return NONE;
}

static unsigned kind_of_name(struct df_str class)
{
	const char *p = class.s, *end = p + class.len, *from;
	enum kind kind = NONE;

	while (p < end && kind == NONE) {
		for (from = p; p < end && (unsigned char)*p > ' ';)
			p++;
		if (p > from)
			kind = kind_of_word(
			    (struct df_str){from, (size_t)(p - from)});
		else
			p++;
	}
	return kind;
}

static enum kind
kind_of(const struct df_node *n)
{
	return (enum kind)df_memo_ask(
	    df_attr_of(n, "class"), DF_MEMO_LISTING, kind_of_name);
}

static bool
holds_code(const struct df_node *top)
{
	const struct df_node *n = top;

	for (int i = 0; n && i < CELL_NODES; i++, n = df_node_next(n, top))
		if (n->tag == DF_TAG_PRE || n->tag == DF_TAG_CODE)
			return true;
	return false;
}

static struct df_node *
table_of(const struct df_node *cell)
{
	struct df_node *n = cell->parent;

	for (int i = 0; n && n->tag != DF_TAG_TABLE && i < LEVELS; i++)
		n = n->parent;
	return n && n->tag == DF_TAG_TABLE ? n : NULL;
}

/* The cell that the first row with any begins with, or NULL. */
static const struct df_node *
first_cell(const struct df_node *table)
{
	const struct df_node *n = table->first;

	for (int i = 0; n && i < CELL_NODES; i++, n = df_node_next(n, table))
		if (df_node_is_cell(n) &&
		    n->parent->parent->tag != DF_TAG_THEAD)
			return n;
	return NULL;
}

/* Trac's id of a line, whose number is in the cell. */
static bool
is_first_line(const struct df_node *cell)
{
	return cell->tag == DF_TAG_TH && df_code_next_cell(cell) &&
	    df_str_starts(df_node_attr(cell, "id"), DF_STR("L")) &&
	    df_code_has_numbers(cell);
}

/* Most elements are not, and need not be asked for their class. */
static bool
may_be(const struct df_node *n)
{
	return n->attrs &&
	    (n->tag == DF_TAG_DIV || n->tag == DF_TAG_TABLE ||
		df_node_is_cell(n));
}

/* The table or list that n begins or is a part of, if that is a listing. */
static struct df_node *
listing_at(struct df_node *n)
{
	const struct df_node *next = NULL, *cell = NULL;
	enum kind kind = kind_of(n);

	if (kind == LISTING || kind == FOLDED)
		return n;
	if (kind == CODE && n->tag == DF_TAG_TABLE) {
		cell = first_cell(n);
		return cell && is_first_line(cell) ? n : NULL;
	}
	if (kind != GUTTER && kind != MAYBE_GUTTER)
		return NULL;
	next = df_node_is_cell(n) ? df_code_next_cell(n) : NULL;
	if (!next)
		return NULL;
	if (kind == GUTTER ? !df_listing_is_empty(n) && !df_code_has_numbers(n)
			   : !df_code_has_numbers(n) ||
		    !(holds_code(n) || holds_code(next)))
		return NULL;
	return table_of(n);
}

/* The pre that stands around, or n. */
static struct df_node *
outermost(struct df_node *n)
{
	struct df_node *up = n->parent;

	for (int i = 0; up && i < LEVELS; i++, up = up->parent)
		if (up->tag == DF_TAG_PRE)
			return up;
	return n;
}

/* The language as the attribute that gives it. */
static int
set_language(struct df_node *pre, struct df_str language, struct df_arena *a)
{
	struct df_attr *at;

	if (language.len == 0)
		return 0;
	at = df_arena_calloc(a, 1, sizeof(*at));
	if (!at)
		return -1;
	at->name = "data-lang";
	at->key = df_attr_key(at->name, strlen(at->name));
	at->value = language;
	pre->attrs = at;
	pre->lacks = ~df_attr_bit(at->key);
	return 0;
}

/* Put the lines in place of what is below top. */
static int
put_lines(
    const struct df_listing_lines *r, struct df_node *top, struct df_arena *a)
{
	struct df_node *pre, *text;
	struct df_str s = df_buf_str(&r->text);

	top->tag = DF_TAG_DIV;
	top->first = r->captions;
	top->last = r->last;
	if (r->last)
		r->last->next = NULL;
	for (struct df_node *n = r->captions; n; n = n->next) {
		n->parent = top;
		n->block = n;
	}
	pre = df_node_add(top, DF_TAG_PRE, a);
	text = pre ? df_node_add(pre, DF_TAG_TEXT, a) : NULL;
	if (!text || set_language(pre, r->language, a) < 0)
		return -1;
	text->text = (struct df_str){df_arena_strdup(a, s), s.len};
	text->weight = df_text_weight(s);
	return text->text.s ? 0 : -1;
}

/* Make pre of a listing that holds any text; whether it does. */
static int
rewrite(struct df_node *top, struct df_arena *a, bool *any)
{
	struct df_listing_lines r = {.folded = kind_of(top) == FOLDED};
	int result = 0;

	df_buf_init(&r.text, 0);
	df_listing_lines_read(&r, top);
	if (r.language.len == 0)
		r.language = df_code_language(top);
	if (r.captions || df_str_trim(df_buf_str(&r.text)).len > 0) {
		*any = true;
		result = put_lines(&r, top, a);
	}
	if (r.text.failed)
		result = -1;
	df_buf_release(&r.text);
	return result;
}

/* Whether there may be any: hardly any page has one. */
static bool
has_any(const struct df_tree *tree)
{
	for (const struct df_node *n = tree->newest; n; n = n->older)
		if (may_be(n) && kind_of(n) != NONE)
			return true;
	return false;
}

/* Each is read once, whether or not it holds any text: of many cells with no
 * number, any may stand for the whole table. */
int
df_listing_find(struct df_tree *tree, struct df_arena *a)
{
	struct df_node *n = tree->root, *top;
	bool any = false;

	if (!has_any(tree))
		return 0;
	while (n) {
		top = may_be(n) ? listing_at(n) : NULL;
		if (!top) {
			n = df_node_next(n, tree->root);
			continue;
		}
		top = outermost(top);
		if (rewrite(top, a, &any) < 0)
			return -1;
		n = df_node_skip(top, tree->root);
	}
	if (any)
		df_node_number(tree);
	return 0;
}
