/*
 * header: th and bold, then names, then a first row unlike those below it.
 */
#include "clean/write/header.h"

#include <stddef.h>

#include "clean/tree/names.h"
#include "clean/tree/node.h"
#include "core/ascii.h"

/* Names of columns are short, and rows enough show what they are above. */
#define NAME_CHARS 40
#define COLUMNS_MIN 2
/* "60 days" is a figure, "Day 1 of all" is none. */
#define UNIT_LETTERS 2
#define COLUMNS_MAX 16
#define ROWS_MIN 2
#define ROWS_MAX 40
/* A name has no more nodes. */
#define NODES_MAX 64

bool
df_header_is_bold(const struct df_node *top)
{
	const struct df_node *n = top->first;

	while (n) {
		if (n->tag == DF_TAG_TEXT && df_str_trim(n->text).len > 0)
			return false;
		n = n->dropped || n->tag == DF_TAG_B || n->tag == DF_TAG_STRONG
		    ? df_node_skip(n, top)
		    : df_node_next(n, top);
	}
	return true;
}

/* How many letters and digits the first nodes of a cell have. */
struct signs {
	size_t letters, digits;
};

static struct signs
signs_of(const struct df_node *cell)
{
	struct signs s = {0};
	const struct df_node *n = cell->first;

	for (int k = 0; n && k < NODES_MAX; k++, n = df_node_next(n, cell))
		for (size_t i = 0; i < n->text.len; i++) {
			unsigned char c = (unsigned char)n->text.s[i];

			s.digits += df_ascii_digit(c);
			s.letters += c >= 0xc0 || (c | 32u) - 'a' < 26;
		}
	return s;
}

static bool
is_name(const struct df_node *cell)
{
	struct signs s;

	if (cell->chars > NAME_CHARS || df_attr_of(cell, "colspan") ||
	    df_attr_of(cell, "rowspan"))
		return false;
	s = signs_of(cell);
	return s.digits == 0 && s.letters > 0;
}

/* What the rows below hold in each column. */
struct columns {
	size_t n, rows;
	size_t figures[COLUMNS_MAX], words[COLUMNS_MAX], texts[COLUMNS_MAX];
};

/* Count the cells of a row; false if it has others than the first. */
static bool
count_row(struct columns *c, const struct df_node *row)
{
	size_t i = 0;

	for (const struct df_node *n = row->first; n; n = n->next) {
		struct signs s;

		if (!df_node_is_cell(n) || n->dropped)
			continue;
		if (i == c->n)
			return false;
		s = n->chars > NAME_CHARS ? (struct signs){1, 0} : signs_of(n);
		if (s.letters > UNIT_LETTERS * s.digits)
			c->words[i]++;
		else
			c->figures[i] += s.digits > 0;
		c->texts[i] += n->chars > NAME_CHARS;
		i++;
	}
	c->rows++;
	return i == c->n;
}

/* The cells of the first row, 0 if any is no name. */
static size_t
count_names(const struct df_node *row)
{
	size_t names = 0;

	for (const struct df_node *n = row->first; n; n = n->next) {
		if (!df_node_is_cell(n) || n->dropped)
			continue;
		/* The corner above the names of rows is often empty. */
		if (!is_name(n) && (names > 0 || n->chars > 0))
			return 0;
		names++;
	}
	return names > COLUMNS_MAX ? 0 : names;
}

/* Whether a column holds figures, or mostly texts that are no names. */
static bool
is_unlike(const struct columns *c, size_t i)
{
	return (c->figures[i] >= ROWS_MIN && c->words[i] == 0) ||
	    (c->texts[i] >= ROWS_MIN && 2 * c->texts[i] >= c->rows);
}

/* Whether there are names above what is none: of two columns above both, for in
 * the first of these may be names of what the second holds, in each row. */
static bool
is_above_others(const struct df_node *row, const struct df_node *table)
{
	struct columns c = {.n = count_names(row)};
	const struct df_node *n = row;
	size_t above = 0;

	if (c.n < COLUMNS_MIN)
		return false;
	n = df_node_skip(n, table);
	while (n && c.rows < ROWS_MAX) {
		if (n->tag != DF_TAG_TR) {
			n = df_node_next(n, table);
			continue;
		}
		if (!n->dropped && n->chars > 0 && !count_row(&c, n))
			return false;
		n = df_node_skip(n, table);
	}
	for (size_t i = 0; i < c.n; i++)
		above += is_unlike(&c, i);
	return above >= (c.n > COLUMNS_MIN ? 1 : COLUMNS_MIN);
}

/* Whether a class calls the row, or each of its cells, a header. */
static bool
is_called_so(const struct df_node *row)
{
	static const char *const words[] = {"header", "head", "heading",
	    "thead", "tableheader", "tablehead", NULL};
	size_t cells = 0;

	if (df_names_have(row, words))
		return true;
	for (const struct df_node *n = row->first; n; n = n->next) {
		if (!df_node_is_cell(n))
			continue;
		if (!df_names_have(n, words))
			return false;
		cells++;
	}
	return cells > 1;
}

bool
df_header_is(const struct df_node *row, const struct df_node *table)
{
	size_t th = 0, td = 0;

	if (row->parent && row->parent->tag == DF_TAG_THEAD)
		return true;
	for (const struct df_node *c = row->first; c; c = c->next) {
		th += c->tag == DF_TAG_TH;
		td += c->tag == DF_TAG_TD && c->chars > 0;
	}
	if (th > 0)
		return td == 0;
	return df_header_is_bold(row) || (td > 1 && is_called_so(row)) ||
	    is_above_others(row, table);
}
